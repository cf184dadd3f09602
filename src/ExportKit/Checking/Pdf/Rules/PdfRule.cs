namespace ExportKit.Checking.Pdf.Rules;

/// <summary>A rule of PDF/UA-1 (ISO 14289-1) that a machine can check, by the clause and test number that validators give it.</summary>
/// <param name="Clause">Clause and test number, such as <c>7.18.5-1</c>.</param>
/// <param name="Title">What it asks for.</param>
/// <param name="Clause2">The clause and test number of the rule of PDF/UA-2 (ISO 14289-2) that asks for the same; null where none does.</param>
internal sealed record PdfRule(string Clause, string Title, string? Clause2 = null)
{
    /// <summary>How the names of the rules of PDF/UA-1 start.</summary>
    public const string Ua1 = "PDF/UA-1 ";

    /// <summary>How the names of the rules of PDF/UA-2 start.</summary>
    public const string Ua2 = "PDF/UA-2 ";

    /// <summary>The rule's name in reports.</summary>
    public string Id => Ua1 + Clause;
}
