using System.Collections.Immutable;

namespace ExportKit.Cli;

/// <summary>Finds the documents in a folder and those below it.</summary>
internal static class GoldenFolder
{
    /// <summary>The documents of some kinds, in an order that holds on every system. Folders whose names begin with a dot, and links, are
    /// passed by.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="formats">The kinds.</param>
    /// <param name="files">The files.</param>
    public static List<string> Documents(string folder, ImmutableArray<ExportFormat> formats, IFileAccess files)
    {
        var found = new List<string>();
        var rest = new Stack<string>();
        if (files.FolderExists(folder))
        {
            rest.Push(folder);
        }

        while (rest.TryPop(out var here))
        {
            foreach (var entry in files.Entries(here))
            {
                var path = Path.Combine(here, entry.Name);
                if (entry.IsFolder && !entry.IsLink && entry.Name[0] != '.')
                {
                    rest.Push(path);
                }
                else if (!entry.IsFolder && formats.Any(format => entry.Name.EndsWith(format.FileExtension, StringComparison.OrdinalIgnoreCase)))
                {
                    found.Add(path);
                }
            }
        }

        found.Sort(StringComparer.Ordinal);
        return found;
    }
}
