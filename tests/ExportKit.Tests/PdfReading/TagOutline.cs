using System.Globalization;
using System.Text;

namespace ExportKit.Tests.PdfReading;

/// <summary>The structure tree as lines that people can read: elements with their words, alternative texts and the
/// attributes that matter. It does not show where lines and pages break, nor which font was used.</summary>
internal sealed class TagOutline
{
    /// <summary>Attributes that say where and how large something is drawn: a matter of layout, not of meaning.</summary>
    private static readonly HashSet<string> LayoutMeasures = new(StringComparer.Ordinal)
    {
        "O", "P", "NS", "BBox", "Width", "Height", "SpaceBefore", "SpaceAfter", "StartIndent", "EndIndent", "TextIndent", "LineHeight",
        "BaselineShift", "TextAlign", "BlockAlign", "InlineAlign", "Color", "BackgroundColor", "Padding", "BorderStyle", "BorderColor",
        "BorderThickness", "TextDecorationType", "TextDecorationColor", "TextDecorationThickness",
    };

    private readonly TaggedPdf _pdf;
    private readonly StringBuilder _lines = new();

    private TagOutline(TaggedPdf pdf) => _pdf = pdf;

    /// <summary>The outline of a document, each line ended by LF.</summary>
    public static string Of(TaggedPdf pdf)
    {
        var outline = new TagOutline(pdf);
        foreach (var child in pdf.Structure.Children)
        {
            outline.Element(child, 0);
        }

        return outline._lines.ToString();
    }

    private void Element(StructureElement element, int depth)
    {
        var parts = Parts(element);
        Trim(parts, element);
        var line = new StringBuilder().Append(' ', depth * 2).Append(Head(element));
        if (parts is [string only])
        {
            _lines.Append(line).Append(' ').Append(Quoted(only)).Append('\n');
            return;
        }

        _lines.Append(line).Append('\n');
        foreach (var part in parts)
        {
            if (part is StructureElement child)
            {
                Element(child, depth + 1);
            }
            else
            {
                _lines.Append(' ', (depth + 1) * 2).Append(Quoted((string)part)).Append('\n');
            }
        }
    }

    /// <summary>What an element holds: texts that stand together as one, and elements. Where an ActualText replaces the texts they are
    /// left out: text that runs from right to left may be drawn in another order, line by line.</summary>
    private List<object> Parts(StructureElement element)
    {
        var parts = new List<object>();
        foreach (var kid in element.Kids)
        {
            switch (kid)
            {
                case ElementKid child:
                    parts.Add(child.Element);
                    break;
                case ContentKid when IsReplaced(element):
                    break;
                case ContentKid content when parts is [.., string before]:
                    parts[^1] = Collapse(before + _pdf.Text(content));
                    break;
                case ContentKid content:
                    parts.Add(Collapse(_pdf.Text(content)));
                    break;
            }
        }

        parts.RemoveAll(part => part is "");
        return parts;
    }

    private static bool IsReplaced(StructureElement? element)
    {
        while (element is { ActualText: null })
        {
            element = element.Parent;
        }

        return element is not null;
    }

    /// <summary>White space at the edges of a block, and beside a block, is nothing.</summary>
    private static void Trim(List<object> parts, StructureElement element)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i] is not string text)
            {
                continue;
            }

            var atStart = i == 0 ? !element.IsInline : parts[i - 1] is StructureElement { IsInline: false };
            var atEnd = i == parts.Count - 1 ? !element.IsInline : parts[i + 1] is StructureElement { IsInline: false };
            text = atStart ? text.TrimStart(' ') : text;
            parts[i] = atEnd ? text.TrimEnd(' ') : text;
        }

        parts.RemoveAll(part => part is "");
    }

    private string Head(StructureElement element)
    {
        var head = new StringBuilder(element.Type);
        if (element.Role != element.Type)
        {
            head.Append(" (as ").Append(element.Role).Append(')');
        }

        if (element.Attributes.Any(attributes => attributes.Owner == "UserProperties") && element is { IsGenerated: true, Parent.IsGenerated: false })
        {
            head.Append(" generated");
        }

        Append(head, "Lang", element.Language);
        Append(head, "ID", element.Id);
        Append(head, "T", element.Title);
        Append(head, "E", element.Expansion);
        Append(head, "Alt", element.Alt);
        Append(head, "ActualText", element.ActualText);
        AppendAttributes(head, element);
        AppendLinks(head, element);
        return head.ToString();
    }

    private void AppendAttributes(StringBuilder head, StructureElement element)
    {
        var entries = element.Attributes
            .SelectMany(attributes => attributes.Entries.Entries)
            .Where(entry => !LayoutMeasures.Contains(entry.Key))
            .OrderBy(entry => entry.Key, StringComparer.Ordinal);
        foreach (var (key, value) in entries)
        {
            head.Append(' ').Append(key).Append('=').Append(Written(value));
        }
    }

    /// <summary>A link says where it leads; one that goes over several lines has an annotation for each, all alike.</summary>
    private void AppendLinks(StringBuilder head, StructureElement element)
    {
        foreach (var link in element.Kids.OfType<ObjectKid>().Select(kid => PdfLink.Read(_pdf.File, kid.Dictionary)).Distinct())
        {
            head.Append(" -> ").Append(link.Target);
            Append(head, "Contents", link.Contents);
        }
    }

    private static void Append(StringBuilder head, string name, string? text)
    {
        if (text is not null)
        {
            head.Append(' ').Append(name).Append('=').Append(Quoted(text));
        }
    }

    private string Written(PdfValue value) => _pdf.File.Resolve(value) switch
    {
        PdfName name => name.Value,
        PdfNumber number => number.Value.ToString(CultureInfo.InvariantCulture),
        PdfString text => Quoted(text.Text),
        PdfBoolean truth => truth.Value ? "true" : "false",
        PdfArray array => "[" + string.Join(' ', array.Items.Select(Written)) + "]",
        _ => "?",
    };

    /// <summary>Spaces, tabs and line ends in a row are one space; no-break spaces stay.</summary>
    internal static string Collapse(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character is not (' ' or '\t' or '\n' or '\r'))
            {
                result.Append(character);
            }
            else if (result.Length == 0 || result[^1] != ' ')
            {
                result.Append(' ');
            }
        }

        return result.ToString();
    }

    private static string Quoted(string text)
    {
        var result = new StringBuilder("\"");
        foreach (var character in text)
        {
            result.Append(character == '\n' ? "\\n" : char.IsControl(character) ? $"\\u{(int)character:X4}" : character.ToString());
        }

        return result.Append('"').ToString();
    }
}
