using ExportKit.Reading.Facts;
using ExportKit.Reading.Pictures;
using ExportKit.Reading.Selecting;
using ExportKit.Reading.Segments;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading;

/// <summary>A page in which the article's body was found.</summary>
/// <param name="Page">The page.</param>
/// <param name="Segments">Its segments.</param>
/// <param name="Figures">Its figures.</param>
/// <param name="Facts">What machines are told about the article.</param>
/// <param name="Body">The element that holds the body.</param>
internal sealed record ArticlePage(Page Page, SegmentMap Segments, FigureFinder Figures, MetadataReader Facts, Element Body)
{
    /// <summary>The element that shows the headline; null where none does. What stands below the article is none, though it looks like one.</summary>
    public Element? Headline => Facts.HeadlineElement is { } element && element.Order <= Body.LastOrder ? element : null;

    /// <summary>What a person chose on the page; null where nobody did.</summary>
    public PageSelection? Selection { get; init; }

    /// <summary>The segment that is the standfirst; null where there is none.</summary>
    public Segment? Standfirst { get; init; }

    /// <summary>The segments of the body that are kept at this moment.</summary>
    public List<Segment> KeptNow()
    {
        var (start, end) = Segments.Range(Body);
        var kept = new List<Segment>(end - start);
        Element? around = null;
        var isAroundDropped = false;
        for (var i = start; i < end; i++)
        {
            var segment = Segments.All[i];
            if (segment.Dropped != DropReason.None || segment.Block.Dropped != DropReason.None)
            {
                continue;
            }

            // What is around a line is around those beside it too, and need not be asked again.
            if (segment.Block.Parent != around)
            {
                around = segment.Block.Parent;
                isAroundDropped = around?.IsDropped() == true;
            }

            if (!isAroundDropped)
            {
                kept.Add(segment);
            }
        }

        return kept;
    }

    /// <summary>The segments of the body that are kept, as far as somebody wants them.</summary>
    public IEnumerable<Segment> Kept()
    {
        foreach (var segment in Segments.Within(Body))
        {
            if (segment.Dropped == DropReason.None && !segment.Block.IsDropped())
            {
                yield return segment;
            }
        }
    }
}
