using ExportKit.Tests.Writing.Pdf.Images;

namespace ExportKit.FaultTests;

/// <summary>Native libraries that are missing, cut off, of another version, or another thing under their name. What the loader finds first
/// stands in their place (<c>LD_LIBRARY_PATH</c>).</summary>
public sealed class LibraryTests
{
    private const string NoSymbols = "int nothing_of_use(void) { return 0; }";

    [SkippableTheory]
    [InlineData("cut off", "The PDF needs the HarfBuzz library, which is not installed")]
    [InlineData("without its functions", "The PDF needs HarfBuzz, and the libharfbuzz that is installed lacks")]
    [InlineData("of version 3.1", "The PDF needs HarfBuzz, and the libharfbuzz that is installed lacks")]
    public void Without_HarfBuzz_there_is_no_PDF_and_all_else(string state, string said)
    {
        using var fault = new FaultCase($"libharfbuzz {state}");
        var end = fault.Run(Instead(fault, state, "libharfbuzz.so.0", "libharfbuzz.so"));

        end.Is(1, "error EK5001: " + said, "hint: Debian and Ubuntu: apt install libharfbuzz0b");
        Assert.Equal(6, FaultCase.Documents(fault.Out).Count);
        AssertTextsAsEver(fault);
        fault.AssertRestartEndsTheSame();
    }

    [SkippableTheory]
    [InlineData("cut off", "The PDF needs HarfBuzz's subsetter")]
    [InlineData("without its functions", "the libharfbuzz-subset that is installed lacks")]
    public void Without_the_subsetter_there_is_no_PDF_and_all_else(string state, string said)
    {
        using var fault = new FaultCase($"libharfbuzz-subset {state}");

        fault.Run(Instead(fault, state, "libharfbuzz-subset.so.0", "libharfbuzz-subset.so")).Is(1, "error EK5001: ", said);
        AssertTextsAsEver(fault);
        fault.AssertRestartEndsTheSame();
    }

    [SkippableTheory]
    [InlineData("cut off")]
    [InlineData("without its functions")]
    public void Without_ICU_articles_that_need_it_have_no_PDF(string state)
    {
        using var fault = new FaultCase($"libicuuc {state}");
        string[] names = ["libicuuc.so", .. Installed("libicuuc.so.*")];
        var story = Path.Combine(Repository.Input, "arabic-story.html");

        fault.Note(Tool.Run(Instead(fault, state, names), ["all", story, .. fault.Pages, "-o", fault.Out]))
            .Is(1, "error EK5001: The PDF of this article needs the ICU library for its script, which is not installed");
        Assert.Equal(["arabic-story.epub", "arabic-story.txt"], FaultCase.Documents(fault.Out).Keys.Where(name => name.StartsWith('a')).Order());
        Assert.Equal(3, FaultCase.Documents(fault.Out).Keys.Count(name => name.EndsWith(".pdf", StringComparison.Ordinal)));
    }

    [SkippableTheory]
    [InlineData("cut off")]
    [InlineData("without its functions")]
    public void Without_the_libraries_of_pictures_their_texts_stand(string state)
    {
        using var fault = new FaultCase($"libwebp, libavif, libturbojpeg {state}");
        File.WriteAllBytes(fault["pages/one.webp"], ModernSamples.WebpLossy);
        File.WriteAllBytes(fault["pages/two.avif"], ModernSamples.Avif);
        File.Copy(Path.Combine(Repository.Input, "img", "skerrow-ferry.jpg"), fault["pages/three.jpg"]);
        var text = File.ReadAllText(fault.Pages[0]);
        File.WriteAllText(fault.Pages[0], text.Replace(
            "<h2>",
            "<p><img src=\"one.webp\" alt=\"The first picture\"></p><p><img src=\"two.avif\" alt=\"The second picture\"></p><p><img src=\"three.jpg\" alt=\"The third picture\"></p><h2>",
            StringComparison.Ordinal));
        string[] names =
        [
            "libwebp.so.7", "libwebp.so", "libwebpdecoder.so.3", "libwebpdecoder.so", "libwebp.so.6",
            "libavif.so.16", "libavif.so.15", "libavif.so", "libturbojpeg.so.0", "libturbojpeg.so",
        ];

        var end = fault.Run(Instead(fault, state, names));
        end.Is(0, "one.webp is a WebP, which needs the library libwebp", "apt install libwebp7", "two.avif is an AVIF", "apt install libavif15");
        Assert.Equal(9, FaultCase.Documents(fault.Out).Count);
        FolderTests.AssertReadable(fault.Out);

        // What was made without them is made anew with them.
        fault.AssertRestartEndsTheSame();
    }

