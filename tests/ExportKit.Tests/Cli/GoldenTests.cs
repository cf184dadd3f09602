using System.IO.Compression;
using System.Text;

namespace ExportKit.Tests.Cli;

/// <summary>The option <c>--check-golden</c>: what would be written against what is there.</summary>
public sealed class GoldenTests
{
    private const string Page = """<!doctype html><html lang="en"><title>A heron</title><article><h1>A heron came back</h1><p>It stood on one leg in the mill pond, and nobody was surprised to see it there at all this year.</p><h2>The pond</h2><p>The pond was drained in March so that the sluice could be mended; the work took three weeks and cost less than planned.</p></article></html>""";

    private readonly CommandLineRun _run = new() { RealStages = ArticleStages.Create() };

    [Fact]
    public void The_same_documents_are_said_to_be_so_and_nothing_is_written()
    {
        Accept("txt", "epub");

        Assert.Equal(0, _run.Run("txt", "a.html", "--check-golden", "golden"));
        Assert.Equal(0, _run.Run("epub", "a.html", "--check-golden", "golden/"));
        Assert.Contains("1 document up to date.", _run.Error, StringComparison.Ordinal);
        Assert.Empty(_run.Files.Saved);
    }

    [Fact]
    public void A_text_that_differs_is_shown_by_its_lines()
    {
        Accept("txt");
        _run.Files.With("a.html", Page.Replace("three weeks", "four weeks", StringComparison.Ordinal));

        Assert.Equal(4, _run.Run("txt", "a.html", "--check-golden", "golden"));
        Assert.Contains("--- golden/a.txt (there)\n+++ golden/a.txt (now)\n@@ -", _run.Out, StringComparison.Ordinal);
        Assert.Matches("\n-.*three weeks.*\n\\+.*four weeks", _run.Out);
        Assert.Contains("golden/a.txt: error EK8900", _run.Error, StringComparison.Ordinal);
        Assert.Empty(_run.Files.Saved);
    }

    [Fact]
    public void Members_of_an_EPUB_are_compared_one_by_one()
    {
        Accept("epub");
        _run.Files.With("golden/a.epub", Changed(_run.Files.OpenRead("golden/a.epub")));

        Assert.Equal(4, _run.Run("epub", "a.html", "--check-golden", "golden"));
        Assert.Contains("\n- member extra.bin (only there)\n", _run.Out, StringComparison.Ordinal);
        Assert.Matches("\nmember [^\n]*\\.xhtml\n@@ [^\n]*\n(?s:.*)\n-[^\n]*four weeks[^\n]*\n\\+[^\n]*three weeks", _run.Out);
    }

