using System.Diagnostics;
using System.Runtime.InteropServices;
using ExportKit.Diagnostics;

namespace ExportKit.Cli.Serving;

/// <summary>The program that serves the page. It lies beside this one, so that this one starts without a web server in it.</summary>
internal static partial class ServeProgram
{
    private static readonly string[] Places = ["exportkit-serve", Path.Join("serve", "ExportKit.Serve"), "ExportKit.Serve"];

    /// <summary>Where it lies; null where it is not installed.</summary>
    /// <param name="folder">The folder of this program.</param>
    public static string? Find(string folder)
    {
        foreach (var place in Places)
        {
            var path = Path.Join(folder, OperatingSystem.IsWindows() ? place + ".exe" : place);
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }

    /// <summary>Runs it in place of this program, or waits for it where a system does not know that.</summary>
    /// <param name="arguments">The arguments of this program.</param>
    /// <returns>Its exit code.</returns>
    /// <exception cref="UsageException">It cannot be started.</exception>
    public static int Run(string[] arguments)
    {
        // It knows by itself which command it is for.
        var command = Array.IndexOf(arguments, "serve");
        string[] words = [.. arguments[..command], .. arguments[(command + 1)..]];
        var path = Find(AppContext.BaseDirectory);
        if (path is null)
        {
            (path, var assembly) = FindShared(AppContext.BaseDirectory, RuntimeEnvironment.GetRuntimeDirectory()) ?? throw Missing();
            words = [assembly, .. words];
        }

        if (!OperatingSystem.IsWindows())
        {
            Replace(path, words);
            throw new UsageException(DiagnosticCodes.ServeProgramMissing, $"{path} cannot be started (error {Marshal.GetLastPInvokeError()}). Run setup.sh again, or take the program from the release anew.");
        }

        using var process = Process.Start(new ProcessStartInfo(path, words) { UseShellExecute = false }) ?? throw Missing();
        process.WaitForExit();
        return process.ExitCode;
    }

    /// <summary>Where it lies as the package of the tool carries it, without a starter of its own, and the program that starts it; null where
    /// either is missing.</summary>
    /// <param name="folder">The folder of this program.</param>
    /// <param name="runtime">The folder of the runtime: <c>shared/Microsoft.NETCore.App/VERSION</c> below that of the starter.</param>
    public static (string Starter, string Assembly)? FindShared(string folder, string runtime)
    {
        var assembly = Path.Join(folder, "ExportKit.Serve.dll");
        var starter = Path.GetFullPath(Path.Join(runtime, "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
        return File.Exists(assembly) && File.Exists(starter) ? (starter, assembly) : null;
    }

    /// <summary>What is said where it is not installed.</summary>
    public static UsageException Missing() => new(
        DiagnosticCodes.ServeProgramMissing, "The program of the served page, exportkit-serve, does not lie beside this one. Run setup.sh, or take both from the release.");

    // Signals and the terminal then reach it without anybody between.
    private static void Replace(string path, string[] words)
    {
        string?[] arguments = [path, .. words, null];
        _ = Execute(path, arguments);
    }

    [LibraryImport("libc", EntryPoint = "execv", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Execute(string path, string?[] arguments);
}
