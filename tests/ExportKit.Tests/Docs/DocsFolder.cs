using System.Text;
using ExportKit.Cli;
using ExportKit.Tests.Cli.Reports;
using ExportKit.Tests.Resources.Archives;

namespace ExportKit.Tests.Docs;

/// <summary>The folder in which a reader follows a page: that of a clone, with <c>input/</c> and <c>exports/</c>, the tool in it and on the
/// path, and, for what a reader has of their own, a web archive, <c>archive/day.warc.gz</c>, of two of the articles. Commands that only start the tool run in this process, since that is much quicker, others by a shell.</summary>
/// <remarks>The current folder is one for the whole process.</remarks>
internal sealed class DocsFolder : IDisposable
{
    private const int NoSuchCommand = 127;

    // What pages use beside the tool and the system's own commands, and not each machine has; any other that is missing is a fault of the page.
    private static readonly string[] Programs = ["jq", "pdfinfo"];

    private static readonly (string Address, string File)[] Archived =
    [
        ("https://www.morvanecourier.example/news/2025/10/07/skerrow-ferry-winter-rescue/", "news-story.html"),
        ("https://larkspurreview.example/features/the-town-that-weighs-its-rain", "rain-gauge-feature.html"),
    ];

    private readonly TemporaryFolder _folder = new();
    private readonly string _before = Environment.CurrentDirectory;

    public DocsFolder()
    {
        Copy(Repository.Input, _folder["input"]);
        Copy(Repository.Exports, _folder["exports"]);
        foreach (var script in (string[])[_folder["exportkit"], Path.Combine(Directory.CreateDirectory(_folder[".path"]).FullName, "exportkit")])
        {
            File.WriteAllText(script, $"#!/bin/sh\nexec '{Path.Combine(AppContext.BaseDirectory, "ExportKit.Cli")}' \"$@\"\n");
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }

        Write("archive/day.warc.gz", Archive());
        Environment.CurrentDirectory = _folder.Path;
    }

    /// <summary>Writes a file that the page shows.</summary>
    public void Write(string name, string content) => Write(name, Encoding.UTF8.GetBytes(content));

    private void Write(string name, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[name])!);
        File.WriteAllBytes(_folder[name], content);
    }

    /// <summary>Runs a command.</summary>
    /// <returns>How it ended, and what a terminal would show.</returns>
    public (int ExitCode, string Printed) Run(string command)
    {
        var (exitCode, printed) = ShellLine.Read(command, _folder.Path) is { } line ? RunHere(line) : RunByShell(command);
        return (exitCode, printed.Replace(_folder.Path, "/clone", StringComparison.Ordinal));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Environment.CurrentDirectory = _before;
        _folder.Dispose();
    }

    private (int ExitCode, string Printed) RunHere(ShellLine line)
    {
        using var interruption = new Interruption();
        var terminal = new StringWriter { NewLine = "\n" };
        using var output = line.Output is { } file ? new StreamWriter(_folder[file], false, new UTF8Encoding(false)) { NewLine = "\n" } : null;
        var environment = SystemEnvironment.Create(interruption) with
        {
            OpenInput = () => line.Input is { } from ? File.OpenRead(_folder[from]) : Stream.Null,
            OpenOutput = () => output is null ? new TerminalStream(terminal) : output.BaseStream,
            Out = output ?? (TextWriter)terminal,
            Error = terminal,
            IsOutputTerminal = static () => false,
            IsErrorTerminal = static () => false,
            Variable = name => line.Variables.GetValueOrDefault(name),
            VariableNames = () => line.Variables.Keys,
            Time = new SteadyClock(),
        };
        return (CommandLine.Run(line.Words, environment), terminal.ToString());
    }

    // The shell writes both outputs to one, so that they come in their order.
    private (int ExitCode, string Printed) RunByShell(string command)
    {
        var variables = Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(name => name is "CI" || name.StartsWith("EXPORTKIT_", StringComparison.Ordinal))
            .ToDictionary(name => name, _ => (string?)null, StringComparer.Ordinal);
        variables["PATH"] = _folder[".path"] + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        var result = Tools.Run(Tools.Require("bash"), ["-c", "exec 2>&1; set -o pipefail\n" + command], variables, _folder.Path);
        foreach (var program in Programs)
        {
            Tools.RequireThat(
                result.ExitCode != NoSuchCommand || !result.Output.Contains($"{program}: command not found", StringComparison.Ordinal),
                $"The program {program} is not installed: ./test.sh installs it.");
        }

        return (result.ExitCode, result.Output);
    }

    private static byte[] Archive()
    {
        var archive = new WarcBuilder(isPacked: true);
        foreach (var (address, file) in Archived)
        {
            archive.Page(address, File.ReadAllText(Path.Combine(Repository.Input, file)));
        }

        return archive.Bytes;
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>Documents on standard output, which are shown when they are whole.</summary>
    private sealed class TerminalStream(StringWriter terminal) : MemoryStream
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
