using ExportKit.Binary;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>Finds the pages in a folder and the folders within it. Hidden ones are left out, and so are the folders of saved pages'
/// pictures and links to folders, so that no walk leaves its folder or goes in a circle.</summary>
internal static class FolderPages
{
    /// <summary>The deepest folder that is looked into.</summary>
    public const int MaxDepth = 100;

    /// <summary>The pages, a folder's own before those of the folders within it, by name.</summary>
    /// <param name="folder">The folder as the person named it.</param>
    /// <param name="files">Tells what is there.</param>
    /// <param name="diagnostics">Takes what cannot be looked into.</param>
    public static List<string> In(string folder, IFileAccess files, DiagnosticBag diagnostics) =>
        In(folder, static (_, name) => PageNames.IsPage(name) || PageNames.IsArchive(name), MaxDepth, files, diagnostics);

    /// <summary>The files that are wanted.</summary>
    /// <param name="root">The folder as the person named it.</param>
    /// <param name="isWanted">Whether a file is, by its folder's path from the root (with slashes, empty for the root) and its name.</param>
    /// <param name="depth">How many folders deep they may lie; 0 for the folder itself.</param>
    /// <param name="files">Tells what is there.</param>
    /// <param name="diagnostics">Takes what cannot be looked into.</param>
    public static List<string> In(string root, Func<string, string, bool> isWanted, int depth, IFileAccess files, DiagnosticBag diagnostics)
    {
        var found = new List<string>();
        var left = new Stack<(string Path, int Depth)>();
        left.Push(("", 0));
        while (left.TryPop(out var folder))
        {
            var entries = Entries(Join(root, folder.Path), files, diagnostics);
            found.AddRange(entries
                .Where(entry => !entry.IsFolder && !PageNames.IsHidden(entry.Name) && isWanted(folder.Path, entry.Name))
                .Select(entry => Join(root, Within(folder.Path, entry.Name)))
                .Where(path => IsFile(path, files, diagnostics)));
            if (folder.Depth < depth)
            {
                Push(entries, folder.Path, folder.Depth + 1, left);
            }
        }

        return found;
    }

    // What is missing, such as the end of a link, is told when its turn comes.
    private static bool IsFile(string path, IFileAccess files, DiagnosticBag diagnostics)
    {
        if (FileKinds.Words(files.KindOf(path)) is not { } words)
        {
            return true;
        }

        diagnostics.Report(
            DiagnosticCodes.FolderPartUnreadable, $"It has the name of a page, and is passed over: {words}", new SourcePlace(path), "Give a pipe by its own name, or leave it out");
        return false;
    }

    private static void Push(IReadOnlyList<FolderEntry> entries, string path, int depth, Stack<(string Path, int Depth)> left)
    {
        var pages = entries.Where(entry => !entry.IsFolder && PageNames.IsPage(entry.Name))
            .Select(entry => Path.GetFileNameWithoutExtension(entry.Name)).ToHashSet(StringComparer.OrdinalIgnoreCase);

        // The last one pushed is the first one looked into.
        for (var i = entries.Count - 1; i >= 0; i--)
        {
            var entry = entries[i];
            var isCompanion = entry.IsFolder && PageNames.PageOfCompanion(entry.Name) is { } page && pages.Contains(page);
            if (entry.IsFolder && !entry.IsLink && !PageNames.IsHidden(entry.Name) && !isCompanion)
            {
                left.Push((Within(path, entry.Name), depth));
            }
        }
    }

    private static IReadOnlyList<FolderEntry> Entries(string folder, IFileAccess files, DiagnosticBag diagnostics)
    {
        try
        {
            return files.Entries(folder.Length == 0 ? "." : folder);
        }
        catch (Exception exception) when (IoFailure.Is(exception))
        {
            diagnostics.Report(
                DiagnosticCodes.FolderPartUnreadable,
                $"The folder cannot be looked into: {IoFailure.Describe(exception)}",
                new SourcePlace(folder),
                "Check that you may read it, or leave it out");
            return [];
        }
    }

    private static string Within(string path, string name) => path.Length == 0 ? name : path + "/" + name;

    private static string Join(string root, string path) => root is "" or "." or "./" ? path : path.Length == 0 ? root : Path.Join(root, path);
}
