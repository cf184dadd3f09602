using System.Globalization;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Writing.Raster;

namespace ExportKit.Writing.Epub;

/// <summary>A picture that lies in the book.</summary>
/// <param name="Number">Its number, counted from 1 in the order of first use.</param>
/// <param name="Bytes">The file.</param>
/// <param name="Format">What the bytes are: one of the core media types (EPUB 3.3, 3.2).</param>
/// <param name="Width">Width as shown in pixels; 0 where the picture has none.</param>
/// <param name="Height">Height as shown in pixels; 0 where the picture has none.</param>
/// <param name="Moves">Whether it moves or may move.</param>
internal sealed record EpubImage(int Number, ReadOnlyMemory<byte> Bytes, ImageFormat Format, int Width, int Height, bool Moves)
{
    /// <summary>Its identifier in the manifest.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"image-{Number}");

    /// <summary>Its path within the publication's folder.</summary>
    public string Path => "images/" + Id + ImageFormats.Extension(Format);
}

/// <summary>The pictures of a book, each file once, however often and by however many addresses it is shown.</summary>
internal sealed class EpubImages(WritingContext context, EpubOptions options)
{
    private readonly Dictionary<string, EpubImage?> _byAddress = new(StringComparer.Ordinal);
    private readonly List<EpubImage> _images = [];

    /// <summary>All pictures that are shown, in the order of first use.</summary>
    public IReadOnlyList<EpubImage> All => _images;

    /// <summary>The picture that leads the article, for the shelf of a reading system; null where there is none.</summary>
    public EpubImage? Cover { get; private set; }

    /// <summary>Takes a picture into the book; null where it cannot be had or no EPUB can hold it, which is reported.</summary>
    /// <param name="picture">The picture.</param>
    public EpubImage? Take(Picture picture)
    {
        if (!_byAddress.TryGetValue(picture.Address, out var image))
        {
            _byAddress[picture.Address] = image = context.Images.Find(picture.Address) is { } file ? Take(file, picture) : null;
        }

        return image;
    }

    /// <summary>Makes a picture the one that leads the article, unless there is one.</summary>
    /// <param name="image">The picture.</param>
    public void Lead(EpubImage image) => Cover ??= image;

    private EpubImage? Take(ImageFile file, Picture picture)
    {
        if (PictureDamage.Of(file) is { } damage)
        {
            context.Diagnostics.Report(DiagnosticCodes.ImageDamaged, $"The picture {file.Name} {damage}", picture.Place, PictureDamage.Hint);
            return null;
        }

        file = Fitted(file, picture);
        var bytes = file.Bytes;
        var moves = file.IsAnimated;
        if (file.Format == ImageFormat.Svg)
        {
            if (SvgCleaner.Clean(bytes) is not { } clean)
            {
                return Refuse(picture, $"The picture {file.Name} is SVG that is not well-formed XML");
            }

            Report(clean, file.Name, picture);
            (bytes, moves) = (clean.Bytes, clean.Moves);
        }
        else if (file.Format == ImageFormat.Avif)
        {
            return Recoded(file, picture);
        }
        else if (file.Format is not (ImageFormat.Jpeg or ImageFormat.Png or ImageFormat.Gif or ImageFormat.Webp))
        {
            return Refuse(picture, $"The picture {file.Name} is of the format {ImageFormats.Name(file.Format)}, which no EPUB may hold");
        }

        return Known(bytes, file, moves);
    }

    /// <summary>A picture that is wider than wanted, made smaller where it can be decoded.</summary>
    private ImageFile Fitted(ImageFile file, Picture picture)
    {
        if (options.ImageWidth is not { } widest || file.Width <= widest || file.Format is ImageFormat.Avif or ImageFormat.Svg)
        {
            return file;
        }

        var (smaller, problem, hint) = PictureRecoder.Recode(file, widest);
        if (smaller is null)
        {
            context.Diagnostics.Report(
                DiagnosticCodes.ImageKeptLarge,
                string.Create(CultureInfo.InvariantCulture, $"The picture {file.Name} stays {file.Width} pixels wide: it {problem}"),
                picture.Place,
                hint ?? "Save the picture smaller, or as PNG or JPEG");
        }

        return smaller ?? file;
    }

    private EpubImage? Recoded(ImageFile file, Picture picture)
    {
        var (recoded, problem, hint) = PictureRecoder.Recode(file, options.ImageWidth ?? int.MaxValue);
        return recoded is null
            ? Refuse(picture, $"The picture {file.Name} {problem}", hint)
            : Known(recoded.Bytes, recoded, moves: false);
    }

    private EpubImage Known(ReadOnlyMemory<byte> bytes, ImageFile file, bool moves) =>
        Same(bytes, file.Format) ?? Add(new EpubImage(_images.Count + 1, bytes, file.Format, file.Width, file.Height, moves));

    private EpubImage? Same(ReadOnlyMemory<byte> bytes, ImageFormat format) =>
        _images.Find(image => image.Format == format && image.Bytes.Span.SequenceEqual(bytes.Span));

    private EpubImage Add(EpubImage image)
    {
        _images.Add(image);
        return image;
    }

    private EpubImage? Refuse(Picture picture, string why, string? hint = null)
    {
        context.Diagnostics.Report(
            DiagnosticCodes.ImageUnsupported,
            why + "; its text stands in its place",
            picture.Place,
            hint ?? "Give the picture as JPEG, PNG, WebP, GIF or sound SVG");
        return null;
    }

    private void Report(CleanSvg clean, string name, Picture picture)
    {
        if (clean.Dropped is { } dropped)
        {
            context.Diagnostics.Report(
                DiagnosticCodes.SvgCleaned, $"Parts of the SVG picture {name} were left out, the first of them \"{dropped}\"",
                picture.Place,
                "Look at the picture in the book; save it without scripts, movement and what lies outside of it");
        }
    }
}
