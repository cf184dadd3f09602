using System.Collections.Immutable;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>The names of the documents of one page.</summary>
/// <param name="Formats">The kinds of documents.</param>
/// <param name="Names">Their names, in the same order; null where there can be none.</param>
/// <param name="Remark">What is to be said of the names; null for nothing.</param>
internal sealed record DocumentNames(ImmutableArray<ExportFormat> Formats, string[]? Names, Diagnostic? Remark)
{
    /// <summary>The name of a document by the ending of its kind; null where there is none.</summary>
    public string? Of(string extension)
    {
        for (var i = 0; i < Names?.Length; i++)
        {
            if (Formats[i].FileExtension == extension)
            {
                return Names[i];
            }
        }

        return null;
    }
}
