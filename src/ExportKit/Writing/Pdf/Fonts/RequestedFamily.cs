using ExportKit.Diagnostics;

namespace ExportKit.Writing.Pdf.Fonts;

/// <summary>Finds the family that a person asked for.</summary>
internal static class RequestedFamily
{
    /// <summary>The family's name as the fonts themselves have it.</summary>
    /// <param name="sources">Where to look; takes the faces of a font that is given by its file.</param>
    /// <param name="name">The name of a family, in which letters' case does not matter, or the path of a font file.</param>
    /// <param name="diagnostics">Takes <see cref="DiagnosticCodes.FontNotFound"/>.</param>
    /// <returns>The name; null where no font of the family can be used.</returns>
    public static string? Find(ref FontSources sources, string name, DiagnosticBag diagnostics)
    {
        if (!FontFileLoader.IsFileName(name))
        {
            return Find(new FontCatalogue(sources), name, diagnostics);
        }

        var faces = FontFileLoader.Load(name, out var fault);
        if (fault is not null)
        {
            diagnostics.Report(DiagnosticCodes.FontNotFound, $"The font file {name} cannot be used: {fault}", null, "Give --font another font");
            return null;
        }

        sources = sources with { Given = faces };
        return faces[0].Header.Family;
    }

    private static string? Find(FontCatalogue catalogue, string name, DiagnosticBag diagnostics)
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
