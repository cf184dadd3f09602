using System.Collections.Immutable;
using ExportKit.Diagnostics;

namespace ExportKit.Model;

/// <summary>A part of a line of text. All inlines are immutable.</summary>
public abstract record Inline;

/// <summary>An inline that holds other inlines.</summary>
/// <param name="Content">What it holds.</param>
public abstract record InlineContainer(ImmutableArray<Inline> Content) : Inline;

/// <summary>Plain text. White space is collapsed as a browser would; no-break spaces are kept.</summary>
/// <param name="Text">The text; never empty.</param>
public sealed record TextRun(string Text) : Inline
{
    /// <summary>The inlines with each row of runs that stand side by side made one run.</summary>
    /// <param name="inlines">The inlines.</param>
    internal static ImmutableArray<Inline> Joined(ImmutableArray<Inline> inlines)
    {
        var first = 1;
        while (first < inlines.Length && !(inlines[first] is TextRun && inlines[first - 1] is TextRun))
        {
            first++;
        }

        if (first >= inlines.Length)
        {
            return inlines;
        }

        var joined = ImmutableArray.CreateBuilder<Inline>(inlines.Length);
        for (int i = 0, end; i < inlines.Length; i = end)
        {
            end = i + 1;
            while (inlines[i] is TextRun && end < inlines.Length && inlines[end] is TextRun)
            {
                end++;
            }

            joined.Add(end == i + 1 ? inlines[i] : new TextRun(string.Concat(inlines[i..end].Select(run => ((TextRun)run).Text))));
        }

        return joined.DrainToImmutable();
    }
}

/// <summary>Stress (HTML <c>em</c>, <c>i</c>).</summary>
/// <param name="Content">What is stressed.</param>
public sealed record Emphasis(ImmutableArray<Inline> Content) : InlineContainer(Content);

/// <summary>Importance (HTML <c>strong</c>, <c>b</c>).</summary>
/// <param name="Content">What is important.</param>
public sealed record Strong(ImmutableArray<Inline> Content) : InlineContainer(Content);

/// <summary>Text that was inserted (HTML <c>ins</c>).</summary>
/// <param name="Content">What was inserted.</param>
public sealed record Inserted(ImmutableArray<Inline> Content) : InlineContainer(Content);

/// <summary>Text that was deleted (HTML <c>del</c>, <c>s</c>).</summary>
/// <param name="Content">What was deleted.</param>
public sealed record Deleted(ImmutableArray<Inline> Content) : InlineContainer(Content);

/// <summary>Subscript.</summary>
/// <param name="Content">What stands low.</param>
public sealed record Subscript(ImmutableArray<Inline> Content) : InlineContainer(Content);

/// <summary>Superscript that is no reference to a note.</summary>
/// <param name="Content">What stands high.</param>
public sealed record Superscript(ImmutableArray<Inline> Content) : InlineContainer(Content);

/// <summary>Code within a line (HTML <c>code</c>, <c>kbd</c>, <c>samp</c>).</summary>
/// <param name="Content">The code.</param>
public sealed record InlineCode(ImmutableArray<Inline> Content) : InlineContainer(Content);

/// <summary>A quotation within a line (HTML <c>q</c>); its quotation marks are text within it.</summary>
/// <param name="Content">What is quoted.</param>
public sealed record InlineQuote(ImmutableArray<Inline> Content) : InlineContainer(Content)
{
    /// <summary>The address of the source, absolute; null where none is given.</summary>
    public string? Cite { get; init; }
}

/// <summary>A link.</summary>
/// <param name="Content">The words of the link.</param>
/// <param name="Address">Where it leads: absolute, or <c>#id</c> for a place in the article.</param>
public sealed record Link(ImmutableArray<Inline> Content, string Address) : InlineContainer(Content)
{
    /// <summary>What the page says of the link (<c>title</c>, <c>aria-label</c>); null where it says nothing more than its words.</summary>
    public string? Title { get; init; }

    /// <summary>Where in the source the link stands.</summary>
    public SourcePlace? Place { get; init; }
}

/// <summary>A shortened word with its expansion (HTML <c>abbr title</c>).</summary>
/// <param name="Content">The short form.</param>
/// <param name="Expansion">The long form; never empty.</param>
public sealed record Abbreviation(ImmutableArray<Inline> Content, string Expansion) : InlineContainer(Content);

/// <summary>A passage in another language or direction than what surrounds it.</summary>
/// <param name="Content">The passage.</param>
public sealed record LanguageSpan(ImmutableArray<Inline> Content) : InlineContainer(Content)
{
    /// <summary>The language as a BCP 47 tag; null where only the direction differs.</summary>
    public string? Language { get; init; }

    /// <summary>The direction; null where only the language differs.</summary>
    public TextDirection? Direction { get; init; }
}

/// <summary>Base text with its reading (HTML <c>ruby</c>).</summary>
/// <param name="Segments">Each base with its reading, in order.</param>
public sealed record Ruby(ImmutableArray<RubySegment> Segments) : Inline;

/// <summary>A base and its reading.</summary>
/// <param name="Base">The base text.</param>
/// <param name="Reading">How it is read; may be empty.</param>
public sealed record RubySegment(string Base, string Reading);

/// <summary>The end of a line within a paragraph (HTML <c>br</c>).</summary>
public sealed record LineBreak : Inline;

/// <summary>A picture within a line of text.</summary>
/// <param name="Picture">The picture.</param>
public sealed record InlineImage(Picture Picture) : Inline;

/// <summary>A reference to a note of the article.</summary>
/// <param name="Label">What the text shows: "1", "*".</param>
/// <param name="NoteId">The <see cref="Block.Id"/> of the note.</param>
public sealed record NoteReference(string Label, string NoteId) : Inline
{
    /// <summary>An identifier of this reference, unique in the article, for the way back.</summary>
    public string? Id { get; init; }
}

/// <summary>A formula.</summary>
/// <param name="Spoken">Its words for speech: <c>alttext</c>, else its annotation, else spoken by rules; never empty.</param>
/// <param name="Linear">Its characters in one line, as a fallback for the eye.</param>
public sealed record Formula(string Spoken, string Linear) : Inline
{
    /// <summary>Its presentation MathML, cleaned to MathML's own elements and attributes; null where the page has none.</summary>
    public string? MathMl { get; init; }

    /// <summary>The page's picture of it; null where there is none.</summary>
    public Picture? Picture { get; init; }
}
