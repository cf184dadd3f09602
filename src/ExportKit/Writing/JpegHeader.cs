using System.Buffers.Binary;

namespace ExportKit.Writing;

/// <summary>Reads the frame header and the EXIF orientation of a JPEG.</summary>
internal static class JpegHeader
{
    private const byte App1 = 0xE1;

    /// <summary>SOI and the FF of the marker that follows.</summary>
    public static ReadOnlySpan<byte> Signature => [0xFF, 0xD8, 0xFF];

    /// <summary>What the header tells; null where no frame header with a size is found before the first scan.</summary>
    /// <param name="bytes">The whole file.</param>
    public static ImageSize? Read(ReadOnlySpan<byte> bytes)
    {
        var orientation = 1;
        var segments = new JpegSegments(bytes);
        while (segments.MoveNext() && segments.Marker is not (JpegSegments.StartOfScan or JpegSegments.EndOfImage))
        {
            if (segments.Marker == App1 && segments.Data.StartsWith(ExifOrientation.Prefix))
            {
                orientation = ExifOrientation.Read(segments.Data);
            }
            else if (JpegSegments.IsStartOfFrame(segments.Marker))
            {
                return FrameSize(segments.Data) is { } size ? size with { Orientation = Later(segments, orientation) } : null;
            }
        }

        return null;
    }

    // Cameras put EXIF first; a few editors put it between the frame header and the scan.
    private static int Later(JpegSegments segments, int orientation)
    {
        while (segments.MoveNext() && segments.Marker is not (JpegSegments.StartOfScan or JpegSegments.EndOfImage))
        {
            if (segments.Marker == App1 && segments.Data.StartsWith(ExifOrientation.Prefix))
            {
                return ExifOrientation.Read(segments.Data);
            }
        }

        return orientation;
    }

    private static ImageSize? FrameSize(ReadOnlySpan<byte> frame)
    {
        if (frame.Length < 6)
        {
            return null;
        }

        var height = BinaryPrimitives.ReadUInt16BigEndian(frame[1..]);
        var width = BinaryPrimitives.ReadUInt16BigEndian(frame[3..]);
        return width == 0 || height == 0 ? null : new ImageSize(width, height);
    }
}
