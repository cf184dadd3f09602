using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Words;

namespace ExportKit.Writing.PlainText;

/// <summary>Puts the text of an article together: what it is, what follows, the contents, the body, the addresses of its links.</summary>
/// <param name="article">A normalised article.</param>
/// <param name="composition">What the parts of the text have in common.</param>
/// <param name="headingLevel">The level of its headline in a book; 1 where it is the text's own, which needs no word.</param>
internal sealed class ArticleComposer(Article article, Composition composition, int headingLevel = 1)
{
    private const int HeadingsForContents = 3;
    private readonly BlockComposer _blocks = new(composition);
    private readonly FrontComposer _front = new(composition);

    private StructureWords Words => composition.Words;

    /// <summary>What is said of headline, standfirst and body, once they are composed: without the lines that only name things.</summary>
    public ImmutableArray<PlainTextLine> Told { get; private set; } = [];

    /// <summary>Composes the text.</summary>
    public LineList Compose()
    {
        // In reading order, so that links are numbered and abbreviations expanded where they are first met.
        var isBodyOnly = composition.Options.BodyOnly;
        var pages = composition.Pages;
        var lines = new LineList();
        pages.Say(lines, headingLevel == 1 ? pages.Breaks.AtStart() : pages.Breaks.Before(article.Metadata.Headline));
        var title = isBodyOnly && headingLevel == 1 ? new LineList() : Title();
        var front = isBodyOnly ? new LineList() : _front.Lines(article.Metadata);
        var body = _blocks.Apart(article.Body);
        Told = title.ToImmutable().AddRange(body.ToImmutable());

        lines.AddApart(title);
        if (!isBodyOnly)
        {
            lines.AddApart(front);
            lines.AddApart(WhatFollows());
            lines.AddApart(Contents());
        }

        lines.AddApart(body);
        var end = new LineList();
        pages.Say(end, headingLevel == 1 ? pages.Breaks.AtEnd() : pages.Breaks.AtEndOfPart());
        lines.AddApart(end);
        lines.AddApart(Addresses());
        if (!isBodyOnly)
        {
            lines.AddApart(Rights());
        }

        return lines;
    }

    private LineList Title()
    {
        var lines = new LineList();
        var headline = _blocks.Inlines.Line(article.Metadata.Headline);
        lines.Add(headline.IsBlank ? headline : headline.After(_blocks.HeadingLabel(headingLevel)));
        lines.Part();
        lines.Add(_blocks.Inlines.Line(article.Metadata.Standfirst));
        return lines;
    }

    private LineList WhatFollows()
    {
        var said = composition.Said;
        var counts = new List<string> { Words.Count(Word.WordCount, SpokenLength.OwnWords(Told)) };
        AddCount(counts, Word.HeadingCount, said.Headings);
        AddCount(counts, Word.ImageCount, said.Images);
        AddCount(counts, Word.TableCount, said.Tables);
        return _front.WhatFollows(Word.WhatFollows, counts, Told);
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
        if (!FreshStack.HasRoom)
        {
            FreshStack.Run(static step => step.Self.AddEntries(step.lines, step.entries, step.indent), (Self: this, lines, entries, indent));
            return;
        }

        foreach (var entry in entries)
        {
            var text = _blocks.Inlines.Cleaned(entry.Text);
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
            var entry = title is null ? spoken : Words.Format(Word.LabelParts, _blocks.Inlines.Cleaned(title), spoken);
            lines.Add(PlainTextLine.Generated(InlineComposer.Bracketed(i + 1) + " " + entry) with { HangingIndent = 2 });
        }

        return lines;
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
