using ExportKit.Diagnostics;
using ExportKit.Writing.Pdf.Fonts;
using ExportKit.Writing.Pdf.Images.Svg;
using ExportKit.Writing.Pdf.Syntax;
using ExportKit.Writing.Pdf.Text;
using ExportKit.Writing.Raster;

namespace ExportKit.Writing.Pdf.Images;

/// <summary>Puts pictures into one PDF, each distinct one once.</summary>
/// <param name="pdf">The file.</param>
/// <param name="room">The pixels that a page has room for: what is much finer is made coarser where it can be decoded.</param>
internal sealed class ImageEmbedder(PdfFile pdf, ImageRoom room)
{
    private readonly ColourSpaces _colourSpaces = new(pdf);
    // By the hash of their bytes: many pictures that are nearly the same would else be compared each with each.
    private readonly Dictionary<int, List<KnownImage>> _known = [];
    private readonly List<(PdfReference Reference, SvgDrawing Drawing)> _drawings = [];

    /// <summary>Puts a picture into the file.</summary>
    /// <param name="file">The picture.</param>
    /// <param name="diagnostics">Takes why it could not be done.</param>
    /// <param name="place">Where the article shows the picture.</param>
    /// <returns>Null where the picture is damaged, or of a kind that cannot be had in a PDF: the diagnostics say why.</returns>
    public PdfImage? Embed(ImageFile file, DiagnosticBag diagnostics, SourcePlace? place)
    {
        var (_, problem, reference, width, height, unit, isTransparent) = Known(file);
        if (reference is null)
        {
            Report(file, problem!, diagnostics, place);
            return null;
        }

        var isTurned = file.Orientation >= 5;
        return new PdfImage(reference, isTurned ? height : width, isTurned ? width : height, unit ?? UprightMatrix.For(file.Orientation)) { IsTransparent = isTransparent };
    }

    /// <summary>Sets the texts of all drawings, before the document's fonts are subset.</summary>
    /// <param name="shaper">The document's shaper.</param>
    /// <param name="fonts">The document's fonts.</param>
    /// <param name="language">The document's language.</param>
    public void ShapeTexts(ParagraphShaper shaper, DocumentFonts fonts, string language) =>
        _drawings.ForEach(drawn => SvgTextShaper.Shape(drawn.Drawing, shaper, fonts, language));

    /// <summary>Writes all drawings, once the document's fonts are subset.</summary>
    /// <param name="fonts">The document's fonts.</param>
    /// <param name="fontNames">Their names among the resources.</param>
    public void WriteDrawings(DocumentFonts fonts, PdfDictionary fontNames)
    {
        var writer = new SvgFormWriter(pdf, fonts, fontNames, Add);
        _drawings.ForEach(drawn => pdf.Set(drawn.Reference, writer.Write(drawn.Drawing)));
        _drawings.Clear();
    }

    private KnownImage Known(ImageFile file)
    {
        var hash = HashOf(file);
        if (!_known.TryGetValue(hash, out var alike))
        {
            _known[hash] = alike = [];
        }

        foreach (var known in alike)
        {
            if (known.File.Format == file.Format && known.File.Bytes.Span.SequenceEqual(file.Bytes.Span))
            {
                return known;
            }
        }

        var added = file.Format == ImageFormat.Svg ? Drawn(file) : Encoded(file);
        alike.Add(added);
        return added;
    }

    private static int HashOf(ImageFile file)
    {
        var hash = default(HashCode);
        hash.AddBytes(file.Bytes.Span);
        return hash.ToHashCode();
    }

    private KnownImage Encoded(ImageFile file)
    {
        var result = Encode(file, file.Orientation >= 5 ? room.Turned() : room);
        return result.Image is { } image
            ? new KnownImage(file, null, Add(image), image.Width, image.Height, null, image.Mask is not null)
            : new KnownImage(file, result, null, 0, 0, null, false);
    }

    /// <summary>A drawing is read at once, and written when the fonts of its texts are there.</summary>
    private KnownImage Drawn(ImageFile file)
    {
        if (SvgReader.Read(file, picture => Encode(picture, room), out var problem) is not { } drawing)
        {
            return new KnownImage(file, problem, null, 0, 0, null, false);
        }

        var reference = pdf.Reserve();
        _drawings.Add((reference, drawing));
        // A form is as large as it is drawn, where an image fills the unit square.
        var unit = new PdfMatrix(1 / drawing.Width, 0, 0, 1 / drawing.Height, 0, 0);
        return new KnownImage(file, null, reference, drawing.PixelWidth, drawing.PixelHeight, unit, true);
    }

    private static EncodingResult Encode(ImageFile file, ImageRoom room) => file.Format switch
    {
        ImageFormat.Jpeg => JpegEncoder.Encode(file.Bytes, room),
        ImageFormat.Png => PngEncoder.Encode(file.Bytes, room),
        ImageFormat.Gif => GifEncoder.Encode(file, room),
        ImageFormat.Webp => WebpEncoder.Encode(file.Bytes, room),
        ImageFormat.Avif => AvifEncoder.Encode(file, room),
        ImageFormat.Unknown => EncodingResult.Unsupported("is of no kind that is known"),
        _ => EncodingResult.Unsupported($"is in the format {ImageFormats.Name(file.Format)}, which the PDF cannot hold yet"),
    };

    private PdfReference Add(EncodedImage image) => pdf.Add(Stream(image));

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
        var hint = result.Hint ?? (result.IsUnsupported ? "Save the picture as PNG or as an RGB JPEG; its alternative text is shown instead." : PictureDamage.Hint);
        diagnostics.Report(code, $"The picture {file.Name} {result.Problem}", place, hint);
    }

    /// <summary>A picture that was met, without its bytes as the PDF holds them; its matrix to the unit square where it does not fill that.</summary>
    private sealed record KnownImage(ImageFile File, EncodingResult? Problem, PdfReference? Reference, int Width, int Height, PdfMatrix? Unit, bool IsTransparent);
}
