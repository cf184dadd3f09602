using System.Text;
using System.Xml.Linq;
using ExportKit.Model;
using ExportKit.Words;

namespace ExportKit.Writing.Epub.Narrating;

/// <summary>The words of a run of text and inline elements within one element, with where each node stands in them.</summary>
/// <param name="words">The words of structure.</param>
/// <param name="keepsLines">Whether line ends of the source are line ends for the reader, as in code.</param>
internal sealed class PassageText(StructureWords words, bool keepsLines)
{
    private readonly StringBuilder _text = new();

    /// <summary>The words.</summary>
    public string Text => _text.ToString();

    /// <summary>Where each node stands.</summary>
    public Dictionary<XNode, (int Start, int End)> Places { get; } = [];

    /// <summary>The elements, an outer one before those within it.</summary>
    public List<XElement> Elements { get; } = [];

    /// <summary>Elements that are said as a whole.</summary>
    public HashSet<XElement> Wholes { get; } = [];

    /// <summary>Where which language begins.</summary>
    public List<(int Start, string Language)> Languages { get; } = [];

    /// <summary>What is said by itself, behind the sentence that it stands in.</summary>
    public List<SpokenObject> Objects { get; } = [];

    /// <summary>Takes up nodes.</summary>
    /// <param name="nodes">The nodes.</param>
    /// <param name="language">The language that holds there.</param>
    public void Add(IEnumerable<XNode> nodes, string language)
    {
        if (!FreshStack.HasRoom)
        {
            FreshStack.Run(static step => step.Self.Add(step.nodes, step.language), (Self: this, nodes, language));
            return;
        }

        foreach (var node in nodes)
        {
            var start = _text.Length;
            if (node is XText text)
            {
                Say(keepsLines ? text.Value : Plain(text.Value), language);
            }
            else if (node is XElement element)
            {
                Elements.Add(element);
                Add(element, NarratedPage.LanguageOf(element) ?? language);
            }

            Places[node] = (start, _text.Length);
        }
    }

    private void Add(XElement element, string language)
    {
        if (NarratedPage.IsHidden(element))
        {
            return;
        }

        var type = NarratedPage.TypeOf(element);
        switch (element.Name.LocalName)
        {
            case "img":
                Keep(element, (string?)element.Attribute("alt") ?? "", language, null);
                break;
            case "span" when type == "pagebreak":
                Keep(element, words.Format(Word.PageMark, (string?)element.Attribute("aria-label") ?? ""), words.Language, type);
                break;
            case "a" when type == "noteref":
                Keep(element, words.Format(Word.NoteReference, element.Value), words.Language, type);
                break;
            case "br":
                Whole(element, "\n", language);
                break;
            case "ruby":
                Whole(element, Reading(element), language);
                break;
            case "math":
                Whole(element, (string?)element.Attribute("alttext") ?? element.Value, language);
                break;
            default:
                Add(element.Nodes(), language);
                break;
        }
    }

    private void Keep(XElement element, string said, string language, string? type)
    {
        if (SpokenWords.HasAny(said))
        {
            Objects.Add(new SpokenObject(element, _text.Length, new SpokenRun(SpokenWords.Clean(said, language), language)) { Type = type });
        }
    }

    private void Whole(XElement element, string said, string language)
    {
        Wholes.Add(element);
        Say(said, language);
    }

    private void Say(string said, string language)
    {
        if (said.Length > 0 && (Languages.Count == 0 || Languages[^1].Language != language))
        {
            Languages.Add((_text.Length, language));
        }

        _text.Append(said);
    }

    /// <summary>A reading says how its letters are spoken, so that it is said in their place.</summary>
    private static string Reading(XElement ruby)
    {
        var said = new StringBuilder();
        var letters = "";
        foreach (var node in ruby.Nodes())
        {
            if (node is XElement { Name.LocalName: "rt" } reading)
            {
                said.Append(SpokenWords.HasAny(reading.Value) ? reading.Value : letters);
                letters = "";
            }
            else
            {
                letters += node is XText text ? text.Value : "";
            }
        }

        return said.Append(letters).ToString();
    }

    private static string Plain(string text) => text.Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ');
}

/// <summary>Something within a line that is said by itself: a picture's text, a page's beginning, a reference to a note.</summary>
/// <param name="Element">Its element.</param>
/// <param name="Place">Where it stands in the words around it.</param>
/// <param name="Said">What is said.</param>
internal sealed record SpokenObject(XElement Element, int Place, SpokenRun Said)
{
    /// <summary>What it is (EPUB structural semantics); null for a picture.</summary>
    public string? Type { get; init; }
}
