using System.Runtime.InteropServices;

namespace ExportKit.Writing.Pdf.Fonts.Native;

/// <summary>The functions of HarfBuzz that are used, under their own names. Only to be called after
/// <see cref="HarfBuzzLibrary.TryLoad"/> has succeeded. All arguments are blittable: nothing is marshalled.</summary>
internal static unsafe partial class HarfBuzz
{
    /// <summary>The name that stands for the library until the resolver has found the file.</summary>
    public const string Library = "harfbuzz";

    /// <summary>The names of all that is called here, so that a library that lacks one is known before it is used.</summary>
    public static readonly string[] EntryPoints =
    [
        "hb_version", "hb_blob_create", "hb_blob_get_data", "hb_blob_destroy", "hb_face_create", "hb_face_destroy",
        "hb_face_get_glyph_count", "hb_face_reference_blob", "hb_font_create", "hb_font_destroy", "hb_font_set_scale",
        "hb_font_set_variations", "hb_font_make_immutable", "hb_font_get_nominal_glyph", "hb_font_get_glyph_h_advance",
        "hb_font_get_glyph_extents", "hb_buffer_create", "hb_buffer_destroy", "hb_buffer_reset", "hb_buffer_add_utf16",
        "hb_buffer_set_direction", "hb_buffer_set_script", "hb_buffer_set_language", "hb_buffer_set_cluster_level",
        "hb_buffer_get_glyph_infos", "hb_buffer_get_glyph_positions", "hb_shape", "hb_language_from_string",
        "hb_unicode_funcs_get_default", "hb_unicode_script", "hb_set_add", "hb_map_get",
    ];

    /// <summary>HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS: marks keep clusters of their own, so that each glyph can say its text.</summary>
    public const int ClusterLevelCharacters = 1;

    /// <summary>HB_MEMORY_MODE_READONLY.</summary>
    public const int MemoryReadOnly = 1;

    /// <summary>HB_DIRECTION_LTR.</summary>
    public const int LeftToRight = 4;

    /// <summary>HB_DIRECTION_RTL.</summary>
    public const int RightToLeft = 5;

    [LibraryImport(Library, EntryPoint = "hb_version")]
    public static partial void Version(uint* major, uint* minor, uint* micro);

    [LibraryImport(Library, EntryPoint = "hb_blob_create")]
    public static partial nint BlobCreate(void* data, uint length, int mode, nint userData, delegate* unmanaged[Cdecl]<nint, void> destroy);

    [LibraryImport(Library, EntryPoint = "hb_blob_get_data")]
    public static partial byte* BlobData(nint blob, uint* length);

    [LibraryImport(Library, EntryPoint = "hb_blob_destroy")]
    public static partial void BlobDestroy(nint blob);

    [LibraryImport(Library, EntryPoint = "hb_face_create")]
    public static partial nint FaceCreate(nint blob, uint index);

    [LibraryImport(Library, EntryPoint = "hb_face_destroy")]
    public static partial void FaceDestroy(nint face);

    [LibraryImport(Library, EntryPoint = "hb_face_get_glyph_count")]
    public static partial uint FaceGlyphCount(nint face);

    [LibraryImport(Library, EntryPoint = "hb_face_reference_blob")]
    public static partial nint FaceReferenceBlob(nint face);

    [LibraryImport(Library, EntryPoint = "hb_font_create")]
    public static partial nint FontCreate(nint face);

    [LibraryImport(Library, EntryPoint = "hb_font_destroy")]
    public static partial void FontDestroy(nint font);

    [LibraryImport(Library, EntryPoint = "hb_font_set_scale")]
    public static partial void FontSetScale(nint font, int xScale, int yScale);

    [LibraryImport(Library, EntryPoint = "hb_font_set_variations")]
    public static partial void FontSetVariations(nint font, HarfBuzzVariation* variations, uint count);

    [LibraryImport(Library, EntryPoint = "hb_font_make_immutable")]
    public static partial void FontMakeImmutable(nint font);

    [LibraryImport(Library, EntryPoint = "hb_font_get_nominal_glyph")]
    public static partial int FontNominalGlyph(nint font, uint codePoint, uint* glyph);

    [LibraryImport(Library, EntryPoint = "hb_font_get_glyph_h_advance")]
    public static partial int FontAdvance(nint font, uint glyph);

    [LibraryImport(Library, EntryPoint = "hb_font_get_glyph_extents")]
    public static partial int FontGlyphExtents(nint font, uint glyph, HarfBuzzGlyphExtents* extents);

    [LibraryImport(Library, EntryPoint = "hb_buffer_create")]
    public static partial nint BufferCreate();

    [LibraryImport(Library, EntryPoint = "hb_buffer_destroy")]
    public static partial void BufferDestroy(nint buffer);

    [LibraryImport(Library, EntryPoint = "hb_buffer_reset")]
    public static partial void BufferReset(nint buffer);

    [LibraryImport(Library, EntryPoint = "hb_buffer_add_utf16")]
    public static partial void BufferAddUtf16(nint buffer, char* text, int textLength, uint itemOffset, int itemLength);

    [LibraryImport(Library, EntryPoint = "hb_buffer_set_direction")]
    public static partial void BufferSetDirection(nint buffer, int direction);

    [LibraryImport(Library, EntryPoint = "hb_buffer_set_script")]
    public static partial void BufferSetScript(nint buffer, uint script);

    [LibraryImport(Library, EntryPoint = "hb_buffer_set_language")]
    public static partial void BufferSetLanguage(nint buffer, nint language);

    [LibraryImport(Library, EntryPoint = "hb_buffer_set_cluster_level")]
    public static partial void BufferSetClusterLevel(nint buffer, int level);

    [LibraryImport(Library, EntryPoint = "hb_buffer_get_glyph_infos")]
    public static partial HarfBuzzGlyphInfo* BufferGlyphInfos(nint buffer, uint* count);

    [LibraryImport(Library, EntryPoint = "hb_buffer_get_glyph_positions")]
    public static partial HarfBuzzGlyphPosition* BufferGlyphPositions(nint buffer, uint* count);

    [LibraryImport(Library, EntryPoint = "hb_shape")]
    public static partial void Shape(nint font, nint buffer, HarfBuzzFeature* features, uint featureCount);

    [LibraryImport(Library, EntryPoint = "hb_language_from_string")]
    public static partial nint LanguageFromString(byte* tag, int length);

    [LibraryImport(Library, EntryPoint = "hb_unicode_funcs_get_default")]
    public static partial nint UnicodeFunctions();

    [LibraryImport(Library, EntryPoint = "hb_unicode_script")]
    public static partial uint Script(nint functions, uint codePoint);

    [LibraryImport(Library, EntryPoint = "hb_set_add")]
    public static partial void SetAdd(nint set, uint value);

    [LibraryImport(Library, EntryPoint = "hb_map_get")]
    public static partial uint MapGet(nint map, uint key);

    /// <summary>A tag of four letters as HarfBuzz counts it.</summary>
    /// <param name="name">Four ASCII letters.</param>
    public static uint Tag(ReadOnlySpan<char> name) => (uint)(name[0] << 24 | name[1] << 16 | name[2] << 8 | name[3]);
}
