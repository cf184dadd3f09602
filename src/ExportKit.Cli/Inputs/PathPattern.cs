using System.IO.Enumeration;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>Patterns that stand for files, for shells that leave them to the program and for patterns in quotes: <c>*</c> is any part of a
/// name, <c>?</c> one character of it, <c>**</c> any folders, or none.</summary>
internal static class PathPattern
{
    private const string AnyFolders = "**";

    /// <summary>Whether a word may be a pattern. Files have such names too on some systems: those come first.</summary>
    public static bool Is(string word) => word.AsSpan().ContainsAny('*', '?');

    /// <summary>The files that a pattern stands for, by name; those whose names no page has are found if the pattern ends in an ending.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="files">Tells what is there.</param>
    /// <param name="diagnostics">Takes what cannot be looked into.</param>
    public static List<string> Files(string pattern, IFileAccess files, DiagnosticBag diagnostics)
    {
        var normal = OperatingSystem.IsWindows() ? pattern.Replace('\\', '/') : pattern;
        var slash = normal.AsSpan(0, normal.AsSpan().IndexOfAny('*', '?')).LastIndexOf('/');
        var root = slash < 0 ? "" : slash == 0 ? "/" : normal[..slash];
        var parts = normal[(slash + 1)..].Split('/', StringSplitOptions.RemoveEmptyEntries);

        // "news/**" and "news/*" are asked for their pages; "news/*.txt" for what it says.
        var isOpen = parts[^1].TrimEnd('*', '?').Length == 0;
        if (root.Length > 0 && !files.FolderExists(root))
        {
            return [];
        }

        return FolderPages.In(
            root,
            (folder, name) => (!isOpen || PageNames.IsPage(name) || PageNames.IsArchive(name)) && IsMatch(parts, folder, name),
            parts.Contains(AnyFolders) ? FolderPages.MaxDepth : parts.Length - 1, files, diagnostics);
    }

    /// <summary>Whether a file matches the parts of a pattern, by the parts of its path.</summary>
    public static bool IsMatch(string[] pattern, string folder, string name)
    {
        string[] path = [.. folder.Split('/', StringSplitOptions.RemoveEmptyEntries), name];

        // Which parts of the pattern may come next, after each part of the path: no way is tried twice, so none takes long.
        var next = new bool[pattern.Length + 1];
        next[0] = true;
        SkipFolders(pattern, next);
        foreach (var part in path)
        {
            var after = new bool[pattern.Length + 1];
            for (var i = 0; i < pattern.Length; i++)
            {
                if (next[i] && pattern[i] == AnyFolders)
                {
                    after[i] = true;
                }
                else if (next[i] && FileSystemName.MatchesSimpleExpression(pattern[i], part, ignoreCase: OperatingSystem.IsWindows()))
                {
                    after[i + 1] = true;
                }
            }

            next = after;
            SkipFolders(pattern, next);
        }

        return next[pattern.Length];
    }

    private static void SkipFolders(string[] pattern, bool[] next)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            if (next[i] && pattern[i] == AnyFolders)
            {
                next[i + 1] = true;
            }
        }
    }
}
