using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Building;

/// <summary>Makes paragraphs of runs of inline nodes: two line ends in a row part them, pictures on lines of their own become figures.</summary>
/// <param name="inlines">Reads the inlines.</param>
internal sealed class ParagraphReader(InlineReader inlines)
{
    private const int SmallestFigure = 120;

    /// <summary>Reads a run.</summary>
    /// <param name="run">The nodes.</param>
    public IEnumerable<Block> Read(List<PageNode> run)
    {
        var content = inlines.Read(run);
        foreach (var line in Split(content))
        {
            foreach (var block in Blocks(line))
            {
                yield return block;
            }
        }
    }

    /// <summary>Parts at two line ends in a row.</summary>
    private static IEnumerable<ImmutableArray<Inline>> Split(ImmutableArray<Inline> content)
    {
        var start = 0;
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] is not LineBreak)
            {
                continue;
            }

            var end = i + 1;
            while (end < content.Length && (content[end] is LineBreak || content[end] is TextRun { Text: " " or "\u00a0" }))
            {
                end++;
            }

            if (content.AsSpan(i, end - i).ToArray().Count(inline => inline is LineBreak) > 1)
            {
                yield return Trim(content[start..i]);
                start = end;
            }

            i = end - 1;
        }

        yield return Trim(content[start..]);
    }

    private static ImmutableArray<Inline> Trim(ImmutableArray<Inline> line) => InlineTrim.End(InlineTrim.Start(line));

    private static IEnumerable<Block> Blocks(ImmutableArray<Inline> line)
    {
        var text = InlineText.Of(line).Trim();
        if (IsBreak(text))
        {
            yield return new SectionBreak();
            yield break;
        }

        var words = ImmutableArray.CreateBuilder<Inline>(line.Length);
        foreach (var inline in line)
        {
            // A picture of some size within a paragraph stands on its own; an icon stays in its line.
            if (PictureOf(inline) is { } picture && (text.Length == 0 || IsLarge(picture)))
            {
                yield return FigureReader.Plain(picture);
            }
            else
            {
                words.Add(BehindSpace(words) && inline is TextRun { Text: [' ', ..] } run ? new TextRun(run.Text[1..]) : inline);
            }
        }

        var rest = Trim(words.ToImmutable());
        if (InlineText.Of(rest).Trim(' ', '\u00a0').Length > 0 || rest.Any(inline => inline is InlineImage or Ruby or Formula))
        {
            yield return new Paragraph(rest);
        }
    }

    /// <summary>Where a picture was taken out of a line, one of the spaces around it stays.</summary>
    private static bool BehindSpace(ImmutableArray<Inline>.Builder words) => words.Count > 0 && words[^1] is TextRun { Text: [.., ' '] };

    private static Picture? PictureOf(Inline inline) => inline switch
    {
        InlineImage image => image.Picture,
        Link { Content: [InlineImage image] } => image.Picture,
        Emphasis { Content: [InlineImage image] } => image.Picture,
        Strong { Content: [InlineImage image] } => image.Picture,
        _ => null,
    };

    private static bool IsLarge(Picture picture) => picture is { Width: >= SmallestFigure } or { Width: null, Height: null or >= SmallestFigure };

    /// <summary>A line of stars or dashes parts sections.</summary>
    private static bool IsBreak(string text) =>
        text.Length is >= 1 and <= 12 && text.AsSpan().Trim("*∗⁂•·–—-_~=# \u00a0❦◆■●✻✽").IsEmpty && text.Replace(" ", string.Empty, StringComparison.Ordinal).Length is var signs
        && (signs >= 3 || text is "⁂" or "❦" or "* *" or "**" or "◆" or "✻");
}
