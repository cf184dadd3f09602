using ExportKit.Writing.Pdf.Fonts.Native;
using ExportKit.Writing.Pdf.Fonts.OpenType;

namespace ExportKit.Writing.Pdf.Fonts;

/// <summary>A font cut down to some glyphs, whose ids follow one another.</summary>
/// <param name="Program">The font program as a PDF embeds it: a TrueType file, or the bare Compact Font Format.</param>
/// <param name="Glyphs">The glyphs in use, by their ids in the installed font, rising; <c>.notdef</c> is in the program besides.</param>
/// <param name="Codes">For each of them its CID: the id in the program, or where the program is keyed by CIDs, the CID by which it knows the
/// glyph (ISO 32000-1, 9.7.4.2).</param>
internal sealed record FontSubset(byte[] Program, ushort[] Glyphs, ushort[] Codes)
{
    private const uint Missing = uint.MaxValue;

    // What a program in a PDF needs not: characters and shaping are settled, names stand in dictionaries.
    private static readonly string[] Unneeded =
    [
        "GSUB", "GPOS", "GDEF", "BASE", "JSTF", "MATH", "kern", "morx", "mort", "kerx", "feat", "trak", "cmap", "name", "post", "OS/2", "DSIG",
        "STAT", "meta", "gasp", "hdmx", "VDMX", "LTSH", "PCLT", "COLR", "CPAL", "SVG ", "sbix", "CBDT", "CBLC", "EBDT", "EBLC", "EBSC", "vhea", "vmtx",
        "VORG",
    ];

    private static readonly string[] Variations = ["fvar", "gvar", "avar", "HVAR", "VVAR", "MVAR", "cvar"];

    /// <summary>Makes a subset. A variable font becomes one of the weight that the face has where the library can do that (HarfBuzz
    /// 6.0), else its default instance, at which the face is then used as well.</summary>
    /// <param name="face">The face.</param>
    /// <param name="glyphs">The glyphs, rising.</param>
    /// <param name="widening">By how many font units glyphs are made wider; 0 for a font of the Compact Font Format.</param>
    /// <returns>The subset; null where the font is damaged in a way that only showed here.</returns>
    /// <exception cref="OutOfMemoryException">There is not enough memory.</exception>
    public static FontSubset? Make(FontFace face, ushort[] glyphs, int widening = 0)
    {
        NativeShortage.Begin();
        var input = HarfBuzzSubset.InputCreate();
        nint plan = 0, result = 0;
        try
        {
            NativeShortage.End();
            Fill(input, face, glyphs);
            NativeShortage.End();
            plan = HarfBuzzSubset.PlanCreate(face.NativeFace, input);
            result = plan != 0 ? HarfBuzzSubset.PlanExecute(plan) : 0;
            NativeShortage.End();
            return result != 0 ? Read(face, glyphs, HarfBuzzSubset.PlanOldToNew(plan), result, widening) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
        finally
        {
            HarfBuzz.FaceDestroy(result);
            HarfBuzzSubset.PlanDestroy(plan);
            HarfBuzzSubset.InputDestroy(input);
        }
    }

    private static void Fill(nint input, FontFace face, ushort[] glyphs)
    {
        HarfBuzzSubset.InputSetFlags(input, HarfBuzzSubset.NoHinting);
        var dropped = HarfBuzzSubset.InputSet(input, HarfBuzzSubset.DropTables);
        foreach (var table in Unneeded)
        {
            HarfBuzz.SetAdd(dropped, HarfBuzz.Tag(table));
        }

        if (face.Entry.Header.IsVariable && !PinAxes(input, face))
        {
            foreach (var table in Variations)
            {
                HarfBuzz.SetAdd(dropped, HarfBuzz.Tag(table));
            }
        }

        var wanted = HarfBuzzSubset.InputGlyphSet(input);
        foreach (var glyph in glyphs)
        {
            HarfBuzz.SetAdd(wanted, glyph);
        }
    }

    private static bool PinAxes(nint input, FontFace face)
    {
        if (!HarfBuzzLibrary.CanPinAxes)
        {
            return false;
        }

        foreach (var axis in face.Axes)
        {
            HarfBuzzSubset.InputPinAxis(input, face.NativeFace, axis.Axis, axis.Value);
        }

        return true;
    }

    private static FontSubset Read(FontFace face, ushort[] glyphs, nint oldToNew, nint result, int widening)
    {
        var program = Bytes(result);
        ushort[]? cids = null;
        if (face.IsCff)
        {
            program = SfntTables.Find(program, "CFF ").ToArray();
            cids = CffCharset.Read(program);
        }
        else if (widening > 0)
        {
            WiderAdvances.Apply(program, widening);
        }

        var codes = new ushort[glyphs.Length];
        for (var i = 0; i < glyphs.Length; i++)
        {
            var id = HarfBuzz.MapGet(oldToNew, glyphs[i]);
            if (id == Missing || (cids is not null && id >= cids.Length))
            {
                throw new InvalidDataException("A glyph is missing in the subset");
            }

            codes[i] = cids is null ? (ushort)id : cids[(int)id];
        }

        return new FontSubset(program, glyphs, codes);
    }

    private static unsafe byte[] Bytes(nint face)
    {
        uint length;
        NativeShortage.Begin();
        var blob = HarfBuzz.FaceReferenceBlob(face);
        try
        {
            var data = HarfBuzz.BlobData(blob, &length);
            NativeShortage.End();
            return new ReadOnlySpan<byte>(data, (int)length).ToArray();
        }
        finally
        {
            HarfBuzz.BlobDestroy(blob);
        }
    }
}
