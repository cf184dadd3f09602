using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Writing.Pdf.Fonts.OpenType;

namespace ExportKit.Writing.Pdf.Fonts;

/// <summary>A face with the characters that it has.</summary>
/// <param name="Entry">The face.</param>
/// <param name="Coverage">Its characters.</param>
internal sealed record IndexedFont(FontEntry Entry, FontCoverage Coverage);

/// <summary>All faces that are installed, in a fixed order: by folder as the sources list them, then by path, then by place in the
/// file. Made only where a text has a character that the well-known fonts lack.</summary>
/// <param name="Fonts">The faces.</param>
/// <param name="Damaged">What is to be said of files that could not be read as fonts.</param>
internal sealed record FontIndex(ImmutableArray<IndexedFont> Fonts, ImmutableArray<Diagnostic> Damaged)
{
    private static readonly string[] Endings = [".ttf", ".otf", ".ttc", ".otc"];

    // No file is so long: what is kept of it in the cache is never taken for the file when it is back.
    private static readonly (long Length, long Changed) Unknown = (-1, 0);

    private FontCoverage? _all;

    /// <summary>Reads what is installed, but for the files that the cache knows already.</summary>
    /// <param name="sources">Where to look.</param>
    public static FontIndex Of(FontSources sources) => Of(sources, Files(sources));

    /// <summary>Reads what is installed, but for the files that the cache knows already.</summary>
    /// <param name="sources">Where to look.</param>
    /// <param name="installed">The files that lie there.</param>
    public static FontIndex Of(FontSources sources, IEnumerable<FileInfo> installed)
    {
        var known = FontIndexCache.Load(sources.CacheFolder);
        var files = new List<KeyValuePair<string, IndexedFile>>();
        var isNews = false;
        foreach (var file in installed)
        {
            var path = file.FullName;
            var (length, changed) = State(file);
            if (!known.TryGetValue(path, out var indexed) || indexed.Length != length || indexed.Changed != changed)
            {
                indexed = Read(path, length, changed);
                isNews = true;
            }

            files.Add(new(path, indexed));
        }

        if (isNews || files.Count != known.Count)
        {
            FontIndexCache.Save(sources.CacheFolder, files);
        }

        return new FontIndex(
            [.. files.SelectMany(file => file.Value.Fonts)],
            [.. from file in files where file.Value.Fault is not null select DamagedFont(file.Key, file.Value.Fault!)]);
    }

    /// <summary>Whether an exception tells of a font that another one may stand in for: it is damaged, gone, or nobody's to read. Where the
    /// machine is out of something, the next document would be set in other fonts than this one, and nobody would know.</summary>
    /// <param name="exception">The exception.</param>
    public static bool IsOfFont(Exception exception) =>
        exception is InvalidDataException || (IoFailure.Is(exception) && !IoFailure.IsOfMachine(exception));

    /// <summary>What is said of a file that is no whole font.</summary>
    /// <param name="path">The file.</param>
    /// <param name="exception">What reading it came to.</param>
    public static Diagnostic DamagedFont(string path, Exception exception) =>
        DamagedFont(path, IoFailure.Is(exception) ? IoFailure.Describe(exception) : exception.Message);

    /// <summary>What is said of a file that is no whole font.</summary>
    /// <param name="path">The file.</param>
    /// <param name="fault">What is wrong with it.</param>
    public static Diagnostic DamagedFont(string path, string fault) => new(
        DiagnosticCodes.FontDamaged,
        $"The font file {Path.GetFileName(path)} cannot be used and was passed over: {fault}",
        new SourcePlace(path),
        "Install the font again, or remove the file");

    /// <summary>The faces of a family.</summary>
    /// <param name="family">The family.</param>
    public IEnumerable<FontEntry> Family(string family) =>
        from font in Fonts where font.Entry.Header.Family == family select font.Entry;

    /// <summary>Whether any face that can be drawn with has a character.</summary>
    /// <param name="codePoint">The character.</param>
    public bool Covers(int codePoint) => (_all ??= Union()).Contains(codePoint);

