using System.IO.Compression;

namespace ExportKit.ConformanceTests;

/// <summary>Makes books that a checker must refuse: a checker that cannot fail proves nothing.</summary>
internal static class BrokenBook
{
    /// <summary>The book of a sample article, its headline and its language taken out of each content document.</summary>
    public static byte[] WithoutTitle() => Changed(
        ExportedArticle.Of(SampleArticles.Available[0]).Epub,
        (name, text) => name.EndsWith(".xhtml", StringComparison.Ordinal) ? WithoutTitle(text) : text);

    /// <summary>A book whose contents lead nowhere from their second entry on, and its list of pages too, whose pictures cannot be drawn
    /// and whose letters can hardly be seen.</summary>
    /// <param name="epub">The sound book; it has headings, pages, pictures and paragraphs.</param>
    public static byte[] WithoutSense(byte[] epub) => Changed(epub, (name, text) => Path.GetExtension(name) switch
    {
        ".css" => text + "\np { color: #aaa !important; background: #bbb !important; }\n",
        ".xhtml" when text.Contains("\"toc\"", StringComparison.Ordinal) => text.Replace("xhtml#", "xhtml#gone-", StringComparison.Ordinal),
        ".jpg" or ".png" or ".webp" or ".gif" or ".svg" => "no picture",
        _ => text,
    });

    private static byte[] Changed(byte[] epub, Func<string, string, string> change)
    {
        using var result = new MemoryStream();
        result.Write(epub);
        using (var zip = new ZipArchive(result, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var entry in zip.Entries.ToList())
            {
                Change(entry, text => change(entry.Name, text));
            }
        }

        return result.ToArray();
    }

    private static void Change(ZipArchiveEntry entry, Func<string, string> change)
    {
        string text;
        using (var reader = new StreamReader(entry.Open()))
        {
            text = reader.ReadToEnd();
        }

        var changed = change(text);
        if (changed != text)
        {
            using var stream = entry.Open();
            stream.SetLength(0);
            using var writer = new StreamWriter(stream);
            writer.Write(changed);
        }
    }

    private static string WithoutTitle(string text) => text
        .Replace("<title>", "<nonsense>", StringComparison.Ordinal).Replace("</title>", "</nonsense>", StringComparison.Ordinal)
        .Replace(" lang=\"", " data-was=\"", StringComparison.Ordinal).Replace(" xml:lang=\"", " data-xml=\"", StringComparison.Ordinal);
}
