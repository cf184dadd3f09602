using System.IO.Compression;

namespace ExportKit.ConformanceTests;

/// <summary>Makes books that a checker must refuse: a checker that cannot fail proves nothing.</summary>
internal static class BrokenBook
{
    /// <summary>The book of a sample article, its headline and its language taken out of each content document.</summary>
    public static byte[] WithoutTitle()
    {
        using var result = new MemoryStream();
        result.Write(ExportedArticle.Of(SampleArticles.Available[0]).Epub);
        using (var zip = new ZipArchive(result, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var entry in zip.Entries.Where(entry => entry.Name.EndsWith(".xhtml", StringComparison.Ordinal)).ToList())
            {
                Break(entry);
            }
        }

        return result.ToArray();
    }

    private static void Break(ZipArchiveEntry entry)
    {
        string text;
        using (var reader = new StreamReader(entry.Open()))
        {
            text = reader.ReadToEnd();
        }

        text = text.Replace("<title>", "<nonsense>", StringComparison.Ordinal).Replace("</title>", "</nonsense>", StringComparison.Ordinal);
        text = text.Replace(" lang=\"", " data-was=\"", StringComparison.Ordinal).Replace(" xml:lang=\"", " data-xml=\"", StringComparison.Ordinal);
        using var stream = entry.Open();
        stream.SetLength(0);
        using var writer = new StreamWriter(stream);
        writer.Write(text);
    }
}
