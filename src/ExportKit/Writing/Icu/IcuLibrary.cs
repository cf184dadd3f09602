using System.Runtime.InteropServices;
using ExportKit.Diagnostics;

namespace ExportKit.Writing.Icu;

/// <summary>Finds and loads ICU, once a process, when a text first needs it: one with right-to-left letters, or one whose lines are not
/// broken between words alone.</summary>
internal static class IcuLibrary
{
    private const int NewestVersion = 120;
    private const int OldestVersion = 50;

    private static readonly Lock Gate = new();
    private static bool _tried;
    private static IcuFunctions? _functions;

    /// <summary>The functions, loaded where that was not done yet.</summary>
    /// <param name="diagnostics">Takes <see cref="DiagnosticCodes.NativeLibraryMissing"/>.</param>
    /// <param name="message">What is said where it is missing; null to say that the PDF needs it.</param>
    /// <returns>The functions; null where ICU is missing.</returns>
    public static IcuFunctions? Load(DiagnosticBag diagnostics, string? message = null)
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
            diagnostics.Add(message is null ? Missing : Missing with { Message = message });
        }

        return _functions;
    }

    /// <summary>What is said where ICU is missing.</summary>
    public static Diagnostic Missing { get; } = new(
        DiagnosticCodes.NativeLibraryMissing,
        "The PDF of this article needs the ICU library for its script, which is not installed",
        null,
        "Debian and Ubuntu: apt install libicu-dev, or libicu with its number. Fedora: dnf install libicu. macOS has it. "
        + "Windows has it from Windows 10, version 1903.");

    private static IcuFunctions? Find()
    {
        foreach (var (name, suffix) in Candidates())
        {
            if (NativeLibrary.TryLoad(name, out var library) && IcuFunctions.Bind(library, suffix ?? SuffixOf(library)) is { } functions)
            {
                NativeLibraries.Note("ICU", functions.Version);
                return functions;
            }
        }

        return null;
    }

    /// <summary>File names, each with the suffix that its functions bear; null where that must be looked for.</summary>
    private static IEnumerable<(string Name, string? Suffix)> Candidates()
    {
        if (OperatingSystem.IsWindows())
        {
            yield return ("icu.dll", "");
            yield return ("icuuc.dll", "");
        }
        else if (OperatingSystem.IsMacOS())
        {
            yield return ("libicucore.dylib", "");
        }
        else
        {
            foreach (var file in InstalledFiles())
            {
                yield return (file, null);
            }

            yield return ("libicuuc.so", null);
        }
    }

    /// <summary>The versioned files, newest first: by looking where libraries lie, since trying seventy names takes longer.</summary>
    private static IEnumerable<string> InstalledFiles()
    {
        var found = new SortedSet<int>();
        foreach (var folder in LibraryFolders().Where(Directory.Exists))
        {
            foreach (var path in Directory.EnumerateFiles(folder, "libicuuc.so.*"))
            {
                if (int.TryParse(Path.GetExtension(path).AsSpan(1), out var version) && version is >= OldestVersion and <= NewestVersion)
                {
                    found.Add(version);
                }
            }
        }

        return (found.Count > 0 ? found.Reverse() : Enumerable.Range(OldestVersion, NewestVersion - OldestVersion + 1).Reverse())
            .Select(version => $"libicuuc.so.{version}");
    }

    private static IEnumerable<string> LibraryFolders()
    {
        var machine = RuntimeInformation.ProcessArchitecture switch
        {
            Architecture.X64 => "x86_64-linux-gnu",
            Architecture.Arm64 => "aarch64-linux-gnu",
            _ => "",
        };
        return machine.Length > 0 ? [$"/usr/lib/{machine}", "/usr/lib64", "/usr/lib"] : ["/usr/lib64", "/usr/lib"];
    }

    private static string SuffixOf(nint library)
    {
        for (var version = NewestVersion; version >= OldestVersion; version--)
        {
            if (NativeLibrary.TryGetExport(library, $"ubrk_open_{version}", out _))
            {
                return $"_{version}";
            }
        }

        return "";
    }
}
