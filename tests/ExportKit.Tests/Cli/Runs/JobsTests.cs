using System.Security.Cryptography;

namespace ExportKit.Tests.Cli.Runs;

/// <summary>Several pages at a time, with all that is real: the documents, their names, the messages and the exit code are those of
/// one page at a time.</summary>
public sealed class JobsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Any_number_of_workers_makes_the_same()
    {
        var pages = Pages();
        var (code, lines) = Run("1", pages);
        var files = Files("1");
        Assert.Equal(1, code);
        Assert.Equal((pages.Length - 2) * 3, files.Length);

        foreach (var jobs in (string[])["2", "8"])
        {
            var (otherCode, otherLines) = Run(jobs, pages);
            Assert.Equal(code, otherCode);
            Assert.Equal(lines, otherLines);
            Assert.Equal(files, Files(jobs));
        }
    }

    /// <summary>The sample articles, each twice under names that clash, with one that is no article and one that is absent among them.</summary>
    private string[] Pages()
    {
        var samples = Directory.GetFiles(Repository.Input, "*.html").Order(StringComparer.Ordinal).ToArray();
        var again = Directory.CreateDirectory(_folder["again"]).FullName;
        var copies = samples.Select(page => Path.Combine(again, Path.GetFileName(page))).ToArray();
        for (var i = 0; i < samples.Length; i++)
        {
            File.Copy(samples[i], copies[i]);
        }

        File.WriteAllText(_folder["none.html"], "<html><body></body></html>");
        return [samples[0], _folder["none.html"], .. samples[1..], _folder["absent.html"], .. copies];
    }

    private (int Code, string[] Lines) Run(string jobs, string[] pages)
    {
        var (code, lines) = ToolProcess.Run(["all", .. pages, "-o", _folder["out" + jobs], "--jobs", jobs, "--progress", "none", "--output-template", "{language}/{date:yyyy}/{slug}"]);

        // How long it took is the one thing that may differ.
        return (code, [.. lines.Where(line => !line.Contains(" pages in ", StringComparison.Ordinal)).Select(line => line.Replace("out" + jobs, "out", StringComparison.Ordinal))]);
    }

    private string[] Files(string jobs) =>
    [
        .. _folder.Files.Where(file => file.StartsWith($"out{jobs}/", StringComparison.Ordinal) && !file.Contains("/.", StringComparison.Ordinal))
            .Select(file => $"{file[(file.IndexOf('/', StringComparison.Ordinal) + 1)..]} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(_folder[file])))}"),
    ];
}
