namespace ExportKit.Writing.Pdf.Images.Svg;

/// <summary>Computes the properties of elements: attributes, then style sheets, then the element's own style (SVG 2, 6.4 to 6.6).</summary>
/// <param name="rules">The style sheets.</param>
internal sealed class SvgCascade(SvgRules rules)
{
    private const string VariableStart = "var(";

    /// <summary>Whether a property needed a variable that has no value of its own.</summary>
    public bool NeedsVariable { get; private set; }

    /// <summary>The properties that an element itself is given.</summary>
    /// <param name="node">The element.</param>
    public Dictionary<string, string> Declared(SvgNode node)
    {
        var properties = new Dictionary<string, string>(node.Attributes, StringComparer.Ordinal);
        rules.Apply(node, properties);
        if (node["style"] is { } own)
        {
            SvgRules.Declare(own, properties);
        }

        foreach (var (name, value) in properties.ToArray())
        {
            if (value.Contains(VariableStart, StringComparison.Ordinal) && name != "style")
            {
                properties[name] = WithoutVariable(value);
            }
        }

        return properties;
    }

    /// <summary>The style of an element.</summary>
    /// <param name="declared">What it is given.</param>
    /// <param name="parent">The style that it inherits.</param>
    /// <param name="measures">What lengths refer to; the font's size is the parent's.</param>
    public static SvgStyle Style(Dictionary<string, string> declared, SvgStyle parent, SvgMeasures measures)
    {
        var reader = new SvgStyleReader(declared, parent, measures);
        return reader.Read();
    }

    // Of a variable only the value for the case that there is none can be known.
    private string WithoutVariable(string value)
    {
        // A value for the case may name another variable, and so on, as deep as the file likes.
        var rest = value.AsSpan();
        do
        {
            var comma = rest.IndexOf(',');
            if (!rest.StartsWith(VariableStart, StringComparison.Ordinal) || comma < 0 || rest[^1] != ')')
            {
                NeedsVariable = true;
                return "";
            }

            rest = rest[(comma + 1)..^1].Trim();
        }
        while (rest.StartsWith(VariableStart, StringComparison.Ordinal));

        NeedsVariable |= rest.Contains(VariableStart, StringComparison.Ordinal);
        return rest.Contains(VariableStart, StringComparison.Ordinal) ? "" : rest.ToString();
    }
}
