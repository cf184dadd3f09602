using ExportKit.Checking.Pdf.Content;
using ExportKit.Checking.Pdf.Fonts;

namespace ExportKit.Checking.Pdf.Rules;

/// <summary>Rules about the glyphs that are shown (ISO 14289-1, 7.21.4.1, 7.21.5, 7.21.7, 7.21.8). Each code of a font is checked once.</summary>
/// <param name="facts">The file.</param>
internal sealed class GlyphRules(PdfFacts facts)
{
    private const int Invisible = 3;

    private readonly HashSet<(PdfFont Font, int Code, int Length, bool IsDrawn)> _seen = [];
    private readonly Dictionary<PdfFont, GlyphFinder> _finders = [];
    private readonly FontRules _fonts = new(facts);

    /// <summary>Checks a text that is shown.</summary>
    /// <param name="text">The text.</param>
    /// <param name="page">The page that it stands on.</param>
    public void Check(ShownText text, PdfPage page)
    {
        var isDrawn = text.RenderingMode != Invisible;
        if (!_finders.TryGetValue(text.Font, out var finder))
        {
            _finders.Add(text.Font, finder = new GlyphFinder(facts.File, text.Font));
        }

        _fonts.Check(text.Font, isDrawn, page);
        for (var at = 0; at < text.Codes.Length;)
        {
            var code = text.Font.Codes.Next(text.Codes, at);
            at += code.Length;
            if (_seen.Add((text.Font, code.Value, code.Length, isDrawn)))
            {
                CheckText(text, code, page);
                CheckGlyph(text.Font, code, finder, isDrawn, page);
            }
        }
    }

    private void CheckText(ShownText shown, FontCode code, PdfPage page)
    {
        var (font, log) = (shown.Font, facts.Log);
        var text = font.ToUnicode(shown.Codes, code);
        if (log.IsBroken("7.21.7-1", text is not null || MayHaveText(shown, code)))
        {
            log.Add("7.21.7-1", $"The code {code.Value:X} of {font.Name} on page {page.Label} stands for no character");
        }

        if (text is not null && log.IsBroken("7.21.7-2", text.AsSpan().IndexOfAny('\0', '\uFEFF', '\uFFFE') < 0))
        {
            log.Add("7.21.7-2", $"The code {code.Value:X} of {font.Name} on page {page.Label} stands for U+{(int)text.First(letter => letter is '\0' or '\uFEFF' or '\uFFFE'):X4}");
        }
    }

    /// <summary>Whether a code has a character without a ToUnicode CMap, or may have: not all names of glyphs are known here.</summary>
    private bool MayHaveText(ShownText shown, FontCode code)
    {
        var font = shown.Font;
        if (!font.IsComposite)
        {
            return font.NameOf(code.Value) is { } name
                ? name != ".notdef" && !GlyphNames.IsMeaningless(name)
                : font.Subtype != "TrueType" && font.ProgramStream is null && font.Subtype != "Type3";
        }

        return font.Text(shown.Codes, code) is not null
            || (font.Codes is { Embedded: null, Name: not ("Identity-H" or "Identity-V") })
            || IsOfKnownCollection(font);
    }

    private bool IsOfKnownCollection(PdfFont font) =>
        font.Descendant is { } descendant && facts.File.Dictionary(descendant, "CIDSystemInfo") is { } collection
        && facts.File.Text(collection, "Registry") == "Adobe"
        && facts.File.Text(collection, "Ordering") is "Japan1" or "GB1" or "CNS1" or "Korea1" or "KR";

    private void CheckGlyph(PdfFont font, FontCode code, GlyphFinder finder, bool isDrawn, PdfPage page)
    {
        if (font.Subtype == "Type3")
        {
            return;
        }

        var glyph = finder.Find(code);
        var selected = font.IsComposite ? code.Cid : code.Value;
        if (glyph != GlyphFinder.Undecided && isDrawn)
        {
            Require(font, code, page, "7.21.4.1-2", selected == 0 || glyph > 0 || (glyph == 0 && !font.IsComposite), "selects a glyph that the font does not have");
            CheckWidth(font, code, glyph, page);
        }

        var isNone = font.IsComposite ? glyph is GlyphFinder.Missing or 0 : font.NameOf(code.Value) == ".notdef";
        isNone |= font.Subtype == "TrueType" && code.Value == 0 && font.NameOf(0) is null;
        Require(font, code, page, "7.21.8-1", !isNone, "shows the glyph for missing characters");
    }

    private void CheckWidth(PdfFont font, FontCode code, int glyph, PdfPage page)
    {
        const double Tolerance = 1;
        if (glyph >= 0 && font.Program?.Width(glyph) is { } own && font.Width(code) is { } given)
        {
            Require(font, code, page, "7.21.5-1", Math.Abs(own - given) <= Tolerance, $"is {given:0.#} wide in the file and {own:0.#} in the font program");
        }
    }

    private void Require(PdfFont font, FontCode code, PdfPage page, string clause, bool holds, string what)
    {
        if (facts.Log.IsBroken(clause, holds))
        {
            facts.Log.Add(clause, $"The code {code.Value:X} of {font.Name} on page {page.Label} {what}");
        }
    }
}
