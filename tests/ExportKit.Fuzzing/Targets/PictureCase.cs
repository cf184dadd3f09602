using System.Text;
using ExportKit.Writing.Epub;

namespace ExportKit.Fuzzing;

/// <summary>Puts a picture into documents.</summary>
internal static class PictureCase
{
    private static readonly byte[] Page = Encoding.UTF8.GetBytes(
        $"<!doctype html><html lang=en><title>Pictures</title><article><h1>One picture</h1><p>The council met on Tuesday, and this is what they saw there.</p><figure><img src='{FuzzResources.CaseAddress}' alt='The harbour'><figcaption>The harbour</figcaption></figure><p>It was drawn for this page, and for no other.</p></article>");

    /// <summary>Exports a page with it; the EPUB's copy is made smaller in half of the cases.</summary>
    public static CaseOutcome Run(byte[] picture)
    {
        var chance = CaseOptions.Chance(picture);
        var options = new ExportOptions { Epub = new EpubOptions { ImageWidth = chance.Next(2) == 0 ? chance.Next(1, 16) : null, HasCover = chance.Next(4) == 0 } };
        return ExportCase.Run(Page, options, picture, [ExportFormat.Pdf, ExportFormat.Epub]);
    }
}
