using ExportKit.Model;

namespace ExportKit.Normalising.Correcting;

/// <summary>The pictures of an article, as corrections name them.</summary>
internal sealed class PictureTargets
{
    private readonly List<Picture> _all = [];
    private readonly Dictionary<Picture, Figure> _figures = new(ReferenceEqualityComparer.Instance);

    /// <summary>Gathers the pictures of an article.</summary>
    /// <param name="article">The article.</param>
    public PictureTargets(Article article)
    {
        _all.AddRange(ArticleWalker.Pictures(article.Metadata.Headline));
        _all.AddRange(ArticleWalker.Pictures(article.Metadata.Standfirst));
        foreach (var block in ArticleWalker.Blocks(article))
        {
            if (block is Figure figure)
            {
                _all.Add(figure.Picture);
                _figures[figure.Picture] = figure;
            }

            foreach (var part in ArticleWalker.InlineParts(block))
            {
                _all.AddRange(ArticleWalker.Pictures(part));
            }
        }
    }

    /// <summary>The pictures, in the order in which corrections count them.</summary>
    public IReadOnlyList<Picture> All => _all;

    /// <summary>The figure of a picture; null where it stands within a line.</summary>
    /// <param name="picture">The picture.</param>
    public Figure? FigureOf(Picture picture) => _figures.GetValueOrDefault(picture);

    /// <summary>The pictures that a correction is for: without a number, all copies of one address.</summary>
    /// <param name="target">What is named.</param>
    /// <param name="finder">Reports what is not found, or found at several addresses.</param>
    public IReadOnlyList<Picture> Of(CorrectionTarget target, TargetFinder finder)
    {
        var whole = _all.FindAll(picture => picture.Address == target.Name);
        if (whole.Count > 0 && target.Number is null)
        {
            return whole;
        }

        var named = whole.Count > 0 ? whole : _all.FindAll(picture => IsNamed(picture.Address, target.Name));
        if (target.Number is null && named.Count > 1 && named.TrueForAll(picture => picture.Address == named[0].Address))
        {
            return named;
        }

        return finder.Only(target, "picture", () => named) is { } only ? [only] : [];
    }

    /// <summary>Whether a name is the last steps of an address, as it is written or with its escapes resolved; of a <c>data:</c> address, its scheme.</summary>
    private static bool IsNamed(string address, string name)
    {
        if (address.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            return name == "data:";
        }

        var path = address;
        var end = path.AsSpan().IndexOfAny('?', '#');
        path = end < 0 ? path : path[..end];
        return IsEnd(address, name) || IsEnd(path, name) || path.Contains('%', StringComparison.Ordinal) && IsEnd(Uri.UnescapeDataString(path), name);
    }

    private static bool IsEnd(string path, string name) =>
        name.Length > 0 && path.EndsWith(name, StringComparison.Ordinal) && (path.Length == name.Length || name[0] == '/' || path[^(name.Length + 1)] == '/');
}
