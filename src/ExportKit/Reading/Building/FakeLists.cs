using System.Collections.Immutable;
using System.Globalization;
using ExportKit.Model;

namespace ExportKit.Reading.Building;

/// <summary>Makes lists of lines that only look like them: paragraphs in a row, or lines of one paragraph, that begin with bullets,
/// dashes or numbers in sequence.</summary>
internal static class FakeLists
{
    private const string Bullets = "•‣▪●◦■▸➢✓✔✅❖⁃∙";
    private const string Dashes = "-–";
    private const int FewestBullets = 2;

    /// <summary>Dashes and numbers begin lines of talk and of law too: more of them must stand together.</summary>
    private const int FewestOthers = 3;

    /// <summary>Puts lists in the place of such lines.</summary>
    /// <param name="blocks">The blocks of one parent.</param>
    public static ImmutableArray<Block> Mend(ImmutableArray<Block> blocks)
    {
        if (!HasMarker(blocks))
        {
            return blocks;
        }

        var result = ImmutableArray.CreateBuilder<Block>(blocks.Length);
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i] is Paragraph broken && OfLines(broken) is { } parts)
            {
                result.AddRange(parts);
                continue;
            }

            var run = Run(blocks, i);
            if (run.Count > 0)
            {
                result.Add(Made(run, (Paragraph)blocks[i]));
                i += run.Count - 1;
                continue;
            }

            result.Add(blocks[i]);
        }

        return result.ToImmutable();
    }

    /// <summary>Most articles have none, and are given back as they are.</summary>
    private static bool HasMarker(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            if (block is Paragraph paragraph && (Marker(paragraph.Content) is not null || HasBreak(paragraph.Content)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasBreak(ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            if (inline is LineBreak)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The items that begin at a block; none where they are too few.</summary>
    private static List<ListLine> Run(ImmutableArray<Block> blocks, int start)
    {
        var lines = new List<ListLine>();
        for (var i = start; i < blocks.Length; i++)
        {
            if (blocks[i] is not Paragraph paragraph || Marker(paragraph.Content) is not { } line || !Follows(lines, line))
            {
                break;
            }

            lines.Add(line);
        }

        return AreItems(lines) ? lines : [];
    }

    /// <summary>The lines of a paragraph, what stands before the items as a paragraph; null where the lines are no items.</summary>
    private static List<Block>? OfLines(Paragraph paragraph)
    {
        var pieces = Lines(paragraph.Content);
        var first = pieces.FindIndex(piece => Marker(piece) is not null);
        if (pieces.Count < FewestBullets || first < 0 || first > 1)
        {
            return null;
        }

        var lines = new List<ListLine>();
        for (var i = first; i < pieces.Count; i++)
        {
            if (Marker(pieces[i]) is not { } line || !Follows(lines, line))
            {
                return null;
            }

            lines.Add(line);
        }

        if (!AreItems(lines))
        {
            return null;
        }

        var blocks = new List<Block>();
        if (first == 1)
        {
            blocks.Add(paragraph with { Content = pieces[0] });
        }

        blocks.Add(Made(lines, paragraph with { Id = first == 1 ? null : paragraph.Id }));
        return blocks;
    }

    private static List<ImmutableArray<Inline>> Lines(ImmutableArray<Inline> content)
    {
        var lines = new List<ImmutableArray<Inline>>();
        var start = 0;
        for (var i = 0; i <= content.Length; i++)
        {
            if (i == content.Length || content[i] is LineBreak)
            {
                if (InlineTrim.End(InlineTrim.Start(content[start..i])) is { IsEmpty: false } line)
                {
                    lines.Add(line);
                }

                start = i + 1;
            }
        }

        return lines;
    }

    private static bool AreItems(List<ListLine> lines)
    {
        if (lines.Count < (lines.Count > 0 && lines[0].Kind == ListLineKind.Bullet ? FewestBullets : FewestOthers))
        {
            return false;
        }

        // Lines of talk begin with dashes and end as sentences do.
        return lines[0].Kind != ListLineKind.Dash || lines.FindAll(line => Segments.Punctuation.EndsSentence(line.Text)).Count * 2 < lines.Count;
    }

    private static bool Follows(List<ListLine> lines, ListLine line) =>
        lines.Count == 0
            ? line.Kind != ListLineKind.Number || line.Number == 1
            : lines[0].Kind == line.Kind && lines[0].Sign == line.Sign && (line.Kind != ListLineKind.Number || line.Number == lines[^1].Number + 1);

    private static ListBlock Made(List<ListLine> lines, Paragraph first)
    {
        var items = ImmutableArray.CreateBuilder<ListItem>(lines.Count);
        foreach (var line in lines)
        {
            items.Add(new ListItem([new Paragraph(InlineTrim.Start(InlineSlice.After(line.Content, line.Length)))], line.Number));
        }

        return new ListBlock(lines[0].Kind == ListLineKind.Number ? ListNumbering.Decimal : ListNumbering.Bullet, items.MoveToImmutable())
        {
            Place = first.Place, Language = first.Language, Direction = first.Direction, Id = first.Id,
        };
    }

    /// <summary>What a line begins with; null where it is no sign of an item.</summary>
    private static ListLine? Marker(ImmutableArray<Inline> content)
    {
        if (content is [TextRun { Text: [var first, ..] }, ..] && !MayBegin(first))
        {
            return null;
        }

        var text = InlineText.Of(content);
        if (text.Length < 3)
        {
            return null;
        }

        var sign = text[0];
        if (Bullets.Contains(sign, StringComparison.Ordinal) && !text.AsSpan(1).TrimStart(" \u00a0\ufe0f").IsEmpty)
        {
            return new(ListLineKind.Bullet, sign, 0, text[1] == '\ufe0f' ? 2 : 1, text, content);
        }

        if (Dashes.Contains(sign, StringComparison.Ordinal) && text[1] is ' ' or '\u00a0')
        {
            return new(ListLineKind.Dash, sign, 0, 1, text, content);
        }

        var digits = 0;
        while (digits < text.Length && digits < 3 && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        return digits > 0 && digits + 1 < text.Length && text[digits] is '.' or ')' && text[digits + 1] is ' ' or '\u00a0'
            ? new(ListLineKind.Number, text[digits], int.Parse(text.AsSpan(0, digits), CultureInfo.InvariantCulture), digits + 1, text, content)
            : null;
    }

    /// <summary>Whether an item may begin with a character; most lines begin with a letter, and need not be put together to be looked at.</summary>
    private static bool MayBegin(char first) =>
        char.IsAsciiDigit(first) || Dashes.Contains(first, StringComparison.Ordinal) || Bullets.Contains(first, StringComparison.Ordinal);

    private enum ListLineKind
    {
        Bullet,
        Dash,
        Number,
    }

    /// <summary>A line that begins as an item does.</summary>
    private sealed record ListLine(ListLineKind Kind, char Sign, int Number, int Length, string Text, ImmutableArray<Inline> Content);
}
