using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Model;

namespace ExportKit.Cli;

/// <summary>What was read of an input.</summary>
/// <param name="Input">The input.</param>
/// <param name="Article">The article, normalised.</param>
/// <param name="Diagnostics">All that is to be said of it.</param>
internal sealed record Inspection(ExportInput Input, Article Article, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The pictures that are content, in reading order.</summary>
    public IEnumerable<InspectedPicture> Pictures => AllPictures.Where(picture => !picture.Picture.IsDecorative);

    /// <summary>The pictures that are decoration, in reading order.</summary>
    public IEnumerable<Picture> Decorations => AllPictures.Where(picture => picture.Picture.IsDecorative).Select(picture => picture.Picture);

    /// <summary>The tables, in reading order.</summary>
    public IEnumerable<Table> Tables => ArticleWalker.Blocks(Article).OfType<Table>();

    /// <summary>The headings, in reading order, the headline first.</summary>
    public IEnumerable<(int Level, string Text)> Headings =>
        ArticleWalker.Blocks(Article).OfType<Heading>()
            .Select(heading => (heading.Level, InlineText.Of(heading.Content)))
            .Prepend((1, InlineText.Of(Article.Metadata.Headline)));

    /// <summary>All pictures, content and decoration, in reading order.</summary>
    public IEnumerable<InspectedPicture> AllPictures
    {
        get
        {
            foreach (var block in ArticleWalker.Blocks(Article))
            {
                if (block is Figure figure)
                {
                    yield return new(figure.Picture, figure);
                }

                foreach (var image in ArticleWalker.Inlines(block).OfType<InlineImage>())
                {
                    yield return new(image.Picture, null);
                }
            }
        }
    }

    /// <summary>An address as it is shown: a picture beside the page by its path from there, so that the same page says the
    /// same in any folder.</summary>
    public string Shown(string address)
    {
        var folder = Input.FileAddress is { } file ? file[..(file.LastIndexOf('/') + 1)] : null;
        return folder is not null && address.Length > folder.Length && address.StartsWith(folder, StringComparison.Ordinal)
            ? address[folder.Length..]
            : address;
    }
}

/// <summary>A picture with the figure that it stands in.</summary>
/// <param name="Picture">The picture.</param>
/// <param name="Figure">Its figure; null for a picture within a line.</param>
internal sealed record InspectedPicture(Picture Picture, Figure? Figure);
