using System.Collections.Immutable;
using ExportKit.Binary;
using ExportKit.Writing.Pdf.Fonts.OpenType;

namespace ExportKit.Writing.Pdf.Fonts;

/// <summary>Loads a font that a person gives by its file: OpenType with outlines of either kind, a collection, WOFF.</summary>
internal static class FontFileLoader
{
    private const long MostBytes = 128 << 20;

    private static readonly string[] Endings = [".ttf", ".otf", ".ttc", ".otc", ".woff", ".woff2"];

    /// <summary>Whether a name is that of a font file, not of a family.</summary>
    /// <param name="name">The name.</param>
    public static bool IsFileName(string name)
    {
        var isFile = name.Contains('/', StringComparison.Ordinal) || name.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal);
        foreach (var ending in Endings)
        {
            isFile |= name.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
        }

        return isFile;
    }

    /// <summary>Loads the faces of a file that a PDF can hold.</summary>
    /// <param name="path">The file.</param>
    /// <param name="fault">Why the file cannot be used, in words that can follow a colon; null where it can.</param>
    /// <returns>The faces; empty where there is a fault.</returns>
    public static ImmutableArray<FontEntry> Load(string path, out string? fault)
    {
        try
        {
            var faces = Read(path);
            var usable = faces.FindAll(face => face.Header is { MayBeEmbedded: true } && face.Header.Outlines != FontOutlines.None);
            fault = usable.Count > 0 ? null : Refusal(faces[0].Header);
            return [.. usable];
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            fault = exception is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : exception.Message;
            return [];
        }
    }

    private static List<FontEntry> Read(string path)
    {
        var content = Unpacked(path);
        using var file = content is null ? OpenTypeFile.Open(path) : OpenTypeFile.Open(content);
        var faces = new List<FontEntry>(file.FaceCount);
        for (var i = 0; i < file.FaceCount; i++)
        {
            faces.Add(new FontEntry(path, i, FontHeaderReader.Read(file.Face(i)), content));
        }

        return faces;
    }

    /// <summary>What a packed file holds; null where the file is the font itself.</summary>
    private static byte[]? Unpacked(string path)
    {
        Span<byte> start = stackalloc byte[4];
        using (var file = new FileStream(FileKinds.OpenFile(path), FileAccess.Read))
        {
            if (file.Length > MostBytes)
            {
                throw new InvalidDataException("The file is too large for a font");
            }

            start = start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        }

        return WoffFile.Is(start) ? WoffFile.Unpack(File.ReadAllBytes(path))
            : Woff2File.Is(start) ? Woff2File.Unpack(File.ReadAllBytes(path))
            : null;
    }

    private static string Refusal(FontHeader header) => !header.MayBeEmbedded
        ? $"the licence of {header.PostScriptName} forbids {((header.LicenceBits & 0x100) != 0 ? "embedding a part of it" : "embedding it")} in documents"
        : $"{header.PostScriptName} has no outlines that a PDF can hold";
}
