using System.IO.Compression;
using System.Text.Json;

namespace ExportKit.Scoring;

/// <summary>A set of pages with what is true of them.</summary>
/// <param name="Name">Its name, that of its folder.</param>
/// <param name="Folder">Its folder.</param>
/// <param name="ByCharacter">Whether scripts without spaces are compared character by character.</param>
internal sealed record CorpusSet(string Name, string Folder, bool ByCharacter)
{
    /// <summary>All sets, those with a truth for bodies first.</summary>
    /// <param name="shared">The folder that holds the corpus.</param>
    public static IEnumerable<CorpusSet> All(string shared)
    {
        foreach (var name in (string[])["aeb", "fundus", "fundus80", "wcxb", "mercury", "readability"])
        {
            yield return new(name, Path.Combine(shared, "corpus", name), name is "fundus" or "wcxb");
        }
    }

    /// <summary>The identifiers and files of its pages.</summary>
    public IEnumerable<KeyValuePair<string, string>> Pages()
    {
        const string Ending = ".html.gz";
        var html = Path.Combine(Folder, "html");
        var pages = Directory.Exists(html)
            ? Directory.GetFiles(html, "*" + Ending).Select(file => KeyValuePair.Create(Path.GetFileName(file)[..^Ending.Length], file))
            : Directory.GetDirectories(Folder).Select(page => KeyValuePair.Create(Path.GetFileName(page), Path.Combine(page, "source.html.gz")));
        return pages.OrderBy(page => page.Key, StringComparer.Ordinal);
    }

    /// <summary>The pages that call themselves no live report: of those, some sets take the introduction alone for the body.</summary>
    /// <returns>Their identifiers; null where there is no live report in the set.</returns>
    public List<string>? WithoutLive()
    {
        var pages = Pages().ToList();
        var plain = pages.FindAll(page => Load(page.Value).AsSpan().IndexOf("LiveBlogPosting"u8) < 0);
        return plain.Count < pages.Count ? plain.ConvertAll(page => page.Key) : null;
    }

    /// <summary>The bodies that are right for each page; none where the set has no truth for bodies.</summary>
    public Dictionary<string, List<string>> Bodies()
    {
        var bodies = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var path = Path.Combine(Folder, "ground-truth.json");
        if (!File.Exists(path))
        {
            return bodies;
        }

        using var truth = JsonDocument.Parse(File.ReadAllBytes(path));
        foreach (var page in truth.RootElement.EnumerateObject())
        {
            if (page.Value.TryGetProperty("articleBody", out var body))
            {
                bodies[page.Name] = [body.GetString() ?? string.Empty];
                if (page.Value.TryGetProperty("accept", out var others))
                {
                    bodies[page.Name].AddRange(others.EnumerateArray().Select(other => other.GetString() ?? string.Empty));
                }
            }
        }

        return bodies;
    }

    /// <summary>The bytes of a page.</summary>
    /// <param name="file">Its compressed file.</param>
    public static byte[] Load(string file)
    {
        using var source = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var page = new MemoryStream();
        source.CopyTo(page);
        return page.ToArray();
    }
}
