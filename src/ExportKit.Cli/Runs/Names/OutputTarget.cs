using System.Collections.Immutable;

namespace ExportKit.Cli;

/// <summary>What <c>-o</c> names, or stands in for it.</summary>
internal enum OutputKind
{
    /// <summary>A folder; the documents are named after their inputs.</summary>
    Folder,

    /// <summary>One file.</summary>
    File,

    /// <summary>Standard output.</summary>
    Standard,
}

/// <summary>Where the documents of a run go.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Path">Its path; empty for the current folder and for standard output.</param>
internal sealed record OutputTarget(OutputKind Kind, string Path)
{
    /// <summary>Decides what a path means for a number of documents.</summary>
    /// <param name="path">The value of <c>-o</c>; null where it is not given.</param>
    /// <param name="formats">The documents of one input.</param>
    /// <param name="inputs">How many inputs there are.</param>
    /// <param name="hasTemplate">Whether a template names the documents, so that no path names one of them.</param>
    /// <param name="environment">Tells what is there.</param>
    /// <param name="problem">Why it means nothing, where it does not.</param>
    public static OutputTarget? Decide(
        string? path, ImmutableArray<ExportFormat> formats, int inputs, bool hasTemplate, CommandEnvironment environment, out string? problem)
    {
        problem = null;
        var isOne = inputs == 1 && formats.Length == 1;
        switch (path)
        {
            case null:
                return new(OutputKind.Folder, "");
            case "":
                problem = "The path after -o is empty.";
                return null;
            case InputReader.Standard:
                return Standard(isOne, formats[0], environment, out problem);
        }

        if (hasTemplate || path[^1] is '/' || path[^1] == System.IO.Path.DirectorySeparatorChar || environment.Files.FolderExists(path))
        {
            return new(OutputKind.Folder, path);
        }

        var named = Format(path);
        problem = !isOne && named is not null
            ? $"\"{path}\" names one document, and {inputs * formats.Length} are to be written. Give -o a folder."
            : isOne && named is not null && named != formats[0]
                ? $"\"{path}\" is the name of another kind of document than {Words(formats[0])}. Give -o a name that ends in {formats[0].FileExtension}, or call exportkit {named.FileExtension[1..]}."
                : null;
        return problem is null ? new(isOne && IsFileName(path, environment) ? OutputKind.File : OutputKind.Folder, path) : null;
    }

    // A word without an ending is where documents go, as "exports", unless a file of this name is there already.
    private static bool IsFileName(string path, CommandEnvironment environment) =>
        System.IO.Path.GetExtension(path).Length > 1 || environment.Files.FileExists(path);

    private static ExportFormat? Format(string path)
    {
        var ending = System.IO.Path.GetExtension(path).ToLowerInvariant();
        return Array.Find(ExportFormat.All, format => format.FileExtension == ending);
    }

    private static string Words(ExportFormat format) => format == ExportFormat.PlainText ? "a text" : (format == ExportFormat.Epub || format == ExportFormat.Ssml ? "an " : "a ") + format.Name;

    private static OutputTarget? Standard(bool isOne, ExportFormat format, CommandEnvironment environment, out string? problem)
    {
        problem = !isOne
            ? "Standard output takes one document: give one input, and one of pdf, epub, txt, brf, pef and ssml."
            : format != ExportFormat.PlainText && format != ExportFormat.Ssml && environment.IsOutputTerminal()
                ? "Standard output is a terminal, and this document is not text. Send it to a file with -o FILE."
                : null;
        return problem is null ? new(OutputKind.Standard, "") : null;
    }
}
