using System.Globalization;
using System.Text;
using ExportKit.Model;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Pictures;

/// <summary>Drawings (SVG) that stand within a page itself: those that are content become pictures with an address that holds
/// them, as if they were files.</summary>
internal static class InlineDrawing
{
    // What is smaller is an icon.
    private const double LeastSide = 100;
    private const int MaxLength = 2_000_000;

    // A page's reader makes all names small; these have capitals (HTML, 13.2.6.5).
    private static readonly string[] Capitals =
    [
        "linearGradient", "radialGradient", "clipPath", "textPath", "foreignObject", "animateTransform", "animateMotion", "viewBox",
        "preserveAspectRatio", "gradientUnits", "gradientTransform", "spreadMethod", "clipPathUnits", "markerWidth", "markerHeight",
        "markerUnits", "refX", "refY", "patternUnits", "patternTransform", "patternContentUnits", "maskUnits", "textLength",
        "lengthAdjust", "startOffset", "pathLength", "requiredExtensions", "systemLanguage",
    ];

    /// <summary>What a drawing shows in words: its label, or its title.</summary>
    /// <param name="drawing">The <c>svg</c> element.</param>
    public static string? Label(Element drawing)
    {
        var title = drawing.Children.Find(child => child is Element { Name: "title" }) is Element element ? ElementText.Of(element).Trim() : null;
        return drawing.Value("aria-label") ?? (title is { Length: > 0 } ? title : null);
    }

    /// <summary>The address of a drawing that is content, and looks here as it does on its page.</summary>
    /// <param name="drawing">The <c>svg</c> element.</param>
    /// <returns>Null for icons, and where the page's own style sheets colour the drawing: these are not read.</returns>
    public static string? Address(Element drawing)
    {
        if (!IsLarge(drawing) || !HasSubstance(drawing) || !HasOwnStyle(drawing))
        {
            return null;
        }

        var text = new StringBuilder();
        Write(drawing, text);
        return text.Length > MaxLength ? null : "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static bool IsLarge(Element drawing)
    {
        var box = (drawing["viewbox"] ?? "").Split([' ', ',', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return IsLarge(drawing["width"], box.Length == 4 ? box[2] : null) && IsLarge(drawing["height"], box.Length == 4 ? box[3] : null);
    }

    private static bool IsLarge(string? stated, string? otherwise)
    {
        var text = stated is null || stated.EndsWith('%') || stated == "auto" ? otherwise : stated.Replace("px", "", StringComparison.Ordinal);
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var side) && side >= LeastSide;
    }

    /// <summary>Whether it has a caption, words, or several parts: signs and logos, which have none of these, are of any size.</summary>
    private static bool HasSubstance(Element drawing)
    {
        const int LeastShapes = 4;
        if (drawing.Within("figure")?.First("figcaption") is { } caption && ElementText.Of(caption).Length > 0)
        {
            return true;
        }

        var shapes = 0;
        foreach (var inner in drawing.Descendants())
        {
            shapes += inner.Name switch
            {
                "text" => LeastShapes,
                "path" or "rect" or "circle" or "ellipse" or "line" or "polyline" or "polygon" or "use" or "image" => 1,
                _ => 0,
            };
        }

        return shapes >= LeastShapes;
    }

    private static bool HasOwnStyle(Element drawing) =>
        drawing.First("style") is not null || !drawing.Descendants().Any(inner => inner.Has("class"));

    private static void Write(Element element, StringBuilder text)
    {
        if (!FreshStack.HasRoom)
        {
            FreshStack.Run(static step => Write(step.element, step.text), (element, text));
            return;
        }

        var name = Name(element.Name);
        text.Append('<').Append(name);
        if (element.Name == "svg")
        {
            text.Append(" xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"");
        }

        foreach (var (key, value) in element.Attributes)
        {
            if (key == "xlink:href" || (key.All(static c => char.IsAsciiLetterOrDigit(c) || c == '-') && char.IsAsciiLetter(key[0]) && key != "xmlns"))
            {
                text.Append(' ').Append(Name(key)).Append("=\"").Append(Escaped(value)).Append('"');
            }
        }

        text.Append('>');
        foreach (var child in element.Children)
        {
            if (child is Element inner && inner.Name.All(char.IsAsciiLetterOrDigit))
            {
                Write(inner, text);
            }
            else if (child is TextNode words)
            {
                text.Append(Escaped(words.Text));
            }
        }

        text.Append("</").Append(name).Append('>');
    }

    private static string Name(string name) => Array.Find(Capitals, known => known.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? name;

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = c switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                '"' => escaped.Append("&quot;"),
                < ' ' => escaped.Append(' '),
                '\uFFFE' or '\uFFFF' => escaped,
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
