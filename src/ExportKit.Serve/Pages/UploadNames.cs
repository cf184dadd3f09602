namespace ExportKit.Serve.Pages;

/// <summary>Makes names of what a browser says that files are called: never a path, never hidden, never one that a system refuses.</summary>
internal static class UploadNames
{
    private const int Longest = 100;

    /// <summary>A name.</summary>
    /// <param name="said">What the browser says.</param>
    /// <param name="otherwise">What to take where nothing of it can be kept.</param>
    public static string Of(string? said, string otherwise)
    {
        var last = (said ?? "")[((said ?? "").LastIndexOfAny(['/', '\\']) + 1)..];
        var kept = new string([.. last.Where(c => !char.IsControl(c) && !char.IsSurrogate(c) && "<>:\"|?*".IndexOf(c, StringComparison.Ordinal) < 0)]).Trim(' ', '.');
        return kept.Length is 0 or > Longest ? otherwise : kept;
    }
}
