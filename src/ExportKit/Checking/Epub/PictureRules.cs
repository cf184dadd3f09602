using ExportKit.Writing;

namespace ExportKit.Checking.Epub;

/// <summary>Files of pictures: of the type that they say, with the ending of what they are (EPUB 3.3, 3.2).</summary>
internal static class PictureRules
{
    /// <summary>Checks the pictures of the manifest.</summary>
    /// <returns>Whether one of them moves.</returns>
    public static bool Check(EpubBook book, EpubFindings findings)
    {
        var moves = false;
        foreach (var item in book.Package.Items)
        {
            if (item.MediaType.StartsWith("image/", StringComparison.Ordinal) && item.MediaType != EpubNames.SvgType
                && item.Path.Length > 0 && !book.Encrypted.Contains(item.Path) && book.Files.Read(item.Path, findings) is { } content)
            {
                CheckPicture(item, content, book, findings);
                moves |= ImageHeader.TryRead("", content, out var picture) && picture!.IsAnimated;
            }
        }

        return moves;
    }

    private static void CheckPicture(EpubItem item, ReadOnlySpan<byte> content, EpubBook book, EpubFindings findings)
    {
        findings.Apply(EpubRules.MediaTypes, EpubRules.Extensions, EpubRules.Pictures);
        var at = book.Package.At(item.Element);
        if (TypeOf(content) is not { } type)
        {
            if (content.Length < 4 || EpubNames.IsCore(item.MediaType))
            {
                findings.Fail(EpubRules.Pictures, new EpubPlace(item.Path), "The picture is damaged: its first bytes are of no kind that is known");
                findings.Fail(EpubRules.MediaTypes, at, $"The file {item.Path} is not of the type {item.MediaType}");
            }

            return;
        }

        var said = item.MediaType == "image/jpg" ? "image/jpeg" : item.MediaType;
        if (said != type)
        {
            findings.Fail(EpubRules.MediaTypes, at, $"The file {item.Path} is of the type {type}, not {item.MediaType}");
        }

        var dot = item.Path.LastIndexOf('.');
        if (dot > item.Path.LastIndexOf('/') && !FitsExtension(type, item.Path[(dot + 1)..].ToLowerInvariant()))
        {
            findings.Fail(EpubRules.Extensions, new EpubPlace(item.Path), $"The picture is of the type {type} and has the ending {item.Path[dot..]}");
        }
    }

    private static string? TypeOf(ReadOnlySpan<byte> content) =>
        content.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4e, 0x47]) ? "image/png"
        : content.StartsWith((ReadOnlySpan<byte>)[0xff, 0xd8]) ? "image/jpeg"
        : content.StartsWith("GIF8"u8) ? "image/gif"
        : content.Length > 12 && content.StartsWith("RIFF"u8) && content[8..].StartsWith("WEBP"u8) ? "image/webp"
        : content.Length > 12 && content[4..].StartsWith("ftypavif"u8) ? "image/avif"
        : content.StartsWith("BM"u8) ? "image/bmp"
        : null;

    private static bool FitsExtension(string type, string extension) => type switch
    {
        "image/png" => extension is "png",
        "image/jpeg" => extension is "jpg" or "jpeg" or "jpe" or "jif" or "jfif" or "jfi",
        "image/gif" => extension is "gif",
        "image/webp" => extension is "webp",
        _ => true,
    };
}
