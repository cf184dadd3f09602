using ExportKit.Diagnostics;

namespace ExportKit.Writing.Braille.Native;

/// <summary>Finds and loads liblouis, once a process, when braille is first asked for. The library keeps its tables to itself and bears
/// one caller at a time.</summary>
internal static class LouisLibrary
{
    private static bool _tried;
    private static LouisFunctions? _functions;

    /// <summary>Held while the library is called.</summary>
    public static Lock Gate { get; } = new();

    /// <summary>What is said where the library is missing.</summary>
    public static Diagnostic Missing { get; } = NotThere("Braille needs the liblouis library with its tables, which is not installed");

    /// <summary>What is said where the library is there, and none of its tables.</summary>
    public static Diagnostic WithoutTables { get; } = NotThere("Braille needs the tables of liblouis, which are not installed; the library is");

    /// <summary>The functions, loaded where that was not done yet.</summary>
    /// <param name="diagnostics">Takes <see cref="DiagnosticCodes.NativeLibraryMissing"/>.</param>
    /// <returns>The functions; null where the library is missing.</returns>
    public static LouisFunctions? Load(DiagnosticBag diagnostics)
    {
        lock (Gate)
        {
            if (!_tried)
            {
                _functions = Find();
                _tried = true;
            }
        }

        if (_functions is null)
        {
            diagnostics.Add(Missing);
        }

        return _functions;
    }

    private static Diagnostic NotThere(string what) => new(
        DiagnosticCodes.NativeLibraryMissing,
        what,
        null,
        "Debian and Ubuntu: apt install liblouis20 liblouis-data. Fedora: dnf install liblouis. macOS: brew install liblouis. "
        + "Windows: liblouis.dll on the PATH, with its folder of tables beside it.");

    private static LouisFunctions? Find()
    {
        var library = LibraryProbe.Load(LibraryProbe.Names("louis", "20"));
        if (library == 0 || LouisFunctions.Bind(library) is not { } functions)
        {
            return null;
        }

        NativeLibraries.Note("liblouis", functions.Version);
        return functions;
    }
}
