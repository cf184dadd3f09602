using System.Runtime.InteropServices;

namespace ExportKit.Writing.Pdf.Fonts.Native;

/// <summary>The functions of HarfBuzz's subsetter that are used, under their own names. Only to be called after
/// <see cref="HarfBuzzLibrary.TryLoad"/> has succeeded.</summary>
internal static partial class HarfBuzzSubset
{
    /// <summary>The name that stands for the library until the resolver has found the file.</summary>
    public const string Library = "harfbuzz-subset";

    /// <summary>The names of all that is called here, but for <see cref="PinAxisEntryPoint"/>.</summary>
    public static readonly string[] EntryPoints =
    [
        "hb_subset_input_create_or_fail", "hb_subset_input_destroy", "hb_subset_input_glyph_set",
        "hb_subset_input_set", "hb_subset_input_set_flags", "hb_subset_plan_create_or_fail", "hb_subset_plan_execute_or_fail",
        "hb_subset_plan_old_to_new_glyph_mapping", "hb_subset_plan_destroy",
    ];

    /// <summary>HB_SUBSET_FLAGS_NO_HINTING.</summary>
    public const uint NoHinting = 1;

    /// <summary>HB_SUBSET_SETS_DROP_TABLE_TAG.</summary>
    public const int DropTables = 3;

    /// <summary>The entry point that only libraries have that can pin axes of variable fonts (HarfBuzz 6.0).</summary>
    public const string PinAxisEntryPoint = "hb_subset_input_pin_axis_location";

    [LibraryImport(Library, EntryPoint = "hb_subset_input_create_or_fail")]
    public static partial nint InputCreate();

    [LibraryImport(Library, EntryPoint = "hb_subset_input_destroy")]
    public static partial void InputDestroy(nint input);

    [LibraryImport(Library, EntryPoint = "hb_subset_input_glyph_set")]
    public static partial nint InputGlyphSet(nint input);

    [LibraryImport(Library, EntryPoint = "hb_subset_input_set")]
    public static partial nint InputSet(nint input, int kind);

    [LibraryImport(Library, EntryPoint = "hb_subset_input_set_flags")]
    public static partial void InputSetFlags(nint input, uint flags);

    [LibraryImport(Library, EntryPoint = PinAxisEntryPoint)]
    public static partial int InputPinAxis(nint input, nint face, uint axis, float value);

    [LibraryImport(Library, EntryPoint = "hb_subset_plan_create_or_fail")]
    public static partial nint PlanCreate(nint face, nint input);

    [LibraryImport(Library, EntryPoint = "hb_subset_plan_execute_or_fail")]
    public static partial nint PlanExecute(nint plan);

    [LibraryImport(Library, EntryPoint = "hb_subset_plan_old_to_new_glyph_mapping")]
    public static partial nint PlanOldToNew(nint plan);

    [LibraryImport(Library, EntryPoint = "hb_subset_plan_destroy")]
    public static partial void PlanDestroy(nint plan);
}
