using System.Xml.Linq;

namespace ExportKit.Tests.EpubReading;

/// <summary>Walks the documents of a book as assistive technology does, and says what is heard.</summary>
internal sealed class EpubSpokenText
{
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    private static readonly HashSet<string> Inlines = new(StringComparer.Ordinal)
    {
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "ruby", "rb", "rt", "rp",
        "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
    };

    private readonly List<SpokenRun> _runs = [];

    private readonly IReadOnlySet<string> _standIns;

    private EpubSpokenText(IReadOnlySet<string> standIns) => _standIns = standIns;

    /// <summary>What the whole book says, in the order of its spine.</summary>
    /// <param name="book">The book.</param>
    /// <param name="standIn">What the writer says in place of an alternative text that is not there: an attribute cannot be marked as
    /// the writer's.</param>
    public static IReadOnlyList<SpokenRun> Of(EpubBook book, string? standIn = null) =>
        Of(book, new HashSet<string>(standIn is null ? [] : [standIn], StringComparer.Ordinal));

    /// <summary>What the whole book says, in the order of its spine.</summary>
    /// <param name="book">The book.</param>
    /// <param name="standIns">The same in each language of the book.</param>
    public static IReadOnlyList<SpokenRun> Of(EpubBook book, IReadOnlySet<string> standIns)
    {
        var spoken = new EpubSpokenText(standIns);
        foreach (var document in book.Spine)
        {
            spoken.Say(document.Root!.Element(Xhtml + "body")!, isGenerated: false);
        }

        return spoken._runs;
    }

    private void Say(XElement element, bool isGenerated)
    {
        var name = element.Name.LocalName;
        if (IsSilent(element))
        {
            return;
        }

        isGenerated |= IsGenerated(element);
        var isApart = element.Name.Namespace != Xhtml || !Inlines.Contains(name);
        Edge(isApart);
        if (element.Name.Namespace != Xhtml || name == "img")
        {
            // A picture and a formula say their text alone.
            var text = (string?)element.Attribute("alt") ?? (string?)element.Attribute("alttext") ?? "";
            _runs.Add(new SpokenRun(text, isGenerated || _standIns.Contains(text)));
        }
        else
        {
            foreach (var node in element.Nodes())
            {
                SayNode(node, isGenerated);
            }
        }

        Edge(isApart);
    }

    private void SayNode(XNode node, bool isGenerated)
    {
        switch (node)
        {
            case XText text:
                _runs.Add(new SpokenRun(text.Value, isGenerated));
                break;
            case XElement inner:
                Say(inner, isGenerated);
                break;
        }
    }

    private void Edge(bool isApart)
    {
        if (isApart)
        {
            _runs.Add(SpokenRun.Break);
        }
    }

    private static bool IsSilent(XElement element) =>
        (string?)element.Attribute("aria-hidden") == "true" || element.Attribute("hidden") is not null;

    /// <summary>Words that a writer marks as its own; labels of references to notes and readings of ruby, which the documents
    /// bring in ways of their own.</summary>
    private static bool IsGenerated(XElement element) =>
        ((string?)element.Attribute("class") ?? "").Split(' ').Contains("generated")
        || (string?)element.Attribute("role") == "doc-noteref"
        || element.Name == Xhtml + "rt";
}
