namespace ExportKit.Writing.Epub;

/// <summary>A person's or house's word that a book conforms to WCAG 2.2 at level AA (EPUB Accessibility 1.1, 4.3). A program
/// cannot give it: it only takes it back where a check of its own fails.</summary>
/// <param name="Certifier">Who gives it (<c>a11y:certifiedBy</c>).</param>
public sealed record Certification(string Certifier)
{
    /// <summary>What entitles the certifier to judge (<c>a11y:certifierCredential</c>), in words or as an address; null where nothing is named.</summary>
    public string? Credential { get; init; }

    /// <summary>The address of the report on the book (<c>a11y:certifierReport</c>); null where there is none.</summary>
    public string? ReportAddress { get; init; }
}
