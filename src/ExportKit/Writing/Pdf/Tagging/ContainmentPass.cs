namespace ExportKit.Writing.Pdf.Tagging;

/// <summary>Brings a tag tree into the shape that ISO/TS 32005 asks for: where an element holds what it may not, an element that
/// says nothing of its own comes between (a <c>P</c> around loose inlines, a <c>Sect</c> around a quotation in a cell).</summary>
internal static class ContainmentPass
{
    /// <summary>Runs the pass.</summary>
    /// <param name="document">The Document element.</param>
    public static void Apply(StructureElement document)
    {
        var rest = new Stack<StructureElement>([document]);
        while (rest.TryPop(out var element))
        {
            Mend(element);
            foreach (var kid in element.Kids)
            {
                if (kid is StructureElement inner)
                {
                    rest.Push(inner);
                }
            }
        }
    }

    private static void Mend(StructureElement element)
    {
        var holder = HolderOf(element);
        for (var i = 0; i < element.Kids.Count; i++)
        {
            if (BridgeFor(holder, element.Kids[i]) is not { } bridge)
            {
                continue;
            }

            var count = 1;
            while (bridge != StructureType.Sect && i + count < element.Kids.Count && BridgeFor(holder, element.Kids[i + count]) == bridge)
            {
                count++;
            }

            element.Wrap(i, count, bridge);
        }
    }

    /// <summary>The type that an element's kids are held against: its own, or that of what a <c>Div</c> lies in.</summary>
    /// <param name="element">The element.</param>
    public static string HolderOf(StructureElement element)
    {
        while (element.Type == StructureType.Div && element.Parent is { } parent)
        {
            element = parent;
        }

        return element.Type;
    }

    /// <summary>What a kid is in the table: its type, or content; null for what the table does not speak of.</summary>
    /// <param name="kid">The kid.</param>
    public static string? TypeOf(StructureKid kid) => kid switch
    {
        StructureElement { Type: StructureType.Div } => null,
        StructureElement element => element.Type,
        ContentLeaf => Containment.Content,
        _ => null,
    };

    private static string? BridgeFor(string holder, StructureKid kid) =>
        TypeOf(kid) is { } held && !Containment.Allows(holder, held) ? Containment.Bridge(holder, held) : null;
}
