namespace ExportKit.Writing.Epub;

/// <summary>The registered values of <c>a11y:exemption</c> (EPUB Accessibility: exemption property): why a law lets a publisher
/// publish a book that does not meet its requirements. All are of the European Accessibility Act.</summary>
internal static class ExemptionNames
{
    /// <summary>The house is too small for the law to bind it.</summary>
    public const string Microenterprise = "eaa-microenterprise";

    /// <summary>To meet the law would be a disproportionate burden.</summary>
    public const string DisproportionateBurden = "eaa-disproportionate-burden";

    /// <summary>To meet the law would make another work of it.</summary>
    public const string FundamentalAlteration = "eaa-fundamental-alteration";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Microenterprise, DisproportionateBurden, FundamentalAlteration];
}
