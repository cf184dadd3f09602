using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ExportKit.Tests.Writing.Speech;

/// <summary>What SSML 1.1 says of the elements that are written: which may stand in which, with which attributes.</summary>
internal static partial class SsmlRules
{
    private static readonly string[] InSentence = ["break", "emphasis", "lang", "prosody", "sub", "voice"];

    // Sections 3.1.1 to 3.2.4 of the recommendation: what may stand in an element; "#" for text.
    private static readonly Dictionary<string, string[]> Content = new(StringComparer.Ordinal)
    {
        ["speak"] = ["metadata", "p", "s", "#", .. InSentence],
        ["p"] = ["s", "#", .. InSentence],
        ["s"] = ["#", .. InSentence],
        ["lang"] = ["p", "s", "#", .. InSentence],
        ["voice"] = ["p", "s", "#", .. InSentence],
        ["prosody"] = ["p", "s", "#", .. InSentence],
        ["emphasis"] = ["#", .. InSentence],
        ["sub"] = ["#"],
        ["break"] = [],
    };

    private static readonly Dictionary<string, string[]> Attributes = new(StringComparer.Ordinal)
    {
        ["speak"] = ["version", "xml:lang", "xmlns"],
        ["p"] = ["xml:lang"],
        ["s"] = ["xml:lang"],
        ["lang"] = ["xml:lang"],
        ["voice"] = ["languages", "onvoicefailure", "xml:lang"],
        ["prosody"] = ["rate"],
        ["emphasis"] = ["level"],
        ["sub"] = ["alias"],
        ["break"] = ["time"],
    };

    /// <summary>What is against the recommendation; nothing where all is right.</summary>
    public static List<string> Broken(XDocument document)
    {
        var broken = new List<string>();
        var root = document.Root!;
        if (root.Name != Voiced.Space + "speak" || root.Attribute("version")?.Value != "1.1" || string.IsNullOrEmpty(root.Attribute(XNamespace.Xml + "lang")?.Value))
        {
            broken.Add("The root must be speak, with version 1.1 and xml:lang (3.1.1)");
        }

        if (root.Elements().SkipWhile(element => element.Name.LocalName == "metadata").Any(element => element.Name.LocalName == "metadata"))
        {
            broken.Add("metadata stands before all other content (3.1.6)");
        }

        foreach (var element in root.DescendantsAndSelf().Where(element => !element.Ancestors(Voiced.Space + "metadata").Any() && element.Name.LocalName != "metadata"))
        {
            broken.AddRange(OfElement(element));
        }

        return broken;
    }

    private static IEnumerable<string> OfElement(XElement element)
    {
        var name = element.Name.LocalName;
        if (element.Name.Namespace != Voiced.Space || !Content.TryGetValue(name, out var allowed))
        {
            yield return $"{name} is no element of SSML that is written";
            yield break;
        }

        foreach (var node in element.Nodes())
        {
            var inner = node is XElement child ? child.Name.LocalName : node is XText text && !string.IsNullOrWhiteSpace(text.Value) ? "#" : null;
            if (inner is not null && !allowed.Contains(inner))
            {
                yield return $"{inner} may not stand in {name}";
            }
        }

        foreach (var attribute in element.Attributes())
        {
            var full = attribute.IsNamespaceDeclaration ? "xmlns" : attribute.Name.Namespace == XNamespace.Xml ? "xml:" + attribute.Name.LocalName : attribute.Name.LocalName;
            if (!Attributes[name].Contains(full) || !IsValue(full, attribute.Value))
            {
                yield return $"{name} may not have {full}=\"{attribute.Value}\"";
            }
        }

        if (name is "sub" or "break" or "emphasis" or "prosody" && !element.HasAttributes || name == "lang" && element.Attribute(XNamespace.Xml + "lang") is null)
        {
            yield return $"{name} must say how";
        }

        if (name == "voice" && Voice(element) is { } wrong)
        {
            yield return wrong;
        }
    }

    // xml:lang is defined for speak, lang, p and s (3.1.2), not for voice: to a processor that goes by the recommendation voice asks for
    // nothing by it, and the language of the words is that of what stands around.
    private static string? Voice(XElement voice)
    {
        var (own, around) = (Language(voice), voice.Ancestors().Select(Language).First(language => language is not null));
        return voice.Attribute("languages") is not { } languages ? "voice must ask for a feature (3.2.1)"
            : own is null || own.Equals(around, StringComparison.OrdinalIgnoreCase) && own.Equals(languages.Value, StringComparison.OrdinalIgnoreCase) ? null
            : $"voice has {own}, for {languages.Value}, within {around}";
    }

    private static string? Language(XElement element) => element.Attribute(XNamespace.Xml + "lang")?.Value;

    private static bool IsValue(string attribute, string value) => attribute switch
    {
        "xml:lang" or "languages" => Tag().IsMatch(value),
        "onvoicefailure" => value is "priorityselect" or "keepexisting" or "processorchoice",
        "rate" => Percentage().IsMatch(value),
        "level" => value is "strong" or "moderate" or "none" or "reduced",
        "time" => Duration().IsMatch(value),
        _ => value.Length > 0,
    };

    [GeneratedRegex("^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$")]
    private static partial Regex Tag();

    [GeneratedRegex("^[0-9]+%$")]
    private static partial Regex Percentage();

    [GeneratedRegex(@"^\+?([0-9]*\.)?[0-9]+(ms|s)$")]
    private static partial Regex Duration();
}
