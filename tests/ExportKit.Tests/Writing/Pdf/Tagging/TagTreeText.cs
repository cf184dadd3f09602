using ExportKit.Writing.Pdf.Tagging;

namespace ExportKit.Tests.Writing.Pdf.Tagging;

/// <summary>Tag trees as short texts: <c>L(LI(Lbl,LBody(P)))</c>.</summary>
internal static class TagTreeText
{
    /// <summary>A Document that holds what a text says.</summary>
    public static StructureElement Parse(string text)
    {
        var document = new StructureElement(StructureType.Document);
        var rest = text.AsSpan();
        Build(document, ref rest);
        return document;
    }

    /// <summary>What an element holds, as a text.</summary>
    public static string Of(StructureElement element) => string.Join(',', element.Kids.OfType<StructureElement>().Select(Whole));

    private static string Whole(StructureElement element) =>
        Of(element) is { Length: > 0 } held ? $"{element.Type}({held})" : element.Type;

    private static void Build(StructureElement parent, ref ReadOnlySpan<char> rest)
    {
        while (rest.Length > 0 && rest[0] != ')')
        {
            var end = rest.IndexOfAny('(', ',', ')');
            var element = parent.Add(new string(end < 0 ? rest : rest[..end]));
            rest = end < 0 ? [] : rest[end..];
            if (rest.StartsWith("("))
            {
                rest = rest[1..];
                Build(element, ref rest);
                rest = rest[1..];
            }

            rest = rest.StartsWith(",") ? rest[1..] : rest;
        }
    }
}
