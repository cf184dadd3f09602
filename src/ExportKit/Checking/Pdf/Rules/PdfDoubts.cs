using ExportKit.Checking.Pdf.Cos;
using ExportKit.Checking.Pdf.Structure;
using ExportKit.Diagnostics;

namespace ExportKit.Checking.Pdf.Rules;

/// <summary>A rule of our own, for what only a person can be sure of.</summary>
/// <param name="Id">Its name in reports.</param>
/// <param name="Title">What it asks for.</param>
internal sealed record PdfDoubt(string Id, string Title);

/// <summary>What serves a reader badly though it meets the rules, as far as it can be measured.</summary>
internal sealed class PdfDoubts
{
    private const string AlternativeHint = "Write what the picture shows for those who do not see it; a picture that says nothing is an artifact";
    private const int MostRepeats = 2;
    private const double MostBackwards = 0.45;
    private const int FewSteps = 12;

    private static readonly PdfDoubt Alternative = new("own alternative-text", "Alternative texts describe their pictures: no file names, none that are empty, none for many");
    private static readonly PdfDoubt Headings = new("own headings", "There are headings, they have words, and there is one of the first level");
    private static readonly PdfDoubt Language = new("own language", "The language that is named fits the script of the text");
    private static readonly PdfDoubt Links = new("own links", "A Link element holds the link");
    private static readonly PdfDoubt Order = new("own reading-order", "The tags follow the content of the pages");
    private static readonly PdfDoubt Plain = new("own structure", "A document of several pages has more than paragraphs");

    // A person would be as sure as the machine: the text says so itself.
    private static readonly PdfDoubt StandIn = new("own picture-described", "No alternative text says only that there is none (ISO 14289-1, 7.3: it represents the picture)");

    /// <summary>All of them.</summary>
    public static readonly PdfDoubt[] All = [StandIn, Alternative, Headings, Language, Links, Order, Plain];

    private readonly PdfFacts _facts;
    private readonly CosFile _file;
    private readonly TagTree _tree;

    private PdfDoubts(PdfFacts facts, TagTree tree) => (_facts, _file, _tree) = (facts, facts.File, tree);

    /// <summary>Checks them.</summary>
    /// <param name="facts">The file.</param>
    public static void Check(PdfFacts facts)
    {
        if (facts.Tree is not { } tree)
        {
            return;
        }

        var doubts = new PdfDoubts(facts, tree);
        doubts.CheckAlternatives();
        doubts.CheckHeadings();
        doubts.CheckLanguage();
        doubts.CheckLinks();
        doubts.CheckOrder();
        doubts.CheckStructure();
    }

    /// <summary>Whether a text is the name of a file, or of the kind that cameras and programs give.</summary>
    /// <param name="text">The text.</param>
    public static bool IsFileName(string text)
    {
        text = text.Trim();
        if (text.Length is 0 or > 120 || text.Contains(' ', StringComparison.Ordinal))
        {
            return false;
        }

        var dot = text.LastIndexOf('.');
        var end = dot < 0 ? "" : text[(dot + 1)..].ToLowerInvariant();
        return end is "jpg" or "jpeg" or "png" or "gif" or "webp" or "svg" or "tif" or "tiff" or "bmp" or "avif" or "heic" or "pdf"
            || text.StartsWith("IMG_", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("DSC", StringComparison.Ordinal) && text.AsSpan(3).Trim('_').IndexOfAnyExceptInRange('0', '9') < 0;
    }

    private void CheckAlternatives()
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var figure in _tree.All.Where(element => element.Role == "Figure"))
        {
            if (_file.Text(figure.Dictionary, "Alt") is not { } text)
            {
                continue;
            }

            if (StandInTexts.Is(text))
            {
                _facts.Log.Doubt(StandIn.Id, $"{figure.Label} has no description: its alternative text \"{text.Trim()}\" only says so", AlternativeHint, DiagnosticCodes.PdfRuleBroken);
                continue;
            }

            counts[text.Trim()] = counts.GetValueOrDefault(text.Trim()) + 1;
            if (string.IsNullOrWhiteSpace(text))
            {
                _facts.Log.Doubt(Alternative.Id, $"The alternative text of {figure.Label} has no words", AlternativeHint);
            }
            else if (IsFileName(text) || text.Trim().ToLowerInvariant() is "image" or "picture" or "photo" or "graphic" or "figure" or "img")
            {
                _facts.Log.Doubt(Alternative.Id, $"The alternative text of {figure.Label} is \"{text.Trim()}\", which describes nothing", AlternativeHint);
            }
        }

