using System.Text.Json;
using ExportKit.Diagnostics;
using ExportKit.Outputs;

namespace ExportKit.Resources.Web;

/// <content>Keeps the cache from growing for ever.</content>
internal sealed partial class WebCache
{
    /// <summary>Makes the cache small enough: the answers that were asked for longest ago go, with the bodies that no other answer has,
    /// until it holds nine tenths of what it may. Runs that use it meanwhile ask again for what they miss.</summary>
    /// <param name="mostBytes">The most bytes that it may hold.</param>
    /// <returns>Why it cannot be made smaller; null where it was, or need not be.</returns>
    public WebFailure? Prune(long mostBytes)
    {
        try
        {
            var size = Files().Sum(static file => file.Length);
            if (size > mostBytes)
            {
                Prune(size, mostBytes / 10 * 9);
            }

            return null;
        }
        catch (Exception exception) when (IoFailure.Is(exception))
        {
            return new WebFailure(
                DiagnosticCodes.CacheUnwritable, $"the cache cannot be made smaller: {IoFailure.Describe(exception)}", "Delete its folder, or choose another with --cache");
        }
    }

    private void Prune(long size, long wanted)
    {
        var answers = new List<(FileInfo File, string? Body)>();
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var file in Files("answers").OrderBy(static file => file.LastWriteTimeUtc).ThenBy(static file => file.Name, StringComparer.Ordinal))
        {
            var body = BodyOf(file);
            answers.Add((file, body));
            uses[body ?? ""] = uses.GetValueOrDefault(body ?? "") + 1;
        }

        foreach (var part in Folders().ToArray())
        {
            WholeFile.RemoveLeftOvers(part);
        }

        foreach (var file in Files("bodies").Where(file => !uses.ContainsKey(file.Name)))
        {
            size -= Remove(file);
        }

        foreach (var (file, body) in answers)
        {
            if (size <= wanted)
            {
                return;
            }

            size -= Remove(file);
            if (body is not null && --uses[body] == 0)
            {
                size -= Remove(new FileInfo(BodyPath(body)));
            }
        }
    }

    private IEnumerable<DirectoryInfo> Parts(string kind) =>
        Directory.Exists(Path.Combine(_folder, kind)) ? new DirectoryInfo(Path.Combine(_folder, kind)).EnumerateDirectories() : [];

    private IEnumerable<string> Folders() => Parts("answers").Concat(Parts("bodies")).Select(static folder => folder.FullName);

    private IEnumerable<FileInfo> Files(string kind) =>
        Parts(kind).SelectMany(static folder => folder.EnumerateFiles()).Where(static file => !file.Name.StartsWith('.'));

    private IEnumerable<FileInfo> Files() => Files("answers").Concat(Files("bodies"));

    private static long Remove(FileInfo file)
    {
        var length = file.Exists ? file.Length : 0;
        file.Delete();
        return length;
    }

    private static string? BodyOf(FileInfo answer)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(answer.FullName));
            return Text(document.RootElement, "sha256") is { Length: 64 } name && name.All(char.IsAsciiHexDigitLower) ? name : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
