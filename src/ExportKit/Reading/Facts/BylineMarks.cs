using ExportKit.Reading.Segments;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Facts;

/// <summary>Tells which elements and lines of a page name those who wrote, by their names, addresses and letters.</summary>
internal static class BylineMarks
{
    private static readonly NameVocabulary Names = new(
    [
        "|byline|", "|bylines|", "|by|line|", "|author|", "|authors|", "|autor|", "|autores|", "|autore|", "|auteur|", "|firma|", "|signature|", "|contributor|", "|contributors|", "|writer|", "|reporter|", "|journalist|", "|autoren|", "|authorline|", "|verfasser|", "|skribent|", "|redacteur|", "|penulis|",
    ]);

    /// <summary>The folders in which sites keep the pages of those who write.</summary>
    private static readonly PhraseSet Folders = new(
    [
        "/author/", "/authors/", "/autor/", "/autoren/", "/autores/", "/autore/", "/autori/", "/auteur/", "/auteurs/", "/profile/", "/staff/", "/editors/", "/by/", "/contributors/", "/contributor/", "/writer/", "/writers/", "/reporter/", "/journalist/", "/journalists/", "/producers/", "/columnists/", "/redakteure/", "/skribent/", "/forfatter/", "/users/",
    ]);

    // So much of an address behind such a folder is the name of one who writes.
    private const int ShortestName = 2;

    /// <summary>Words before names of those who did other things than write.</summary>
    private static readonly PhraseSet OtherRoles = new(
    [
        "reviewed", "edited", "editor", "photo", "foto", "fact check", "fact-check", "illustrat", "updated by", "translat", "übersetz", "image", "graphic", "produced by", "contributions from", "with contributions", "geprüft", "bild", "camera", "kamera",
    ]);

    /// <summary>An element within that is a byline itself is the barer one.</summary>
    /// <param name="element">The element.</param>
    public static bool HoldsByline(Element element)
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

    /// <summary>The words of a link beside what it holds in elements of their own: a place, an office.</summary>
    /// <param name="element">The element.</param>
    public static string? OwnText(Element element)
    {
        var own = string.Empty;
        foreach (var child in element.Children)
        {
            own += child is TextNode text ? text.Text : string.Empty;
        }

        return PersonName.IsLikely(own, false) ? FactText.Collapse(own) : null;
    }

    /// <summary>The texts of the innermost elements: names that stand side by side without a mark between them.</summary>
    /// <param name="element">The element.</param>
    public static List<string> Leaves(Element element)
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

    /// <summary>Whether the class or the identifier of an element names a byline.</summary>
    /// <param name="element">The element.</param>
    public static bool IsCalledByline(Element element) => element.Names.HasAny(Names);

    /// <summary>Whether an element is called a byline.</summary>
    /// <param name="element">The element.</param>
    public static bool IsByline(Element element) =>
        (IsCalledByline(element) || element.HasWord("itemprop", "author")) && element.Name is not ("article" or "section" or "body" or "main" or "img" or "html" or "figure" or "ul" or "ol" or "figcaption");

    /// <summary>Whether an element is a link to the page of one who writes.</summary>
    /// <param name="element">The element.</param>
    public static bool IsAuthorLink(Element element)
    {
        if (element.HasWord("rel", "author"))
        {
            return true;
        }

        return element.Name == "a" && element.Value("href") is { Length: > ShortestName } address && Folders.IsIn(address.AsSpan(..^ShortestName));
    }

    /// <summary>Whether words name what another did than write.</summary>
    /// <param name="text">The text.</param>
    public static bool IsOtherRole(string text)
    {
        return OtherRoles.IsIn(text);
    }

    /// <summary>Whether all of a line is strong.</summary>
    /// <param name="segment">The segment.</param>
    public static bool IsStrong(Segment segment) =>
        segment.Nodes.All(node => node is Element { Name: "strong" or "b" } || node is TextNode text && string.IsNullOrWhiteSpace(text.Text));

    /// <summary>Whether a line is set apart by its letters, or at the right.</summary>
    /// <param name="segment">The segment.</param>
    public static bool IsSetApart(Segment segment) =>
        segment.Block.Value("style") is { } style && style.Contains("right", StringComparison.Ordinal)
        || segment.Nodes.All(node => node is Element { Name: "em" or "i" or "strong" or "b" } || node is TextNode text && string.IsNullOrWhiteSpace(text.Text));

    /// <summary>What a link to an author's page says is the name, however it is written.</summary>
    /// <param name="name">The name.</param>
    public static bool IsPlainName(string name) =>
        WordCounter.Count(name) <= 4 && !PersonName.IsFurniture(name) && PersonName.IsLikely(char.ToUpperInvariant(name[0]) + name[1..].Replace(" ", string.Empty, StringComparison.Ordinal), true);
}
