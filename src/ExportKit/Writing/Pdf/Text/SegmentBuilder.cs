using System.Collections.Immutable;
using System.Text;
using ExportKit.Writing.Pdf.Fonts;

namespace ExportKit.Writing.Pdf.Text;

/// <summary>Parts the glyphs of a run by the text that they stand for, and tells where ToUnicode alone cannot say it: where several glyphs
/// stand for one text, where a glyph already stands for another text, and for characters of private use.</summary>
internal sealed class SegmentBuilder
{
    private readonly ShapedParagraph _paragraph;
    private readonly FontFace _face;
    private readonly PlacedGlyph[] _glyphs;
    private readonly TornMarks _marks;
    private readonly ImmutableArray<GlyphSegment>.Builder _segments = ImmutableArray.CreateBuilder<GlyphSegment>();
    private readonly StringBuilder _plain = new();
    private int _count;
    private int _plainStart;

    private SegmentBuilder(ShapedParagraph paragraph, LineRun run, PlacedGlyph[] glyphs)
    {
        _paragraph = paragraph;
        _face = run.Face!;
        _glyphs = glyphs;
        _marks = new TornMarks(glyphs, run.Style!.Size);
    }

    private GlyphTexts Texts => _paragraph.Tools.Texts;

    /// <summary>Gives a run its glyphs and segments.</summary>
    /// <param name="run">The run.</param>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="glyphs">The glyphs from left to right.</param>
    public static LineRun Fill(LineRun run, ShapedParagraph paragraph, PlacedGlyph[] glyphs)
    {
        var builder = new SegmentBuilder(paragraph, run, glyphs);
        if (run.IsRightToLeft)
        {
            builder.ReadBackwards(run.TextStart, run.TextEnd);
            var text = ReadableText.Of(paragraph.Text, run.TextStart, run.TextEnd);
            return run with { Glyphs = new GlyphRow(glyphs), Segments = [new GlyphSegment(0, glyphs.Length, text, false)] };
        }

        builder.ReadForwards(run.TextStart, run.TextEnd);
        builder.EndPlain(glyphs.Length);
        return run with { Glyphs = new GlyphRow(glyphs), Segments = builder._segments.ToImmutable() };
    }

    private void ReadForwards(int start, int end)
    {
        for (var i = 0; i < _glyphs.Length;)
        {
            var next = WithTornMarks(i);

            // Characters before the first glyph have none themselves (a joiner at the start): they belong to it.
            ReadCluster(i, next, i == 0 ? start : _glyphs[i].Cluster, next < _glyphs.Length ? _glyphs[next].Cluster : end);
            i = next;
        }
    }

    /// <summary>Only learns what the glyphs stand for: the run's text is said by the structure.</summary>
    private void ReadBackwards(int start, int end)
    {
        for (var i = _glyphs.Length - 1; i >= 0;)
        {
            var next = i - 1;
            while (next >= 0 && _glyphs[next].Cluster == _glyphs[i].Cluster)
            {
                next--;
            }

            var isFirst = i == _glyphs.Length - 1;
            ReadCluster(next + 1, i + 1, isFirst ? start : _glyphs[i].Cluster, next >= 0 ? _glyphs[next].Cluster : end);
            i = next;
        }
    }

    private void ReadCluster(int first, int next, int from, int to)
    {
        var text = ReadableText.Of(_paragraph.Text, from, to);
        var shown = new string(_paragraph.Shown, from, to - from);
        var spoken = ReadableText.WithoutIgnorables(ReadableText.Of(shown, 0, shown.Length));
        var whole = new ClusterPart(Enumerate(first, next), text);
        if (next - first == 1 || spoken != text)
        {
            Add(whole, spoken, text);
            return;
        }

        var parts = ClusterParts.Of(_face, _glyphs, first, next, text);
        if (ReadsInOrder(parts))
        {
            foreach (var part in parts)
            {
                Add(part, part.Text, part.Text);
            }

            return;
        }

        foreach (var part in parts)
        {
            Says(part, part.Text);
        }

        AddSpoken(whole);
    }

    private int ClusterEnd(int first)
    {
        var next = first + 1;
        while (next < _glyphs.Length && _glyphs[next].Cluster == _glyphs[first].Cluster)
        {
            next++;
        }

        return next;
    }

    /// <summary>The end of a cluster with the marks that readers would tear from it, whose text has to be said together with that
    /// of their letter. Where the last mark ends short of where the pen goes on, readers would see a gap, so that what follows up to
    /// a gap that is there is said together as well.</summary>
    private int WithTornMarks(int first)
    {
        var end = ClusterEnd(first);
        while (end < _glyphs.Length && (_marks.HasTorn(end, ClusterEnd(end)) || (_marks.EndsShort(first, end) && !IsSpace(end))))
        {
            end = ClusterEnd(end);
        }

        return end;
    }

    private bool IsSpace(int glyph) => CharacterKinds.IsSpace(_paragraph.Text[_glyphs[glyph].Cluster]);

    /// <summary>Whether parts are drawn from left to right at one height in the order of the text, none short of the next.</summary>
    private bool ReadsInOrder(IReadOnlyList<ClusterPart> parts)
    {
        var (last, isShort) = (-1, false);
        foreach (var part in parts)
        {
            if (isShort || part.Glyphs[0] < last || _marks.IsTorn(part.Glyphs[0]))
            {
                return false;
            }

            last = part.Glyphs[^1];
            isShort = _marks.EndsShort(part.Glyphs[0], last + 1);
        }

        return true;
    }

    /// <summary>Adds glyphs that stand for a text together.</summary>
    private void Add(ClusterPart part, string spoken, string text)
    {
        // A glyph stands for what is shown; where that is not the text, the text is said beside it.
        if (Says(part, spoken) && spoken == text && !ReadableText.HasPrivate(text))
        {
            _plain.Append(text);
            _count++;
            return;
        }

        AddSpoken(part);
    }

    private void AddSpoken(ClusterPart part)
    {
        EndPlain(_count);
        _segments.Add(new GlyphSegment(_count, part.Glyphs.Length, part.Text, true));
        _count += part.Glyphs.Length;
        _plainStart = _count;
    }

    /// <summary>Lets glyphs stand for a text.</summary>
    /// <returns>Whether they do so by themselves.</returns>
    private bool Says(ClusterPart part, string text)
    {
        if (part.Glyphs.Length == 1 && text.Length > 0)
        {
            return Texts.Claim(_face, _glyphs[part.Glyphs[0]].Id, text);
        }

        for (var i = 0; i < part.Glyphs.Length; i++)
        {
            Texts.Hint(_face, _glyphs[part.Glyphs[i]].Id, i == 0 ? text : "");
        }

        return false;
    }

    private void EndPlain(int end)
    {
        if (end > _plainStart)
        {
            _segments.Add(new GlyphSegment(_plainStart, end - _plainStart, _plain.ToString(), false));
            _plain.Clear();
        }
    }

    private static int[] Enumerate(int first, int next)
    {
        var indexes = new int[next - first];
        for (var i = 0; i < indexes.Length; i++)
        {
            indexes[i] = first + i;
        }

        return indexes;
    }
}
