using System.Text;
using System.Xml.Linq;
using ExportKit.Checking.Epub;
using ExportKit.Words;

namespace ExportKit.Checking.Comparing;

/// <summary>The words of an EPUB in the order of its spine, as assistive technology says them: the texts of pictures and formulas among them,
/// what is hidden not. Of a book of ours, words that the writer marked as its own are left out.</summary>
internal static class EpubWords
{
    private static readonly string[] Inlines =
    [
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "ruby", "rb", "rt", "rp",
        "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
    ];

    /// <summary>Reads them.</summary>
    /// <param name="book">The book.</param>
    public static DocumentWords Read(EpubBook book)
    {
        var isOurs = book.Package.Values("generator").Any(value => value.StartsWith("ExportKit", StringComparison.Ordinal));
        var words = new DocumentWords();
        foreach (var place in book.Package.Spine.Where(place => place.IsLinear))
        {
            if (place.Item is { } item && !item.Has("nav") && book.ByPath.GetValueOrDefault(item.Path) is { IsXhtml: true } document
                && document.Root.Element(EpubNames.Xhtml + "body") is { } body && !IsSilent(body, isOurs))
            {
                Read(body, document, isOurs, words);
            }
        }

        return words;
    }

    private static void Read(XElement body, EpubDocument document, bool isOurs, DocumentWords words)
    {
        var text = new StringBuilder();
        string? heading = null;
        var standIn = isOurs ? StructureWords.For((string?)document.Root.Attribute("lang") ?? "en")[Word.ImageWithoutText] : null;
        var line = 0;
        XNode? at = body.FirstNode;
        while (at is not null)
        {
            if (at is XText content)
            {
                line = line == 0 ? document.At(content).Line : line;
                text.Append(content.Value);
            }

            var enters = at is XElement element && !IsSilent(element, isOurs);
            if (at is XElement said)
            {
                if (!Inlines.Contains(said.Name.LocalName, StringComparer.Ordinal))
                {
                    Flush();
                    line = document.At(said).Line;
                    heading = StructureRules.Level(said) > 0 && enters ? Names.Content(said, document) : heading;
                }
                else if (!enters)
                {
                    // A word that is left out parts two words as it does on the page.
                    text.Append(' ');
                }

                if (enters && Standing(said) is { } standing)
                {
                    text.Append(' ').Append(standing == standIn ? "" : standing).Append(' ');
                    enters = false;
                }
            }

            at = Next(at, body, enters, Flush);
        }

        Flush();

        void Flush()
        {
            if (text.Length > 0)
            {
                words.Add(text.ToString(), new WordPlace(0, document.Path, line, heading));
                text.Clear();
            }

            line = 0;
        }
    }

    private static XNode? Next(XNode at, XElement within, bool enters, Action leaveBlock)
    {
        if (enters && at is XElement { FirstNode: { } first })
        {
            return first;
        }

        while (at.NextNode is null)
        {
            if (at.Parent is not { } parent || parent == within)
            {
                return null;
            }

            if (!Inlines.Contains(parent.Name.LocalName, StringComparer.Ordinal))
            {
                leaveBlock();
            }

            at = parent;
        }

        return at.NextNode;
    }

    // A picture and a formula say their text alone.
    private static string? Standing(XElement element) => element.Name.LocalName switch
    {
        "img" => (string?)element.Attribute("alt") ?? "",
        "math" => (string?)element.Attribute("alttext") ?? element.Value,
        "svg" => (string?)element.Attribute("aria-label") ?? (element.HasToken("role", "img") ? element.Element(EpubNames.Svg + "title")?.Value : null) ?? element.Value,
        "br" => "",
        _ => null,
    };

    private static bool IsSilent(XElement element, bool isOurs) =>
        (string?)element.Attribute("aria-hidden") == "true" || element.Attribute("hidden") is not null || element.Name.LocalName is "script" or "style" or "template" or "rp"
        || PageBreaks.Is(element) || element.HasToken("role", "doc-noteref") || element.Name == EpubNames.Xhtml + "rt"
        || (isOurs && (element.HasToken("class", "generated") || element.HasToken(EpubNames.Ops + "type", "cover")));
}
