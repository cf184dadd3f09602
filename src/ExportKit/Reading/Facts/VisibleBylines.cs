using ExportKit.Reading.Segments;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Facts;

/// <summary>Finds the names of those who wrote the article where readers see them.</summary>
internal sealed class VisibleBylines
{
    private const int LongestByline = 200;
    private const int LongestLine = 30;
    private const int MostWordsOfOne = 4;
    private const int LongestFirstLine = 8;

    /// <summary>A caption that was never closed holds the rest of the page.</summary>
    private const int LargestFigure = 150;

    private static readonly string[] Names =
    [
        "|byline|", "|bylines|", "|by|line|", "|author|", "|authors|", "|autor|", "|autores|", "|autore|", "|auteur|", "|firma|", "|signature|", "|contributor|", "|contributors|", "|writer|", "|reporter|", "|journalist|", "|autoren|", "|authorline|", "|verfasser|", "|skribent|", "|redacteur|", "|penulis|",
    ];

    /// <summary>The folders in which sites keep the pages of those who write.</summary>
    private static readonly string[] Folders =
    [
        "author", "authors", "autor", "autoren", "autores", "autore", "autori", "auteur", "auteurs", "profile", "staff", "editors", "by", "contributors", "contributor", "writer", "writers", "reporter", "journalist", "journalists", "producers", "columnists", "redakteure", "skribent", "forfatter", "users",
    ];

    /// <summary>Words before names of those who did other things than write.</summary>
    private static readonly string[] OtherRoles =
    [
        "reviewed", "edited", "editor", "photo", "foto", "fact check", "fact-check", "illustrat", "updated by", "translat", "übersetz", "image", "graphic", "produced by", "contributions from", "with contributions", "geprüft", "bild", "camera", "kamera",
    ];

    private readonly ArticlePage _article;
    private readonly List<string> _names = [];

    /// <summary>"Political Staff": who wrote, where no name is said.</summary>
    private string? _staff;

    private VisibleBylines(ArticlePage article) => _article = article;

    /// <summary>The names, nearest to the headline first; those at the foot only where the head has none.</summary>
    /// <param name="article">The page with its body.</param>
    /// <param name="places">Where to look.</param>
    public static List<string> Find(ArticlePage article, HeadPlaces places)
    {
        var finder = new VisibleBylines(article);
        finder.Elements(places.Names, places.To, int.MaxValue);
        finder.Lines(places.Names, places.To);
        if (finder._names.Count == 0 && finder._staff is { } staff)
        {
            return [staff];
        }

        if (finder._names.Count == 0)
        {
            finder.Elements(places.FootFrom, places.FootTo, 1);
            finder.Lines(places.FootFrom, places.FootTo);
        }

        if (finder.NamesNobody())
        {
            finder.Signature(places);
        }

        if (finder._names.Count > 0 && finder.NamesNobody())
        {
            finder.FirstLine();
        }

        if (finder._names.Count == 0)
        {
            finder.Labelled(places.To);
        }

        return finder._names;
    }

    /// <summary>Whether nothing was found yet but the house that publishes.</summary>
    private bool NamesNobody() => _names.TrueForAll(_article.Facts.Houses.Contains);

    private void Elements(int from, int to, int most)
    {
        var before = _names.Count;
        foreach (var element in _article.Page.Root.Descendants())
        {
            if (element.Order > to || _names.Count - before >= most)
            {
                return;
            }

            if (element.Order < from || element.Dropped == DropReason.Hidden || element.IsFigure || !IsAuthorLink(element) && !IsByline(element) || IsOthers(element))
            {
                continue;
            }

            if (ElementText.Of(element).Length < LongestByline)
            {
                Read(element);
            }
        }
    }

