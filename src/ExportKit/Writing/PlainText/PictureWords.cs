using ExportKit.Model;
using ExportKit.Words;

namespace ExportKit.Writing.PlainText;

/// <summary>What is said in place of a picture.</summary>
internal static class PictureWords
{
    /// <summary>Adds "Image: ..." to a line, or that no description is available.</summary>
    /// <param name="line">The line.</param>
    /// <param name="picture">A picture that is not decoration.</param>
    /// <param name="words">The words of structure.</param>
    public static void Append(LineBuilder line, Picture picture, StructureWords words)
    {
        if (picture.Alt is not { } alt || alt.Source == AltSource.None)
        {
            line.Generated(words[Word.ImageWithoutText]);
        }
        else
        {
            line.Pattern(words[Word.Image], _ => line.Own(alt.Text));
        }
    }
}
