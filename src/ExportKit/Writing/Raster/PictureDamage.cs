using System.Buffers.Binary;

namespace ExportKit.Writing.Raster;

/// <summary>Tells whether the file of a picture is whole, for documents that hold it as it is. Reading systems show the part that is there,
/// or nothing, and say nothing of it.</summary>
/// <remarks>Nothing is decoded where the file's own structure tells that all is there. SVG and AVIF are read whole by those who write
/// them.</remarks>
internal static class PictureDamage
{
    /// <summary>What to do about a picture that is damaged.</summary>
    public const string Hint = "Save the picture again from its original; its alternative text is shown instead.";

    private const string CutShort = "is cut short";
    private const long MostUnpacked = 256L * 1024 * 1024;

    /// <summary>What is wrong with a picture, in words that follow its name; null where nothing is.</summary>
    /// <param name="file">The picture.</param>
    public static string? Of(ImageFile file) => file.Format switch
    {
        ImageFormat.Png => OfPng(file.Bytes),
        ImageFormat.Jpeg => JpegStructure.Read(file.Bytes.Span).Problem,
        ImageFormat.Webp => IsWholeWebp(file.Bytes.Span) ? null : CutShort,
        ImageFormat.Gif => GifHeader.HasFirstPicture(file.Bytes.Span) ? null : CutShort,
        _ => null,
    };

    private static string? OfPng(ReadOnlyMemory<byte> bytes)
    {
        var picture = PngPicture.Read(bytes);
        return picture.Problem ?? (picture.HasEnd || HasAllRows(picture) ? null : CutShort);
    }

    // Files without an end are found that are whole otherwise: only the image data tells. What claims to be larger than any picture is
    // taken at the word of its missing end.
    private static bool HasAllRows(PngPicture picture)
    {
        // The pixels first: the bytes of the largest sizes would overflow.
        if ((long)picture.Header.Width * picture.Header.Height > MostUnpacked || PngPasses.TotalLength(picture.Header) > MostUnpacked)
        {
            return false;
        }

        using var rows = new PngRows(picture.Data);
        try
        {
            foreach (var pass in PngPasses.Of(picture.Header))
            {
                var row = new byte[picture.Header.RowLength(pass.Width) + 1];
                for (var y = 0; y < pass.Height; y++)
                {
                    rows.Read(row);
                }
            }

            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    // The length of all that follows it stands after the first four bytes (RFC 9649, 2.4).
    private static bool IsWholeWebp(ReadOnlySpan<byte> bytes) => bytes.Length >= 12 &&
        BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]) <= (uint)bytes.Length - 8;
}
