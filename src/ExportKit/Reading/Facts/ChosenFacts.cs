using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Reading.Selecting;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Facts;

/// <summary>What the elements that a person chose say about the article.</summary>
/// <param name="selection">What was chosen; null where nothing was.</param>
/// <param name="options">Name the input.</param>
/// <param name="diagnostics">Where is reported what cannot be understood.</param>
internal sealed class ChosenFacts(PageSelection? selection, ReadingOptions options, DiagnosticBag diagnostics)
{
    /// <summary>The element that shows the headline; null where none was chosen that is shown.</summary>
    public Element? Headline => selection?.Headline is { } element && !Tags.IsMachinery(element.Name) ? element : null;

    /// <summary>The headline that a chosen element states for machines; null where none does.</summary>
    public string? HeadlineText => selection?.Headline is { } element && Tags.IsMachinery(element.Name) ? FactText.Clean(element["content"]) : null;

    /// <summary>The authors; empty where none were chosen, or nobody is named there.</summary>
    /// <param name="publisher">Who publishes; null where unknown.</param>
    public ImmutableArray<string> Authors(string? publisher)
    {
        var bylines = Texts(selection?.Bylines);
        if (bylines.Count == 0)
        {
            return [];
        }

        var names = BylineReader.Names(bylines, publisher);
        return names.Count > 0 ? [.. names] : [.. bylines];
    }

    /// <summary>The date of publication; null where none was chosen, or none is to be understood.</summary>
    /// <param name="monthFirst">Whether 3/4/2025 is the fourth of March.</param>
    public ArticleDate? Date(bool monthFirst)
    {
        if (selection is not { Dates.Count: > 0 })
        {
            return null;
        }

        foreach (var element in selection.Dates)
        {
            var text = ElementText.Of(element);
            foreach (var candidate in new[] { element.Value("datetime"), element.Value("content"), text })
            {
                if (DateReader.Read(candidate, monthFirst) is { } date)
                {
                    return date with { ShowsTime = date.HasTime && VisibleDates.Shows(text) };
                }
            }
        }

        diagnostics.Report(
            DiagnosticCodes.SelectionEmpty,
            $"What was chosen as the date, \"{ElementText.Of(selection.Dates[0])}\", is no date that could be understood; it was looked for instead",
            selection.Dates[0].Place(options.SourceName),
            "Choose the element that says when the article was published");
        return null;
    }

    private static List<string> Texts(IReadOnlyList<Element>? elements)
    {
        var texts = new List<string>();
        foreach (var element in elements ?? [])
        {
            if (FactText.Clean(Tags.IsMachinery(element.Name) ? element["content"] : ElementText.Of(element)) is { } text)
            {
                texts.Add(text);
            }
        }

        return texts;
    }
}
