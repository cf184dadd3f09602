using System.Text;

namespace ExportKit.Fuzzing;

/// <summary>All kinds of cases.</summary>
internal static class FuzzKinds
{
    private const int WidestWindow = 12_000;

    /// <summary>Them, in the order of the table.</summary>
    public static IReadOnlyList<FuzzKind> All { get; } =
    [
        new("pages", ".html", MutatedPage, ExportCase.RunMost) { Weight = 20 },
        new("whole-pages", ".html", MutatedWholePage, ExportCase.Run),
        new("html", ".html", random => new HtmlMaker(random).Page(), ExportCase.Run) { Weight = 2 },
        new("pathologies", ".html", random => new HtmlMaker(random).Pathological(), ExportCase.Run) { Weight = 2 },
        new("json-ld", ".html", random => new HtmlMaker(random).WithData(), ExportCase.Run),
        new("articles", ".seed", ArticleCase.Make, ArticleCase.Run),
        new("images", ".img", random => Mutated(random, SeedFiles.Pictures, FuzzWords.Pictures), PictureCase.Run) { Weight = 5, Words = FuzzWords.Pictures },
        new("fonts", ".ttf", MutatedFont, FontCase.Run) { Words = FuzzWords.Fonts },
        new("check-pdf", ".pdf", random => Mutated(random, DocumentSeeds.Pdfs, FuzzWords.Pdf), CheckCase.Run) { Words = FuzzWords.Pdf },
        new("check-epub", ".epub", EpubMaker.Make, CheckCase.Run) { Words = FuzzWords.Epub },
        new("check-text", ".txt", random => TextMaker.Make(random), CheckCase.Run),
        new("archives", ".warc", MutatedArchive, CommandCases.Archive) { Words = FuzzWords.Archives },
        new("settings", ".json", random => MutatedJson(random, new JsonMaker(random).Settings()), CommandCases.Settings) { Words = FuzzWords.Json },
        new("sidecars", ".json", random => MutatedJson(random, new JsonMaker(random).Sidecar()), CommandCases.Sidecar) { Words = FuzzWords.Json },
        new("baselines", ".json", random => MutatedJson(random, new JsonMaker(random).Baseline()), CommandCases.Baseline) { Words = FuzzWords.Json },
        new("selectors", ".css", random => Encoding.UTF8.GetBytes(SelectorMaker.Make(random)), CommandCases.Selector) { Words = FuzzWords.Selectors },
        new("cuts", ".html", CutCase.Make, CutCase.Run) { MakeAt = CutCase.Make, Weight = 0 },
    ];

    /// <summary>The kind of a name; null where there is none.</summary>
    public static FuzzKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);

    /// <summary>A window of a page of the corpus, damaged: much of a page is scripts and styles, which are passed over.</summary>
    private static byte[] MutatedPage(Random random)
    {
        var page = Window(Page(random), random);
        return new ByteMutator(random, FuzzWords.Html).Damage(page, random.Next(3) == 0 ? Window(Page(random), random) : page);
    }

    private static byte[] MutatedWholePage(Random random) => new ByteMutator(random, FuzzWords.Html).Damage(Page(random), Page(random));

    private static byte[] Page(Random random) => SeedFiles.Page(random.Next(SeedFiles.Pages.Count));

    /// <summary>Mostly from about the first paragraph on, else from anywhere.</summary>
    private static byte[] Window(byte[] page, Random random)
    {
        if (page.Length <= WidestWindow)
        {
            return page;
        }

        var first = page.AsSpan().IndexOf("<p>"u8);
        var start = random.Next(3) != 0 && first > 0 ? Math.Max(0, first - random.Next(2000)) : random.Next(page.Length - WidestWindow / 4);
        return [.. "<!doctype html><html>"u8, .. page.AsSpan(start, Math.Min(page.Length - start, random.Next(1500, WidestWindow)))];
    }

    private static byte[] Mutated(Random random, IReadOnlyList<byte[]> seeds, IReadOnlyList<byte[]> words)
    {
        var file = seeds[random.Next(seeds.Count)];
        return new ByteMutator(random, words).Damage(file, seeds[random.Next(seeds.Count)]);
    }

    private static byte[] MutatedFont(Random random)
    {
        var fonts = SeedFiles.Fonts;
        if (fonts.Count == 0)
        {
            return [0, 1, 0, 0, 0, 0];
        }

        var font = File.ReadAllBytes(fonts[random.Next(fonts.Count)]);
        return random.Next(2) == 0
            ? FontDamage.Tables(font, random)
            : new ByteMutator(random, FuzzWords.Fonts).Damage(font, File.ReadAllBytes(fonts[random.Next(fonts.Count)]));
    }

    private static byte[] MutatedArchive(Random random)
    {
        var archive = new ArchiveMaker(random).Any();
        return random.Next(4) == 0 ? archive : new ByteMutator(random, FuzzWords.Archives).Damage(archive, new ArchiveMaker(random).Any());
    }

    private static byte[] MutatedJson(Random random, string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        return random.Next(2) == 0 ? bytes : new ByteMutator(random, FuzzWords.Json).Damage(bytes, bytes);
    }
}