        foreach (var (text, count) in counts)
        {
            if (count > MostRepeats && text.Length > 0)
            {
                _facts.Log.Doubt(Alternative.Id, $"{count} pictures have the alternative text \"{text}\"", AlternativeHint);
            }
        }
    }

    private void CheckHeadings()
    {
        var headings = _tree.All.FindAll(element => element.Role == "H" || StandardTypes.HeadingLevel(element.Role) > 0);
        if (headings.Count == 0 && _facts.Pages.Count > 1)
        {
            _facts.Log.Doubt(Headings.Id, $"{_facts.Pages.Count} pages have no heading", "Tag the headings: those who hear a document go from one to the next");
        }

        foreach (var heading in headings.Where(heading => heading.Kids.Count == 0 && _file.Get(heading.Dictionary, "ActualText") is null))
        {
            _facts.Log.Doubt(Headings.Id, $"{heading.Label} is empty", "Leave out headings without words");
        }

        var first = headings.Count(heading => heading.Role == "H1");
        if (first > 1 && _tree.All.Count(element => element.Role == "Document") < 2)
        {
            _facts.Log.Doubt(Headings.Id, $"There are {first} headings of the first level", "Give the first level to the document's own headline alone, unless it is a collection");
        }
    }

    private void CheckLanguage()
    {
        if (_facts.Language is null || _facts.Scripts.Total < 200)
        {
            return;
        }

        var tag = _facts.Language.Split('-')[0].ToLowerInvariant();
        var main = _facts.Scripts.Main;
        if (ScriptCounts.Of(tag) is { } expected && main is not null && main != expected)
        {
            _facts.Log.Doubt(Language.Id, $"The language is \"{_facts.Language}\", and most letters without a language of their own are {main}", "Name the language that the text is in: speech is chosen by it");
        }
    }

    private void CheckLinks()
    {
        foreach (var link in _tree.All.Where(element => element.Role == "Link"))
        {
            if (!HoldsObject(link))
            {
                _facts.Log.Doubt(Links.Id, $"{link.Label} holds no annotation: it leads nowhere", "Put the link's annotation into the element, or use Span");
            }
        }
    }

    private static bool HoldsObject(TagElement element)
    {
        var rest = new Stack<TagElement>([element]);
        while (rest.TryPop(out var inner))
        {
            if (inner.Kids.Exists(kid => kid is ObjectKid))
            {
                return true;
            }

            foreach (var child in inner.Children)
            {
                rest.Push(child);
            }
        }

        return false;
    }

    /// <summary>Content streams are in no order that a standard knows, yet programs write them in reading order: where tags go back and
    /// forth on a page, one of the two is wrong.</summary>
    private void CheckOrder()
    {
        foreach (var page in _facts.Pages)
        {
            var order = new List<int>();
            foreach (var element in _tree.All)
            {
                foreach (var content in element.Kids.OfType<ContentKid>())
                {
                    if (content.Stream is null && content.Page == page.Number)
                    {
                        order.Add(_facts.Places.GetValueOrDefault((page.Number, content.Mcid), -1));
                    }
                }
            }

            order.RemoveAll(place => place < 0);
            var back = 0;
            for (var i = 1; i < order.Count; i++)
            {
                back += order[i] < order[i - 1] ? 1 : 0;
            }

            if (order.Count > FewSteps && back > order.Count * MostBackwards)
            {
                _facts.Log.Doubt(Order.Id, $"On page {page.Label} {back} of {order.Count} pieces of content are read before one that is drawn earlier", "Listen to the page, or read it in the order of its tags");
            }
        }
    }

    private void CheckStructure()
    {
        var kinds = _tree.All.Select(element => element.Role).OfType<string>().Where(role => role is not ("Document" or "Part" or "Sect" or "Div" or "Art" or "Span" or "NonStruct")).ToHashSet();
        if (_facts.Pages.Count > 2 && kinds.Count == 1 && _tree.All.Count > FewSteps)
        {
            _facts.Log.Doubt(Plain.Id, $"All that is tagged is of the type {kinds.First()}", "Tag headings, lists and tables as what they are");
        }
    }
}
