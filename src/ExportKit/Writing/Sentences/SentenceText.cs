using System.Collections.Immutable;
using System.Text;
using ExportKit.Model;

namespace ExportKit.Writing.Sentences;

/// <summary>The text of inlines as sentences are found in it: code, formulas and pictures are one letter each, references to notes nothing.</summary>
/// <param name="language">The language of the whole, a BCP 47 tag.</param>
/// <param name="keepsLinksWhole">Whether no sentence ends within a link.</param>
internal sealed class SentenceText(string language, bool keepsLinksWhole)
{
    // A letter without case: the sentence rules let neither a sentence begin nor go on for it alone.
    private const char Placeholder = '\u2135';

    private readonly StringBuilder _text = new();
    private readonly List<Stretch> _wholes = [];
    private readonly List<Stretch> _languages = [];
    private readonly HashSet<int> _abbreviations = [];
    private string _language = language;

    /// <summary>The language of the whole.</summary>
    public string Language { get; } = language;

    /// <summary>Stretches within which no sentence ends, in order.</summary>
    public IReadOnlyList<Stretch> Wholes => _wholes;

    /// <summary>Whether an abbreviation that the page marks as one ends at a place.</summary>
    /// <param name="place">How many characters stand before.</param>
    public bool EndsAbbreviation(int place) => _abbreviations.Contains(place);

    /// <summary>The language at a place.</summary>
    /// <param name="place">How many characters stand before.</param>
    public string LanguageAt(int place)
    {
        // Of passages within passages the inner one ends first.
        foreach (var passage in _languages)
        {
            if (passage.Start <= place && place < passage.End)
            {
                return passage.Language!;
            }
        }

        return Language;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <summary>Adds inlines.</summary>
    /// <param name="inlines">The inlines.</param>
    public void Append(ImmutableArray<Inline> inlines)
    {
        if (!FreshStack.HasRoom)
        {
            FreshStack.Run(static step => step.Self.Append(step.inlines), (Self: this, inlines));
            return;
        }

        foreach (var inline in inlines)
        {
            Append(inline);
        }
    }

    /// <summary>Whether an inline is cut nowhere, whatever its text.</summary>
    /// <param name="inline">The inline.</param>
    /// <param name="keepsLinksWhole">Whether a link is.</param>
    public static bool IsWhole(Inline inline, bool keepsLinksWhole) =>
        inline is InlineCode or Abbreviation or Inserted or Deleted or not InlineContainer || IsSilent(inline) || inline is Link && keepsLinksWhole;

    /// <summary>Whether an inline is no part of any sentence: a reference to a note, a raised number.</summary>
    /// <param name="inline">The inline.</param>
    public static bool IsSilent(Inline inline) =>
        inline is NoteReference || inline is Superscript { Content: var content } && (content is [TextRun { Text: var text }]
            ? text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0
            : content.All(inner => inner is NoteReference));

    private void Append(Inline inline)
    {
        var start = _text.Length;
        switch (inline)
        {
            case TextRun run:
                _text.Append(run.Text);
                return;
            case LineBreak:
                _text.Append('\n');
                return;
            case Ruby ruby:
                foreach (var segment in ruby.Segments)
                {
                    _text.Append(segment.Base);
                }

                break;
            case var _ when IsSilent(inline):
                return;
            case InlineCode or Formula or InlineImage:
                _text.Append(Placeholder);
                return;
            case LanguageSpan { Language: { } other } span:
                AppendPassage(span, other);
                return;
            case InlineContainer container:
                Append(container.Content);
                break;
            default:
                throw new NotSupportedException($"Inline {inline.GetType().Name} has no sentences.");
        }

        if (inline is Abbreviation)
        {
            _abbreviations.Add(_text.Length);
        }

        if (IsWhole(inline, keepsLinksWhole))
        {
            AddWhole(start);
        }
    }

    // One within another ends before it, and says nothing more.
    private void AddWhole(int start)
    {
        while (_wholes.Count > 0 && _wholes[^1].Start >= start)
        {
            _wholes.RemoveAt(_wholes.Count - 1);
        }

        _wholes.Add(new Stretch(start, _text.Length));
    }

    private void AppendPassage(LanguageSpan span, string other)
    {
        var (start, outer) = (_text.Length, _language);
        _language = other;
        Append(span.Content);
        _language = outer;
        _languages.Add(new Stretch(start, _text.Length, other));
    }

    /// <summary>A stretch of the text.</summary>
    /// <param name="Start">How many characters stand before it.</param>
    /// <param name="End">How many stand before its end.</param>
    /// <param name="Language">Its language, a BCP 47 tag; null where that is not what matters.</param>
    internal sealed record Stretch(int Start, int End, string? Language = null);
}