    [SkippableFact]
    public void Without_the_library_of_WOFF2_such_a_font_is_refused_before_any_work()
    {
        using var fault = new FaultCase("libwoff2dec without its functions");
        File.WriteAllBytes(fault["own.woff2"], [.. "wOF2"u8, .. new byte[100]]);

        fault.Run(Instead(fault, "without its functions", "libwoff2dec.so.1.0.2", "libwoff2dec.so"), "--font", fault["own.woff2"]).Is(1, "WOFF 2.0 needs the library woff2");
        Assert.DoesNotContain(FaultCase.Documents(fault.Out).Keys, name => name.EndsWith(".pdf", StringComparison.Ordinal));
    }

    [SkippableTheory]
    [InlineData("cut off")]
    [InlineData("without its functions")]
    public void Without_liblouis_there_is_no_braille(string state)
    {
        using var fault = new FaultCase($"liblouis {state}");

        fault.Note(Tool.Run(Instead(fault, state, "liblouis.so.20", "liblouis.so"), ["brf", .. fault.Pages, "-o", fault.Out]))
            .Is(1, "error EK5001: Braille needs the liblouis library with its tables, which is not installed", "hint: Debian and Ubuntu: apt install liblouis20 liblouis-data");
        Assert.False(Directory.Exists(fault.Out) && Directory.EnumerateFiles(fault.Out, "*.brf").Any());
    }

    [SkippableFact]
    public void Without_the_tables_of_liblouis_their_package_is_named()
    {
        const string Tables = "/usr/share/liblouis/tables";
        Skip.IfNot(Directory.Exists(Tables) && Installed("liblouis.so.20").Any(), "liblouis is not installed as Debian has it.");
        using var fault = new FaultCase("liblouis without its tables");

        fault.Note(Tool.Run(Namespaces.Mounting($"mount -t tmpfs tmpfs {Tables}\nexec \"$@\""), ["brf", .. fault.Pages, "-o", fault.Out]))
            .Is(1, "error EK5001: Braille needs the tables of liblouis, which are not installed; the library is", "apt install liblouis20 liblouis-data");
        Assert.False(Directory.Exists(fault.Out) && Directory.EnumerateFiles(fault.Out, "*.brf").Any());
    }

    private static void AssertTextsAsEver(FaultCase fault)
    {
        foreach (var (name, hash) in FaultCase.Documents(fault.Out).Where(document => document.Key.EndsWith(".txt", StringComparison.Ordinal)))
        {
            Assert.Equal(fault.Expected[name], hash);
        }
    }

    private static IEnumerable<string> Installed(string pattern) => new[] { "/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib" }
        .Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, pattern)).Select(path => Path.GetFileName(path)).Distinct(StringComparer.Ordinal);

    private static string Instead(FaultCase fault, string state, params string[] names)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Other systems find libraries in other ways.");
        var folder = Directory.CreateDirectory(fault["libraries"]).FullName;
        var stub = Path.Combine(folder, "stub.so");
        Shim.Build(stub, state == "of version 3.1" ? "void hb_version(unsigned *a, unsigned *b, unsigned *c) { *a = 3; *b = 1; *c = 0; }" : NoSymbols);
        foreach (var name in names)
        {
            File.WriteAllBytes(Path.Combine(folder, name), state == "cut off" ? File.ReadAllBytes(stub)[..300] : File.ReadAllBytes(stub));
        }

        return $"export LD_LIBRARY_PATH={folder}";
    }
}
