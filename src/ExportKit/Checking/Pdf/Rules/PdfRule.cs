namespace ExportKit.Checking.Pdf.Rules;

/// <summary>A rule of PDF/UA-1 (ISO 14289-1) that a machine can check, by the clause and test number that validators give it.</summary>
/// <param name="Clause">Clause and test number, such as <c>7.18.5-1</c>.</param>
/// <param name="Title">What it asks for.</param>
/// <param name="NotChecked">Why we do not check it; null where we do.</param>
internal sealed record PdfRule(string Clause, string Title, string? NotChecked = null)
{
    /// <summary>What stands before the clause in the name of a rule of PDF/UA-1.</summary>
    public const string Ua1 = "PDF/UA-1 ";

    /// <summary>The rule's name in reports.</summary>
    public string Id => Ua1 + Clause;
}
