namespace ExportKit.Writing.Pdf.Tagging;

/// <summary>What may lie in what (ISO/TS 32005, table 5), for the structure types that are written. A <c>Div</c> is looked
/// through: what lies in it is held against what the <c>Div</c> itself lies in.</summary>
internal static class Containment
{
    /// <summary>What stands for content in place of a structure type.</summary>
    public const string Content = "content";

    private const string AnyHeading = "Hn";

    // From what may join the two without saying anything of its own, the first that does.
    private static readonly string[] Bridges = [StructureType.P, StructureType.Sect, StructureType.Span];

    /// <summary>Whether an element of one type may hold one of another.</summary>
    /// <param name="holder">The type of what holds; never <c>Div</c>.</param>
    /// <param name="held">The type of what is held, or <see cref="Content"/>; never <c>Div</c>.</param>
    public static bool Allows(string holder, string held) => HasWord(Allowed(Kind(holder)), Kind(held));

    /// <summary>The type of an element that may be put between two that may not lie in one another.</summary>
    /// <param name="holder">The type of what holds.</param>
    /// <param name="held">The type of what is held, or <see cref="Content"/>.</param>
    /// <returns>Null where there is none.</returns>
    public static string? Bridge(string holder, string held) =>
        Array.Find(Bridges, bridge => Allows(holder, bridge) && Allows(bridge, held));

    private static string Kind(string type) => StructureType.HeadingLevel(type) > 0 ? AnyHeading : type;

    private static bool HasWord(string words, string word)
    {
        var at = words.IndexOf(word, StringComparison.Ordinal);
        while (at > 0 && (words[at - 1] != ' ' || words[at + word.Length] != ' '))
        {
            at = words.IndexOf(word, at + 1, StringComparison.Ordinal);
        }

        return at > 0;
    }

    private static string Allowed(string holder) => holder switch
    {
        StructureType.Document =>
            " Document Sect Aside BlockQuote TOC P Hn L Table FENote Code Link Figure Formula ",
        StructureType.Sect =>
            " Sect Aside BlockQuote TOC Caption P Hn L Lbl Table FENote Code Link Figure Formula ",
        StructureType.Aside or StructureType.BlockQuote =>
            " Document Sect BlockQuote Caption P Hn L Lbl Table FENote Reference Code Link Figure Formula content ",
        StructureType.Caption =>
            " Sect Aside BlockQuote P Hn L Lbl Table Span Em Strong Quote FENote Reference Code Link Ruby Figure Formula content ",
        StructureType.P =>
            " L Lbl Table Span Em Strong Quote FENote Reference Code Link Ruby Figure Formula content ",
        AnyHeading =>
            " Sect Lbl Span Em Strong Quote FENote Reference Code Link Ruby Figure Formula content ",
        StructureType.TOC =>
            " TOC TOCI ",
        StructureType.TOCI =>
            " TOC P Lbl Reference ",
        StructureType.L =>
            " Caption L LI ",
        StructureType.LI =>
            " Lbl LBody content ",
        StructureType.Lbl =>
            " Span Em Strong Quote FENote Reference Code Link Ruby Figure Formula content ",
        StructureType.LBody =>
            " Sect Aside BlockQuote Caption P Hn L Table Span Em Strong Quote FENote Reference Code Link Ruby Figure Formula content ",
        StructureType.Table =>
            " Caption THead TBody TFoot TR ",
        StructureType.THead or StructureType.TBody or StructureType.TFoot =>
            " TR ",
        StructureType.TR =>
            " TH TD ",
        StructureType.TH or StructureType.TD =>
            " Sect P Hn L Lbl Table Span Em Strong Quote FENote Reference Code Link Ruby Figure Formula content ",
        StructureType.Span or StructureType.Em or StructureType.Strong or StructureType.Quote =>
            " Lbl Span Em Strong Quote FENote Reference Code Link Ruby Figure Formula content ",
        StructureType.FENote =>
            " Sect Aside BlockQuote Caption P L Lbl Table Span Em Strong Quote FENote Reference Code Link Ruby Figure Formula content ",
        StructureType.Reference =>
            " Lbl Span Em Strong FENote Link Figure content ",
        StructureType.Code =>
            " Span Em Strong FENote Reference Link content ",
        StructureType.Link =>
            " Sect Aside BlockQuote Caption P Hn L Lbl Table Span Em Strong Quote FENote Reference Code Ruby Figure Formula content ",
        StructureType.Ruby =>
            " RB RT RP content ",
        StructureType.RB or StructureType.RT or StructureType.RP =>
            " Span Em Strong Quote Reference Link content ",
        StructureType.Figure =>
            " Sect Aside BlockQuote Caption P Hn L Lbl Table Span Em Strong Quote FENote Reference Code Link Ruby Figure Formula content ",
        StructureType.Formula =>
            " Aside BlockQuote Caption P Hn L Lbl Table Span Em Strong Quote FENote Reference Code Link Ruby Figure Formula content ",
        _ => "",
    };
}
