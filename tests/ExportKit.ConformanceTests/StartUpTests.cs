using System.Buffers.Binary;

namespace ExportKit.ConformanceTests;

/// <summary>What the built tool loads: no library that the job does not need. Most runs export one article, so that each shows.</summary>
public sealed class StartUpTests
{
    private const string Shaping = "libharfbuzz", Unicode = "libicu";

    private static readonly string[] Costly = [Shaping, Unicode, "libssl", "libcrypto", "libwebp", "libavif", "libturbojpeg", "libwoff2", "/fonts/", "/usr/share/icu", "libstdc++", "terminfo"];

    [SkippableTheory]
    [InlineData("txt")]
    [InlineData("epub")]
    public void What_has_no_pages_opens_no_library_and_no_font(string format)
    {
        var opened = Opened(format, Path.Combine(Repository.Input, "news-story.html"));

        Assert.Contains(opened, path => path.EndsWith("news-story.html", StringComparison.Ordinal));
        Assert.DoesNotContain(opened, path => Array.Exists(Costly, part => path.Contains(part, StringComparison.Ordinal)));
    }

    [SkippableFact]
    public void A_PDF_in_Latin_letters_is_shaped_without_ICU()
    {
        var opened = Opened("pdf", Path.Combine(Repository.Input, "news-story.html"));

        Assert.Contains(opened, path => path.Contains(Shaping, StringComparison.Ordinal));
        Assert.DoesNotContain(opened, path => path.Contains(Unicode, StringComparison.Ordinal));
    }

    [SkippableFact]
    public void A_PDF_in_Arabic_is_shaped_with_ICU()
    {
        var opened = Opened("pdf", Path.Combine(Repository.Input, "arabic-story.html"));

        Assert.Contains(opened, path => path.Contains(Unicode, StringComparison.Ordinal));
    }

    [SkippableFact]
    public void Machine_code_is_mapped_as_it_lies()
    {
        Tools.RequireThat(OperatingSystem.IsLinux(), "Only programs for Linux are linked to fixed addresses.");
        var program = File.ReadAllBytes(BuiltTool());
        Tools.RequireThat(program.Length > 8_000_000, "The tool is no machine code here: no linker, or no compiler.");

        // ELF, e_type: 2 is a program at fixed addresses, 3 one that is moved. Packed data would have a section of their own.
        Assert.Equal(2, BinaryPrimitives.ReadUInt16LittleEndian(program.AsSpan(16)));
        Assert.True(program.AsSpan().IndexOf(".hydrated\0"u8) < 0, "The program's data are unpacked at each start.");
    }

    /// <summary>The files that a run of the built tool opens.</summary>
    private static string[] Opened(string format, string page)
    {
        var strace = Tools.Require("strace");
        var folder = Directory.CreateTempSubdirectory("exportkit-start-");
        try
        {
            var log = Path.Combine(folder.FullName, "opened");
            var output = Path.Combine(folder.FullName, "story." + format);
            var result = Tools.Run(strace, ["-f", "-qq", "-y", "-e", "trace=openat,open", "-e", "status=successful", "-o", log, BuiltTool(), format, page, "-q", "-o", output]);
            Assert.True(result.ExitCode == 0, result.All);
            return [.. from line in File.ReadAllLines(log)
                       let parts = line.Split('"')
                       where parts.Length > 2
                       select parts[1]];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string BuiltTool()
    {
        var tool = Path.Combine(Repository.Root, "artifacts", "exportkit", OperatingSystem.IsWindows() ? "ExportKit.Cli.exe" : "ExportKit.Cli");
        Tools.RequireThat(File.Exists(tool), "The tool has not been built: run ./setup.sh.");
        return tool;
    }
}
