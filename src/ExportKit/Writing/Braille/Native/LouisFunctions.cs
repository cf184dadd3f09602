using System.Runtime.InteropServices;

namespace ExportKit.Writing.Braille.Native;

/// <summary>The functions of liblouis that are used, under their own names, bound by hand so that a missing library can be named.</summary>
internal sealed unsafe class LouisFunctions
{
    /// <summary>What the library must have.</summary>
    private static readonly string[] EntryPoints =
        ["lou_version", "lou_charSize", "lou_setLogLevel", "lou_checkTable", "lou_translate", "lou_backTranslateString", "lou_findTable"];

    private const int LogNothing = 60000;

    private readonly delegate* unmanaged[Cdecl]<byte*, void*, int*, void*, int*, ushort*, byte*, int*, int*, int*, int, int> _translate;
    private readonly delegate* unmanaged[Cdecl]<byte*, void*, int*, void*, int*, ushort*, byte*, int, int> _translateBack;
    private readonly delegate* unmanaged[Cdecl]<byte*, int> _checkTable;
    private readonly delegate* unmanaged[Cdecl]<byte*, byte*> _findTable;

    private LouisFunctions(nint library)
    {
        _translate = (delegate* unmanaged[Cdecl]<byte*, void*, int*, void*, int*, ushort*, byte*, int*, int*, int*, int, int>)NativeLibrary.GetExport(library, "lou_translate");
        _translateBack = (delegate* unmanaged[Cdecl]<byte*, void*, int*, void*, int*, ushort*, byte*, int, int>)NativeLibrary.GetExport(library, "lou_backTranslateString");
        _checkTable = (delegate* unmanaged[Cdecl]<byte*, int>)NativeLibrary.GetExport(library, "lou_checkTable");
        _findTable = (delegate* unmanaged[Cdecl]<byte*, byte*>)NativeLibrary.GetExport(library, "lou_findTable");
        Version = Marshal.PtrToStringUTF8((nint)((delegate* unmanaged[Cdecl]<byte*>)NativeLibrary.GetExport(library, "lou_version"))()) ?? "";
        CharacterSize = ((delegate* unmanaged[Cdecl]<int>)NativeLibrary.GetExport(library, "lou_charSize"))();
        // What the library would write to standard error is said by our own messages.
        ((delegate* unmanaged[Cdecl]<int, void>)NativeLibrary.GetExport(library, "lou_setLogLevel"))(LogNothing);
    }

    /// <summary>The version: "3.24.0".</summary>
    public string Version { get; }

    /// <summary>How many bytes a character has in the library: 2 (UTF-16) or 4 (UTF-32), as it was built.</summary>
    public int CharacterSize { get; }

    /// <summary>Binds the functions of a library.</summary>
    /// <param name="library">The library.</param>
    /// <returns>The functions; null where the library lacks one.</returns>
    public static LouisFunctions? Bind(nint library) =>
        Array.TrueForAll(EntryPoints, name => NativeLibrary.TryGetExport(library, name, out _)) ? new LouisFunctions(library) : null;

    /// <summary>Whether tables can be read (<c>lou_checkTable</c>).</summary>
    /// <param name="tables">File names, by commas, in UTF-8 and ended by 0.</param>
    public bool CheckTable(ReadOnlySpan<byte> tables)
    {
        fixed (byte* names = tables)
        {
            return _checkTable(names) != 0;
        }
    }

    /// <summary>The table that fits a query best (<c>lou_findTable</c>).</summary>
    /// <param name="query">Features of tables, in UTF-8 and ended by 0.</param>
    /// <returns>Its file's name; null where none fits. The library's own copy is not freed: it is asked once a language.</returns>
    public string? FindTable(ReadOnlySpan<byte> query)
    {
        fixed (byte* features = query)
        {
            return Marshal.PtrToStringUTF8((nint)_findTable(features));
        }
    }

    /// <summary>Translates a text (<c>lou_translate</c>).</summary>
    /// <param name="tables">File names, by commas, in UTF-8 and ended by 0.</param>
    /// <param name="input">The text, in characters of <see cref="CharacterSize"/>.</param>
    /// <param name="length">How many characters; on return, how many of them were translated.</param>
    /// <param name="output">Takes the result.</param>
    /// <param name="room">How many characters it takes; on return, how many there are.</param>
    /// <param name="forms">The forms of the characters, as long as the longer of both; empty for none. They are written over.</param>
    /// <param name="sources">Takes for each character of the result which one of the text it comes from; as long as <paramref name="output"/>
    /// has room.</param>
    /// <param name="mode">The mode of translation.</param>
    /// <returns>Whether it was done.</returns>
    public bool Translate(
        ReadOnlySpan<byte> tables, ReadOnlySpan<byte> input, ref int length, Span<byte> output, ref int room, Span<ushort> forms, Span<int> sources, int mode)
    {
        fixed (byte* names = tables)
        fixed (byte* text = input)
        fixed (byte* cells = output)
        fixed (ushort* typeforms = forms)
        fixed (int* places = sources)
        fixed (int* consumed = &length)
        fixed (int* made = &room)
        {
            return _translate(names, text, consumed, cells, made, typeforms, null, null, places, null, mode) != 0;
        }
    }

    /// <summary>Translates cells back into text (<c>lou_backTranslateString</c>).</summary>
    /// <param name="tables">File names, by commas, in UTF-8 and ended by 0.</param>
    /// <param name="input">The cells, in characters of <see cref="CharacterSize"/>.</param>
    /// <param name="length">How many characters; on return, how many of them were translated.</param>
    /// <param name="output">Takes the result.</param>
    /// <param name="room">How many characters it takes; on return, how many there are.</param>
    /// <param name="mode">The mode of translation.</param>
    /// <returns>Whether it was done.</returns>
    public bool TranslateBack(ReadOnlySpan<byte> tables, ReadOnlySpan<byte> input, ref int length, Span<byte> output, ref int room, int mode)
    {
        fixed (byte* names = tables)
        fixed (byte* text = input)
        fixed (byte* cells = output)
        fixed (int* consumed = &length)
        fixed (int* made = &room)
        {
            return _translateBack(names, text, consumed, cells, made, null, null, mode) != 0;
        }
    }
}
