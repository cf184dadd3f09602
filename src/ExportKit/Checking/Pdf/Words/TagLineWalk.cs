using System.Globalization;
using System.Text;
using ExportKit.Checking.Pdf.Content;
using ExportKit.Checking.Pdf.Cos;
using ExportKit.Checking.Pdf.Fonts;
using ExportKit.Checking.Pdf.Rules;
using ExportKit.Checking.Pdf.Structure;

namespace ExportKit.Checking.Pdf.Words;

/// <summary>Walks the structure tree in reading order, without recursion.</summary>
internal sealed class TagLineWalk
{
    private const int MostIndents = 24;

    private readonly CosFile _file;
    private readonly TagTree _tree;
    private readonly TagAttributes _attributes;
    private readonly SequenceTexts _texts = new();
    private readonly Dictionary<int, int> _pages = [];

    public TagLineWalk(CosFile file, TagTree tree, List<PdfPage> pages)
    {
        _file = file;
        _tree = tree;
        _attributes = new TagAttributes(file, tree);
        var scanner = new ContentScanner(file, new FontTable(file), _texts);
        foreach (var page in pages)
        {
            scanner.Scan(page);
            _pages.TryAdd(page.Number, page.Label);
        }
    }

    /// <summary>Adds a line for each element, and for words that stand behind another element in theirs.</summary>
    public void Walk(List<string> lines)
    {
        var rest = new Stack<(TagElement Element, int From, int Depth)>();
        for (var i = _tree.Top.Count - 1; i >= 0; i--)
        {
            rest.Push((_tree.Top[i], 0, 0));
        }

        while (rest.TryPop(out var step))
        {
            var (element, from, depth) = step;
            var (drawn, page, next) = Run(element, from);

            // What stands in place of drawn words is what is heard, and does not change with the ends of lines.
            var words = _file.Text(element.Dictionary, "ActualText") is { } text ? from == 0 ? PdfWords.Squeeze(text) : "" : IsPicture(element) ? "" : drawn;
            if (from == 0)
            {
                lines.Add(Indent(depth) + Label(element, page) + (words.Length > 0 ? ": " + words : ""));
            }
            else if (words.Length > 0)
            {
                lines.Add(Indent(depth + 1) + "words: " + words);
            }

            if (next < element.Kids.Count)
            {
                rest.Push((element, next + 1, depth));
                rest.Push((((ElementKid)element.Kids[next]).Element, 0, depth + 1));
            }
        }
    }

    private bool IsPicture(TagElement element) =>
        element.Role is "Figure" or "Formula" && _file.Text(element.Dictionary, "Alt") is not null;

    private static string Indent(int depth) => new(' ', 2 * Math.Min(depth, MostIndents));

    /// <summary>The words of an element from one of its kids on to the next element within it.</summary>
    private (string Words, int Page, int Next) Run(TagElement element, int from)
    {
        var text = new StringBuilder();
        SequenceText? last = null;
        var (first, lastPage) = (0, 0);
        var i = from;
        for (; i < element.Kids.Count && element.Kids[i] is not ElementKid; i++)
        {
            if (element.Kids[i] is not ContentKid content)
            {
                continue;
            }

            var page = content.Page is { } number ? _pages.GetValueOrDefault(number) : 0;
            first = first == 0 ? page : first;
            if (_texts.Find(content.Owner, content.Mcid) is { } sequence)
            {
                text.Append(last is not null && (page != lastPage || last.IsApartFrom(sequence)) ? " " : "").Append(sequence.Text);
                (last, lastPage) = (sequence, page);
            }
        }

        return (PdfWords.Squeeze(text.ToString()), first, i);
    }

    private string Label(TagElement element, int page)
    {
        var label = new StringBuilder(element.Role ?? element.Type);
        if (element.Role is { } role && role != element.Type)
        {
            label.Append(" as ").Append(element.Type);
        }

        if (page > 0)
        {
            label.Append(CultureInfo.InvariantCulture, $" (page {page})");
        }

        Add("language", _file.Text(element.Dictionary, "Lang"));
        Add("title", _file.Text(element.Dictionary, "T"));
        Add("alternative text", _file.Text(element.Dictionary, "Alt"));
        Add("expansion", _file.Text(element.Dictionary, "E"));
        Add("scope", (_attributes.Get(element, "Table", "Scope") as CosName)?.Value);
        Add("columns", Span(element, "ColSpan"));
        Add("rows", Span(element, "RowSpan"));
        foreach (var kid in element.Kids)
        {
            Add("leads to", kid is ObjectKid { Dictionary: { } annotation } && _file.Dictionary(annotation, "A") is { } action ? _file.Text(action, "URI") : null);
        }

        return label.ToString();

        void Add(string what, string? value)
        {
            if (value is not null)
            {
                label.Append($", {what} \"{PdfWords.Squeeze(value)}\"");
            }
        }
    }

    private string? Span(TagElement element, string key) =>
        _attributes.Span(element, key) is > 1 and var span ? span.ToString(CultureInfo.InvariantCulture) : null;
}
