using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Words;

namespace ExportKit.Writing.PlainText;

/// <summary>Puts a text together: what the article is, what follows, the contents, the body, the addresses of its links.</summary>
/// <param name="article">A normalised article.</param>
/// <param name="composition">What the parts of the text have in common.</param>
internal sealed class ArticleComposer(Article article, Composition composition)
{
    private const int HeadingsForContents = 3;
    private readonly BlockComposer _blocks = new(composition);

    private StructureWords Words => composition.Words;

    /// <summary>Composes the text.</summary>
    public PlainTextDocument Compose()
    {
        // In reading order, so that links are numbered and abbreviations expanded where they are first met.
        var title = composition.Options.BodyOnly ? new LineList() : Title();
        var body = _blocks.Apart(article.Body);
        var said = title.ToImmutable().AddRange(body.ToImmutable());

        var lines = new LineList();
        if (!composition.Options.BodyOnly)
        {
            Add(lines, title);
            Add(lines, FrontLines());
            Add(lines, WhatFollows(said));
            Add(lines, Contents());
        }

        Add(lines, body);
        Add(lines, Addresses());
        if (!composition.Options.BodyOnly)
        {
            Add(lines, Rights());
        }

        return new PlainTextDocument(lines.ToImmutable());
    }

    private static void Add(LineList lines, LineList part)
    {
        lines.Part();
        lines.AddAll(part);
        lines.Unpart();
    }

    private LineList Title()
    {
        var lines = new LineList();
        var headline = _blocks.Inlines.Line(article.Metadata.Headline);
        lines.Add(composition.Options.Headings == HeadingStyle.Markdown && !headline.IsBlank ? headline.After("# ") : headline);
        lines.Part();
        lines.Add(_blocks.Inlines.Line(article.Metadata.Standfirst));
        return lines;
    }

    private LineList FrontLines()
    {
        var lines = new LineList();
        foreach (var front in FrontMatter.Lines(article.Metadata, Words))
        {
            lines.Add(FrontLine(front.Parts));
        }

        if (composition.Links.Reachable(article.Metadata.Address, article.Source) is { } address)
        {
            lines.AddGenerated(Words.Format(Word.Source, SpokenAddress.Of(address, Words)));
        }

        if (article.Metadata.Language is { } language)
        {
            lines.AddGenerated(Words.Format(Word.Language, LanguageName(language)));
        }

        return lines;
    }

    private PlainTextLine FrontLine(ImmutableArray<FrontMatterPart> parts)
    {
        var line = _blocks.Inlines.Builder();
        foreach (var part in parts)
        {
            if (part.IsGenerated)
            {
                line.Generated(part.Text);
            }
            else
            {
                line.Own(part.Text);
            }
        }

        return line.Line();
    }

    /// <summary>The language by name where the words are in it, with its tag where that says more; else its tag.</summary>
    private string LanguageName(string language) =>
        !Words.IsLanguageOf(language) ? language
        : language.Contains('-') ? $"{Words.LanguageName} ({language})"
        : Words.LanguageName;

    private LineList WhatFollows(ImmutableArray<PlainTextLine> said)
    {
        var counts = new List<string> { Words.Count(Word.WordCount, SpokenLength.OwnWords(said)) };
        AddCount(counts, Word.HeadingCount, composition.Said.Headings);
        AddCount(counts, Word.ImageCount, composition.Said.Images);
        AddCount(counts, Word.TableCount, composition.Said.Tables);

        var line = _blocks.Inlines.Builder();
        line.Generated(Words.Format(Word.WhatFollows, Words.Join(counts)));
        line.NextSentence();
        line.Generated(Words.Count(Word.ReadingTime, SpokenLength.Minutes(said)));
        var lines = new LineList();
        lines.Add(line.Line());
        return lines;
    }

    private void AddCount(List<string> counts, Word word, int count)
    {
        if (count > 0)
        {
            counts.Add(Words.Count(word, count));
        }
    }

    private LineList Contents()
    {
        var lines = new LineList();
        if (!composition.Options.IncludeContents || composition.Said.Headings < HeadingsForContents)
        {
            return lines;
        }

        lines.AddGenerated(Words[Word.Contents]);
        AddEntries(lines, Outline.Of(article), "");
        return lines;
    }

    private void AddEntries(LineList lines, ImmutableArray<OutlineEntry> entries, string indent)
    {
        foreach (var entry in entries)
        {
            var text = Cleaned(entry.Text);
            lines.Add(text.Length == 0 ? PlainTextLine.Blank : PlainTextLine.Generated(indent + text) with { HangingIndent = indent.Length + 2 });
            AddEntries(lines, entry.Children, indent + "  ");
        }
    }

    private LineList Addresses()
    {
        var lines = new LineList();
        if (composition.Links.Entries.Count == 0)
        {
            return lines;
        }

        lines.AddGenerated(Words[Word.Links]);
        for (var i = 0; i < composition.Links.Entries.Count; i++)
        {
            var (address, title) = composition.Links.Entries[i];
            var spoken = SpokenAddress.Of(address, Words);
            var entry = title is null ? spoken : Words.Format(Word.LabelParts, Cleaned(title), spoken);
            lines.Add(PlainTextLine.Generated(InlineComposer.Bracketed(i + 1) + " " + entry) with { HangingIndent = 2 });
        }

        return lines;
    }

    private string Cleaned(string text)
    {
        var line = new LineBuilder(Words, composition.Options);
        line.Own(text);
        return line.Line().Text;
    }

    private LineList Rights()
    {
        var lines = new LineList();
        if (article.Metadata.Rights is { } rights)
        {
            lines.AddGenerated(_blocks.Inlines.Line(Words[Word.Rights], rights).Text);
        }

        return lines;
    }
}
