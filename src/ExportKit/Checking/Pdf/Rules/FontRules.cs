using ExportKit.Checking.Pdf.Content;
using ExportKit.Checking.Pdf.Cos;
using ExportKit.Checking.Pdf.Fonts;

namespace ExportKit.Checking.Pdf.Rules;

/// <summary>Rules about fonts that text is shown in (ISO 14289-1, 7.21). Each font is checked once.</summary>
/// <param name="facts">The file.</param>
internal sealed class FontRules(PdfFacts facts)
{
    private readonly HashSet<PdfFont> _seen = [];
    private readonly HashSet<PdfFont> _drawn = [];

    /// <summary>Checks a font.</summary>
    /// <param name="font">The font.</param>
    /// <param name="isDrawn">Whether the text is drawn, and not only there to be found.</param>
    /// <param name="page">The page that shows it.</param>
    public void Check(PdfFont font, bool isDrawn, PdfPage page)
    {
        if (isDrawn && font.Subtype != "Type3" && _drawn.Add(font))
        {
            Require(font, page, "7.21.4.1-1", font.ProgramStream is not null, "is not embedded");
        }

        if (!_seen.Add(font))
        {
            return;
        }

        CheckLists(font, page);
        if (font.IsComposite)
        {
            CheckComposite(font, page);
        }
        else if (font.Subtype == "TrueType")
        {
            CheckTrueType(font, page);
        }
    }

    /// <summary>Lists of what a subset holds are no duty; where one is there, it must be whole.</summary>
    private void CheckLists(PdfFont font, PdfPage page)
    {
        if (font.Descriptor is not { } descriptor || font.Program is not { } program || font.Name.IndexOf('+', StringComparison.Ordinal) != 6)
        {
            return;
        }

        if (font.IsComposite && facts.File.Stream(descriptor, "CIDSet")?.Data is { } set)
        {
            Require(font, page, "7.21.4.2-2", GlyphLists.NamesAll(set, facts.File, font, program), "has a CIDSet that does not name the CIDs of its font program");
        }
        else if (font.Subtype is "Type1" or "MMType1" && facts.File.Text(descriptor, "CharSet") is { } names && program.GlyphNames is { } glyphs)
        {
            var listed = names.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
            Require(font, page, "7.21.4.2-1", glyphs.All(name => name == ".notdef" || listed.Contains(name)), "has a CharSet that does not name all glyphs of its font program");
        }
    }

    private void CheckComposite(PdfFont font, PdfPage page)
    {
        var file = facts.File;
        if (font.Descendant is { } descendant)
        {
            var hasOutlines = file.Name(descendant, "Subtype") == "CIDFontType2" && font.ProgramStream is not null;
            Require(font, page, "7.21.3.2-1", !hasOutlines || file.Get(descendant, "CIDToGIDMap") is CosStream or CosName { Value: "Identity" }, "does not map its CIDs to glyphs (CIDToGIDMap)");
            CheckCollection(font, descendant, page);
        }

        CheckCMap(font, page);
    }

    private void CheckCollection(PdfFont font, CosDictionary descendant, PdfPage page)
    {
        var file = facts.File;
        var (ofFont, encoding) = (file.Dictionary(descendant, "CIDSystemInfo"), file.Get(font.Dictionary, "Encoding"));
        if (encoding is CosName { Value: var name })
        {
            var collection = CMapNames.Collection(name);
            var isSame = name is "Identity-H" or "Identity-V" || (ofFont is not null && collection is not null
                && file.Text(ofFont, "Registry") == "Adobe" && file.Text(ofFont, "Ordering") == collection);
            Require(font, page, "7.21.3.1-1", isSame, $"is of another character collection than its CMap {name}");
        }
        else if (encoding is CosStream { Dictionary: var map })
        {
            var ofMap = file.Dictionary(map, "CIDSystemInfo");
            var isSame = ofFont is not null && ofMap is not null && file.Text(ofFont, "Registry") == file.Text(ofMap, "Registry")
                && file.Text(ofFont, "Ordering") == file.Text(ofMap, "Ordering") && file.Whole(ofFont, "Supplement") <= file.Whole(ofMap, "Supplement");
            Require(font, page, "7.21.3.1-1", isSame || file.Name(map, "CMapName") is "Identity-H" or "Identity-V", "is of another character collection than its CMap");
        }
    }

    private void CheckCMap(PdfFont font, PdfPage page)
    {
        var file = facts.File;
        switch (file.Get(font.Dictionary, "Encoding"))
        {
            case CosName { Value: var name }:
                Require(font, page, "7.21.3.3-1", CMapNames.IsPredefined(name), $"uses the CMap {name}, which is neither predefined nor embedded");
                break;
            case CosStream stream:
                var map = font.Codes.Embedded;
                Require(font, page, "7.21.3.3-2", (file.Whole(stream.Dictionary, "WMode") ?? 0) == (map?.WritingMode ?? 0), "has a CMap whose writing mode is not that of its dictionary");
                var used = file.Name(stream.Dictionary, "UseCMap") ?? map?.Base;
                Require(font, page, "7.21.3.3-1", used is null || CMapNames.IsPredefined(used), $"has a CMap that builds on {used}, which is neither predefined nor embedded");
                Require(font, page, "7.21.3.3-3", used is null || CMapNames.IsPredefined(used), $"has a CMap that builds on {used}, which is not predefined");
                break;
        }
    }

    private void CheckTrueType(PdfFont font, PdfPage page)
    {
        var file = facts.File;
        var encoding = file.Get(font.Dictionary, "Encoding");
        var name = (encoding as CosName)?.Value ?? (encoding is CosDictionary given ? file.Name(given, "BaseEncoding") : null);
        if (font.IsSymbolic)
        {
            Require(font, page, "7.21.6-3", name is null, $"is symbolic, and has the encoding {name}");
        }
        else
        {
            Require(font, page, "7.21.6-2", name is "MacRomanEncoding" or "WinAnsiEncoding" && HasCharacters(font, encoding), "is not symbolic, and its encoding is neither that of Macintosh nor that of Windows, or differs from it by glyphs that are no characters");
        }

        if (font.Program is TrueTypeProgram program)
        {
            var (count, hasSymbols) = (program.CharacterMaps.Count, program.Map(3, 0) is not null);
            var clause = font.IsSymbolic ? "7.21.6-4" : "7.21.6-1";
            var holds = font.IsSymbolic ? count == 1 || hasSymbols : hasSymbols ? count > 1 : count > 0;
            Require(font, page, clause, holds, font.IsSymbolic ? "is symbolic, and has several cmaps, none of them for symbols" : "is not symbolic, and has no cmap for characters");
        }
    }

    /// <summary>Whether what an encoding changes are characters by name, and the program finds glyphs by character.</summary>
    private bool HasCharacters(PdfFont font, CosValue? encoding)
    {
        if (encoding is not CosDictionary dictionary || facts.File.Get(dictionary, "Differences") is not CosArray { Items: { Count: > 0 } differences })
        {
            return true;
        }

        var hasMap = font.Program is not TrueTypeProgram program || program.Map(3, 1) is not null;
        return hasMap && differences.TrueForAll(item => facts.File.Resolve(item) is not CosName { Value: var name } || (name != ".notdef" && !GlyphNames.IsMeaningless(name)));
    }

    private void Require(PdfFont font, PdfPage page, string clause, bool holds, string what)
    {
        if (facts.Log.IsBroken(clause, holds))
        {
            facts.Log.Add(clause, $"The font {font.Name} on page {page.Label} {what}");
        }
    }
}
