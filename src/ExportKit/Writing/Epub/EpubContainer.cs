using System.IO.Compression;
using ExportKit.Limits;

namespace ExportKit.Writing.Epub;

/// <summary>A file within an EPUB.</summary>
/// <param name="Path">Its path in the container.</param>
/// <param name="Bytes">What it holds.</param>
/// <param name="IsCompressed">Whether deflating is worth while: text, yes; pictures, no.</param>
internal sealed record EpubMember(string Path, ReadOnlyMemory<byte> Bytes, bool IsCompressed = true);

/// <summary>The ZIP container of an EPUB (EPUB 3.3, 4.3): its media type first and stored, all times the same.</summary>
internal static class EpubContainer
{
    /// <summary>The earliest time that ZIP can tell: the clock must not show in a file.</summary>
    private static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>So many bytes are packed before the time is looked at.</summary>
    private const int Piece = 4 * 1024 * 1024;

    /// <summary>A regular file that its owner may write and everyone read, on whichever system the book is made.</summary>
    private const int FileMode = unchecked((int)0x81A40000);

    /// <summary>Writes the container.</summary>
    /// <param name="members">The files in order, without the media type.</param>
    /// <param name="context">How large the container may be, and how long packing it may take.</param>
    /// <param name="output">Where to; need not seek.</param>
    /// <exception cref="LimitReachedException">It would be too large, or takes too long.</exception>
    public static void Write(IEnumerable<EpubMember> members, WritingContext context, Stream output)
    {
        // On a stream that does not seek, the sizes would follow the data, and readers want those of the media type before it.
        using var whole = new BoundedStream(context.Limits.OutputBytes, ExportFormat.Epub.Name);
        using (var archive = new ZipArchive(whole, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, new EpubMember(EpubPaths.MediaType, "application/epub+zip"u8.ToArray(), IsCompressed: false), context.Budget);
            foreach (var member in members)
            {
                Add(archive, member, context.Budget);
            }
        }

        whole.WriteTo(output);
    }

    private static void Add(ZipArchive archive, EpubMember member, PageBudget? budget)
    {
        var entry = archive.CreateEntry(member.Path, member.IsCompressed ? CompressionLevel.Optimal : CompressionLevel.NoCompression);
        entry.LastWriteTime = Time;
        entry.ExternalAttributes = FileMode;
        using var stream = entry.Open();
        for (var rest = member.Bytes.Span; !rest.IsEmpty; rest = rest[Math.Min(Piece, rest.Length)..])
        {
            budget?.Check();
            stream.Write(rest[..Math.Min(Piece, rest.Length)]);
        }
    }
}