    /// <summary>The family of a name, whatever the case of its letters; null where none is installed.</summary>
    /// <param name="name">The name.</param>
    public string? FamilyLike(string name)
    {
        foreach (var font in Fonts)
        {
            if (font.Entry.Header.Family.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return font.Entry.Header.Family;
            }
        }

        return null;
    }

    /// <summary>The families with a face that has some characters: sans-serif Noto fonts first, whose look agrees with that of running
    /// text, then the others; each group by name.</summary>
    /// <param name="codePoints">The characters.</param>
    public IReadOnlyList<string> FamiliesWith(ReadOnlySpan<int> codePoints)
    {
        var families = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (entry, coverage) in Fonts)
        {
            if (entry.Header.Outlines != FontOutlines.None && CoversAll(coverage, codePoints))
            {
                families.Add(entry.Header.Family);
            }
        }

        return [.. families.OrderBy(family => family.StartsWith("Noto Sans", StringComparison.Ordinal) ? 0 : 1)];
    }

    /// <summary>A family that has a character, but in colours or pixels alone, which a PDF cannot hold as outlines; null where none has.</summary>
    /// <param name="codePoint">The character.</param>
    public string? FamilyInColour(int codePoint)
    {
        foreach (var (entry, coverage) in Fonts)
        {
            if (entry.Header.Outlines == FontOutlines.None && coverage.Contains(codePoint))
            {
                return entry.Header.Family;
            }
        }

        return null;
    }

    private FontCoverage Union()
    {
        var all = new FontCoverage.Builder();
        foreach (var (entry, coverage) in Fonts)
        {
            for (var i = 0; entry.Header.Outlines != FontOutlines.None && i < coverage.Bounds.Length; i += 2)
            {
                all.Add(coverage.Bounds[i], coverage.Bounds[i + 1]);
            }
        }

        return all.Build();
    }

    private static bool CoversAll(FontCoverage coverage, ReadOnlySpan<int> codePoints)
    {
        foreach (var codePoint in codePoints)
        {
            if (!coverage.Contains(codePoint))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The files that may hold fonts, in a fixed order.</summary>
    /// <param name="sources">Where to look.</param>
    internal static IEnumerable<FileInfo> Files(FontSources sources)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, MaxRecursionDepth = 16 };
        foreach (var folder in sources.Folders.Where(Directory.Exists))
        {
            var files = new DirectoryInfo(folder).EnumerateFiles("*", options)
                .Where(file => Endings.Contains(file.Extension, StringComparer.OrdinalIgnoreCase))
                .OrderBy(file => file.FullName, StringComparer.Ordinal);
            foreach (var file in files.Where(file => seen.Add(file.FullName)))
            {
                yield return file;
            }
        }
    }

    // Between being listed and being read a file may go, as when a package is updated: opening it tells why it cannot be had.
    private static (long Length, long Changed) State(FileInfo file)
    {
        try
        {
            return (file.Length, file.LastWriteTimeUtc.Ticks);
        }
        catch (Exception exception) when (IsOfFont(exception))
        {
            return Unknown;
        }
    }

    private static IndexedFile Read(string path, long length, long changed)
    {
        try
        {
            return new IndexedFile(length, changed, Faces(path), null);
        }
        catch (Exception exception) when (IsOfFont(exception))
        {
            return new IndexedFile(length, changed, [], IoFailure.Is(exception) ? IoFailure.Describe(exception) : exception.Message);
        }
    }

    private static ImmutableArray<IndexedFont> Faces(string path)
    {
        using var file = OpenTypeFile.Open(path);
        var fonts = ImmutableArray.CreateBuilder<IndexedFont>(file.FaceCount);
        FontCoverage? shared = null;
        uint sharedAt = 0;
        for (var i = 0; i < file.FaceCount; i++)
        {
            var face = file.Face(i);
            // The faces of a collection mostly share their map of characters, which is the largest table to read.
            var at = face.OffsetOf("cmap");
            if (shared is null || at != sharedAt)
            {
                shared = CharacterMap.Read(face.Table("cmap"));
                sharedAt = at;
            }

            fonts.Add(new IndexedFont(new FontEntry(path, i, FontHeaderReader.Read(face)), shared));
        }

        return fonts.ToImmutable();
    }
}
