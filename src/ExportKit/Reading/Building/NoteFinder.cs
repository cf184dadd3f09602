using ExportKit.Model;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Building;

/// <summary>Finds the notes of a page and the references to them.</summary>
internal sealed class NoteFinder
{
    private static readonly NameVocabulary ReferenceNames = new(["|footnote|", "|fn|", "|noteref|"]);

    private readonly Dictionary<Element, (string Label, string Id)> _notes = [];
    private readonly Dictionary<Element, NoteReference> _references = [];

    private NoteFinder()
    {
    }

    /// <summary>Finds them.</summary>
    /// <param name="page">The page.</param>
    public static NoteFinder Find(Page page)
    {
        var finder = new NoteFinder();
        foreach (var link in page.Root.Descendants("a"))
        {
            if (link.Value("href") is ['#', _, ..] address && IsReference(link) && page.ById(Uri.UnescapeDataString(address[1..])) is { } target
                && target.Order > link.Order && IsNote(target))
            {
                var label = Label(link);
                var note = NoteElement(target);
                finder._notes.TryAdd(note, (label, note.Value("id") ?? address[1..]));
                finder._references[link] = new NoteReference(label, finder._notes[note].Id) { Id = link.Value("id") ?? link.Parent?.Value("id") };
            }
        }

        return finder;
    }

    /// <summary>The reference that a link is; null where it is none.</summary>
    /// <param name="link">The link.</param>
    public NoteReference? ReferenceOf(Element link) => _references.GetValueOrDefault(link);

    /// <summary>The reference that a raised element holds, and nothing else but brackets; null where it holds something else.</summary>
    /// <param name="raised">The <c>sup</c> element.</param>
    public NoteReference? ReferenceIn(Element raised)
    {
        Element? only = null;
        foreach (var child in raised.Children)
        {
            if (child is Element inner)
            {
                if (only is not null)
                {
                    return null;
                }

                only = inner;
            }
            else if (child is TextNode { Text: var text } && text.Trim() is not ("" or "[" or "]" or "(" or ")"))
            {
                return null;
            }
        }

        return only is null ? null : ReferenceOf(only);
    }

    /// <summary>The label and identifier of the note that an element is; null where it is none.</summary>
    /// <param name="element">The element.</param>
    public (string Label, string Id)? NoteOf(Element element) => _notes.TryGetValue(element, out var note) ? note : null;

    /// <summary>Leaves the links of a note out that lead back to its reference.</summary>
    /// <param name="note">The note's element.</param>
    public static void DropWaysBack(Element note)
    {
        foreach (var link in note.Descendants("a"))
        {
            if (IsWayBack(link))
            {
                link.Dropped = DropReason.Furniture;
            }
        }
    }

    private static bool IsWayBack(Element link)
    {
        if (link.Value("role") is "doc-backlink" || link.HasWord("class", "footnote-backref") || link.HasWord("rev", "footnote") || link.HasWord("class", "reversefootnote"))
        {
            return true;
        }

        var text = ElementText.Of(link);
        return link.Value("href") is ['#', ..] && (text is "^" or "Back" or "back" or "Jump up" || text.Length <= 2 && text.AsSpan().ContainsAny("↩↑⏎⤴↵"));
    }

    /// <summary>Whether the page itself calls a link a reference to a note.</summary>
    /// <param name="link">The link.</param>
    public static bool IsMarked(Element link) =>
        link.Value("role") is "doc-noteref" || link.Value("epub:type") is "noteref" || link.HasWord("rel", "footnote") || link.HasWord("class", "footnote-ref");

    private static bool IsReference(Element link)
    {
        if (IsMarked(link))
        {
            return true;
        }

        var label = Label(link);
        var isShort = label.Length is > 0 and <= 4 && (char.IsAsciiDigit(label[0]) || label.AsSpan().Trim("*†‡§¶#").IsEmpty || label.Length == 1 && char.IsAsciiLetter(label[0]));
        return isShort && (link.Within("sup") is not null || link.First("sup") is not null || ElementText.Of(link) is ['[', ..] || link.Names.HasAny(ReferenceNames));
    }

    private static bool IsNote(Element target) => target.Name is not ("h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "section" or "article" or "main" or "table" or "img" or "figure");

    /// <summary>An anchor within a note stands for the note.</summary>
    private static Element NoteElement(Element target)
    {
        for (var element = target; element is not null; element = element.Parent)
        {
            if (element.IsBlock && element.Name is "li" or "p" or "div" or "aside" or "dd" or "td")
            {
                return element;
            }
        }

        return target;
    }

    private static string Label(Element link) => ElementText.Of(link).Trim('[', ']', '(', ')', ' ', '\u00a0', '.');
}