    /// <summary>Where links within lead to those who write, they are the names; else each line that reads as one.</summary>
    private void Read(Element element)
    {
        var isLink = IsAuthorLink(element);
        if (!isLink && element.Descendants("a").Any(link => IsAuthorLink(link) && PersonName.IsLikely(ElementText.Of(link), true)))
        {
            return;
        }

        var isOthers = IsOtherRole(ElementLines.Before(element));
        var lines = element.Name == "a" && OwnText(element) is { } own ? [own] : ElementLines.Of(element);
        var labelled = lines.Exists(line => BylineReader.AfterBy(line) is not null);
        if (!isLink && !labelled && HoldsByline(element))
        {
            return;
        }

        foreach (var line in lines)
        {
            var after = BylineReader.AfterBy(line);
            if (IsOtherRole(line) || after is null && (isOthers || labelled))
            {
                continue;
            }

            if (after is null && WordCounter.Count(line) > MostWordsOfOne && Leaves(element) is { Count: > 1 } leaves)
            {
                leaves.ForEach(leaf => Parts(leaf, false, false));
                return;
            }

            if (after is not null && Linked(element, after))
            {
                continue;
            }

            Parts(after ?? line, after is not null || lines.Count == 1 || lines.Count < 4 && WordCounter.IsDense(line[0]), after is not null, isLink);
        }
    }

