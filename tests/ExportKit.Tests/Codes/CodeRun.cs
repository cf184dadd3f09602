using System.Diagnostics;
using System.Text;
using ExportKit.Cli;
using ExportKit.Tests.Cli.Reports;

namespace ExportKit.Tests.Codes;

/// <summary>Runs a case as the program runs, in a folder of its own that is the current one, and keeps what a terminal would show.</summary>
/// <remarks>The current folder is one for the whole process: whoever calls this belongs to <see cref="CodesCollection"/>.</remarks>
internal sealed class CodeRun
{
    private CodeRun(int exitCode, string printed)
    {
        ExitCode = exitCode;
        Printed = printed;
    }

    public int ExitCode { get; }

    /// <summary>Standard error and standard output in the order in which they were written.</summary>
    public string Printed { get; }

    /// <summary>Runs a case.</summary>
    public static CodeRun Of(CodeCase one)
    {
        foreach (var program in one.Needs)
        {
            Skip.If(new ExportKit.Cli.Programs.SystemPrograms().Find(program) is null, $"{program} is not installed.");
        }

        using var folder = new TemporaryFolder();
        foreach (var file in one.Files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder[file.Name])!);
            File.WriteAllBytes(folder[file.Name], file.Make());
        }

        var before = Environment.CurrentDirectory;
        Environment.CurrentDirectory = folder.Path;
        try
        {
            one.Before?.Invoke(folder);
            return one.IsProcess ? RunApart(one, folder) : Run(one, folder);
        }
        finally
        {
            Environment.CurrentDirectory = before;
            one.After?.Invoke();
        }
    }

    private static CodeRun Run(CodeCase one, TemporaryFolder folder)
    {
        var line = new CaseLine(one.Line);
        using var web = new CaseWeb();
        using var interruption = new Interruption();
        one.Web?.Invoke(web);
        var terminal = new StringWriter { NewLine = "\n" };
        var environment = web.In(SystemEnvironment.Create(interruption)) with
        {
            OpenInput = () => line.Input is { } file ? File.OpenRead(folder[file]) : Stream.Null,
            OpenOutput = () => new Shown(terminal),
            Out = terminal,
            Error = terminal,
            IsOutputTerminal = static () => false,
            IsErrorTerminal = static () => false,
            Variable = name => line.Variables.GetValueOrDefault(name),
            VariableNames = () => line.Variables.Keys,
            Time = new SteadyClock(),
        };

        var exitCode = CommandLine.Run(line.Words, one.Outside(environment));
        return new(exitCode, one.Steady(terminal.ToString().Replace(folder.Path, "/work", StringComparison.Ordinal)));
    }

    /// <summary>Runs the program itself. A variable that names a folder of the case gets its full path, as a shell user would write it.</summary>
    private static CodeRun RunApart(CodeCase one, TemporaryFolder folder)
    {
        var line = new CaseLine(one.Line);
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "ExportKit.Cli"), line.Words)
        {
            WorkingDirectory = folder.Path, RedirectStandardError = true, RedirectStandardOutput = true,
            StandardErrorEncoding = Encoding.UTF8, StandardOutputEncoding = Encoding.UTF8,
        };

        // There the program says more, as at a terminal.
        start.Environment.Remove("CI");
        foreach (var (name, value) in line.Variables)
        {
            start.Environment[name] = Path.Exists(folder[value]) ? folder[value] : value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, (error.Result + output).Replace(folder.Path, "/work", StringComparison.Ordinal));
    }

    /// <summary>Documents on standard output, which are shown when they are whole.</summary>
    private sealed class Shown(StringWriter terminal) : MemoryStream
    {
        private bool _isShown;

        protected override void Dispose(bool disposing)
        {
            if (!_isShown)
            {
                _isShown = true;
                terminal.Write(Encoding.UTF8.GetString(ToArray()));
            }

            base.Dispose(disposing);
        }
    }
}

/// <summary>Tests that change the current folder, and so run while no other does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class CodesCollection
{
    public const string Name = "codes";
}
