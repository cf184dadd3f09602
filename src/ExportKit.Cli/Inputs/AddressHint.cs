namespace ExportKit.Cli;

/// <summary>Says what to do about names of files that look like addresses, and are none that is fetched.</summary>
internal static class AddressHint
{
    /// <summary>What to do; null for a name that looks like a file's.</summary>
    /// <param name="name">The name, of which no file is there.</param>
    public static string? Of(string name)
    {
        if (name.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
        {
            return "Give the file's path, without file:";
        }

        return name.Contains("://", StringComparison.Ordinal) ? "Only addresses that begin with https:// or http:// are fetched: download the page, and give the file"
            : IsHost(name.Split('/', 2)[0]) ? $"If it is an address, begin it with https:// or http://: http://{name}"
            : null;
    }

    // A host with a port, one that says that it is of the web, or this machine.
    private static bool IsHost(string word)
    {
        var colon = word.LastIndexOf(':');
        var hasPort = colon > 1 && colon + 1 < word.Length && word.AsSpan(colon + 1).IndexOfAnyExceptInRange('0', '9') < 0;
        return hasPort || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || word.Equals("localhost", StringComparison.OrdinalIgnoreCase);
    }
}
