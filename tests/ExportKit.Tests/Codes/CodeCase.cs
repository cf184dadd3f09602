using System.Collections;
using System.Text;
using ExportKit.Cli;

namespace ExportKit.Tests.Codes;

/// <summary>A small case that raises a code: files in a folder of their own, and a line typed there. It runs as the program does: its
/// parsing, its environment, the disk; and what it prints is the example on the code's page.</summary>
/// <param name="Code">The code that it must raise.</param>
/// <param name="Line">What is typed, as people would see it: variables first, then <c>exportkit</c> and its words, quoted as in a shell
/// where they have spaces; <c>&lt; FILE</c> at the end gives a file as standard input.</param>
/// <param name="ExitCode">The exit code that it must give.</param>
internal sealed record CodeCase(string Code, string Line, int ExitCode = ExitCodes.Done)
{
    /// <summary>The files that lie in the folder: <c>Files = { { "story.html", Page.With("…") } }</c>.</summary>
    public CaseFiles Files { get; init; } = [];

    /// <summary>Sets up the web of the case: <c>Web = web => web.Server.Page("/story", …)</c>. Each name leads to it, on port 80.</summary>
    public Action<CaseWeb>? Web { get; init; }

    /// <summary>What stands above the example, in a whole sentence, where files and line do not tell all: "qpdf is not installed."</summary>
    public string? Note { get; init; }

    /// <summary>What is different outside, such as a program that is missing.</summary>
    public Func<CommandEnvironment, CommandEnvironment> Outside { get; init; } = static environment => environment;

    /// <summary>What is done in the folder before, beyond files: a link, a folder, a run of the program itself.</summary>
    public Action<TemporaryFolder>? Before { get; init; }

    /// <summary>What is put away after it.</summary>
    public Action? After { get; init; }

    /// <summary>What is printed, with what differs from run to run (numbers of processes, moments) put into words that do not.</summary>
    public Func<string, string> Steady { get; init; } = static printed => printed;

    /// <summary>Whether it runs in a process of its own, with the variables before its line: for what a process does once, such as loading
    /// libraries. What is <see cref="Outside"/> does not reach it then.</summary>
    public bool IsProcess { get; init; }

    /// <summary>Programs of the machine that the case needs; it is skipped where one is missing.</summary>
    public string[] Needs { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => Code;
}

/// <summary>The files of a case, in the order in which its page shows them.</summary>
internal sealed class CaseFiles : IEnumerable<CaseFile>
{
    private readonly List<CaseFile> _files = [];

    /// <summary>A page of an article in which nothing is at fault.</summary>
    public void Add(string name) => Add(name, Page.Sound, "the page of an article, in which nothing is at fault");

    /// <summary>A text that is too long to be shown, or says nothing.</summary>
    public void Add(string name, string content, string description) => Add(name, Encoding.UTF8.GetBytes(content), description);

    /// <summary>A text, which the page shows whole.</summary>
    public void Add(string name, string content) => _files.Add(new(name, () => Encoding.UTF8.GetBytes(content), content, null));

    /// <summary>Bytes that nobody reads, which the page describes.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="content">What it holds.</param>
    /// <param name="description">What it is, as it stands after its name: "a PDF whose second half is missing".</param>
    public void Add(string name, byte[] content, string description) => _files.Add(new(name, () => content, null, description));

    /// <summary>Bytes that take time or programs to make, so that they are made when the case runs.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="make">Makes them.</param>
    /// <param name="description">What it is, as it stands after its name.</param>
    public void Add(string name, Func<byte[]> make, string description) => _files.Add(new(name, make, null, description));

    /// <summary>A file that is made elsewhere.</summary>
    public void Add(CaseFile file) => _files.Add(file);

    /// <inheritdoc/>
    public IEnumerator<CaseFile> GetEnumerator() => _files.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>A file of a case.</summary>
/// <param name="Name">Its name, with the folders on the way.</param>
/// <param name="Make">Gives what it holds.</param>
/// <param name="Text">The same as text, where the page shows it.</param>
/// <param name="Description">What it is, where the page does not show it.</param>
internal sealed record CaseFile(string Name, Func<byte[]> Make, string? Text, string? Description);
