using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Reading.Cleaning;
using ExportKit.Reading.Facts;
using ExportKit.Reading.Pictures;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Building;

/// <summary>Reads figures: a picture with its caption and its credit apart.</summary>
/// <param name="context">What is known of the page.</param>
internal sealed class FigureReader(BuildContext context)
{
    private readonly PictureReader _pictures = new(context);
    private readonly InlineReader _inlines = new(context);

    /// <summary>Reads a figure.</summary>
    /// <param name="node">The figure as found on the page.</param>
    public Figure Read(FigureNode node)
    {
        var credit = Credit(node.Credit);
        var caption = Caption(node, credit is not null);
        if (credit is null)
        {
            (caption, credit) = CreditSplitter.Split(caption);
            credit = Bare(credit);
        }

        // A page that says the credit in both places has no caption.
        if (credit is not null && TextKey.Of(InlineText.Of(caption)) == TextKey.Of(credit))
        {
            caption = [];
        }

        return new Figure(Picture(node))
        {
            Caption = caption,
            Credit = credit,
            Place = context.Place(node.Image),
            Id = node.Scope.Value("id"),
        };
    }

    private Picture Picture(FigureNode node)
    {
        var picture = _pictures.Read(node.Image, node.Address);
        return node.StatedAlt is { } alt && picture.Texts.Alt is null ? picture with { Texts = picture.Texts with { Alt = alt } } : picture;
    }

    /// <summary>A figure of a picture alone.</summary>
    /// <param name="picture">The picture.</param>
    public static Figure Plain(Picture picture) => new(picture) { Place = picture.Place };

    private ImmutableArray<Inline> Caption(FigureNode node, bool hasCredit)
    {
        // What is no words of the caption is marked out of it while it is read.
        var marks = new List<Mark>();
        foreach (var part in CaptionParts.Apart(node, hasCredit))
        {
            marks.Add(new Mark(part, part.Dropped));
            part.Dropped = DropReason.Apart;
        }

        var builder = ImmutableArray.CreateBuilder<Inline>();
        var said = string.Empty;
        foreach (var part in node.Caption)
        {
            // A caption beside its figure was marked as no prose, or is kept from screen readers alone.
            foreach (var silent in Silent(part))
            {
                marks.Add(new Mark(silent, silent.Dropped));
                silent.Dropped = DropReason.None;
            }

            var inlines = _inlines.Read([part]);
            var key = TextKey.Of(InlineText.Of(inlines));
            if (said.Contains(key, StringComparison.Ordinal))
            {
                continue;
            }

            said += key;
            if (builder.Count > 0 && !inlines.IsEmpty)
            {
                builder.Add(new TextRun(" "));
            }

            builder.AddRange(inlines);
        }

        foreach (var (part, before) in marks)
        {
            part.Dropped = before;
        }

        return Tidy(builder.ToImmutable());
    }

    /// <summary>A part of a caption, and what is hidden within it for no other reason than that the part is.</summary>
    private static IEnumerable<PageNode> Silent(PageNode part) =>
        part is Element { Dropped: DropReason.Hidden } outer
            ? outer.Descendants().Where(inner => inner.Dropped == DropReason.Hidden && !Visibility.IsHidden(inner)).Prepend(part)
            : [part];

    /// <summary>What parted the credit from the caption stays behind when it goes: bars, empty brackets, dashes.</summary>
    private static ImmutableArray<Inline> Tidy(ImmutableArray<Inline> caption)
    {
        caption = InlineTrim.End(InlineTrim.Start(caption));
        if (caption is [.., TextRun last] && last.Text.TrimEnd(' ', '|', '/', '\u00a0', '(', '[', '–', '—') is var text && text != last.Text)
        {
            caption = text.Length == 0 ? caption.RemoveAt(caption.Length - 1) : caption.SetItem(caption.Length - 1, new TextRun(text));
        }

        return TextKey.Of(InlineText.Of(caption)).Length == 0 ? [] : caption;
    }

    private string? Credit(IReadOnlyList<PageNode> nodes)
    {
        var texts = new List<string>();
        foreach (var node in nodes)
        {
            if (node is Element element && FactText.Clean(ElementText.Of(element)) is { } text && !texts.Contains(text))
            {
                texts.Add(text);
            }
        }

        return texts.Count == 0 ? null : Bare(string.Join(' ', texts));
    }

    /// <summary>The credit without the brackets around it.</summary>
    private static string? Bare(string? credit)
    {
        if (credit is null)
        {
            return null;
        }

        var text = credit.Trim();
        while (text.Length > 2 && (text[0], text[^1]) is ('(', ')') or ('[', ']') or ('（', '）'))
        {
            text = text[1..^1].Trim();
        }

        return text.Trim(' ', '|', '\u00a0').Length == 0 ? null : text.Trim(' ', '|', '\u00a0');
    }

    /// <summary>How a part was marked before its words were read.</summary>
    private sealed record Mark(PageNode Node, DropReason Before);
}
