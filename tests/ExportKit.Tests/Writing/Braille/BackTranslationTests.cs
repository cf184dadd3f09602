using System.Collections.Immutable;
using System.Text;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Resources;
using ExportKit.Writing.Braille;
using ExportKit.Writing.Braille.Native;

namespace ExportKit.Tests.Writing.Braille;

/// <summary>Braille that liblouis translates back has the words of the article, in their order. Case and punctuation are folded, since
/// liblouis itself loses some of them on the way back.</summary>
public sealed class BackTranslationTests
{
    public static TheoryData<string> Samples =>
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "input"), "*.html").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [SkippableTheory]
    [MemberData(nameof(Samples))]
    public void The_words_of_an_article_come_back(string name)
    {
        var (article, brf) = Written(name, new BrailleOptions { Cells = BrailleOptions.MostCells, Lines = BrailleOptions.MostLines, IsContracted = false, HasPageNumbers = false });
        var wanted = Passages(article).SelectMany(Folded).ToList();
        var tables = new BrailleTables(Louis());
        var rows = brf.Split(["\r\n", "\f"], StringSplitOptions.RemoveEmptyEntries);
        var found = Folded(string.Join(' ', rows.Select(row => tables.Of(article.Metadata.Language!, isContracted: false)!.TranslateBack(Cells(row)))));
        var missing = MissingInOrder(wanted, found);
        Assert.True(wanted.Count > 50, $"{wanted.Count} words");
        // Of words after a sign of bold type, liblouis loses a few on the way back.
        Assert.True(missing.Count * 100 <= wanted.Count, $"{missing.Count} of {wanted.Count} words did not come back, among them {string.Join(' ', missing.Take(20))}");
    }

    [SkippableTheory]
    [MemberData(nameof(Samples))]
    public void No_line_is_longer_and_no_page_higher_than_asked(string name)
    {
        foreach (var (cells, lines) in new[] { (40, 25), (30, 20), (12, 5) })
        {
            var (_, brf) = Written(name, new BrailleOptions { Cells = cells, Lines = lines });
            var pages = brf.Split('\f');
            Assert.Equal("", pages[^1]);
            foreach (var page in pages[..^1])
            {
                var rows = page.Split("\r\n")[..^1];
                Assert.InRange(rows.Length, 1, lines);
                Assert.All(rows, row => Assert.InRange(row.Length, 0, cells));
            }
        }
    }

    [SkippableTheory]
    [InlineData("en", "The boats left the harbour at six on 12 May 2025")]
    [InlineData("fr", "Les bateaux ont quitté le port à six heures")]
    [InlineData("de", "Die Boote verließen den Hafen früh um sechs Uhr")]
    [InlineData("ar", "غادرت القوارب الميناء")]
    [InlineData("es", "Los barcos salieron del puerto a las seis de la mañana")]
    [InlineData("pl", "Łodzie wypłynęły z portu o szóstej rano")]
    [InlineData("cy", "Gadawodd y cychod yr harbwr am chwech")]
    [InlineData("pt", "Os barcos saíram do porto às seis da manhã")]
    [InlineData("nl", "De boten verlieten de haven om zes uur")]
    [InlineData("ru", "Лодки вышли из гавани в шесть утра")]
    public void A_sentence_comes_back_by_the_table_of_its_language(string language, string sentence)
    {
        var translator = new BrailleTables(Louis()).Of(language, isContracted: false);
        Assert.NotNull(translator);
        var back = translator.TranslateBack(translator.Translate(sentence, []));
        Assert.Equal(Folded(sentence), Folded(back));
    }

    private static LouisFunctions Louis()
    {
        var louis = LouisLibrary.Load(new DiagnosticBag());
        Tools.RequireThat(louis is not null, "liblouis is not installed.");
        return louis!;
    }

    private static (Article Article, string Brf) Written(string name, BrailleOptions options)
    {
        Louis();
        var bytes = File.ReadAllBytes(Path.Combine(Repository.Root, "input", name));
        var diagnostics = new DiagnosticBag();
        var exporter = new Exporter(ArticleStages.Create(), new FileResourceLoader());
        var article = exporter.Read([new ExportInput(name, bytes)], new ExportOptions(), diagnostics)!;
        using var output = new MemoryStream();
        var context = new ExportKit.Writing.WritingContext
        {
            Images = ExportKit.Writing.ImageLibrary.Empty,
            Words = ExportKit.Words.StructureWords.For(article.Metadata.Language!),
            Diagnostics = diagnostics,
        };
        Assert.True(new BrfWriter(options).Write(article, context, output));
        return (article, Encoding.ASCII.GetString(output.ToArray()));
    }

    private static string Cells(string row) => string.Concat(row.Select(character => (char)('\u2800' + BrfWriter.Cells.IndexOf(character, StringComparison.Ordinal))));

    /// <summary>The article's own words in its own language; those in others are written by other tables.</summary>
    private static IEnumerable<string> Passages(Article article) =>
        new[] { article.Metadata.Headline, article.Metadata.Standfirst }.Concat(Own(article.Body).SelectMany(block => block is Quotation ? [] : ArticleWalker.InlineParts(block)))
            .Select(inlines => string.Concat(Own(inlines)));

    private static IEnumerable<Block> Own(ImmutableArray<Block> blocks) => blocks.Where(block => block.Language is null && block is not Table).SelectMany(
        block => ArticleWalker.Containers(block).SelectMany(Own).Prepend(block));

    private static IEnumerable<string> Own(ImmutableArray<Inline> inlines) => inlines.SelectMany(inline => inline switch
    {
        TextRun run => [run.Text],
        LineBreak => [" "],
        LanguageSpan { Language: not null } or InlineCode => [" "],
        InlineContainer container => Own(container.Content),
        _ => new[] { " " },
    });

    /// <summary>Words of letters alone, in lower case; liblouis gives numbers and marks back in several ways.</summary>
    private static List<string> Folded(string text) =>
        [.. text.ToLowerInvariant().Split([' ', '\u00A0', '\n', '—', '–', '-', '/', '’', '\''], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => string.Concat(word.Where(char.IsLetter))).Where(word => word.Length > 1)];

    /// <summary>The wanted words that stand in no longest common row with those found.</summary>
    private static List<string> MissingInOrder(List<string> wanted, List<string> found)
    {
        var lengths = new int[wanted.Count + 1, found.Count + 1];
        for (var i = wanted.Count - 1; i >= 0; i--)
        {
            for (var j = found.Count - 1; j >= 0; j--)
            {
                lengths[i, j] = wanted[i] == found[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        var missing = new List<string>();
        for (int i = 0, j = 0; i < wanted.Count;)
        {
            if (j < found.Count && wanted[i] == found[j])
            {
                i++;
                j++;
            }
            else if (j == found.Count || lengths[i + 1, j] >= lengths[i, j + 1])
            {
                missing.Add(wanted[i++]);
            }
            else
            {
                j++;
            }
        }

        return missing;
    }
}
