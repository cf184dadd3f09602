using System.Runtime.InteropServices;

namespace ExportKit.Writing.Pdf.Fonts.Native;

/// <summary>hb_glyph_info_t.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct HarfBuzzGlyphInfo
{
    /// <summary>After shaping: the glyph's id.</summary>
    public uint Glyph;

    /// <summary>Flags; bit 0 says that the text must not be cut before this cluster without shaping both parts again.</summary>
    public uint Mask;

    /// <summary>The index of the first character.</summary>
    public uint Cluster;

    private readonly uint _private1;
    private readonly uint _private2;
}

/// <summary>hb_glyph_position_t, in font units.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct HarfBuzzGlyphPosition
{
    /// <summary>How far the pen moves.</summary>
    public int XAdvance;

    /// <summary>How far the pen moves upwards; 0 in horizontal text.</summary>
    public int YAdvance;

    /// <summary>How far right of the pen the glyph is drawn.</summary>
    public int XOffset;

    /// <summary>How far above the pen the glyph is drawn.</summary>
    public int YOffset;

    private readonly uint _private;
}

/// <summary>hb_feature_t.</summary>
/// <param name="Tag">The feature.</param>
/// <param name="Value">0 turns it off.</param>
/// <param name="Start">The first character.</param>
/// <param name="End">After the last character.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct HarfBuzzFeature(uint Tag, uint Value, uint Start, uint End);

/// <summary>hb_variation_t.</summary>
/// <param name="Tag">The axis.</param>
/// <param name="Value">The place on it.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct HarfBuzzVariation(uint Tag, float Value);

/// <summary>hb_glyph_extents_t: the box of a glyph's outline.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct HarfBuzzGlyphExtents
{
    /// <summary>The left edge.</summary>
    public int XBearing;

    /// <summary>The upper edge.</summary>
    public int YBearing;

    /// <summary>The width.</summary>
    public int Width;

    /// <summary>The height; negative.</summary>
    public int Height;
}
