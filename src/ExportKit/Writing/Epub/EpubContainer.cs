using ExportKit.Limits;

namespace ExportKit.Writing.Epub;

/// <summary>A file within an EPUB.</summary>
/// <param name="Path">Its path in the container.</param>
/// <param name="Bytes">What it holds.</param>
/// <param name="IsCompressed">Whether deflating is worth while: text, yes; pictures, no.</param>
internal sealed record EpubMember(string Path, ReadOnlyMemory<byte> Bytes, bool IsCompressed = true)
{
    /// <summary>What it holds, packed already; null for what is of this book alone.</summary>
    public PackedBytes? Packed { get; init; }
}

/// <summary>The ZIP container of an EPUB (EPUB 3.3, 4.3): its media type first and stored.</summary>
internal static class EpubContainer
{
    /// <summary>Writes the container.</summary>
    /// <param name="members">The files in order, without the media type.</param>
    /// <param name="context">How large the container may be, and how long packing it may take.</param>
    /// <param name="output">Where to; need not seek.</param>
    /// <exception cref="LimitReachedException">It would be too large, or takes too long.</exception>
    public static void Write(IEnumerable<EpubMember> members, WritingContext context, Stream output)
    {
        if (output is BoundedStream { Length: 0 } document)
        {
            Write(members, context.Budget, document);
            return;
        }

        // Sizes stand before what they are of: they are written last, to where nobody waits for the bytes.
        using var whole = new BoundedStream(context.Limits.OutputBytes, ExportFormat.Epub.Name);
        Write(members, context.Budget, whole);
        whole.WriteTo(output);
    }

    private static void Write(IEnumerable<EpubMember> members, PageBudget? budget, BoundedStream output)
    {
        var zip = new ZipFileWriter(output, budget);
        zip.Add(EpubPaths.MediaType, "application/epub+zip"u8, isDeflated: false);
        foreach (var member in members)
        {
            if (member.Packed is { } packed)
            {
                zip.Add(member.Path, packed);
            }
            else
            {
                zip.Add(member.Path, member.Bytes.Span, member.IsCompressed);
            }
        }

        zip.End();
    }
}
