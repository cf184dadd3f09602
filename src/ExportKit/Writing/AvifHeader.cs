using System.Buffers.Binary;

namespace ExportKit.Writing;

/// <summary>Reads an AVIF's size, orientation and movement from its boxes (ISO/IEC 23008-12, AV1 Image File Format).</summary>
internal static class AvifHeader
{
    /// <summary>Whether the bytes start with a file type box that names an AVIF brand.</summary>
    /// <param name="bytes">The whole file.</param>
    public static bool IsAvif(ReadOnlySpan<byte> bytes) => HasBrand(bytes, "avif"u8) || HasBrand(bytes, "avis"u8);

    /// <summary>What the header tells; null where the primary picture has no size.</summary>
    /// <param name="bytes">The whole file.</param>
    public static ImageSize? Read(ReadOnlySpan<byte> bytes)
    {
        var meta = IsoBoxes.Find(bytes, "meta"u8);
        if (meta.Length < 4)
        {
            return null;
        }

        meta = meta[4..];
        var properties = IsoBoxes.Find(meta, "iprp"u8);
        var container = IsoBoxes.Find(properties, "ipco"u8);
        var association = AvifAssociations.Of(IsoBoxes.Find(properties, "ipma"u8), Primary(IsoBoxes.Find(meta, "pitm"u8)));
        return Size(container, association) is { } size ? size with { IsAnimated = HasBrand(bytes, "avis"u8) } : null;
    }

    /// <summary>The ICC profile of the primary picture (<c>colr</c> of type <c>prof</c> or <c>rICC</c>); empty where there is none.</summary>
    /// <param name="bytes">The whole file.</param>
    public static ReadOnlySpan<byte> Profile(ReadOnlySpan<byte> bytes)
    {
        var meta = IsoBoxes.Find(bytes, "meta"u8);
        if (meta.Length < 4)
        {
            return default;
        }

        var properties = IsoBoxes.Find(meta[4..], "iprp"u8);
        var association = AvifAssociations.Of(IsoBoxes.Find(properties, "ipma"u8), Primary(IsoBoxes.Find(meta[4..], "pitm"u8)));
        var boxes = new IsoBoxes(IsoBoxes.Find(properties, "ipco"u8));
        for (var index = 1; boxes.MoveNext(); index++)
        {
            var isProfile = boxes.Kind.SequenceEqual("colr"u8) && (boxes.Data.StartsWith("prof"u8) || boxes.Data.StartsWith("rICC"u8));
            if (isProfile && association.Contains(index))
            {
                return boxes.Data[4..];
            }
        }

        return default;
    }

    private static bool HasBrand(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> brand)
    {
        var boxes = new IsoBoxes(bytes);
        if (!boxes.MoveNext() || !boxes.Kind.SequenceEqual("ftyp"u8))
        {
            return false;
        }

        // The major brand, its version, then the compatible ones.
        for (var i = 0; i + 4 <= boxes.Data.Length; i += 4)
        {
            if (i != 4 && boxes.Data.Slice(i, 4).SequenceEqual(brand))
            {
                return true;
            }
        }

        return false;
    }

    private static uint Primary(ReadOnlySpan<byte> box) => box.Length switch
    {
        >= 8 when box[0] != 0 => BinaryPrimitives.ReadUInt32BigEndian(box[4..]),
        >= 6 => BinaryPrimitives.ReadUInt16BigEndian(box[4..]),
        _ => 0,
    };

    private static ImageSize? Size(ReadOnlySpan<byte> container, AvifAssociations association)
    {
        ImageSize? size = null;
        var (angle, mirror) = (0, -1);
        var boxes = new IsoBoxes(container);
        for (var index = 1; boxes.MoveNext(); index++)
        {
            if (!association.Contains(index))
            {
                continue;
            }

            if (boxes.Kind.SequenceEqual("ispe"u8) && boxes.Data.Length >= 12)
            {
                var width = BinaryPrimitives.ReadInt32BigEndian(boxes.Data[4..]);
                var height = BinaryPrimitives.ReadInt32BigEndian(boxes.Data[8..]);
                size = width > 0 && height > 0 ? new ImageSize(width, height) : null;
            }
            else if (boxes.Kind.SequenceEqual("irot"u8) && boxes.Data.Length >= 1)
            {
                angle = boxes.Data[0] & 3;
            }
            else if (boxes.Kind.SequenceEqual("imir"u8) && boxes.Data.Length >= 1)
            {
                mirror = boxes.Data[0] & 1;
            }
        }

        return size is { } found ? found with { Orientation = Orientation(angle, mirror) } : null;
    }

    /// <summary>The EXIF orientation that a turn (quarters, anticlockwise) and then a mirroring (0 swaps top and bottom,
    /// 1 left and right, -1 none) come to.</summary>
    private static int Orientation(int angle, int mirror) => (angle, mirror) switch
    {
        (0, 0) or (2, 1) => 4,
        (0, 1) or (2, 0) => 2,
        (2, _) => 3,
        (1, 0) or (3, 1) => 5,
        (1, 1) or (3, 0) => 7,
        (1, _) => 8,
        (3, _) => 6,
        _ => 1,
    };
}
