namespace ExportKit.Writing.Pdf.Syntax.Linear;

/// <summary>The parts of a linearised file that objects belong to (ISO 32000-1, F.3).</summary>
internal enum LinearPart
{
    /// <summary>Part 4: the catalog, and what a reader needs on opening the document.</summary>
    Opening,

    /// <summary>Part 6: the first page.</summary>
    FirstPage,

    /// <summary>Part 7: what one of the other pages alone uses.</summary>
    OtherPage,

    /// <summary>Part 8: what several of the other pages use, and the first does not.</summary>
    Shared,

    /// <summary>Part 9: all else.</summary>
    Rest,
}
