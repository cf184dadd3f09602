using ExportKit.Writing.Pdf.Metadata;
using ExportKit.Writing.Pdf.Syntax;
using ExportKit.Writing.Raster;

namespace ExportKit.Writing.Pdf.Images;

/// <summary>The colour spaces of one PDF's images; each profile stands in the file once.</summary>
/// <param name="file">The file.</param>
internal sealed class ColourSpaces(PdfFile file)
{
    private readonly List<ProfiledSpace> _spaces = [];

    /// <summary>The colour space of an image.</summary>
    /// <param name="image">The image; not a mask.</param>
    public PdfObject Of(EncodedImage image)
    {
        if (image.Colour != ColourModel.Indexed)
        {
            return Base(image);
        }

        var palette = image.Palette!;
        return new PdfArray { new PdfName("Indexed"), Base(image), palette.Length / 3 - 1, new PdfString(palette) };
    }

    // DeviceRGB is the sRGB of the output intent (ISO 19005-2, 6.2.4.3). Greys have a profile, so that they are of the
    // same curve; without one each reader has its own.
    private PdfObject Base(EncodedImage image) =>
        image.Profile is { } profile ? Profiled(profile, image.Colour == ColourModel.Indexed ? 3 : image.Components)
        : image.Colour == ColourModel.Grey ? Profiled(GreyProfile.Bytes, 1)
        : new PdfName("DeviceRGB");

    private PdfArray Profiled(byte[] profile, int components)
    {
        foreach (var (known, space) in _spaces)
        {
            if (known.AsSpan().SequenceEqual(profile))
            {
                return space;
            }
        }

        var stream = file.Add(new PdfStream(new PdfDictionary().Add("N", components), profile));
        var added = new PdfArray { new PdfName("ICCBased"), stream };
        _spaces.Add(new ProfiledSpace(profile, added));
        return added;
    }

    private sealed record ProfiledSpace(byte[] Profile, PdfArray Space);
}
