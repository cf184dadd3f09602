using ExportKit.Model;

namespace ExportKit.Writing.Epub;

/// <summary>Writes a cleaned formula as MathML with its words for speech.</summary>
internal static class MathWriter
{
    private const string Space = "http://www.w3.org/1998/Math/MathML";

    /// <summary>Writes a formula.</summary>
    /// <param name="formula">The cleaned <c>math</c> element.</param>
    /// <param name="spoken">Its words for speech (<c>alttext</c>).</param>
    /// <param name="isBlock">Whether it stands on a line of its own.</param>
    /// <param name="output">Where to.</param>
    public static void Write(MathNode formula, string spoken, bool isBlock, XmlOutput output)
    {
        output.Start("math", Space);
        output.Attribute("alttext", spoken);
        if (isBlock)
        {
            output.Attribute("display", "block");
        }

        Inside(formula, output);
        output.End(mayBeVoid: false);
    }

    private static void Element(MathNode node, XmlOutput output)
    {
        if (!FreshStack.HasRoom)
        {
            FreshStack.Run(static step => Element(step.node, step.output), (node, output));
            return;
        }

        output.Start(node.Name, Space);
        Inside(node, output);
        output.End(mayBeVoid: false);
    }

    private static void Inside(MathNode node, XmlOutput output)
    {
        foreach (var (name, value) in node.Attributes)
        {
            output.Attribute(name, value.Trim());
        }

        if (node.Text.Length > 0)
        {
            output.Text(node.Text);
        }

        foreach (var child in node.Children)
        {
            Element(child, output);
        }
    }
}
