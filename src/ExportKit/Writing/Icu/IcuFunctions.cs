using System.Runtime.InteropServices;

namespace ExportKit.Writing.Icu;

/// <summary>The functions of ICU that are used, under their own names. Their exported names carry the version, so that they are bound by
/// hand.</summary>
internal sealed unsafe class IcuFunctions
{
    private IcuFunctions(nint library, string suffix)
    {
        nint Export(string name) => NativeLibrary.GetExport(library, name + suffix);
        BreakOpen = (delegate* unmanaged[Cdecl]<int, byte*, char*, int, int*, nint>)Export("ubrk_open");
        BreakClose = (delegate* unmanaged[Cdecl]<nint, void>)Export("ubrk_close");
        BreakSetText = (delegate* unmanaged[Cdecl]<nint, char*, int, int*, void>)Export("ubrk_setText");
        BreakFirst = (delegate* unmanaged[Cdecl]<nint, int>)Export("ubrk_first");
        BreakNext = (delegate* unmanaged[Cdecl]<nint, int>)Export("ubrk_next");
        BreakStatus = (delegate* unmanaged[Cdecl]<nint, int>)Export("ubrk_getRuleStatus");
        BidiOpen = (delegate* unmanaged[Cdecl]<nint>)Export("ubidi_open");
        BidiClose = (delegate* unmanaged[Cdecl]<nint, void>)Export("ubidi_close");
        BidiSetParagraph = (delegate* unmanaged[Cdecl]<nint, char*, int, byte, byte*, int*, void>)Export("ubidi_setPara");
        BidiLevels = (delegate* unmanaged[Cdecl]<nint, int*, byte*>)Export("ubidi_getLevels");
        BidiReorderVisual = (delegate* unmanaged[Cdecl]<byte*, int, int*, void>)Export("ubidi_reorderVisual");
        var version = stackalloc byte[4];
        ((delegate* unmanaged[Cdecl]<byte*, void>)Export("u_getVersion"))(version);
        Version = $"{version[0]}.{version[1]}";
    }

    /// <summary>The version: "72.1".</summary>
    public string Version { get; }

    /// <summary>ubrk_open.</summary>
    public delegate* unmanaged[Cdecl]<int, byte*, char*, int, int*, nint> BreakOpen { get; }

    /// <summary>ubrk_close.</summary>
    public delegate* unmanaged[Cdecl]<nint, void> BreakClose { get; }

    /// <summary>ubrk_setText.</summary>
    public delegate* unmanaged[Cdecl]<nint, char*, int, int*, void> BreakSetText { get; }

    /// <summary>ubrk_first.</summary>
    public delegate* unmanaged[Cdecl]<nint, int> BreakFirst { get; }

    /// <summary>ubrk_next.</summary>
    public delegate* unmanaged[Cdecl]<nint, int> BreakNext { get; }

    /// <summary>ubrk_getRuleStatus.</summary>
    public delegate* unmanaged[Cdecl]<nint, int> BreakStatus { get; }

    /// <summary>ubidi_open.</summary>
    public delegate* unmanaged[Cdecl]<nint> BidiOpen { get; }

    /// <summary>ubidi_close.</summary>
    public delegate* unmanaged[Cdecl]<nint, void> BidiClose { get; }

    /// <summary>ubidi_setPara.</summary>
    public delegate* unmanaged[Cdecl]<nint, char*, int, byte, byte*, int*, void> BidiSetParagraph { get; }

    /// <summary>ubidi_getLevels.</summary>
    public delegate* unmanaged[Cdecl]<nint, int*, byte*> BidiLevels { get; }

    /// <summary>ubidi_reorderVisual.</summary>
    public delegate* unmanaged[Cdecl]<byte*, int, int*, void> BidiReorderVisual { get; }

    /// <summary>Binds the functions of a library.</summary>
    /// <param name="library">The library.</param>
    /// <param name="suffix">What their names end in: "_72", or nothing.</param>
    /// <returns>The functions; null where the library lacks one.</returns>
    public static IcuFunctions? Bind(nint library, string suffix)
    {
        try
        {
            return new IcuFunctions(library, suffix);
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }
    }
}
