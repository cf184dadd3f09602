using System.Text;

namespace ExportKit.Tests.Golden;

/// <summary>A file that is kept to compare with: <c>name.verified.ext</c>. What differs is written beside it as
/// <c>name.received.ext</c>, which git ignores. With <c>EXPORTKIT_ACCEPT_GOLDEN=1</c> what was made becomes what is kept.</summary>
internal sealed class GoldenFile
{
    /// <summary>The switch that accepts what was made.</summary>
    public const string AcceptSwitch = "EXPORTKIT_ACCEPT_GOLDEN";

    private readonly bool _accept;

    /// <summary>Names a kept file.</summary>
    /// <param name="path">Its path; without <c>.verified</c> where a document itself is what is kept, as in <c>exports/</c>.</param>
    /// <param name="accept">Whether to accept; null to go by the switch.</param>
    public GoldenFile(string path, bool? accept = null)
    {
        Path = path;
        _accept = accept ?? IsAccepting;
        var name = System.IO.Path.GetFileName(path);
        var received = name.Contains(".verified", StringComparison.Ordinal)
            ? name.Replace(".verified", ".received", StringComparison.Ordinal)
            : Marked(name, ".received");
        ReceivedPath = path[..^name.Length] + received;
    }

    /// <summary>Whether the switch is on.</summary>
    public static bool IsAccepting => Environment.GetEnvironmentVariable(AcceptSwitch) == "1";

    /// <summary>The kept file.</summary>
    public string Path { get; }

    /// <summary>Where what differs is written.</summary>
    public string ReceivedPath { get; }

    /// <summary>The path with <c>.verified</c> before its ending.</summary>
    public static string Verified(string path) => Marked(path, ".verified");

    /// <summary>Compares a text, character for character; its lines end with LF in the file too.</summary>
    /// <returns>Null where they are the same, else what differs and how to accept it.</returns>
    public string? Compare(string made) => Compare(Encoding.UTF8.GetBytes(made), isText: true);

    /// <summary>Compares bytes.</summary>
    /// <param name="made">What was made.</param>
    /// <param name="isText">Whether to show the lines that differ.</param>
    /// <returns>Null where they are the same, else what differs and how to accept it.</returns>
    public string? Compare(byte[] made, bool isText)
    {
        var kept = File.Exists(Path) ? File.ReadAllBytes(Path) : null;
        if (kept is not null && kept.AsSpan().SequenceEqual(made))
        {
            File.Delete(ReceivedPath);
            return null;
        }

        if (_accept)
        {
            Write(Path, made);
            File.Delete(ReceivedPath);
            return null;
        }

        Write(ReceivedPath, made);
        return $"{(kept is null ? "There is no" : "It differs from")} {Shown(Path)}; what was made is in {Shown(ReceivedPath)}.\n"
            + $"To accept it: {AcceptSwitch}=1 ./test.sh\n"
            + (kept is not null && isText ? TextDifference.Between(Encoding.UTF8.GetString(kept), Encoding.UTF8.GetString(made)) : "");
    }

    /// <summary>Fails with all that was found, if anything was.</summary>
    public static void AssertNone(IEnumerable<string?> differences)
    {
        var found = differences.OfType<string>().ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private static string Shown(string path) => System.IO.Path.GetRelativePath(Repository.Root, path);

    private static string Marked(string path, string mark)
    {
        var extension = System.IO.Path.GetExtension(path);
        return path[..^extension.Length] + mark + extension;
    }

    private static void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }
}
