using System.Collections.Immutable;
using System.Globalization;
using ExportKit.Model;
using ExportKit.Words;

namespace ExportKit.Writing.PlainText;

/// <summary>Says the parts of a line.</summary>
/// <param name="composition">What the parts of the text have in common.</param>
internal sealed partial class InlineComposer(Composition composition)
{
    private ImmutableArray<Inline> _block = [];
    private int _linkDepth;

    private StructureWords Words => composition.Words;

    /// <summary>A builder of lines in the composition's words and options.</summary>
    /// <param name="keepsBreaks">Whether line breaks end a line.</param>
    /// <param name="keepsSymbols">Whether a line that is nothing but symbols says one of them.</param>
    public LineBuilder Builder(bool keepsBreaks = false, bool keepsSymbols = false) =>
        new(composition.Words, composition.Options, keepsBreaks) { KeepsSymbols = keepsSymbols, SuffixOf = AddressSuffix };

    /// <summary>Says inlines on one line.</summary>
    /// <param name="inlines">The inlines.</param>
    public PlainTextLine Line(ImmutableArray<Inline> inlines)
    {
        var line = Builder();
        Append(line, inlines);
        return line.Line();
    }

    /// <summary>Says a pattern on one line, with inlines in its one place.</summary>
    /// <param name="pattern">The pattern, with <c>{0}</c>.</param>
    /// <param name="inlines">The inlines.</param>
    public PlainTextLine Line(string pattern, ImmutableArray<Inline> inlines)
    {
        var line = Builder();
        line.Pattern(pattern, _ => Append(line, inlines));
        return line.Line();
    }

    /// <summary>Says words of the article in a pattern's one place; nothing where none of them can be said.</summary>
    /// <param name="pattern">The pattern, with <c>{0}</c>.</param>
    /// <param name="text">The words.</param>
    public PlainTextLine Line(string pattern, string text)
    {
        if (Cleaned(text).Length == 0)
        {
            return PlainTextLine.Blank;
        }

        var line = Builder();
        line.Pattern(pattern, _ => line.Own(text));
        return line.Line();
    }

    /// <summary>Words as they are said on a line of their own; empty where nothing can be.</summary>
    /// <param name="text">The words.</param>
    public string Cleaned(string text)
    {
        var line = new LineBuilder(Words, composition.Options);
        line.Own(text);
        return line.Line().Text;
    }

    /// <summary>Adds all inlines of a block to a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="inlines">The inlines.</param>
    public void Append(LineBuilder line, ImmutableArray<Inline> inlines)
    {
        _block = inlines;
        AppendParts(line, inlines);
    }

    /// <summary>Adds an address after what leads there, if it has one: its number, or itself, as the options say.</summary>
    /// <param name="line">The line.</param>
    /// <param name="address">The address; null for none.</param>
    /// <param name="title">What the page says of the link beside its words.</param>
    public void AppendAddress(LineBuilder line, string? address, string? title = null)
    {
        if (Suffix(address, title) is { } suffix)
        {
            line.Suffix(suffix);
        }
    }

    /// <summary>The number of a link as the text shows it.</summary>
    /// <param name="number">The number.</param>
    public static string Bracketed(int number) => "[" + number.ToString(CultureInfo.InvariantCulture) + "]";

    private string? Suffix(string? address, string? title)
    {
        if (composition.IsWordsOnly || composition.Options.Links == LinkStyle.None)
        {
            return null;
        }

        if (composition.Options.Links == LinkStyle.Inline)
        {
            return LinkRegister.Reachable(address) is { } reachable ? "(" + SpokenAddress.Of(reachable, Words) + ")" : null;
        }

        return composition.Links.Number(address, title) is { } number ? Bracketed(number) : null;
    }

    /// <summary>An address among the words of a link is the link's own, and shown after it.</summary>
    private string? AddressSuffix(string address) => _linkDepth > 0 ? null : Suffix(address, null);

    private void AppendParts(LineBuilder line, ImmutableArray<Inline> inlines)
    {
        if (FreshStack.HasRoom)
        {
            AppendEach(line, inlines);
        }
        else
        {
            FreshStack.Run(() => AppendEach(line, inlines));
        }
    }

    private void AppendEach(LineBuilder line, ImmutableArray<Inline> inlines)
    {
        for (var i = 0; i < inlines.Length; i++)
        {
            composition.Budget?.Tick();
            composition.Pages.Add(inlines[i], line);
            if (inlines[i] is Ruby ruby)
            {
                // A word whose characters are each marked up on their own is one word all the same.
                while (i + 1 < inlines.Length && inlines[i + 1] is Ruby next)
                {
                    ruby = new Ruby(ruby.Segments.AddRange(next.Segments));
                    i++;
                }

                AppendRuby(line, ruby);
            }
            else
            {
                AppendPart(line, inlines[i]);
            }
        }
    }

    private void AppendPart(LineBuilder line, Inline inline)
    {
        switch (inline)
        {
            case TextRun run:
                composition.Pages.Add(run, line);
                break;
            case Link link:
                AppendLink(line, link);
                break;
            case Abbreviation abbreviation:
                AppendAbbreviation(line, abbreviation);
                break;
            case Inserted inserted:
                AppendChange(line, Word.Inserted, inserted.Content);
                break;
            case Deleted deleted:
                AppendChange(line, Word.Deleted, deleted.Content);
                break;
            case Superscript { Content: [TextRun digits] } when RaisedDigits.Of(digits.Text) is { } raised:
                line.Own(raised);
                break;
            case InlineCode code:
                AppendCode(line, code);
                break;
            case InlineQuote quote:
                AppendParts(line, quote.Content);
                AppendAddress(line, quote.Cite);
                break;
            case Emphasis or Strong or Subscript or Superscript or LanguageSpan:
                AppendParts(line, ((InlineContainer)inline).Content);
                break;
            case LineBreak:
                line.Break();
                break;
            case InlineImage image:
                AppendImage(line, image.Picture);
                break;
            case NoteReference reference:
                AppendReference(line, reference);
                break;
            case Formula formula:
                line.Gap();
                line.Own(formula.Spoken);
                line.GapAfter();
                break;
            default:
                throw new NotSupportedException($"Inline {inline.GetType().Name} cannot be said.");
        }
    }
}
