using ExportKit.Diagnostics;
using ExportKit.Limits;
using ExportKit.Model;
using ExportKit.Writing.Pdf.Fonts;
using ExportKit.Writing.Pdf.Fonts.Native;
using ExportKit.Writing.Icu;

namespace ExportKit.Writing.Pdf.Text;

/// <summary>Turns paragraphs into glyphs: bidi (UAX 9), scripts (UAX 24), fonts by coverage, shaping, places to break (UAX 14). One
/// serves one document and is not safe for several threads. Paragraphs must be broken before it is disposed of.</summary>
internal sealed class ParagraphShaper : IDisposable
{
    private readonly DiagnosticBag _diagnostics;
    private readonly FaceChooser _faces;
    private readonly ShapingTools _tools;
    private IcuLineBreaks? _icuBreaks;

    /// <summary>Makes a shaper.</summary>
    /// <param name="library">The installed fonts.</param>
    /// <param name="fonts">The document's fonts, which learn what each glyph stands for.</param>
    /// <param name="diagnostics">Takes characters without a glyph, fonts that failed, and a missing ICU where a text needs it: an
    /// error, and no PDF may be written.</param>
    /// <param name="limits">How many fonts the document takes its letters from.</param>
    /// <param name="budget">The time and memory of the page; null where it may take any.</param>
    public ParagraphShaper(FontLibrary library, DocumentFonts fonts, DiagnosticBag diagnostics, ExportLimits limits, PageBudget? budget)
    {
        _diagnostics = diagnostics;
        _faces = new FaceChooser(library, limits, diagnostics);
        _tools = new ShapingTools(new RunShaper(), fonts.Texts, budget);
    }

    /// <summary>Whether a text needed a library that is missing: no PDF may be written.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Shapes a paragraph.</summary>
    /// <param name="items">Its items in logical order.</param>
    /// <param name="baseDirection">Its base direction.</param>
    public ShapedParagraph Shape(IReadOnlyList<ParagraphItem> items, TextDirection baseDirection)
    {
        _tools.Budget?.Check();
        var source = ParagraphText.Of(items);
        var levels = Levels(source.Text, baseDirection);
        var shown = source.Text.Replace(ParagraphText.Break, ' ').ToCharArray();
        var runs = Itemise(source, shown, ScriptRuns.Of(source.Text), levels);
        for (var i = 0; i < runs.Count; i++)
        {
            _tools.Budget?.Tick();
            if (runs[i].Face is not null)
            {
                runs[i] = runs[i] with { Glyphs = _tools.Runs.Shape(runs[i], shown, runs[i].Start, runs[i].End) };
            }
        }

        return new ShapedParagraph(source.Text, shown, runs, Breaks(source), baseDirection, _tools);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _icuBreaks?.Dispose();
        _tools.Runs.Dispose();
    }

    private byte[]? Levels(string text, TextDirection direction)
    {
        if (text.Length == 0 || (direction == TextDirection.LeftToRight && !RightToLeftText.IsIn(text)))
        {
            return null;
        }

        _tools.Bidi ??= Icu() is { } icu ? new IcuBidi(icu) : null;
        return _tools.Bidi?.Levels(text, direction);
    }

    private BreakKind[] Breaks(ParagraphText source)
    {
        var breaks = new BreakKind[source.Text.Length + 1];
        if (SimpleLineBreaks.TryFind(source.Text, breaks))
        {
            return breaks;
        }

        _icuBreaks ??= Icu() is { } icu ? new IcuLineBreaks(icu) : null;
        var language = source.Items.OfType<TextSpan>().FirstOrDefault()?.Style.Language ?? "";
        _icuBreaks?.Find(source.Text, language, breaks);
        return breaks;
    }

    private IcuFunctions? Icu()
    {
        var icu = IcuLibrary.Load(_diagnostics);
        HasFailed |= icu is null;
        return icu;
    }

    private List<ShapedRun> Itemise(ParagraphText source, char[] shown, uint[]? scripts, byte[]? levels)
    {
        var runs = new List<ShapedRun>();
        TextStyle? style = source.Items.OfType<TextSpan>().FirstOrDefault()?.Style;
        for (var i = 0; i < source.Items.Count; i++)
        {
            style = source.Items[i] is TextSpan span ? span.Style : style;
            if (source.Items[i] is InlineBox || style is null)
            {
                runs.Add(new ShapedRun
                {
                    Start = source.Start(i),
                    End = source.End(i),
                    Item = source.Items[i],
                    Style = style,
                    Level = levels?[source.Start(i)] ?? 0,
                });
                continue;
            }

            AddRuns(runs, source, i, style, shown, scripts, levels);
        }

        return runs;
    }

    private void AddRuns(
        List<ShapedRun> runs, ParagraphText source, int item, TextStyle style, char[] shown, uint[]? scripts, byte[]? levels)
    {
        var end = source.End(item);
        FontFace? previous = null;
        for (var at = source.Start(item); at < end;)
        {
            var script = scripts?[at] ?? ScriptCodes.Latin;
            var level = levels?[at] ?? 0;
            var face = _faces.Choose(source.Text, shown, at, end, script, style, previous, out var length);
            if (previous == face && runs[^1].Script == script && runs[^1].Level == level)
            {
                runs[^1] = runs[^1] with { End = at + length };
            }
            else
            {
                runs.Add(new ShapedRun
                {
                    Start = at,
                    End = at + length,
                    Item = source.Items[item],
                    Style = style,
                    Face = face,
                    Script = script,
                    Level = level,
                });
            }

            previous = face;
            at += length;
        }
    }
}
