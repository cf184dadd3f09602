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

    /// <summary>Reads what is installed.</summary>
    /// <param name="sources">Where to look.</param>
    public static FontIndex Of(FontSources sources)
    {
        var fonts = ImmutableArray.CreateBuilder<IndexedFont>();
        var damaged = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var path in Files(sources))
        {
            try
            {
                Read(path, fonts);
            }
            catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
            {
                damaged.Add(DamagedFont(path, exception));
            }
        }

        return new FontIndex(fonts.ToImmutable(), damaged.ToImmutable());
    }

    /// <summary>What is said of a file that is no whole font.</summary>
    /// <param name="path">The file.</param>
    /// <param name="exception">What went wrong.</param>
    public static Diagnostic DamagedFont(string path, Exception exception) => new(
        DiagnosticCodes.FontDamaged,
        $"The font file {Path.GetFileName(path)} cannot be used and was passed over: {exception.Message}",
        new SourcePlace(path));

    /// <summary>The faces of a family.</summary>
    /// <param name="family">The family.</param>
    public IEnumerable<FontEntry> Family(string family) =>
        from font in Fonts where font.Entry.Header.Family == family select font.Entry;

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

    private static IEnumerable<string> Files(FontSources sources)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, MaxRecursionDepth = 16 };
        foreach (var folder in sources.Folders.Where(Directory.Exists))
        {
            var files = Directory.EnumerateFiles(folder, "*", options)
                .Where(path => Endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
                .Order(StringComparer.Ordinal);
            foreach (var path in files.Where(seen.Add))
            {
                yield return path;
            }
        }
    }

    private static void Read(string path, ImmutableArray<IndexedFont>.Builder fonts)
    {
        using var file = OpenTypeFile.Open(path);
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
    }
}
