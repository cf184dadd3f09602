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
    public List<Block> Read(List<PageNode> run)
    {
        var content = inlines.Read(run);
        var blocks = new List<Block>();
        var start = 0;
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] is not LineBreak)
            {
                continue;
            }

            var (end, breaks) = (i + 1, 1);
            while (end < content.Length && (content[end] is LineBreak || content[end] is TextRun { Text: " " or "\u00a0" }))
            {
                breaks += content[end] is LineBreak ? 1 : 0;
                end++;
            }

            if (breaks > 1)
            {
                Add(blocks, Trim(content[start..i]));
                start = end;
            }

            i = end - 1;
        }

        Add(blocks, Trim(start == 0 ? content : content[start..]));
        return blocks;
    }

    private static ImmutableArray<Inline> Trim(ImmutableArray<Inline> line) => InlineTrim.End(InlineTrim.Start(line));

    private static void Add(List<Block> blocks, ImmutableArray<Inline> line)
    {
        var words = InlineText.Of(line);
        var text = words.AsSpan().Trim();
        if (IsBreak(text))
        {
            blocks.Add(new SectionBreak());
            return;
        }

        if (line.Any(inline => PictureOf(inline) is not null))
        {
            line = WithoutPictures(blocks, line, isAlone: text.Length == 0);
            words = InlineText.Of(line);
        }

        if (words.AsSpan().Trim(" \u00a0").Length > 0 || line.Any(inline => inline is InlineImage or Ruby or Formula))
        {
            blocks.Add(new Paragraph(line));
        }
    }

    /// <summary>Takes the pictures of some size out of a line: each stands on its own; an icon stays in its line.</summary>
    private static ImmutableArray<Inline> WithoutPictures(List<Block> blocks, ImmutableArray<Inline> line, bool isAlone)
    {
        var words = ImmutableArray.CreateBuilder<Inline>(line.Length);
        foreach (var inline in line)
        {
            if (PictureOf(inline) is { } picture && (isAlone || IsLarge(picture)))
            {
                blocks.Add(FigureReader.Plain(picture));
            }
            else
            {
                words.Add(BehindSpace(words) && inline is TextRun { Text: [' ', ..] } run ? new TextRun(run.Text[1..]) : inline);
            }
        }

        return Trim(words.ToImmutable());
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
    private static bool IsBreak(ReadOnlySpan<char> text) =>
        text.Length is >= 1 and <= 12 && text.Trim("*∗⁂•·–—-_~=# \u00a0❦◆■●✻✽").IsEmpty && text.Length - text.Count(' ') is var signs
        && (signs >= 3 || text is "⁂" or "❦" or "* *" or "**" or "◆" or "✻");
}
