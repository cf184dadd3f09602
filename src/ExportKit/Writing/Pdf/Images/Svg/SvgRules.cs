namespace ExportKit.Writing.Pdf.Images.Svg;

/// <summary>The rules of a drawing's style sheets whose selectors are simple: types, classes, identifiers, and what is within
/// what. Other rules (states, attributes, media) do not count.</summary>
internal sealed class SvgRules
{
    private const int MaxRules = 1_000;

    private readonly List<SvgRule> _rules = [];

    /// <summary>Whether a sheet asks for another one, which is not loaded.</summary>
    public bool HasImport { get; private set; }

    /// <summary>Reads style sheets.</summary>
    /// <param name="sheets">Their texts.</param>
    public static SvgRules Read(IEnumerable<string> sheets)
    {
        var rules = new SvgRules();
        foreach (var sheet in sheets)
        {
            rules.Add(WithoutComments(sheet));
        }

        // Sorting must keep the order of equals: later rules win.
        var sorted = rules._rules.OrderBy(rule => rule.Selector.Weight).ToList();
        rules._rules.Clear();
        rules._rules.AddRange(sorted);
        return rules;
    }

    /// <summary>Applies the rules that an element matches.</summary>
    /// <param name="node">The element.</param>
    /// <param name="properties">Takes the properties, later ones in the place of earlier ones.</param>
    public void Apply(SvgNode node, Dictionary<string, string> properties)
    {
        foreach (var rule in _rules)
        {
            if (rule.Selector.Matches(node))
            {
                Declare(rule.Declarations, properties);
            }
        }
    }

    /// <summary>Takes the declarations of a block.</summary>
    /// <param name="block">The block: names and values.</param>
    /// <param name="properties">Takes them.</param>
    public static void Declare(string block, Dictionary<string, string> properties)
    {
        foreach (var declaration in block.Split(';'))
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                var value = declaration[(colon + 1)..].Replace("!important", "", StringComparison.OrdinalIgnoreCase).Trim();
                properties[declaration[..colon].Trim().ToLowerInvariant()] = value;
            }
        }
    }

    private static string WithoutComments(string sheet)
    {
        for (var start = sheet.IndexOf("/*", StringComparison.Ordinal); start >= 0; start = sheet.IndexOf("/*", start, StringComparison.Ordinal))
        {
            var end = sheet.IndexOf("*/", start + 2, StringComparison.Ordinal);
            sheet = end < 0 ? sheet[..start] : sheet.Remove(start, end + 2 - start);
        }

        return sheet.Replace("<!--", "", StringComparison.Ordinal).Replace("-->", "", StringComparison.Ordinal);
    }

    private void Add(string sheet)
    {
        for (var position = 0; position < sheet.Length && _rules.Count < MaxRules;)
        {
            var open = sheet.IndexOfAny(['{', ';'], position);
            if (open < 0)
            {
                return;
            }

            var head = sheet[position..open].Trim();
            var isStatement = sheet[open] == ';';
            HasImport |= isStatement && head.StartsWith("@import", StringComparison.OrdinalIgnoreCase);
            var end = isStatement ? open : BlockEnd(sheet, open);
            if (!isStatement && !head.StartsWith('@'))
            {
                AddRule(head, sheet[(open + 1)..end]);
            }

            position = end + 1;
        }
    }

    private static int BlockEnd(string sheet, int open)
    {
        var depth = 0;
        for (var i = open; i < sheet.Length; i++)
        {
            depth += sheet[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }

        return sheet.Length;
    }

    private void AddRule(string selectors, string block)
    {
        foreach (var text in selectors.Split(','))
        {
            if (SvgSelector.Read(text.Trim()) is { } selector)
            {
                _rules.Add(new SvgRule(selector, block));
            }
        }
    }

    private sealed record SvgRule(SvgSelector Selector, string Declarations);
}
