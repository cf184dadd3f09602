using ExportKit.Binary;
using ExportKit.Writing.Pdf.Fonts.OpenType;

namespace ExportKit.Writing.Pdf.Fonts;

/// <summary>What this process has read of installed fonts, for as long as the files stay what they are: a document is told what it would
/// read itself. Safe for several threads.</summary>
internal static class KnownFonts
{
    // Families times styles that documents ask for by name.
    private const int MostHeaders = 64;

    private static readonly Lock Gate = new();
    private static readonly List<KnownHeader> Headers = [];
    private static KnownIndex? _index;

    /// <summary>The face of a family in a file; null where it holds none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="family">The family.</param>
    /// <exception cref="InvalidDataException">The font is damaged.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static FontEntry? Find(string path, string family)
    {
        using var handle = FileKinds.OpenFile(path);
        var stamp = FontStamp.Of(path, handle);
        lock (Gate)
        {
            foreach (var known in Headers)
            {
                if (known.Stamp == stamp && known.Family == family)
                {
                    return known.Entry;
                }
            }
        }

        var read = new KnownHeader(stamp, family, Read(path, family));
        lock (Gate)
        {
            Headers.RemoveAll(known => known.Stamp.Path == path && (known.Stamp != stamp || known.Family == family));
            if (Headers.Count == MostHeaders)
            {
                Headers.RemoveAt(0);
            }

            Headers.Add(read);
        }

        return read.Entry;
    }

    /// <summary>The index of all that is installed.</summary>
    /// <param name="sources">Where to look.</param>
    public static FontIndex Index(FontSources sources)
    {
        FileInfo[] files = [.. FontIndex.Files(sources)];
        var state = Array.ConvertAll(files, FileState.Of);
        var known = Volatile.Read(ref _index);
        if (known is not null && known.Is(sources.CacheFolder, state))
        {
            return known.Index;
        }

        var index = FontIndex.Of(sources, files);
        Volatile.Write(ref _index, new(sources.CacheFolder, state, index));
        return index;
    }

    private static FontEntry? Read(string path, string family)
    {
        using var file = OpenTypeFile.Open(path);
        for (var i = 0; i < file.FaceCount; i++)
        {
            var header = FontHeaderReader.Read(file.Face(i));
            if (header.Family == family)
            {
                return new FontEntry(path, i, header);
            }
        }

        return null;
    }

    private sealed record KnownHeader(FontStamp Stamp, string Family, FontEntry? Entry);

    private sealed class KnownIndex(string? cacheFolder, FileState[] files, FontIndex index)
    {
        public FontIndex Index => index;

        public bool Is(string? folder, FileState[] now) => folder == cacheFolder && now.AsSpan().SequenceEqual(files);
    }

    // As it was when it was looked at: what the framework keeps of a file is asked for later.
    private sealed record FileState(string Path, long Length, long Changed)
    {
        public static FileState Of(FileInfo file)
        {
            try
            {
                return new(file.FullName, file.Length, file.LastWriteTimeUtc.Ticks);
            }
            catch (Exception exception) when (FontIndex.IsOfFont(exception))
            {
                // Gone meanwhile.
                return new(file.FullName, -1, 0);
            }
        }
    }
}
