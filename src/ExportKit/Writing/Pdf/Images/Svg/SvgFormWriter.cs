using ExportKit.Model;
using ExportKit.Writing.Pdf.Fonts;
using ExportKit.Writing.Pdf.Syntax;

namespace ExportKit.Writing.Pdf.Images.Svg;

/// <summary>Writes a drawing as a form (ISO 32000-1, 8.10) of its own size.</summary>
/// <param name="pdf">The file.</param>
/// <param name="fonts">The document's fonts, subset.</param>
/// <param name="fontNames">Their names among the resources.</param>
/// <param name="embed">Puts pictures of pixels into the file.</param>
internal sealed class SvgFormWriter(PdfFile pdf, DocumentFonts fonts, PdfDictionary fontNames, Func<EncodedImage, PdfReference> embed)
{
    private readonly Dictionary<EncodedImage, PdfReference> _images = new(ReferenceEqualityComparer.Instance);

    /// <summary>Writes a drawing.</summary>
    /// <param name="drawing">The drawing, its texts shaped.</param>
    public PdfStream Write(SvgDrawing drawing) => Form(drawing.Items, PdfArray.Of(0, 0, drawing.Width, drawing.Height));

    private PdfStream Form(List<SvgItem> items, PdfArray box)
    {
        if (!FreshStack.HasRoom)
        {
            return FreshStack.Run(static step => step.Self.Form(step.items, step.box), (Self: this, items, box));
        }

        var page = new SvgCanvas(pdf, box);
        foreach (var item in items)
        {
            page.Content.Save();
            Item(item, page, box);
            page.Content.Restore();
        }

        var dictionary = new PdfDictionary("XObject")
            .AddName("Subtype", "Form")
            .Add("BBox", box)
            .Add("Resources", page.Resources(fontNames))
            .Add("Group", new PdfDictionary("Group").AddName("S", "Transparency").AddName("CS", "DeviceRGB"));
        return new PdfStream(dictionary, page.Content.ToArray());
    }

    private void Item(SvgItem item, SvgCanvas page, PdfArray box)
    {
        foreach (var clip in item.Clips)
        {
            page.Path(clip.Path);
            page.Content.Clip(clip.IsEvenOdd);
        }

        switch (item)
        {
            case SvgShapeItem shape:
                Shape(shape, page);
                break;
            case SvgGroupItem group:
                page.Opacity(group.Opacity, group.Opacity);
                page.Content.DrawXObject(page.XObject(pdf.Add(Form(group.Items, box))));
                break;
            case SvgRasterItem raster:
                page.Content.Transform(Bounded(raster.Matrix));
                page.Content.DrawXObject(page.XObject(Embedded(raster.Image)));
                break;
            case SvgTextItem text:
                new SvgTextPainter(page, fonts).Paint(text);
                break;
        }
    }

    private PdfReference Embedded(EncodedImage image)
    {
        if (!_images.TryGetValue(image, out var reference))
        {
            _images[image] = reference = embed(image);
        }

        return reference;
    }

    private static PdfMatrix Bounded(PdfMatrix matrix) => new(
        SvgNumbers.Bounded(matrix.A), SvgNumbers.Bounded(matrix.B), SvgNumbers.Bounded(matrix.C),
        SvgNumbers.Bounded(matrix.D), SvgNumbers.Bounded(matrix.E), SvgNumbers.Bounded(matrix.F));

    private static void Shape(SvgShapeItem shape, SvgCanvas page)
    {
        // A gradient that lets through more at one place than at another has a mask, which bears on all that is painted: fill and
        // stroke then come one after the other.
        if (shape is { Fill: { } fill, Stroke: { } stroke } && (fill.Shading is { HasAlpha: true } || stroke.Shading is { HasAlpha: true }))
        {
            page.Content.Save();
            Shape(shape with { Stroke = null }, page);
            page.Content.Restore();
            Shape(shape with { Fill = null }, page);
            return;
        }

        page.Inks(shape.Fill, shape.Stroke);
        if (shape.Stroke is not null)
        {
            page.Pen(shape.Pen);
        }

        if (shape.Matrix != PdfMatrix.Identity)
        {
            page.Content.Transform(shape.Matrix);
        }

        page.Path(shape.Path);
        page.Content.Paint(shape.Fill is not null, shape.Stroke is not null, shape.IsEvenOdd);
    }
}
