using System.Reflection;
using System.Runtime.InteropServices;
using ExportKit.Diagnostics;

namespace ExportKit.Writing.Pdf.Fonts.Native;

/// <summary>Finds and loads HarfBuzz and its subsetter, once a process, when a PDF is first asked for.</summary>
internal static class HarfBuzzLibrary
{
    /// <summary>The oldest version that has all that is used: plans of subsets came with 4.0.</summary>
    public static readonly Version Oldest = new(4, 0, 0);

    private const string Hint =
        "Debian and Ubuntu: apt install libharfbuzz0b libharfbuzz-subset0. Fedora: dnf install harfbuzz. macOS: brew install harfbuzz. "
        + "Windows: harfbuzz.dll and harfbuzz-subset.dll on the PATH (vcpkg install harfbuzz).";

    private static readonly Lock Gate = new();
    private static nint _shaper;
    private static nint _subsetter;
    private static bool _tried;
    private static bool _isShort;
    private static Diagnostic? _problem;

    /// <summary>Whether variable fonts can be cut down to one weight: the subsetter has it since HarfBuzz 6.0.</summary>
    public static bool CanPinAxes { get; private set; }

    /// <summary>Loads both libraries where that was not done yet.</summary>
    /// <param name="diagnostics">Takes <see cref="DiagnosticCodes.NativeLibraryMissing"/>.</param>
    /// <returns>Whether both are there and new enough.</returns>
    /// <exception cref="OutOfMemoryException">There was not enough memory when they were loaded, here or at the first call.</exception>
    public static bool TryLoad(DiagnosticBag diagnostics)
    {
        lock (Gate)
        {
            if (!_tried)
            {
                _tried = _isShort = true;
                _problem = Load();
                _isShort = false;
            }
            else if (_isShort)
            {
                throw new OutOfMemoryException("HarfBuzz found no memory when it was loaded");
            }
        }

        if (_problem is not null)
        {
            diagnostics.Add(_problem);
        }

        return _problem is null;
    }

    /// <summary>What stands against a HarfBuzz that was found or not; null where nothing does.</summary>
    /// <param name="version">The version found; null where the library is missing.</param>
    /// <param name="hasSubsetter">Whether the subsetter was found.</param>
    public static Diagnostic? Judge(Version? version, bool hasSubsetter)
    {
        if (version is null)
        {
            return Missing("The PDF needs the HarfBuzz library, which is not installed");
        }

        if (version < Oldest)
        {
            return Missing($"The PDF needs HarfBuzz {Oldest.ToString(2)} or later; version {version} is installed");
        }

        return hasSubsetter ? null : Missing("The PDF needs HarfBuzz's subsetter (libharfbuzz-subset), which is not installed");
    }

    private static Diagnostic Missing(string message) => new(DiagnosticCodes.NativeLibraryMissing, message, null, Hint);

    private static Diagnostic? Load()
    {
        _shaper = LibraryProbe.Load(LibraryProbe.Names("harfbuzz", "0"));
        _subsetter = LibraryProbe.Load(LibraryProbe.Names("harfbuzz-subset", "0"));
        if (_shaper == 0)
        {
            return Judge(null, _subsetter != 0);
        }

        if (Lacks(_shaper, HarfBuzz.EntryPoints) is { } missing)
        {
            return Unfit("libharfbuzz", missing);
        }

        NativeShortage.Prepare();
        NativeLibrary.SetDllImportResolver(typeof(HarfBuzzLibrary).Assembly, Resolve);
        var version = ReadVersion();
        NativeLibraries.Note("HarfBuzz", version.ToString());
        CanPinAxes = _subsetter != 0 && NativeLibrary.TryGetExport(_subsetter, HarfBuzzSubset.PinAxisEntryPoint, out _);
        var problem = Judge(version, _subsetter != 0)
            ?? (Lacks(_subsetter, HarfBuzzSubset.EntryPoints) is { } lacking ? Unfit("libharfbuzz-subset", lacking) : null);
        if (problem is null)
        {
            BindSubsetter();
            MakeShared();
        }

        return problem;
    }

    // A library is bound at its first call. Machine code lets threads that call first at one time each bind it, and has the later ones
    // give back the handle, which is the same one: the library would be unloaded under the first. So it is called here, where one
    // thread is; the other library is by its version.
    private static void BindSubsetter() => HarfBuzzSubset.InputDestroy(HarfBuzzSubset.InputCreate());

    // What all fonts and buffers share is made by the first, once a process: where that found no memory, all later ones would go without.
    private static unsafe void MakeShared()
    {
        NativeShortage.Begin();
        var blob = HarfBuzz.BlobCreate(null, 0, HarfBuzz.MemoryReadOnly, 0, null);
        var face = HarfBuzz.FaceCreate(blob, 0);
        HarfBuzz.FontDestroy(HarfBuzz.FontCreate(face));
        HarfBuzz.FaceDestroy(face);
        HarfBuzz.BlobDestroy(blob);
        HarfBuzz.BufferDestroy(HarfBuzz.BufferCreate());
        _ = HarfBuzz.UnicodeFunctions();
        NativeShortage.End();
    }

    // What is not what its name says: of another make, cut off, or older than its version.
    private static Diagnostic Unfit(string library, string missing) =>
        Missing($"The PDF needs HarfBuzz, and the {library} that is installed lacks what every version has that serves ({missing})");

    private static string? Lacks(nint library, string[] names) => Array.Find(names, name => !NativeLibrary.TryGetExport(library, name, out _));

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path) => name switch
    {
        HarfBuzz.Library => _shaper,
        HarfBuzzSubset.Library => _subsetter,
        _ => 0,
    };

    private static unsafe Version ReadVersion()
    {
        uint major, minor, micro;
        HarfBuzz.Version(&major, &minor, &micro);
        return new Version((int)major, (int)minor, (int)micro);
    }
}