    /// <summary>An element within that is a byline itself is the barer one.</summary>
    private static bool HoldsByline(Element element)
    {
        foreach (var inner in element.Descendants())
        {
            if (IsByline(inner) && (PersonName.IsLikely(ElementText.Of(inner), false) || OwnText(inner) is not null))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Behind "By", links are the names, and what follows them offices.</summary>
    private bool Linked(Element element, string line)
    {
        var before = _names.Count;
        foreach (var link in element.Descendants("a"))
        {
            if (FactText.Clean(ElementText.Of(link)) is { } text && line.Contains(text, StringComparison.Ordinal) && PersonName.IsLikely(text, false) && !BylineReader.IsOffice(text))
            {
                Add(text);
            }
        }

        return _names.Count > before;
    }

    private void Parts(string line, bool mayBeSingle, bool isSaid, bool isPlain = false)
    {
        foreach (var name in BylineReader.Names([line], null))
        {
            if (BylineReader.IsOffice(name))
            {
                _staff ??= isSaid && PersonName.IsLikely(name, true) ? name : null;
            }
            else if (PersonName.IsLikely(name, mayBeSingle) || isPlain && IsPlainName(name))
            {
                Add(name);
            }
        }
    }

    /// <summary>What a link to an author's page says is the name, however it is written.</summary>
    private static bool IsPlainName(string name) =>
        name.Length < 40 && WordCounter.Count(name) <= 4 && !PersonName.IsFurniture(name) && PersonName.IsLikely(char.ToUpperInvariant(name[0]) + name[1..].Replace(" ", string.Empty, StringComparison.Ordinal), true);

    /// <summary>The words of a link beside what it holds in elements of their own: a place, an office.</summary>
    private static string? OwnText(Element element)
    {
        var own = string.Empty;
        foreach (var child in element.Children)
        {
            own += child is TextNode text ? text.Text : string.Empty;
        }

        return PersonName.IsLikely(own, false) ? FactText.Collapse(own) : null;
    }

    /// <summary>The texts of the innermost elements: names that stand side by side without a mark between them.</summary>
    private static List<string> Leaves(Element element)
    {
        var leaves = new List<string>();
        foreach (var inner in element.Descendants())
        {
            if (inner.Children.TrueForAll(child => child is TextNode) && FactText.Collapse(ElementText.Of(inner)) is { Length: > 0 } text)
            {
                leaves.Add(text);
            }
        }

        return leaves;
    }

    private void Lines(int from, int to)
    {
        foreach (var segment in _article.Segments.All)
        {
            var order = segment.Nodes[0].Order;
            if (order < from || order > to || segment.Words > LongestLine || segment.HeadingLevel > 0 || segment.Block.Dropped == DropReason.Hidden || IsOthers(segment.Block)
                || Punctuation.EndsSentence(segment.Text) || BylineReader.AfterBy(segment.Text) is not { } rest)
            {
                continue;
            }

            Parts(rest, true, true);
        }
    }

    /// <summary>A name alone in the last line, set apart by its letters or at the right, signs the article.</summary>
    private void Signature(HeadPlaces places)
    {
        foreach (var segment in _article.Segments.Within(_article.Body))
        {
            if (segment.Nodes[0].Order >= places.FootFrom && segment.Words is > 1 and < 5 && segment.HeadingLevel == 0 && segment.LinkShare < 0.5
                && IsSetApart(segment) && PersonName.IsLikely(segment.Text, false) && !BylineReader.IsOffice(segment.Text))
            {
                Add(segment.Text);
                return;
            }
        }
    }

    /// <summary>Where only the house is named, a name alone and strong above the first paragraph is who wrote.</summary>
    private void FirstLine()
    {
        foreach (var segment in _article.Kept())
        {
            if (segment.IsProse)
            {
                return;
            }

            if (segment.HeadingLevel > 0 || segment.Words > LongestFirstLine || !IsStrong(segment))
            {
                continue;
            }

            foreach (var name in segment.Text.Split('/', StringSplitOptions.TrimEntries))
            {
                if (PersonName.IsLikely(name, false) && WordCounter.Count(name) is 2 or 3 && !BylineReader.IsOffice(name))
                {
                    Add(name);
                }
            }
        }
    }

    /// <summary>A list of facts at the page's foot says "Author" and a name.</summary>
    private void Labelled(int from)
    {
        foreach (var segment in _article.Segments.All)
        {
            if (segment.Nodes[0].Order < from || segment.Words > LongestFirstLine || segment.HeadingLevel > 0 || IsOthers(segment.Block))
            {
                continue;
            }

            foreach (var label in BylineWords.Labels)
            {
                if (segment.Text.StartsWith(label, StringComparison.OrdinalIgnoreCase))
                {
                    Parts(segment.Text[label.Length..].TrimStart(':', ' ', '\u00a0'), true, true);
                    break;
                }
            }

            if (_names.Count > 0)
            {
                return;
            }
        }
    }

    private static bool IsStrong(Segment segment) =>
        segment.Nodes.All(node => node is Element { Name: "strong" or "b" } || node is TextNode text && string.IsNullOrWhiteSpace(text.Text));

    private static bool IsSetApart(Segment segment) =>
        segment.Block.Value("style") is { } style && style.Contains("right", StringComparison.Ordinal)
        || segment.Nodes.All(node => node is Element { Name: "em" or "i" or "strong" or "b" } || node is TextNode text && string.IsNullOrWhiteSpace(text.Text));

    /// <summary>A name is said once, with its titles or without.</summary>
    private void Add(string name)
    {
        var key = TextKey.Of(name);
        for (var i = 0; i < _names.Count; i++)
        {
            var other = TextKey.Of(_names[i]);
            if (other.Contains(key, StringComparison.Ordinal) || key.Contains(other, StringComparison.Ordinal))
            {
                return;
            }
        }

        _names.Add(name);
    }

    private static bool IsByline(Element element) =>
        (element.HasWord("itemprop", "author") || element.Names.HasAny(Names)) && element.Name is not ("article" or "section" or "body" or "main" or "img" or "html" or "figure" or "ul" or "ol" or "figcaption");

    private static bool IsAuthorLink(Element element)
    {
        if (element.HasWord("rel", "author"))
        {
            return true;
        }

        if (element.Name != "a" || element.Value("href") is not { } address)
        {
            return false;
        }

        foreach (var folder in Folders)
        {
            var at = address.IndexOf("/" + folder + "/", StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && at + folder.Length + 3 < address.Length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Names in menus, captions, and in lists of other articles are not this article's.</summary>
    private bool IsOthers(Element element)
    {
        for (var at = element; at is not null; at = at.Parent)
        {
            if (at.IsFigure || at == _article.Headline || at.Name is "nav" or "blockquote" || at.Name is "figure" or "figcaption" && _article.Segments.Words(at) < LargestFigure || IsTeaser(at) || at.Dropped is DropReason.LeadsAway or DropReason.Hidden)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A box with a heading that leads to another page.</summary>
    private bool IsTeaser(Element element)
    {
        if (element.Name is not ("li" or "aside" or "article" or "a") || element.Contains(_article.Body) || _article.Headline is { } headline && element.Contains(headline))
        {
            return false;
        }

        foreach (var inner in element.Descendants())
        {
            if (Tags.HeadingLevel(inner.Name) > 0 && (element.Name == "a" || inner.First("a") is not null || inner.Within("a") is not null))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOtherRole(string text)
    {
        foreach (var role in OtherRoles)
        {
            if (text.Contains(role, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
