using ExportKit.Reading.Cleaning;
using ExportKit.Reading.Segments;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Finding;

/// <summary>Scores how well an element holds the whole body and nothing else.</summary>
internal sealed class BodyScore
{
    private const double JunkWeight = 0.8;

    private readonly SegmentMap _segments;
    private readonly double[] _worth;

    /// <summary>Prepares the sums.</summary>
    /// <param name="segments">The segments of the page.</param>
    public BodyScore(SegmentMap segments)
    {
        _segments = segments;
        _worth = new double[segments.All.Count + 1];
        for (var i = 0; i < segments.All.Count; i++)
        {
            _worth[i + 1] = _worth[i] + Worth(segments.All[i]);
        }
    }

    /// <summary>The score of an element; higher is likelier.</summary>
    /// <param name="element">The element.</param>
    public double Of(Element element)
    {
        var (start, end) = _segments.Range(element);
        return (_worth[end] - _worth[start]) * Meaning(element);
    }

    /// <summary>Prose speaks for an element, lists of links against it; headings and short lines hardly count.</summary>
    private static double Worth(Segment segment)
    {
        if (segment.Block.IsDropped())
        {
            return 0;
        }

        if (segment.IsProse)
        {
            return segment.Words;
        }

        return segment.HeadingLevel > 0 || IsDatum(segment) ? 0 : -JunkWeight * Math.Min(segment.Words, 12) * (0.4 + segment.LinkShare);
    }

    /// <summary>A cell of words alone speaks neither for nor against: a story may hold a table larger than itself.</summary>
    private static bool IsDatum(Segment segment) => segment is { LinkShare: 0, Block.Name: "td" or "th" };

    private static double Meaning(Element element)
    {
        if (element.HasWord("itemprop", "articleBody") || element.HasWord("property", "articleBody"))
        {
            return 1.2;
        }

        if (Vocabulary.Body.IsIn(element.Names))
        {
            return 1.1;
        }

        return element.Name is "article" ? 1.05 : element.Name is "main" || element.Value("role") is "main" or "article" ? 1.02 : element.Name is "body" or "html" or "#document" ? 0.95 : 1;
    }
}
