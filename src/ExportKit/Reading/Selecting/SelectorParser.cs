using System.Globalization;
using ExportKit.Model;

namespace ExportKit.Reading.Selecting;

/// <summary>Understands selectors. What is wrong is told with its place, and no selector is made of what was right of it.</summary>
internal sealed partial class SelectorParser
{
    /// <summary>No selector that a person writes is longer; each of its conditions costs a way through the page.</summary>
    private const int LongestText = 2000;
    private const int MostConditions = 200;
    private const int DeepestNesting = 8;

    private readonly SelectorScanner _scanner;
    private SelectorProblem? _problem;
    private int _conditions;
    private int _depth;
    private bool _isInHas;

    private SelectorParser(string text) => _scanner = new SelectorScanner(text);

    /// <summary>Understands a selector.</summary>
    /// <param name="text">The text.</param>
    /// <param name="problem">What is wrong; null where it is a selector.</param>
    public static SelectorList? Parse(string text, out SelectorProblem? problem)
    {
        if (text.Length > LongestText)
        {
            problem = new SelectorProblem(LongestText + 1, $"it is longer than {LongestText.ToString(CultureInfo.InvariantCulture)} characters");
            return null;
        }

        var parser = new SelectorParser(text);
        var list = parser.List(false);
        if (list is not null && !parser._scanner.IsAtEnd)
        {
            list = parser.Fail<SelectorList>(parser.Unexpected());
        }

        problem = parser._problem;
        return list;
    }

    private T? Fail<T>(string message, string? hint = null, int? at = null)
        where T : class
    {
        _problem ??= new SelectorProblem((at ?? _scanner.At) + 1, message, hint);
        return null;
    }

    private string Unexpected() => _scanner.IsAtEnd ? "it ends too early" : $"\"{_scanner.Next}\" was not expected";

    /// <summary>Selectors with commas, up to the end or a bracket.</summary>
    /// <param name="areRelative">Whether each may begin with a combinator.</param>
    private SelectorList? List(bool areRelative)
    {
        var selectors = new List<ComplexSelector>();
        do
        {
            if (Complex(areRelative) is not { } selector)
            {
                return null;
            }

            selectors.Add(selector);
        }
        while (_scanner.Take(','));
        return new SelectorList([.. selectors]);
    }

    private ComplexSelector? Complex(bool isRelative)
    {
        if (!FreshStack.HasRoom)
        {
            return FreshStack.Run(static step => step.Self.Complex(step.isRelative), (Self: this, isRelative));
        }

        var compounds = new List<CompoundSelector>();
        var combinators = new List<Combinator>();
        _scanner.SkipSpace();
        var combinator = Combinator.Descendant;
        if (isRelative && Written() is { } first)
        {
            combinator = first;
        }

        while (true)
        {
            if (Compound() is not { } compound)
            {
                return null;
            }

            compounds.Add(compound);
            combinators.Add(combinator);
            var isApart = _scanner.SkipSpace();
            if (_scanner.IsAtEnd || _scanner.Next is ',' or ')')
            {
                return new ComplexSelector([.. compounds], [.. combinators]);
            }

            if (Written() is { } written)
            {
                combinator = written;
            }
            else if (isApart)
            {
                combinator = Combinator.Descendant;
            }
            else
            {
                return Fail<ComplexSelector>(Unexpected());
            }
        }
    }

    /// <summary>A combinator that is written, with the space behind it.</summary>
    private Combinator? Written()
    {
        Combinator? combinator = _scanner.Next switch
        {
            '>' => Combinator.Child,
            '+' => Combinator.Next,
            '~' => Combinator.Following,
            _ => null,
        };
        if (combinator is not null)
        {
            _scanner.Skip();
            _scanner.SkipSpace();
        }

        return combinator;
    }

    private CompoundSelector? Compound()
    {
        var parts = new List<SimpleSelector>();
        if (!Type(parts))
        {
            return null;
        }

        while (_scanner.Next is '#' or '.' or '[' or ':' && !_scanner.IsAtEnd)
        {
            if (!Condition(parts))
            {
                return null;
            }
        }

        _conditions += parts.Count;
        return parts.Count == 0 ? Missing()
            : _conditions > MostConditions ? Fail<CompoundSelector>($"it has more than {MostConditions.ToString(CultureInfo.InvariantCulture)} conditions")
            : new CompoundSelector([.. parts]);
    }

    private CompoundSelector? Missing() => _scanner.Next switch
    {
        ',' or '>' or '+' or '~' or ')' => Fail<CompoundSelector>($"an element is missing before \"{_scanner.Next}\"", "write * for any element"),
        '\0' => Fail<CompoundSelector>("it ends where an element was expected", "write a name such as article, a class such as .story, or an identifier such as #text"),
        _ when char.IsAsciiDigit(_scanner.Next) => Fail<CompoundSelector>("a name cannot begin with a digit", "write classes with a point (.story) and identifiers with a number sign (#text)"),
        _ => Fail<CompoundSelector>(Unexpected()),
    };

    private bool Type(List<SimpleSelector> parts)
    {
        var start = _scanner.At;
        if (_scanner.Take('*'))
        {
            if (_scanner.Next != '|' || _scanner.Peek(1) == '=')
            {
                parts.Add(new AnySelector());
                return true;
            }

            _scanner.Skip();
            if (_scanner.Take('*'))
            {
                parts.Add(new AnySelector());
                return true;
            }
        }

        if (_scanner.Identifier() is { } name)
        {
            parts.Add(new TypeSelector(name.ToLowerInvariant()));
        }

        return _scanner.Next != '|' || Fail<string>("namespaces are not known here", "write the name alone", start) is not null;
    }

    private bool Condition(List<SimpleSelector> parts)
    {
        var start = _scanner.At;
        var sign = _scanner.Next;
        if (sign is ':')
        {
            return PseudoClass(parts);
        }

        _scanner.Skip();
        var part = sign switch
        {
            '#' => Named(start, "an identifier", name => new IdSelector(name)),
            '.' => Named(start, "a class", name => new ClassSelector(name)),
            _ => Attribute(start),
        };
        if (part is not null)
        {
            parts.Add(part);
        }

        return part is not null;
    }

    private SimpleSelector? Named(int start, string what, Func<string, SimpleSelector> make)
    {
        if (_scanner.Identifier() is { } name)
        {
            return make(name);
        }

        var sign = what == "a class" ? "class~" : "id";
        return char.IsAsciiDigit(_scanner.Next)
            ? Fail<SimpleSelector>($"{what} that begins with a digit must be written otherwise", $"[{sign}=\"{_scanner.Name()}\"]", start)
            : Fail<SimpleSelector>($"the name of {what} is missing", null, start);
    }
}
