using System.Collections.Immutable;
using System.Text;
using ExportKit.Writing.Pdf.Fonts.OpenType;

namespace ExportKit.Writing.Pdf.Fonts;

/// <summary>What was read of a font file, with what tells whether the file is still the same.</summary>
/// <param name="Length">How many bytes it had.</param>
/// <param name="Changed">When it was last changed, in ticks.</param>
/// <param name="Fonts">Its faces; none where it is damaged.</param>
/// <param name="Fault">Why it is damaged; null where it is not.</param>
internal sealed record IndexedFile(long Length, long Changed, ImmutableArray<IndexedFont> Fonts, string? Fault);

/// <summary>Keeps what was read of font files from run to run. A file counts only as long as its length and time are the same, so that an
/// index with a cache says what one without would say. A cache that is missing, damaged or cannot be written is none.</summary>
internal static class FontIndexCache
{
    private const string FileName = "fonts.index";

    // To be raised with every change of what is kept or how.
    private const int Version = 2;

    /// <summary>Reads the cache.</summary>
    /// <param name="folder">Its folder; null for no cache.</param>
    /// <returns>What is known of each file; empty where there is no cache.</returns>
    public static Dictionary<string, IndexedFile> Load(string? folder)
    {
        try
        {
            return folder is null ? [] : Read(File.ReadAllBytes(Path.Combine(folder, FileName)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException or FormatException or ArgumentException)
        {
            return [];
        }
    }

    /// <summary>Writes the cache, whole or not at all.</summary>
    /// <param name="folder">Its folder; null for no cache.</param>
    /// <param name="files">What is known of each file.</param>
    public static void Save(string? folder, IReadOnlyList<KeyValuePair<string, IndexedFile>> files)
    {
        if (folder is null)
        {
            return;
        }

        try
        {
            Directory.CreateDirectory(folder);

            // One name, and a lock: what a process leaves that is killed is written over by the next one, and of two at once one does it.
            var part = Path.Combine(folder, FileName + ".part");
            using var file = new FileStream(part, FileMode.Create, FileAccess.Write, OperatingSystem.IsWindows() ? FileShare.Delete : FileShare.None, 1);
            WriteOrRemove(file, part, files);
            File.Move(part, Path.Combine(folder, FileName), overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Next time the fonts are read again: slower, and right.
        }
    }

    private static void WriteOrRemove(FileStream file, string path, IReadOnlyList<KeyValuePair<string, IndexedFile>> files)
    {
        try
        {
            file.Write(Write(files));
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    private static byte[] Write(IReadOnlyList<KeyValuePair<string, IndexedFile>> files)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Version);
            writer.Write(files.Count);
            foreach (var (path, file) in files)
            {
                writer.Write(path);
                WriteFile(writer, file);
            }
        }

        var content = bytes.ToArray();
        return [.. BitConverter.GetBytes(StableHash.Empty.With(content).Low), .. content];
    }

    private static Dictionary<string, IndexedFile> Read(byte[] bytes)
    {
        // With the right hash the rest is what was written, and needs no further doubt.
        if (bytes.Length < sizeof(ulong) || BitConverter.ToUInt64(bytes) != StableHash.Empty.With(bytes.AsSpan(sizeof(ulong))).Low)
        {
            return [];
        }

        var files = new Dictionary<string, IndexedFile>(StringComparer.Ordinal);
        using var reader = new BinaryReader(new MemoryStream(bytes, sizeof(ulong), bytes.Length - sizeof(ulong)), Encoding.UTF8);
        if (reader.ReadInt32() != Version)
        {
            return files;
        }

        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var path = reader.ReadString();
            files[path] = ReadFile(reader, path);
        }

        return files;
    }

    private static void WriteFile(BinaryWriter writer, IndexedFile file)
    {
        writer.Write(file.Length);
        writer.Write(file.Changed);
        writer.Write(file.Fault ?? "");
        writer.Write7BitEncodedInt(file.Fonts.Length);
        foreach (var (entry, coverage) in file.Fonts)
        {
            writer.Write7BitEncodedInt(entry.Index);
            WriteHeader(writer, entry.Header);
            WriteCoverage(writer, coverage);
        }
    }

    private static IndexedFile ReadFile(BinaryReader reader, string path)
    {
        var length = reader.ReadInt64();
        var changed = reader.ReadInt64();
        var fault = reader.ReadString();
        var fonts = new IndexedFont[reader.Read7BitEncodedInt()];
        for (var i = 0; i < fonts.Length; i++)
        {
            var entry = new FontEntry(path, reader.Read7BitEncodedInt(), ReadHeader(reader));
            fonts[i] = new IndexedFont(entry, ReadCoverage(reader));
        }

        return new IndexedFile(length, changed, [.. fonts], fault.Length > 0 ? fault : null);
    }

    private static void WriteHeader(BinaryWriter writer, FontHeader header)
    {
        writer.Write(header.Family);
        writer.Write(header.PostScriptName);
        writer.Write7BitEncodedInt(header.Weight);
        writer.Write7BitEncodedInt(header.LeastWeight);
        writer.Write7BitEncodedInt(header.GreatestWeight);
        writer.Write7BitEncodedInt(header.Width);
        writer.Write(header.IsItalic);
        writer.Write7BitEncodedInt(header.LicenceBits);
        writer.Write7BitEncodedInt((int)header.Outlines);
        writer.Write(header.IsVariable);
    }

    private static FontHeader ReadHeader(BinaryReader reader) => new()
    {
        Family = reader.ReadString(),
        PostScriptName = reader.ReadString(),
        Weight = reader.Read7BitEncodedInt(),
        LeastWeight = reader.Read7BitEncodedInt(),
        GreatestWeight = reader.Read7BitEncodedInt(),
        Width = reader.Read7BitEncodedInt(),
        IsItalic = reader.ReadBoolean(),
        LicenceBits = reader.Read7BitEncodedInt(),
        Outlines = (FontOutlines)reader.Read7BitEncodedInt(),
        IsVariable = reader.ReadBoolean(),
    };

    /// <summary>Bounds rise, so that what lies between them is mostly one byte.</summary>
    private static void WriteCoverage(BinaryWriter writer, FontCoverage coverage)
    {
        writer.Write7BitEncodedInt(coverage.Bounds.Length);
        var last = 0;
        foreach (var bound in coverage.Bounds)
        {
            writer.Write7BitEncodedInt(bound - last);
            last = bound;
        }
    }

    private static FontCoverage ReadCoverage(BinaryReader reader)
    {
        var bounds = new int[reader.Read7BitEncodedInt()];
        var last = 0;
        for (var i = 0; i < bounds.Length; i++)
        {
            bounds[i] = last += reader.Read7BitEncodedInt();
        }

        return new FontCoverage(bounds);
    }
}
