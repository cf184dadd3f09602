using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using ExportKit.Diagnostics;

namespace ExportKit.Cli.Programs;

/// <summary>The programs of this machine.</summary>
internal sealed class SystemPrograms : IPrograms
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<int, Process> _running = new();
    private bool _endsWithProcess;

    /// <inheritdoc/>
    public string? Find(string name)
    {
        if (name.Contains(Path.DirectorySeparatorChar) || name.Contains(Path.AltDirectorySeparatorChar))
        {
            return IsProgram(name) ? Path.GetFullPath(name) : null;
        }

        // On Windows programs alone: a batch file would be run by a shell, with the quoting of a shell.
        var file = OperatingSystem.IsWindows() ? name + ".exe" : name;
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            if (Path.IsPathFullyQualified(folder) && Path.Combine(folder, file) is var path && IsProgram(path))
            {
                return path;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public ProgramResult Run(ProgramCall call)
    {
        try
        {
            using var process = Process.Start(StartInfo(call)) ?? throw new Win32Exception();
            EndWithThisProcess(process);
            try
            {
                return Follow(process, call);
            }
            finally
            {
                _running.TryRemove(process.Id, out _);
            }
        }
        catch (Exception exception) when (exception is Win32Exception || IoFailure.Is(exception))
        {
            return new ProgramResult(ProgramEnd.NotStarted, -1, [], exception.Message);
        }
    }

    /// <inheritdoc/>
    public IScratchFolder OpenScratch() => new ScratchFolder();

    private static bool IsProgram(string path) =>
        File.Exists(path)
        && (OperatingSystem.IsWindows()
            || (File.GetUnixFileMode(path) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0);

    private static ProcessStartInfo StartInfo(ProgramCall call)
    {
        var start = new ProcessStartInfo(call.Program, call.Arguments)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = call.Folder ?? "",
        };
        foreach (var name in start.Environment.Keys.Where(static name => !ProgramVariables.IsPassedOn(name)).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in call.Environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static ProgramResult Follow(Process process, ProgramCall call)
    {
        using var clock = new CancellationTokenSource(call.TimeOut);
        var input = Task.Run(() => Feed(process, call.Input));
        var output = new BoundedOutput(process.StandardOutput.BaseStream, call.MaxOutputBytes, stopsAtBound: true);
        var errors = new BoundedOutput(process.StandardError.BaseStream, call.MaxErrorBytes, stopsAtBound: false);
        var end = Wait(process, output, errors, clock.Token);
        if (end != ProgramEnd.Exited)
        {
            Kill(process);
        }

        // A grandchild that outlives the program may hold its streams open; what was read by then is the result.
        Task.WaitAll([input, output.Reading, errors.Reading], Patience);
        return new ProgramResult(end, end == ProgramEnd.Exited ? process.ExitCode : -1, output.Bytes, Encoding.UTF8.GetString(errors.Bytes));
    }

    private static ProgramEnd Wait(Process process, BoundedOutput output, BoundedOutput errors, CancellationToken clock)
    {
        try
        {
            output.Reading.Wait(clock);
            if (output.IsPastBound)
            {
                return ProgramEnd.TooMuchOutput;
            }

            errors.Reading.Wait(clock);
            process.WaitForExitAsync(clock).Wait(clock);
            return ProgramEnd.Exited;
        }
        catch (OperationCanceledException)
        {
            return ProgramEnd.TimedOut;
        }
        catch (AggregateException exception) when (exception.InnerException is OperationCanceledException)
        {
            return ProgramEnd.TimedOut;
        }
    }

    private static void Feed(Process process, ReadOnlyMemory<byte> input)
    {
        try
        {
            using var stream = process.StandardInput.BaseStream;
            stream.Write(input.Span);
        }
        catch (IOException)
        {
            // The program did not want all of it.
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit(Patience);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended by itself meanwhile.
        }
    }

    private void EndWithThisProcess(Process process)
    {
        _running[process.Id] = process;
        lock (_running)
        {
            if (!_endsWithProcess)
            {
                _endsWithProcess = true;
                AppDomain.CurrentDomain.ProcessExit += (_, _) =>
                {
                    foreach (var running in _running.Values)
                    {
                        Kill(running);
                    }
                };
            }
        }
    }
}
