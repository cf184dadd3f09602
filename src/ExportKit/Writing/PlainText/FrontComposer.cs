using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Words;

namespace ExportKit.Writing.PlainText;

/// <summary>Says what an article or a book is, and how much of it follows.</summary>
/// <param name="composition">What the parts of the text have in common.</param>
internal sealed class FrontComposer(Composition composition)
{
    private readonly InlineComposer _inlines = new(composition);

    private StructureWords Words => composition.Words;

    /// <summary>Who wrote it, when, for whom, where it stands and in which language.</summary>
    /// <param name="metadata">What is known.</param>
    public LineList Lines(ArticleMetadata metadata)
    {
        var lines = new LineList();
        foreach (var front in FrontMatter.Lines(metadata, Words))
        {
            composition.Pages.Say(lines, composition.Pages.Breaks.Before(metadata, (int)front.Kind));
            lines.Add(Line(front.Parts));
        }

        if (LinkRegister.Reachable(metadata.Address) is { } address)
        {
            lines.AddGenerated(Words.Format(Word.Source, SpokenAddress.Of(address, Words)));
        }

        if (metadata.Language is { } language)
        {
            lines.AddGenerated(Words.Format(Word.Language, LanguageName(language)));
        }

        return lines;
    }

    /// <summary>One line that says how much follows, and how long it takes to read aloud.</summary>
    /// <param name="word">The sentence around the counts.</param>
    /// <param name="counts">What follows, counted in words.</param>
    /// <param name="told">What is read.</param>
    public LineList WhatFollows(Word word, IReadOnlyList<string> counts, IEnumerable<PlainTextLine> told)
    {
        var line = _inlines.Builder();
        line.Generated(Words.Format(word, Words.Join(counts)));
        line.NextSentence();
        line.Generated(Words.Count(Word.ReadingTime, SpokenLength.Minutes(told)));
        var lines = new LineList();
        lines.Add(line.Line());
        return lines;
    }

    private PlainTextLine Line(ImmutableArray<FrontMatterPart> parts)
    {
        var line = _inlines.Builder();
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
}
