using ExportKit.Model;

namespace ExportKit.Writing.Pdf.Text;

/// <summary>A paragraph with its glyphs and the places where it may be broken, to be broken to any width, any number of times.</summary>
internal sealed class ShapedParagraph
{
    private readonly double[] _widthUpTo;
    private readonly bool[] _isSafe;

    /// <summary>Makes a paragraph of its shaped runs.</summary>
    /// <param name="text">The text.</param>
    /// <param name="shown">The text with what has no glyph replaced.</param>
    /// <param name="runs">The runs in logical order.</param>
    /// <param name="breaks">For each index whether a line may end before it.</param>
    /// <param name="direction">The base direction.</param>
    /// <param name="tools">What the document's paragraphs share.</param>
    public ShapedParagraph(
        string text, char[] shown, IReadOnlyList<ShapedRun> runs, BreakKind[] breaks, TextDirection direction, ShapingTools tools)
    {
        Text = text;
        Shown = shown;
        Runs = runs;
        Breaks = breaks;
        Direction = direction;
        Tools = tools;
        _isSafe = new bool[text.Length + 1];
        _widthUpTo = new double[text.Length + 1];
        Measure();
    }

    /// <summary>The paragraph's text in logical order, to which all indexes refer: U+FFFC for a box, U+2028 for a forced break.</summary>
    public string Text { get; }

    /// <summary>The text as it is shaped: of the same length, with a sign for each character that no font has.</summary>
    public char[] Shown { get; }

    /// <summary>The direction that the paragraph was shaped for.</summary>
    public TextDirection Direction { get; }

    /// <summary>The runs in logical order.</summary>
    public IReadOnlyList<ShapedRun> Runs { get; }

    /// <summary>For each index whether a line may end before it; one longer than the text.</summary>
    public BreakKind[] Breaks { get; }

    /// <summary>What the document's paragraphs share.</summary>
    public ShapingTools Tools { get; }

    /// <summary>The width in points of the paragraph set in one line per forced break: the widest of these, hanging spaces left out.</summary>
    public double NaturalWidth => Widest(BreakKind.Forced);

    /// <summary>The width in points of the widest part that cannot be broken without parting a word.</summary>
    public double MinimumWidth => Widest(BreakKind.Allowed);

    /// <summary>The width in points of a stretch of text as shaped within the whole, hanging spaces included.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="end">Where it ends.</param>
    public double Width(int start, int end) => _widthUpTo[end] - _widthUpTo[start];

    /// <summary>Whether the glyphs stay the same when the text is cut before a character.</summary>
    /// <param name="index">The character's index.</param>
    public bool IsSafeToBreak(int index) => _isSafe[index];

    /// <summary>Which run a character lies in.</summary>
    /// <param name="index">The character's index.</param>
    public int RunAt(int index)
    {
        var low = 0;
        var high = Runs.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Runs[middle].Start <= index ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    /// <summary>Where the visible part of a line ends: before the spaces that hang.</summary>
    /// <param name="start">Where the line begins.</param>
    /// <param name="end">Where it ends.</param>
    public int VisibleEnd(int start, int end)
    {
        while (end > start && CharacterKinds.Hangs(Text[end - 1]))
        {
            end--;
        }

        return end;
    }

    /// <summary>What is added after a glyph: space between letters and words, in points.</summary>
    /// <param name="run">The glyph's run.</param>
    /// <param name="glyphs">The glyphs from left to right.</param>
    /// <param name="index">Which glyph.</param>
    public double AddedSpace(ShapedRun run, ShapedGlyph[] glyphs, int index)
    {
        var style = run.Style!;
        if (style.LetterSpacing == 0 && style.WordSpacing == 0)
        {
            return 0;
        }

        var cluster = glyphs[index].Cluster;
        if (index + 1 < glyphs.Length && glyphs[index + 1].Cluster == cluster)
        {
            return 0;
        }

        // Marks lie over the letter before them: the space comes after them, or they would be shifted.
        var endsLetter = run.Level % 2 == 0
            ? index + 1 == glyphs.Length || glyphs[index + 1].Advance != 0
            : glyphs[index].Advance != 0;
        var spread = endsLetter ? run.LetterSpacing * style.Size : 0;
        return Text[cluster] is ' ' or '\u00A0' ? spread + (style.WordSpacing * style.Size) : spread;
    }

    private void Measure()
    {
        foreach (var run in Runs)
        {
            _isSafe[run.Start] = true;
            if (run.Box is { } box)
            {
                _widthUpTo[run.Start + 1] = box.Width;
            }
            else if (run.Face is not null)
            {
                Measure(run);
            }
        }

        _isSafe[Text.Length] = true;
        for (var i = 1; i < _widthUpTo.Length; i++)
        {
            _widthUpTo[i] += _widthUpTo[i - 1];
        }
    }

    private void Measure(ShapedRun run)
    {
        var scale = run.Style!.Size / run.Face!.Metrics.UnitsPerEm;
        for (var i = 0; i < run.Glyphs.Length; i++)
        {
            var glyph = run.Glyphs[i];
            _widthUpTo[glyph.Cluster + 1] += glyph.Advance * scale + AddedSpace(run, run.Glyphs, i);
            _isSafe[glyph.Cluster] = glyph.IsSafeToBreak;
        }
    }

    private double Widest(BreakKind least)
    {
        var widest = 0.0;
        var start = 0;
        for (var i = 1; i <= Text.Length; i++)
        {
            if (Breaks[i] >= least || i == Text.Length)
            {
                widest = Math.Max(widest, Width(start, VisibleEnd(start, i)));
                start = i;
            }
        }

        return widest;
    }
}
