using ExportKit.Diagnostics;
using ExportKit.Reading.Facts;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Selecting;

/// <summary>What a person chose on a page.</summary>
internal sealed record PageSelection
{
    /// <summary>The element that holds the article; null to find it.</summary>
    public Element? Body { get; init; }

    /// <summary>The selector that chose the article; null where none did.</summary>
    public Selector? Content { get; init; }

    /// <summary>The element that is the headline; null to find it.</summary>
    public Element? Headline { get; init; }

    /// <summary>The elements that name those who wrote; empty to find them.</summary>
    public IReadOnlyList<Element> Bylines { get; init; } = [];

    /// <summary>The elements that are the standfirst; empty to find it.</summary>
    public IReadOnlyList<Element> Standfirst { get; init; } = [];

    /// <summary>The elements that say when it was published; empty to find it.</summary>
    public IReadOnlyList<Element> Dates { get; init; } = [];

    /// <summary>Takes what is to be removed out of the page, and finds what was chosen.</summary>
    /// <param name="page">The page, which is changed.</param>
    /// <param name="options">Hold the rules.</param>
    /// <param name="diagnostics">Where selectors that match nothing are reported.</param>
    /// <returns>What was chosen; null where nobody says anything of this page.</returns>
    public static PageSelection? Of(Page page, ReadingOptions options, DiagnosticBag diagnostics)
    {
        if (options.Rules is not { } all)
        {
            return null;
        }

        var rules = all.Sites.IsEmpty ? all.Own : all.For(options.BaseAddress, MetaTagsReader.Read(page).Address);
        return rules.IsEmpty ? null : new SelectionFinder(page, options, diagnostics).Find(rules);
    }

    /// <summary>Marks what is said apart from the body.</summary>
    public void MarkApart()
    {
        foreach (var element in Bylines.Concat(Standfirst).Concat(Dates))
        {
            element.Dropped = DropReason.Apart;
        }

        if (Headline is not null)
        {
            Headline.Dropped = DropReason.Apart;
        }
    }

    /// <summary>What was chosen beside the article, which is to be found after all.</summary>
    public PageSelection WithoutBody(Page page)
    {
        page.Root.Choice = Choice.None;
        foreach (var element in page.Root.Descendants())
        {
            element.Choice = Choice.None;
        }

        return this with { Body = null };
    }
}
