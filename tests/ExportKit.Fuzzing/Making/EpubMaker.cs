using System.IO.Compression;
using System.Text;

namespace ExportKit.Fuzzing;

/// <summary>Damages books: the packed file, or one of the files within it, so that damage gets past the packing.</summary>
internal static class EpubMaker
{
    private const int MostFiles = 400;

    private static readonly string[] Names = ["../out.txt", "/etc/x", "a\\b", "META-INF/encryption.xml", "META-INF/container.xml", "mimetype", "EPUB/é.xhtml", "EPUB/a.xhtml", "CON", "x:y", "a//b", "."];

    /// <summary>A book.</summary>
    public static byte[] Make(Random random)
    {
        var seeds = DocumentSeeds.Epubs;
        var book = seeds[random.Next(seeds.Length)];
        return random.Next(4) == 0
            ? new ByteMutator(random, FuzzWords.Epub).Damage(book, seeds[random.Next(seeds.Length)])
            : Within(book, random);
    }

    private static byte[] Within(byte[] book, Random random)
    {
        var files = Files(book);
        var mutator = new ByteMutator(random, FuzzWords.Epub);
        for (var left = random.Next(1, 4); left > 0 && files.Count > 0; left--)
        {
            var which = random.Next(files.Count);
            var (name, content) = files[which];
            files[which] = random.Next(10) switch
            {
                0 => (Names[random.Next(Names.Length)], content),
                1 => (name, Encoding.UTF8.GetBytes(Deep(random))),
                2 => (name, files[random.Next(files.Count)].Content),
                _ => (name, mutator.Damage(content, files[random.Next(files.Count)].Content)),
            };
            if (random.Next(12) == 0)
            {
                files.RemoveAt(which);
            }
        }

        if (random.Next(40) == 0)
        {
            files.AddRange(Enumerable.Range(0, random.Next(MostFiles)).Select(i => ($"EPUB/extra-{i}", new byte[i])));
        }

        return Packed(files);
    }

    private static string Deep(Random random)
    {
        var depth = random.Next(1, 5000);
        var name = random.Next(3) switch { 0 => "div", 1 => "ol", _ => "item" };
        return $"<html xmlns='http://www.w3.org/1999/xhtml'><head><title>x</title></head><body>{string.Concat(Enumerable.Repeat($"<{name}>", depth))}x{string.Concat(Enumerable.Repeat($"</{name}>", depth))}</body></html>";
    }

    private static List<(string Name, byte[] Content)> Files(byte[] book)
    {
        using var zip = new ZipArchive(new MemoryStream(book));
        var files = new List<(string, byte[])>();
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            using var content = new MemoryStream();
            stream.CopyTo(content);
            files.Add((entry.FullName, content.ToArray()));
        }

        return files;
    }

    private static byte[] Packed(List<(string Name, byte[] Content)> files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var stream = zip.CreateEntry(name, name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Fastest).Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
