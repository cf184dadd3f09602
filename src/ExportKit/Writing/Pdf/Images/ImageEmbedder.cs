using ExportKit.Diagnostics;
using ExportKit.Writing.Pdf.Syntax;

namespace ExportKit.Writing.Pdf.Images;

/// <summary>Puts pictures into one PDF, each distinct one once.</summary>
/// <param name="pdf">The file.</param>
/// <param name="room">The pixels that a page has room for: what is much finer is made coarser where it can be decoded. JPEGs
/// are passed on as they are.</param>
internal sealed class ImageEmbedder(PdfFile pdf, ImageRoom room)
{
    private const string DamagedHint = "Save the picture again from its original; its alternative text is shown instead.";

    private readonly ColourSpaces _colourSpaces = new(pdf);
    private readonly List<KnownImage> _known = [];

    /// <summary>Puts a picture into the file.</summary>
    /// <param name="file">The picture.</param>
    /// <param name="diagnostics">Takes why it could not be done.</param>
    /// <param name="place">Where the article shows the picture.</param>
    /// <returns>Null where the picture is damaged, or of a kind that cannot be had in a PDF: the diagnostics say why.</returns>
    public PdfImage? Embed(ImageFile file, DiagnosticBag diagnostics, SourcePlace? place)
    {
        var (_, result, reference) = Known(file);
        if (reference is null)
        {
            Report(file, result, diagnostics, place);
            return null;
        }

        var isTurned = file.Orientation >= 5;
        var (width, height) = (result.Image!.Width, result.Image.Height);
        return new PdfImage(reference, isTurned ? height : width, isTurned ? width : height, UprightMatrix.For(file.Orientation));
    }

    private KnownImage Known(ImageFile file)
    {
        foreach (var known in _known)
        {
            if (known.File.Format == file.Format && known.File.Bytes.Span.SequenceEqual(file.Bytes.Span))
            {
                return known;
            }
        }

        var result = Encode(file, file.Orientation >= 5 ? room.Turned() : room);
        var reference = result.Image is { } image ? pdf.Add(Stream(image)) : null;
        var added = new KnownImage(file, result.Image is null ? result : new EncodingResult(result.Image with { Data = default, Mask = null }), reference);
        _known.Add(added);
        return added;
    }

    private static EncodingResult Encode(ImageFile file, ImageRoom room) => file.Format switch
    {
        ImageFormat.Jpeg => JpegEncoder.Encode(file.Bytes),
        ImageFormat.Png => PngEncoder.Encode(file.Bytes, room),
        ImageFormat.Gif => GifEncoder.Encode(file, room),
        ImageFormat.Webp => WebpEncoder.Encode(file.Bytes, room),
        ImageFormat.Avif => AvifEncoder.Encode(file, room),
        ImageFormat.Unknown => EncodingResult.Unsupported("is of no kind that is known"),
        _ => EncodingResult.Unsupported($"is in the format {ImageFormats.Name(file.Format)}, which the PDF cannot hold yet"),
    };

    private PdfStream Stream(EncodedImage image)
    {
        var dictionary = Dictionary(image).Add("ColorSpace", _colourSpaces.Of(image));
        if (image.IsInverted)
        {
            dictionary.Add("Decode", PdfArray.Of(1, 0, 1, 0, 1, 0, 1, 0));
        }

        if (image.Mask is { } mask)
        {
            // A soft mask is always of DeviceGray (ISO 32000-1, table 145).
            dictionary.Add("SMask", pdf.Add(new PdfStream(Dictionary(mask).AddName("ColorSpace", "DeviceGray"), mask.Data)));
        }

        return new PdfStream(dictionary, image.Data);
    }

    private static PdfDictionary Dictionary(EncodedImage image)
    {
        var dictionary = new PdfDictionary("XObject")
            .AddName("Subtype", "Image")
            .Add("Width", image.Width)
            .Add("Height", image.Height)
            .Add("BitsPerComponent", image.Bits)
            .AddName("Filter", image.IsJpeg ? "DCTDecode" : "FlateDecode");
        if (image.HasPredictor)
        {
            dictionary.Add("DecodeParms", new PdfDictionary()
                .Add("Predictor", 15)
                .Add("Colors", image.Components)
                .Add("BitsPerComponent", image.Bits)
                .Add("Columns", image.Width));
        }
        else if (image.IsUntransformed)
        {
            dictionary.Add("DecodeParms", new PdfDictionary().Add("ColorTransform", 0));
        }

        return dictionary;
    }

    private static void Report(ImageFile file, EncodingResult result, DiagnosticBag diagnostics, SourcePlace? place)
    {
        var code = result.IsUnsupported ? DiagnosticCodes.ImageUnsupported : DiagnosticCodes.ImageDamaged;
        var hint = result.Hint ?? (result.IsUnsupported ? "Save the picture as PNG or as an RGB JPEG; its alternative text is shown instead." : DamagedHint);
        diagnostics.Report(code, $"The picture {file.Name} {result.Problem}", place, hint);
    }

    /// <summary>A picture that was met, without its bytes as the PDF holds them.</summary>
    private sealed record KnownImage(ImageFile File, EncodingResult Result, PdfReference? Reference);
}
