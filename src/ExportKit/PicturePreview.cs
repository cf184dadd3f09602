using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Writing;
using ExportKit.Writing.Epub;

namespace ExportKit;

/// <summary>How much of each article is shown in a report for people.</summary>
/// <param name="MostPictures">How many pictures have small copies at most.</param>
/// <param name="MostPages">How many pages of the PDF are sketched at most.</param>
internal sealed record PreviewOptions(int MostPictures = 24, int MostPages = 12)
{
    /// <summary>The greatest width of a small copy in pixels.</summary>
    public int PictureWidth { get; init; } = 240;

    /// <summary>The most bytes that a small copy may have; one that would have more is left out.</summary>
    public int MostBytes { get; init; } = 48 * 1024;
}

/// <summary>A small copy of a picture.</summary>
/// <param name="Address">The picture's address as the article has it.</param>
/// <param name="MediaType">What the copy is, such as <c>image/jpeg</c>.</param>
/// <param name="Bytes">The copy.</param>
/// <param name="Width">Its width in pixels as shown; 0 where it has none of its own.</param>
/// <param name="Height">Its height in pixels as shown; 0 where it has none of its own.</param>
internal sealed record PicturePreview(string Address, string MediaType, ReadOnlyMemory<byte> Bytes, int Width, int Height);

/// <summary>Makes small copies of an article's pictures.</summary>
internal static class PicturePreviews
{
    /// <summary>The copies, each address once, in the order of the article: first those of pictures without a text, which somebody will have to
    /// look at.</summary>
    /// <param name="article">The article, normalised.</param>
    /// <param name="images">Its pictures.</param>
    /// <param name="options">How much is wanted.</param>
    public static ImmutableArray<PicturePreview> Of(Article article, ImageLibrary images, PreviewOptions options)
    {
        var previews = ImmutableArray.CreateBuilder<PicturePreview>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var picture in ArticleWalker.Pictures(article).OrderByDescending(picture => picture.Alt is { Source: AltSource.None }))
        {
            if (previews.Count >= options.MostPictures)
            {
                break;
            }

            if (seen.Add(picture.Address) && images.Find(picture.Address) is { } file && Small(file, options) is { } preview)
            {
                previews.Add(preview);
            }
        }

        return previews.ToImmutable();
    }

    private static PicturePreview? Small(ImageFile file, PreviewOptions options)
    {
        var isWide = file.Width > options.PictureWidth;
        var small = isWide || file.Format == ImageFormat.Avif ? PictureRecoder.Recode(file, options.PictureWidth).File : null;

        // What cannot be made smaller here is shown as it is, if it is small enough: browsers know all these kinds.
        var shown = small is not null && (isWide || small.Bytes.Length < file.Bytes.Length) ? small : file;
        return shown.Format != ImageFormat.Unknown && shown.Bytes.Length <= options.MostBytes
            ? new PicturePreview(file.Address, ImageFormats.MediaType(shown.Format), shown.Bytes, shown.Width, shown.Height)
            : null;
    }
}
