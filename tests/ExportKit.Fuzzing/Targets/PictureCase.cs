using System.Text;
using ExportKit.Diagnostics;
using ExportKit.Writing;
using ExportKit.Writing.Epub;
using ExportKit.Writing.Pdf.Images;
using ExportKit.Writing.Pdf.Syntax;
using ExportKit.Writing.Raster;

namespace ExportKit.Fuzzing;

/// <summary>Puts a picture into documents.</summary>
internal static class PictureCase
{
    private static readonly byte[] Page = Encoding.UTF8.GetBytes(
        $"<!doctype html><html lang=en><title>Pictures</title><article><h1>One picture</h1><p>The council met on Tuesday, and this is what they saw there.</p><figure><img src='{FuzzResources.CaseAddress}' alt='The harbour'><figcaption>The harbour</figcaption></figure><p>It was drawn for this page, and for no other.</p></article>");

    /// <summary>Exports a page with it, the EPUB's copy made smaller in half of the cases; drawings and one in four of the others. The rest
    /// goes through the parts alone that read pictures, which takes a tenth of the time.</summary>
    public static CaseOutcome Run(byte[] picture)
    {
        var chance = CaseOptions.Chance(picture);
        return ImageHeader.FormatOf(picture) == ImageFormat.Svg || chance.Next(4) == 0 ? Whole(picture, chance) : Read(picture, chance);
    }

    private static CaseOutcome Read(byte[] picture, Random chance)
    {
        if (!ImageHeader.TryRead("a", picture, out var file))
        {
            return CaseOutcome.Refused;
        }

        var diagnostics = new DiagnosticBag();
        var image = new ImageEmbedder(new PdfFile(), new ImageRoom(chance.Next(1, 600), 600)).Embed(file!, diagnostics, null);
        var recoded = PictureRecoder.Recode(file!, chance.Next(1, 16));
        return image is null && diagnostics.Diagnostics.Count == 0 ? throw new InvariantBroken("a picture is missing, and nothing is said of it", "")
            : recoded.File is null && recoded.Problem is null ? throw new InvariantBroken("a picture is not recoded, and nothing is said of it", "")
            : image is null ? CaseOutcome.Refused
            : CaseOutcome.Written;
    }

    private static CaseOutcome Whole(byte[] picture, Random chance)
    {
        var options = new ExportOptions { Epub = new EpubOptions { ImageWidth = chance.Next(2) == 0 ? chance.Next(1, 16) : null, HasCover = chance.Next(4) == 0 } };
        return ExportCase.Run(Page, options, picture, [ExportFormat.Pdf, ExportFormat.Epub]);
    }
}
