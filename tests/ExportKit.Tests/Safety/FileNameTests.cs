using System.Diagnostics;
using System.Text;
using ExportKit.Cli;

namespace ExportKit.Tests.Safety;

/// <summary>No name that a page or an archive brings along leads out of the folder that a person named.</summary>
public sealed class FileNameTests : IDisposable
{
    private static readonly string[] Evil =
    [
        "../../etc/passwd", "..\\..\\windows", "/etc/passwd", "C:\\x", "C:x", "\\\\server\\share", "\\\\?\\C:\\x", "con", "CON.txt", "aux.2025", "nul", "com1", "LPT9.pdf", "com¹", "conin$", "a:b", "a.png::$DATA",
        "x.", "x ", "...", ". .", "..", ".", "~", "$HOME", "%TEMP%", "a\0b", "a\nb", "\u202egpj.exe", "-rf", "*", "?", "a|b", "<x>", "\ud800", "\u0301", "\u200b", "\ufeff", " ", "\t", "con ", "con .x", "．．／x", "‥", "a/../../b",
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void No_text_makes_a_name_that_leads_away()
    {
        var chance = new Random(20251123);
        for (var i = 0; i < 4000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, chance.Next(1, 5)).Select(_ => chance.Next(4) == 0 ? ((char)chance.Next(0x10000)).ToString() : Evil[chance.Next(Evil.Length)]));

            AssertSafe(SafeName.OfPath(text, "page"), text);
            AssertSafe(SafeName.OfPath(Slug.Of(text), "page"), text);
        }

        AssertSafe(SafeName.OfPath(new string('x', 5000) + "/" + new string('語', 5000), "page"), "long");
    }

    [SkippableFact]
    public void A_run_over_a_hostile_page_writes_into_its_folder_alone()
    {
        Skip.If(OperatingSystem.IsWindows(), "Such names of pages cannot be on Windows.");
        var pages = Directory.CreateDirectory(_folder["in"]).FullName;
        for (var i = 0; i < Evil.Length; i += 3)
        {
            var evil = Evil[i].Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\0", "\\u0000", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
            var facts = $$"""<script type="application/ld+json">{"@type":"NewsArticle","headline":"{{evil}}","articleSection":"{{evil}}","author":{"name":"{{evil}}"},"publisher":{"name":"{{evil}}"} }</script>""";
            File.WriteAllBytes(Path.Combine(pages, $"{i}.html"), Encoding.UTF8.GetBytes(HostileMaterial.Page("<p>Words.</p>", facts)));
        }

        var (code, said) = Run("txt", pages, "-o", _folder["out"], "--output-template", "{section}/{author}-{publisher}/{headline}");

        Assert.True(code == 0, said);
        Assert.All(_folder.Files, file => Assert.Matches("^(in|out)/", file));
        Assert.Equal((Evil.Length + 2) / 3, _folder.Files.Count(file => file.EndsWith(".txt", StringComparison.Ordinal)));
    }

    private static void AssertSafe(string name, string text)
    {
        foreach (var part in name.Split('/'))
        {
            Assert.False(part is "" or "." or "..", text);
            Assert.DoesNotContain(part, letter => char.IsControl(letter) || "\\:*?\"<>|\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069".Contains(letter, StringComparison.Ordinal));
            Assert.False(part[^1] is '.' or ' ' || part[0] is '.' or ' ', text);
            Assert.InRange(Encoding.UTF8.GetByteCount(part), 1, 200);
            var stem = part.Split('.')[0].TrimEnd(' ').ToLowerInvariant();
            Assert.False(stem is "con" or "prn" or "aux" or "nul" or "conin$" or "conout$" || (stem.Length == 4 && stem[..3] is "com" or "lpt" && char.IsDigit(stem[3])), text);
        }

        Assert.StartsWith("/out/", Path.GetFullPath(Path.Combine("/out", name)).Replace('\\', '/'), StringComparison.Ordinal);
    }

    private static (int Code, string Said) Run(params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "ExportKit.Cli.exe" : "ExportKit.Cli");
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, errors + output.Result);
    }
}