    [Fact]
    public void Missing_and_surplus_documents_are_said()
    {
        _run.Files.With("a.html", Page).WithFolder("golden").With("golden/old/b.txt", "Old").With("golden/b.pdf", "Of another kind").With("golden/.x/c.txt", "");

        Assert.Equal(4, _run.Run("txt", "a.html", "--check-golden", "golden"));
        Assert.Equal("missing: golden/a.txt\n", _run.Out);
        Assert.Contains("golden/a.txt: error EK8901", _run.Error, StringComparison.Ordinal);
        Assert.Contains("golden/old/b.txt: error EK8902", _run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("b.pdf", _run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("c.txt", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_surplus_document_alone_is_a_difference()
    {
        Accept("txt");
        _run.Files.With("golden/b.txt", "Old");

        Assert.Equal(4, _run.Run("txt", "a.html", "--check-golden", "golden"));
    }

    [Fact]
    public void A_page_that_fails_weighs_more_and_leaves_surplus_unsaid()
    {
        Accept("txt");
        _run.Files.With("golden/b.txt", "Of the page that is not there");

        Assert.Equal(1, _run.Run("txt", "a.html", "b.html", "--check-golden", "golden", "--jobs", "2"));
        Assert.DoesNotContain("EK8902", _run.Error, StringComparison.Ordinal);
        Assert.Contains("Surplus documents were not looked for", _run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Update_writes_what_differs_and_says_so()
    {
        Accept("txt");
        _run.Files.With("b.html", Page).With("c.html", Page.Replace("three", "four", StringComparison.Ordinal)).With("golden/c.txt", "Old");

        Assert.Equal(0, _run.Run("txt", "a.html", "b.html", "c.html", "--check-golden", "golden", "--update-golden"));
        Assert.Equal("written: golden/b.txt (was missing)\nwritten: golden/c.txt (was different)\n", _run.Out);
        Assert.Equal(["/work/golden/b.txt", "/work/golden/c.txt"], _run.Files.Saved.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Long_differences_are_bounded()
    {
        Accept("txt");
        _run.Files.With("golden/a.txt", string.Concat(Enumerable.Range(1, 100).Select(i => $"Line {i}\n")));

        Assert.Equal(4, _run.Run("txt", "a.html", "--check-golden", "golden"));
        Assert.Matches("\n\\.\\.\\. and \\d+ more lines\n$", _run.Out);
        Assert.Equal(43, _run.Out.Count(character => character == '\n'));
    }

    [Theory]
    [InlineData("-o writes to out", "--check-golden", "golden", "-o", "out")]
    [InlineData("Give --check-golden a folder", "--update-golden")]
    [InlineData("There is no folder nowhere", "--check-golden", "nowhere")]
    [InlineData("The value of --check-golden is empty", "--check-golden", "")]
    public void What_contradicts_itself_is_refused(string said, params string[] words)
    {
        _run.Files.With("a.html", Page).WithFolder("golden");

        Assert.Equal(2, _run.Run(["txt", "a.html", .. words]));
        Assert.Contains(said, _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_qpdf_a_PDF_that_is_not_the_same_cannot_be_compared()
    {
        _run.Files.With("a.html", Page).WithFolder("golden").With("golden/a.pdf", "%PDF-1.7");

        Assert.Equal(1, _run.Run("pdf", "a.html", "--check-golden", "golden"));
        Assert.Contains("error EK8000", _run.Error, StringComparison.Ordinal);
        Assert.Contains("apt install qpdf", _run.Error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_PDF_is_compared_by_its_tags_and_words_and_no_records_are_made()
    {
        Tools.Require("qpdf");
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["a.html"], Page);
        Assert.Equal(0, RunOnDisk("pdf", folder["a.html"], "-o", folder["golden"] + "/"));
        var before = File.ReadAllBytes(folder["golden/a.pdf"]);

        File.WriteAllText(folder["a.html"], Page.Replace("<h2>The pond</h2>", "<p>The pond</p>", StringComparison.Ordinal).Replace("three weeks", "four weeks", StringComparison.Ordinal));
        Assert.Equal(4, RunOnDisk("pdf", folder["a.html"], "--check-golden", folder["golden"]));

        Assert.Matches("\n- *H2[^\n]* \\(page 1\\)[^\n]*: The pond\n", _output.ToString());
        Assert.Matches("\n\\+ *P[^\n]* \\(page 1\\)[^\n]*: The pond\n", _output.ToString());
        Assert.Matches("\n-[^\n]*three weeks", _output.ToString());
        Assert.Matches("\n\\+[^\n]*four weeks", _output.ToString());
        Assert.Equal(before, File.ReadAllBytes(folder["golden/a.pdf"]));
        Assert.Equal(["a.pdf"], Directory.EnumerateFileSystemEntries(folder["golden"]).Select(Path.GetFileName));
    }

    [SkippableFact]
    public void A_PDF_of_other_bytes_with_the_same_tags_and_words_is_the_same()
    {
        Tools.Require("qpdf");
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["a.html"], Page);
        Assert.Equal(0, RunOnDisk("pdf", folder["a.html"], "-o", folder["golden"] + "/"));

        Assert.Equal(0, RunOnDisk("pdf", folder["a.html"], "--check-golden", folder["golden"], "--accent", "#7a0019", "--fast-web-view"));
    }

    [Fact]
    public void Runs_over_several_pages_keep_no_records_when_they_compare()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["a.html"], Page);
        File.WriteAllText(folder["b.html"], Page);
        Directory.CreateDirectory(folder["golden"]);

        Assert.Equal(0, RunOnDisk("txt", folder["a.html"], folder["b.html"], "--check-golden", folder["golden"], "--update-golden", "--jobs", "2"));
        Assert.Equal(0, RunOnDisk("txt", folder["a.html"], folder["b.html"], "--check-golden", folder["golden"], "--jobs", "2"));
        Assert.Equal(["a.txt", "b.txt"], Directory.EnumerateFileSystemEntries(folder["golden"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private readonly StringWriter _output = new() { NewLine = "\n" };

    private int RunOnDisk(params string[] words)
    {
        using var interruption = new ExportKit.Cli.Interruption();
        var environment = ExportKit.Cli.SystemEnvironment.Create(interruption) with { Out = _output, Error = TextWriter.Null, KeepsRecords = true };
        return ExportKit.Cli.CommandLine.Run([.. words, "--no-settings"], environment);
    }

    private void Accept(params string[] commands)
    {
        _run.Files.With("a.html", Page).WithFolder("golden");
        foreach (var command in commands)
        {
            Assert.Equal(0, _run.Run(command, "a.html", "-o", "golden"));
            _run.Files.With("golden/a." + command, _run.Files.SavedBytes["/work/golden/a." + command]);
        }

        _run.Files.Saved.Clear();
    }

    private static byte[] Changed(Stream epub)
    {
        using var content = new MemoryStream();
        epub.CopyTo(content);
        using (var archive = new ZipArchive(content, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = archive.Entries.Single(entry => entry.FullName.EndsWith(".xhtml", StringComparison.Ordinal) && Text(entry).Contains("three weeks", StringComparison.Ordinal));
            var text = Text(entry).Replace("three weeks", "four weeks", StringComparison.Ordinal);
            using (var output = entry.Open())
            {
                output.SetLength(0);
                output.Write(Encoding.UTF8.GetBytes(text));
            }

            using var extra = archive.CreateEntry("extra.bin").Open();
            extra.WriteByte(1);
        }

        return content.ToArray();
    }

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
