using System.Text.Json;
using ExportKit.Tests.Checking.Epub;

namespace ExportKit.Tests.Cli;

/// <summary>The command <c>diff</c>: the same words in the same order, whatever the formats.</summary>
public sealed class DiffCommandTests
{
    private const string Page = """<!doctype html><html lang="en"><title>A heron</title><article><h1>A heron came back</h1><p>It stood on one leg in the mill pond, and nobody was surprised to see it there at all this year.</p><h2>The pond</h2><p>The pond was drained in March so that the sluice could be mended; the <a href="https://example.org/a">work</a> took three weeks and cost less than planned.</p></article></html>""";

    private readonly CommandLineRun _run = new() { RealStages = ArticleStages.Create() };

    [Fact]
    public void Texts_that_differ_in_form_alone_are_the_same()
    {
        _run.Files.With("a.txt", "The \ufb01rst  “word”,\nand m².").With("b.txt", "The first word and\n\nm2");

        Assert.Equal(0, _run.Run("diff", "a.txt", "b.txt"));
        Assert.Contains("The same words in the same order.", _run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_they_part_is_shown_with_its_place_on_both_sides()
    {
        _run.Files.With("a.txt", "One two three four\nfive six").With("b.txt", "One two\nthree 4 five six");

        Assert.Equal(1, _run.Run("diff", "a.txt", "b.txt"));
        Assert.Contains("1. a.txt, line 1; b.txt, line 2\n    One two three\n  - four\n  + 4\n    five six\n", _run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_its_EPUB_and_its_text_carry_the_same_words()
    {
        _run.Files.With("a.html", Page);
        Assert.Equal(0, _run.Run("epub", "a.html"));
        Assert.Equal(0, _run.Run("txt", "a.html"));
        var saved = _run.Files.SavedBytes.ToDictionary();
        _run.Files.With("made.epub", saved.Single(file => file.Key.EndsWith(".epub", StringComparison.Ordinal)).Value)
            .With("made.txt", saved.Single(file => file.Key.EndsWith(".txt", StringComparison.Ordinal)).Value);

        Assert.Equal(0, _run.Run("diff", "a.html", "made.epub"));
        Assert.Equal(0, _run.Run("diff", "made.epub", "made.txt"));
    }

    [Fact]
    public void The_words_of_an_EPUB_stand_below_their_headings()
    {
        _run.Files.With("a.epub", HandmadeBook.Sound().Pack()).With("b.epub", HandmadeBook.With("b.xhtml", "More.", "Less.").Pack());

        Assert.Equal(1, _run.Run("diff", "a.epub", "b.epub"));
        Assert.Contains("EPUB/b.xhtml, line 5, under \"Below\"", _run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_keeps_to_its_schema()
    {
        _run.Files.With("a.txt", "One two three").With("b.epub", HandmadeBook.Sound().Pack());

        Assert.Equal(1, _run.Run("diff", "a.txt", "b.epub", "--json"));

        var schema = new JsonSchema(File.ReadAllText(Path.Combine(Repository.Root, "src", "ExportKit.Cli", "diff.schema.json")));
        Assert.Empty(schema.Problems(JsonDocument.Parse(_run.Out).RootElement));
    }

    [Fact]
    public void Quiet_says_nothing()
    {
        _run.Files.With("a.txt", "One").With("b.txt", "Two");

        Assert.Equal(1, _run.Run("diff", "a.txt", "b.txt", "-q"));
        Assert.Equal("", _run.Out + _run.Error);
    }

    [Fact]
    public void A_document_that_cannot_be_read_is_no_difference()
    {
        _run.Files.With("a.txt", "One").With("b.epub", "PK\u0003\u0004broken").With("c.bin", [0, 1, 2]);

        Assert.Equal(2, _run.Run("diff", "a.txt", "b.epub"));
        Assert.Contains("error EK8300", _run.Error, StringComparison.Ordinal);
        Assert.Equal(2, _run.Run("diff", "a.txt", "c.bin"));
        Assert.Equal(2, _run.Run("diff", "a.txt", "absent.txt"));
        Assert.Equal(2, _run.Run("diff", "a.txt"));
    }
}
