using ExportKit.Diagnostics;

namespace ExportKit.Writing.Pdf.Fonts;

/// <summary>Finds the family that a person asked for.</summary>
internal static class RequestedFamily
{
    /// <summary>The family's name as the fonts themselves have it.</summary>
    /// <param name="catalogue">The installed fonts.</param>
    /// <param name="name">The name as it was given; letters' case does not matter.</param>
    /// <param name="diagnostics">Takes <see cref="DiagnosticCodes.FontNotFound"/>.</param>
    /// <returns>The name; null where no font of the family can be used.</returns>
    public static string? Find(FontCatalogue catalogue, string name, DiagnosticBag diagnostics)
    {
        var passedOver = new DiagnosticBag();
        if (catalogue.Family(name, false, false, passedOver).Any())
        {
            return name;
        }

        var family = catalogue.Index(passedOver).FamilyLike(name);
        if (family is not null && catalogue.Family(family, false, false, passedOver).Any())
        {
            return family;
        }

        var reason = passedOver.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Code == DiagnosticCodes.FontNotEmbeddable);
        diagnostics.Report(
            DiagnosticCodes.FontNotFound,
            reason is null ? $"No font of the family \"{name}\" is installed" : $"The family \"{name}\" may not be embedded in documents by its licence",
            null,
            "Give --font the name of an installed family; fc-list : family lists them on Linux");
        return null;
    }
}
