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

    private readonly ArticlePage _article;
    private readonly List<string> _names = [];
    private readonly OtherArticles _others;

    /// <summary>"Political Staff": who wrote, where no name is said.</summary>
    private string? _staff;

    private VisibleBylines(ArticlePage article)
    {
        _article = article;
        _others = new OtherArticles(article);
    }

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

        if (finder._names.Count == 0 && NameBesideDate.Find(article.Page.Root, places.Names, places.To) is { } beside)
        {
            return [beside];
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

            if (element.Order < from || !MayTell(element) || !BylineMarks.IsAuthorLink(element) && !BylineMarks.IsByline(element) || _others.Has(element))
            {
                continue;
            }

            if (ElementText.Of(element).Length < LongestByline)
            {
                Read(element);
            }
        }
    }

    /// <summary>Most elements are no links, are not called bylines, and have no attribute that says who wrote.</summary>
    private bool MayTell(Element element) =>
        element.Name == "a" || BylineMarks.IsCalledByline(element) || _article.Facts.Survey.Has(element, Telling.Property | Telling.Relation);

    /// <summary>Where links within lead to those who write, they are the names; else each line that reads as one.</summary>
    private void Read(Element element)
    {
        var isLink = BylineMarks.IsAuthorLink(element);
        if (!isLink && element.Descendants("a").Any(link => BylineMarks.IsAuthorLink(link) && PersonName.IsLikely(ElementText.Of(link), true)))
        {
            return;
        }

        bool? isOthers = null;
        var lines = element.Name == "a" && BylineMarks.OwnText(element) is { } own ? [own] : ElementLines.Of(element);
        var labelled = lines.Exists(line => BylineReader.AfterBy(line) is not null);
        if (!isLink && !labelled && BylineMarks.HoldsByline(element))
        {
            return;
        }

        foreach (var line in lines)
        {
            var after = BylineReader.AfterBy(line);
            if (BylineMarks.IsOtherRole(line) || after is null && (labelled || (isOthers ??= BylineMarks.IsOtherRole(ElementLines.Before(element)))))
            {
                continue;
            }

            if (after is null && WordCounter.Count(line) > MostWordsOfOne && BylineMarks.Leaves(element) is { Count: > 1 } leaves)
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

    /// <summary>Behind "By", links are the names, and what follows them offices.</summary>
    private bool Linked(Element element, string line)
    {
        var before = _names.Count;
        foreach (var link in element.Descendants("a"))
        {
            if (FactText.Clean(ElementText.Of(link)) is { } text && line.Contains(text, StringComparison.Ordinal) && PersonName.IsLikely(text, false) && !BylineReader.IsOffice(text))
            {
                PersonName.AddOnce(_names, text);
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
            else if (PersonName.IsLikely(name, mayBeSingle) || isPlain && BylineMarks.IsPlainName(name))
            {
                PersonName.AddOnce(_names, name);
            }
        }
    }

    private void Lines(int from, int to)
    {
        foreach (var segment in _article.Segments.All)
        {
            var order = segment.Nodes[0].Order;
            if (order > to)
            {
                return;
            }

            if (order < from || segment.Words > LongestLine || segment.HeadingLevel > 0
                || BylineReader.AfterBy(segment.Text) is not { } rest || Punctuation.EndsSentence(segment.Text) || _others.Has(segment.Block))
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
                && BylineMarks.IsSetApart(segment) && PersonName.IsLikely(segment.Text, false) && !BylineReader.IsOffice(segment.Text))
            {
                PersonName.AddOnce(_names, segment.Text);
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

            if (segment.HeadingLevel > 0 || segment.Words > LongestFirstLine || !BylineMarks.IsStrong(segment))
            {
                continue;
            }

            foreach (var name in segment.Text.Split('/', StringSplitOptions.TrimEntries))
            {
                if (PersonName.IsLikely(name, false) && WordCounter.Count(name) is 2 or 3 && !BylineReader.IsOffice(name))
                {
                    PersonName.AddOnce(_names, name);
                }
            }
        }
    }

    /// <summary>A list of facts at the page's foot says "Author" and a name.</summary>
    private void Labelled(int from)
    {
        foreach (var segment in _article.Segments.All)
        {
            if (segment.Nodes[0].Order < from || segment.Words > LongestFirstLine || segment.HeadingLevel > 0
                || Array.Find(BylineWords.Labels, label => segment.Text.StartsWith(label, StringComparison.OrdinalIgnoreCase)) is not { } found || _others.Has(segment.Block))
            {
                continue;
            }

            Parts(segment.Text[found.Length..].TrimStart(':', ' ', '\u00a0'), true, true);
            if (_names.Count > 0)
            {
                return;
            }
        }
    }
}
