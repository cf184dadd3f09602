namespace ExportKit.Writing.Pdf.Flow;

/// <summary>What a colour is for; the theme says which colour that is.</summary>
internal enum Ink
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>Text that stands back.</summary>
    Quiet,

    /// <summary>Links.</summary>
    Link,

    /// <summary>Headings, in the publisher's colour.</summary>
    Accent,

    /// <summary>The bar of quotations, in the publisher's colour.</summary>
    Bar,

    /// <summary>The rule below the headline and what goes with it, in the publisher's colour.</summary>
    HeadRule,

    /// <summary>Rules and frames, which carry no meaning.</summary>
    Rule,

    /// <summary>The ground of boxes.</summary>
    Ground,

    /// <summary>The page itself, where the theme colours it.</summary>
    Page,

    /// <summary>Black in every theme: the modules of a QR code.</summary>
    Black,

    /// <summary>White in every theme: what a QR code stands on.</summary>
    White,
}
