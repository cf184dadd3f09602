using ExportKit.Model;

namespace ExportKit.Normalising.Correcting;

/// <summary>Corrects what is said in place of a picture. A text that a person gave is not examined: they have seen the picture.</summary>
internal static class PictureCorrector
{
    /// <summary>The corrected picture.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="correction">The correction.</param>
    public static Picture Apply(Picture picture, PictureCorrection correction)
    {
        if (correction.IsDecoration)
        {
            return picture with { IsDecorative = true, Alt = null, LinkAddress = null, LongDescription = null };
        }

        if (CleanText.Clean(correction.Alt) is { } alt)
        {
            picture = picture with
            {
                Alt = new AltText(alt, AltSource.Person), IsDecorative = false, Texts = picture.Texts with { MarkedDecorative = false },
            };
        }

        return CleanText.Clean(correction.Description) is { } description ? picture with { LongDescription = description } : picture;
    }
}
