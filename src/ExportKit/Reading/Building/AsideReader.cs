using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Building;

/// <summary>Reads boxes beside the text: fact boxes, corrections, opened details.</summary>
internal static class AsideReader
{
    private const int LongestLabel = 40;

    private static readonly NameVocabulary BoxNames = new(
    ["|fact|box|", "|factbox|", "|infobox|", "|info|box|", "|explainer|", "|faktenbox|", "|faktaboks|", "|faktaruta|", "|fakta|", "|infokasten|", "|sidebar|box|", "|key|facts|", "|at|a|glance|", "|despiece|", "|encadre|", "|encadré|", "|kasten|", "|text|box|", "|textbox|", "|inset|box|"]);

    private static readonly NameVocabulary CorrectionNames = new(
    ["|correction|", "|corrections|", "|editors|note|", "|editor|note|", "|clarification|", "|erratum|"]);

    /// <summary>Whether names make an element a box.</summary>
    /// <param name="element">The element.</param>
    public static bool IsBox(Element element) =>
        element.Name is "div" or "section" or "aside" && (element.Names.HasAny(BoxNames) || IsCorrection(element));

    /// <summary>Reads a box; its first heading, or the summary of details, is its title.</summary>
    /// <param name="blocks">Reads what it holds.</param>
    /// <param name="inlines">Reads its title.</param>
    /// <param name="element">The element.</param>
    public static ImmutableArray<Block> Read(BlockReader blocks, InlineReader inlines, Element element)
    {
        var title = TitleOf(element);
        var words = title is null ? [] : inlines.Read(title.Children);
        if (title is not null)
        {
            title.Dropped = DropReason.Apart;
        }

        var content = blocks.Contained(element);
        if (content.IsEmpty)
        {
            return words.IsEmpty ? [] : [blocks.Marked(new Paragraph(words), element)];
        }

        if (words.IsEmpty && IsCorrection(element))
        {
            (words, content) = Labelled(content);
        }

        // An aside that holds pictures alone is a figure's wrapper, no box.
        return words.IsEmpty && content.All(block => block is Figure or Embed or Quotation)
            ? content
            : [blocks.Marked(new Aside(content) { Kind = KindOf(element), Title = words }, element)];
    }

    /// <summary>Whether names make an element a correction or an editor's note.</summary>
    /// <param name="element">The element.</param>
    public static bool IsCorrection(Element element) => element.Names.HasAny(CorrectionNames);

    /// <summary>"Correction, 4 May: An earlier version ..." begins with its own title, which is not said twice.</summary>
    private static (ImmutableArray<Inline> Title, ImmutableArray<Block> Content) Labelled(ImmutableArray<Block> content)
    {
        if (content is not [Paragraph first, ..] || InlineText.Of(first.Content) is var text && text.IndexOf(':', StringComparison.Ordinal) is var colon && colon is < 4 or > LongestLabel)
        {
            return ([], content);
        }

        var rest = InlineTrim.Start(InlineSlice.After(first.Content, colon + 1));
        return rest.IsEmpty ? ([], content) : (InlineSlice.Before(first.Content, colon), content.SetItem(0, first with { Content = rest }));
    }

    private static AsideKind KindOf(Element element) =>
        element.Name == "details" ? AsideKind.Details : IsCorrection(element) ? AsideKind.Correction : AsideKind.Box;

    private static Element? TitleOf(Element element)
    {
        foreach (var inner in element.ShownDescendants())
        {
            if (element.Name == "details" ? inner.Name == "summary" : Tags.HeadingLevel(inner.Name) > 0)
            {
                return inner;
            }

            if (inner.Name is "p" or "li" or "table")
            {
                return null;
            }
        }

        return null;
    }
}
