using ExportKit.Diagnostics;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Selecting;

/// <summary>Finds on a page what rules choose. All selectors are asked of the page as it came, so that none depends on another.</summary>
/// <param name="page">The page.</param>
/// <param name="options">Name the input.</param>
/// <param name="diagnostics">Where selectors that match nothing are reported.</param>
internal sealed class SelectionFinder(Page page, ReadingOptions options, DiagnosticBag diagnostics)
{
    /// <summary>Elements that hold others and say nothing of them: where one is chosen, what it holds is the article.</summary>
    private static readonly HashSet<string> Holders = new(StringComparer.Ordinal)
    {
        "html", "body", "main", "article", "section", "div", "aside", "header", "footer", "form", "center", "td", "details", "dialog", "figure", "blockquote", "noscript", "template", "span", "font", "address",
    };

    private readonly SelectorMatcher _matcher = new(SelectorTree.Of(page));

    /// <summary>Finds what the rules choose, and takes out what they remove.</summary>
    /// <param name="rules">The rules.</param>
    public PageSelection Find(SelectionRules rules)
    {
        var content = All(rules.Content, "content", "--select", isShown: true);
        var headline = All(rules.Headline, "headline", null);
        var bylines = All(rules.Byline, "byline", null);
        var standfirst = All(rules.Standfirst, "standfirst", null, isShown: true);
        var dates = All(rules.Date, "date", null);
        var removed = new HashSet<Element>(ReferenceEqualityComparer.Instance);
        foreach (var selector in rules.Remove)
        {
            removed.UnionWith(All(selector, "remove", "--remove"));
        }

        var kept = Outermost(content).FindAll(element => !IsWithin(element, removed));
        TreeOrder.Forget(page.Root);
        Remove(removed);
        var body = kept.Count == 0 ? null : Joined(kept);
        TreeOrder.Number(page.Root, page.Budget);
        page.ForgetIds();
        if (content.Count > 0 && body is null)
        {
            ReportEmpty(rules.Content!);
        }

        return new PageSelection
        {
            Body = body, Content = rules.Content, Headline = headline.Find(element => !IsWithin(element, removed)),
            Bylines = Outermost(bylines), Standfirst = Outermost(standfirst), Dates = dates,
        };
    }

    /// <summary>Says that nothing of what was chosen as the article can be read.</summary>
    /// <param name="selector">The selector.</param>
    public void ReportEmpty(Selector selector) => ReportEmpty(selector, options, diagnostics);

    /// <summary>Says that nothing of what was chosen as the article can be read.</summary>
    /// <param name="selector">The selector.</param>
    /// <param name="options">Name the input.</param>
    /// <param name="diagnostics">Where it is reported.</param>
    public static void ReportEmpty(Selector selector, ReadingOptions options, DiagnosticBag diagnostics) => diagnostics.Report(
        DiagnosticCodes.SelectionEmpty,
        $"What {Name(selector, "content", "--select")} matches holds nothing to read; the article was looked for instead",
        new SourcePlace(options.SourceName),
        "Choose the element that holds the paragraphs");

    private static string Name(Selector selector, string key, string? option) =>
        selector.Place is { } place ? $"the selector \"{selector.Text}\" of \"{key}\" ({place})" : $"{option ?? key} \"{selector.Text}\"";

    private List<Element> All(Selector? selector, string key, string? option, bool isShown = false)
    {
        var found = new List<Element>();
        if (selector is null)
        {
            return found;
        }

        foreach (var node in _matcher.All(selector))
        {
            if (node.Element is { } element && !(isShown && Tags.IsMachinery(element.Name)))
            {
                found.Add(element);
            }
        }

        if (found.Count == 0)
        {
            diagnostics.Report(
                DiagnosticCodes.SelectorWithoutMatch,
                $"Nothing on the page matches {Name(selector, key, option)}",
                new SourcePlace(options.SourceName),
                key == "remove" ? "Nothing was removed by it; leave it out, or name what is on the page" : "It was looked for instead; name what is on the page as it was saved");
        }

        return found;
    }

    /// <summary>Elements without those that lie within another of them.</summary>
    private static List<Element> Outermost(List<Element> elements)
    {
        var outermost = new List<Element>();
        foreach (var element in elements)
        {
            if (outermost.Count == 0 || !outermost[^1].Contains(element))
            {
                outermost.Add(element);
            }
        }

        return outermost;
    }

    private static bool IsWithin(Element element, HashSet<Element> others) =>
        others.Count > 0 && (others.Contains(element) || element.Ancestors().Any(others.Contains));

    private void Remove(HashSet<Element> removed)
    {
        var parents = new HashSet<Element>(ReferenceEqualityComparer.Instance);
        foreach (var element in removed)
        {
            if (element.Parent is { } parent)
            {
                parents.Add(parent);
            }
        }

        foreach (var parent in parents)
        {
            parent.Children.RemoveAll(child => child is Element element && removed.Contains(element));
        }

        page.Metas.RemoveAll(removed.Contains);
        page.Links.RemoveAll(removed.Contains);
        page.DataScripts.RemoveAll(script => script.Place is Element element && removed.Contains(element));
    }

    /// <summary>The element that holds all that was chosen: the chosen one itself, or a new one in the first one's place.</summary>
    private static Element Joined(List<Element> chosen)
    {
        var first = chosen[0];
        if (chosen.Count == 1 && (Holders.Contains(first.Name) || first.Name.Contains('-', StringComparison.Ordinal)))
        {
            MarkAround(first);
            return first;
        }

        var holder = new Element("div") { Parent = first.Parent, Line = first.Line, Column = first.Column };
        first.Parent!.Children[first.Parent.Children.IndexOf(first)] = holder;
        var parents = new HashSet<Element>(ReferenceEqualityComparer.Instance);
        foreach (var element in chosen)
        {
            parents.Add(element.Parent!);
            element.Parent = holder;
            MarkItself(element);
            holder.Children.Add(element);
        }

        foreach (var parent in parents)
        {
            parent.Children.RemoveAll(child => child.Parent != parent);
        }

        MarkAround(holder);
        return holder;
    }

    /// <summary>Of a list, a table or a paragraph that was chosen every line is; what only holds others is cleaned within as any article.</summary>
    private static void MarkItself(Element element)
    {
        element.Choice = Choice.Itself;
        if (Holders.Contains(element.Name))
        {
            return;
        }

        foreach (var inner in element.Descendants())
        {
            inner.Choice = inner.IsBlock ? Choice.Itself : inner.Choice;
        }
    }

    /// <summary>What holds the article cannot be left out, whatever it is called.</summary>
    private static void MarkAround(Element body)
    {
        for (var element = body; element is not null; element = element.Parent)
        {
            element.Choice = Choice.Around;
        }
    }
}
