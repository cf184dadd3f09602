using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Building;

/// <summary>Reads quotations that stand as blocks, with who is quoted told from what is said.</summary>
internal static class QuotationReader
{
    /// <summary>The quotation; nothing where it is empty.</summary>
    /// <param name="blocks">Reads what it holds.</param>
    /// <param name="inlines">Reads who is quoted.</param>
    /// <param name="context">What is known of the page.</param>
    /// <param name="element">The <c>blockquote</c>.</param>
    public static ImmutableArray<Block> Read(BlockReader blocks, InlineReader inlines, BuildContext context, Element element)
    {
        var attribution = AttributionFinder.Find(element);
        var words = attribution is null ? [] : inlines.Read([attribution]);
        if (attribution is not null)
        {
            attribution.Dropped = DropReason.Apart;
        }

        var content = blocks.Contained(element);
        if (content.IsEmpty)
        {
            return [];
        }

        var cite = element.Value("cite") is { } address ? context.Absolute(address, element) : null;
        return [blocks.Marked(new Quotation(content) { Attribution = AttributionFinder.WithoutDash(words), Cite = cite }, element)];
    }
}
