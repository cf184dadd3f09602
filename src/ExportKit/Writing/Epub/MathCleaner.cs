using ExportKit.Model;

namespace ExportKit.Writing.Epub;

/// <summary>Brings a formula into the shape that MathML's schema asks for. A formula that cannot be brought into it without
/// a change of what it says is refused: its spoken words then serve.</summary>
internal static class MathCleaner
{
    /// <summary>The cleaned formula; null where its markup is not sound.</summary>
    /// <param name="markup">The markup of a <c>math</c> element.</param>
    public static MathNode? Clean(string markup) =>
        MathReader.Read(markup) is { } formula && Clean(formula) is [{ Children.Count: > 0 } clean] ? clean : null;

    /// <summary>What an element becomes: one element, or those within it, or none; null where it is not sound.</summary>
    private static List<MathNode>? Clean(MathNode node)
    {
        if (!FreshStack.HasRoom)
        {
            return FreshStack.Run(static node => Clean(node), node);
        }

        switch (node.Name)
        {
            case "annotation" or "annotation-xml" or "maligngroup" or "malignmark" or "mprescripts" or "none":
                return [];
            case "semantics" or "maction":
                return node.Children is [var first, ..] ? Clean(first) : [];
            case "mspace":
                return [new MathNode(node.Name) { Attributes = Attributes(node) }];
        }

        if (MathVocabulary.IsToken(node.Name))
        {
            return [new MathNode(node.Name) { Attributes = Attributes(node), Text = AllText(node) }];
        }

        return Within(node) is { } children ? Shaped(node, children) : null;
    }

    private static List<MathNode>? Within(MathNode node)
    {
        if (!FreshStack.HasRoom)
        {
            return FreshStack.Run(static node => Within(node), node);
        }

        // What stands for one argument must stay one: a formula within a fraction may not fall apart into several.
        var isCounted = MathVocabulary.Arity(node.Name) is not null || node.Name == "mmultiscripts";
        var children = new List<MathNode>();
        foreach (var child in node.Children)
        {
            if (child.Name is "mprescripts" or "none")
            {
                // These two only mean something among scripts.
                children.AddRange(node.Name == "mmultiscripts" ? [new MathNode(child.Name)] : []);
                continue;
            }

            // A formula within a formula is a part of it.
            if (Clean(child.Name == "math" ? new MathNode("mrow") { Text = child.Text, Children = child.Children } : child) is not { } clean)
            {
                return null;
            }

            if (isCounted && clean.Count != 1)
            {
                children.Add(new MathNode("mrow") { Children = clean });
            }
            else
            {
                children.AddRange(clean);
            }
        }

        return children;
    }

    private static List<MathNode>? Shaped(MathNode node, List<MathNode> children) => node.Name switch
    {
        "mfenced" => [Fenced(node, children)],
        "mlabeledtr" => [new MathNode("mtr") { Children = children[Math.Min(1, children.Count)..] }],
        "mtable" when children.Exists(child => child.Name != "mtr") => null,
        "mtr" when children.Exists(child => child.Name != "mtd") => null,
        "mmultiscripts" when !AreScripts(children) => null,
        _ when MathVocabulary.Arity(node.Name) is { } arity && arity != children.Count => null,
        _ when MathVocabulary.IsElement(node.Name) => [new MathNode(node.Name) { Attributes = Attributes(node), Children = children }],
        _ => children,
    };

    /// <summary>A base, then pairs, then perhaps one mark and pairs that stand before it (MathML 3, 3.4.7).</summary>
    private static bool AreScripts(List<MathNode> children)
    {
        var mark = children.FindIndex(child => child.Name == "mprescripts");
        if (children is [] or [{ Name: "mprescripts" or "none" }, ..] || children.Count(child => child.Name == "mprescripts") > 1)
        {
            return false;
        }

        var after = mark < 0 ? children.Count : mark;
        return after % 2 == 1 && (mark < 0 || (children.Count - mark) % 2 == 1);
    }

    /// <summary>Browsers no longer draw <c>mfenced</c>: its brackets and separators are written out.</summary>
    private static MathNode Fenced(MathNode node, List<MathNode> children)
    {
        var row = new MathNode("mrow");
        var separators = (node.Attribute("separators") ?? ",").Replace(" ", "", StringComparison.Ordinal);
        row.Children.Add(MathNode.Token("mo", node.Attribute("open") ?? "("));
        for (var i = 0; i < children.Count; i++)
        {
            if (i > 0 && separators.Length > 0)
            {
                row.Children.Add(MathNode.Token("mo", separators[Math.Min(i - 1, separators.Length - 1)].ToString()));
            }

            row.Children.Add(children[i]);
        }

        row.Children.Add(MathNode.Token("mo", node.Attribute("close") ?? ")"));
        return row;
    }

    private static List<KeyValuePair<string, string>> Attributes(MathNode node) =>
        node.Attributes.FindAll(attribute => MathVocabulary.Allows(node.Name, attribute.Key, attribute.Value.Trim()));

    private static string AllText(MathNode node) =>
        !FreshStack.HasRoom ? FreshStack.Run(AllText, node)
        : node.Children.Count == 0 ? node.Text
        : node.Text + string.Concat(node.Children.Select(AllText));
}
