using System.Globalization;
using ExportKit.Diagnostics;

namespace ExportKit.Reading.Selecting;

/// <summary>Pseudo-classes.</summary>
internal sealed partial class SelectorParser
{
    private static readonly string[] Plain =
        ["first-child", "last-child", "only-child", "first-of-type", "last-of-type", "only-of-type", "empty", "root", "any-link", "link"];

    private static readonly string[] Functions =
        ["not", "is", "where", "has", "nth-child", "nth-last-child", "nth-of-type", "nth-last-of-type", "lang"];

    /// <summary>Pseudo-classes of other programs, and what says the same.</summary>
    private static readonly Dictionary<string, string> Foreign = new(StringComparer.Ordinal)
    {
        ["first"] = "take :first-child or :first-of-type",
        ["last"] = "take :last-child or :last-of-type",
        ["eq"] = "take :nth-child(1) or :nth-of-type(1), which count from 1",
        ["matches"] = "take :is()",
        ["contains"] = "no selector of CSS asks for words; take a class, an attribute or :nth-of-type()",
        ["parent"] = "take :not(:empty)",
    };

    private bool PseudoClass(List<SimpleSelector> parts)
    {
        var start = _scanner.At;
        _scanner.Skip();
        if (_scanner.Next == ':')
        {
            return Fail<string>("a pseudo-element is no element of the page", "name the element itself", start) is not null;
        }

        if (_scanner.Identifier() is not { } given)
        {
            return Fail<string>("the name of a pseudo-class is missing", null, start) is not null;
        }

        var name = given.ToLowerInvariant();
        var isFunction = _scanner.Take('(');
        if (Array.IndexOf(isFunction ? Functions : Plain, name) < 0)
        {
            return Unknown(name, isFunction, start);
        }

        if (!isFunction)
        {
            parts.AddRange(PlainOf(name));
            return true;
        }

        if (Function(name, start) is not { } part)
        {
            return false;
        }

        parts.Add(part);
        return true;
    }

    private bool Unknown(string name, bool isFunction, int start)
    {
        var shown = ":" + name + (isFunction ? "()" : "");
        if (Array.IndexOf(isFunction ? Plain : Functions, name) >= 0)
        {
            return Fail<string>(isFunction ? $"{shown} takes no brackets" : $"{shown} needs brackets", isFunction ? ":" + name : $":{name}(...)", start) is not null;
        }

        var hint = Foreign.GetValueOrDefault(name)
            ?? (NearestWord.Of(name, [.. Plain, .. Functions]) is { } nearest ? $"did you mean :{nearest}{(Array.IndexOf(Functions, nearest) >= 0 ? "()" : "")}?" : "the page is asked as it was saved, not as somebody uses it");
        return Fail<string>($"{shown} is not known here", hint, start) is not null;
    }

    private static SimpleSelector[] PlainOf(string name) => name switch
    {
        "empty" => [new EmptySelector()],
        "root" => [new RootSelector()],
        "any-link" or "link" => [new LinkSelector()],
        "first-child" => [new NthSelector(0, 1)],
        "last-child" => [new NthSelector(0, 1) { FromEnd = true }],
        "only-child" => [new NthSelector(0, 1), new NthSelector(0, 1) { FromEnd = true }],
        "first-of-type" => [new NthSelector(0, 1) { OfType = true }],
        "last-of-type" => [new NthSelector(0, 1) { OfType = true, FromEnd = true }],
        _ => [new NthSelector(0, 1) { OfType = true }, new NthSelector(0, 1) { OfType = true, FromEnd = true }],
    };

    private SimpleSelector? Function(string name, int start)
    {
        if (++_depth > DeepestNesting)
        {
            return Fail<SimpleSelector>($"brackets nest more than {DeepestNesting.ToString(CultureInfo.InvariantCulture)} deep", null, start);
        }

        SimpleSelector? part = name switch
        {
            "lang" => Language(start),
            "has" => Has(start),
            "not" or "is" or "where" => List(false) is { } list ? new MatchesSelector(list, name == "not") : null,
            _ => Nth(name, start),
        };
        _depth--;
        return part is null ? null
            : _scanner.Take(')') ? part
            : Fail<SimpleSelector>(_scanner.IsAtEnd ? "the bracket is not closed" : Unexpected(), null, _scanner.IsAtEnd ? start : null);
    }

    private HasSelector? Has(int start)
    {
        if (_isInHas)
        {
            return Fail<HasSelector>(":has() cannot stand within :has()", null, start);
        }

        _isInHas = true;
        var list = List(true);
        _isInHas = false;
        return list is null ? null : new HasSelector(list);
    }

    private LanguageSelector? Language(int start)
    {
        var ranges = new List<string>();
        do
        {
            _scanner.SkipSpace();
            var range = _scanner.Next is '"' or '\'' ? _scanner.Quoted() : _scanner.Identifier();
            if (range is null)
            {
                return Fail<LanguageSelector>("a language is missing", "write a tag such as :lang(fr), or with a star in quotation marks", start);
            }

            ranges.Add(range);
            _scanner.SkipSpace();
        }
        while (_scanner.Take(','));
        return new LanguageSelector([.. ranges]);
    }

    private NthSelector? Nth(string name, int start)
    {
        _scanner.SkipSpace();
        var from = _scanner.At;
        var formula = Formula(out var hasOf);
        if (!AnPlusB.TryParse(formula, out var step, out var offset))
        {
            return Fail<NthSelector>($"\"{formula}\" says no places", "write a number, odd, even, or a formula such as 2n+1", from);
        }

        var nth = new NthSelector(step, offset) { FromEnd = name.StartsWith("nth-last", StringComparison.Ordinal), OfType = name.EndsWith("of-type", StringComparison.Ordinal) };
        if (!hasOf)
        {
            return nth;
        }

        return nth.OfType ? Fail<NthSelector>($":{name}() takes no \"of\"", null, start)
            : List(false) is { } list ? nth with { Of = list }
            : null;
    }

    /// <summary>The formula up to the bracket or to "of".</summary>
    private string Formula(out bool hasOf)
    {
        var from = _scanner.At;
        var text = _scanner.UpTo(')');
        var of = text.IndexOf(" of ", StringComparison.OrdinalIgnoreCase);
        hasOf = of >= 0;
        if (!hasOf)
        {
            return text.Trim();
        }

        _scanner.Return(from + of + " of ".Length);
        return text[..of].Trim();
    }
}
