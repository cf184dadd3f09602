using System.Globalization;
using System.Xml.Linq;
using ExportKit.Model;
using ExportKit.Words;

namespace ExportKit.Writing.Epub.Narrating;

/// <summary>Goes through a content document in reading order, gives what is said of it, and marks there what each sound belongs to.</summary>
/// <param name="identifiers">The identifiers of the book.</param>
/// <param name="words">The words of structure.</param>
/// <param name="beginnings">Where the sentences of a text begin, given the text and its language, but for the first; none where text and
/// sound go in step by paragraph.</param>
internal sealed class OverlayWalk(EpubIdentifiers identifiers, StructureWords words, Func<string, string, IEnumerable<int>> beginnings)
{
    private const int AfterParagraph = 400;
    private const int AfterHeading = 700;
    private const int AfterCell = 200;

    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "a", "abbr", "b", "br", "cite", "code", "del", "em", "i", "img", "ins", "math", "q", "ruby", "span", "strong", "sub", "sup", "time",
    };

    /// <summary>What is said of a document.</summary>
    /// <param name="page">The document, which is marked.</param>
    public List<OverlayNode> Of(XElement page)
    {
        var body = page.Element(NarratedPage.Xhtml + "body") ?? throw new InvalidOperationException("A content document without a body.");
        var parts = new List<OverlayNode>();
        Contents(body, NarratedPage.LanguageOf(page) ?? words.Language, parts);
        return parts;
    }

    private void Contents(XElement element, string language, List<OverlayNode> parts)
    {
        if (!FreshStack.HasRoom)
        {
            FreshStack.Run(static step => step.Self.Contents(step.element, step.language, step.parts), (Self: this, element, language, parts));
            return;
        }

        XNode[] nodes = [.. element.Nodes()];
        if (nodes.Length == 0)
        {
            // It stays what it is: with an end of its own, or without.
            return;
        }

        element.RemoveNodes();
        for (var i = 0; i < nodes.Length;)
        {
            var end = i;
            while (end < nodes.Length && IsInline(nodes[end]))
            {
                end++;
            }

            if (end > i)
            {
                element.Add(Passage(element, nodes[i..end], language, parts, isWhole: end - i == nodes.Length));
                i = end;
            }
            else
            {
                var block = (XElement)nodes[i++];
                Block(block, NarratedPage.LanguageOf(block) ?? language, parts);
                element.Add(block);
            }
        }
    }

    private void Block(XElement block, string language, List<OverlayNode> parts)
    {
        if (NarratedPage.IsHidden(block))
        {
            return;
        }

        if (TypeOf(block) is not { } type)
        {
            Contents(block, language, parts);
            return;
        }

        var own = new List<OverlayNode>();
        Contents(block, language, own);
        if (own is [OverlayLine { Type: null } only])
        {
            parts.Add(only with { Type = type });
        }
        else if (own.Count > 0)
        {
            parts.Add(new OverlaySequence(IdOf(block), own) { Type = type });
        }
    }

    private List<XNode> Passage(XElement element, XNode[] nodes, string language, List<OverlayNode> parts, bool isWhole)
    {
        var passage = new PassageText(words, keepsLines: element.Name.LocalName == "pre");
        passage.Add(nodes, language);
        var text = passage.Text;
        var sentences = SpokenWords.HasAny(text) ? SentencePlaces.Of(passage, beginnings(text, language)) : [];
        var isElement = isWhole && sentences.Count == 1;
        string[] ids = isElement ? [IdOf(element)] : [.. sentences.Select(_ => NewId())];
        Lines(passage, sentences, ids, PauseAfter(element), parts);
        return isElement || sentences.Count == 0 ? [.. nodes] : new SentenceSpans(passage, sentences, ids).Mark(nodes);
    }

    private void Lines(PassageText passage, List<(int Start, int End)> sentences, string[] ids, int pause, List<OverlayNode> parts)
    {
        var objects = new Queue<SpokenObject>(passage.Objects);
        for (var i = 0; i < sentences.Count; i++)
        {
            Objects(objects, sentences[i].Start, pause, parts);
            var isLast = i == sentences.Count - 1;
            parts.Add(new OverlayLine(ids[i], Runs(passage, sentences[i]), isLast ? pause : 0));
        }

        Objects(objects, int.MaxValue, pause, parts);
    }

    private void Objects(Queue<SpokenObject> objects, int end, int pause, List<OverlayNode> parts)
    {
        while (objects.TryPeek(out var next) && next.Place <= end)
        {
            objects.Dequeue();
            parts.Add(new OverlayLine(IdOf(next.Element), [next.Said], pause) { Type = next.Type });
        }
    }

    /// <summary>A run for each language; marks alone go with the words before them.</summary>
    private static SpokenRun[] Runs(PassageText passage, (int Start, int End) sentence)
    {
        var runs = new List<SpokenRun>();
        var text = passage.Text;
        for (var i = 0; i < passage.Languages.Count; i++)
        {
            var (start, language) = passage.Languages[i];
            var end = i + 1 < passage.Languages.Count ? passage.Languages[i + 1].Start : text.Length;
            var (from, to) = (Math.Max(start, sentence.Start), Math.Min(end, sentence.End));
            if (from < to)
            {
                Add(runs, new SpokenRun(text[from..to], language));
            }
        }

        return [.. runs.Select(run => run with { Text = SpokenWords.Clean(run.Text, run.Language) })];
    }

    private static void Add(List<SpokenRun> runs, SpokenRun run)
    {
        if (runs.Count > 0 && (!SpokenWords.HasAny(run.Text) || run.Language == runs[^1].Language))
        {
            runs[^1] = runs[^1] with { Text = runs[^1].Text + run.Text };
        }
        else if (runs.Count > 0 && !SpokenWords.HasAny(runs[^1].Text))
        {
            runs[^1] = run with { Text = runs[^1].Text + run.Text };
        }
        else
        {
            runs.Add(run);
        }
    }

    private string IdOf(XElement element)
    {
        if ((string?)element.Attribute("id") is { } known)
        {
            return known;
        }

        var id = NewId();
        element.Add(new XAttribute("id", id));
        return id;
    }

    private string NewId() => identifiers.New(string.Create(CultureInfo.InvariantCulture, $"spoken-{identifiers.NextSpoken()}"));

    // Caption, credit and summary stand on lines of their own, though their elements are inline.
    private static bool IsInline(XNode node) => node is not XElement element
        || Inline.Contains(element.Name.LocalName) && (string?)element.Attribute("class") is not ("caption" or "credit" or "summary");

    private static int PauseAfter(XElement element) => element.Name.LocalName switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => AfterHeading,
        "td" or "th" => AfterCell,
        _ => AfterParagraph,
    };

    /// <summary>What a reader may skip or leave (EPUB 3.3, 9.3.3), as structural semantics name it.</summary>
    private static string? TypeOf(XElement element) => element.Name.LocalName switch
    {
        "table" => "table",
        "tr" => "table-row",
        "td" or "th" => "table-cell",
        "ul" or "ol" => "list",
        "li" => "list-item",
        "figure" when (string?)element.Attribute("class") != "quotation" => "figure",
        _ when NarratedPage.TypeOf(element) == "footnote" => "footnote",
        "aside" => "aside",
        _ => null,
    };
}
