using ExportKit.Limits;

namespace ExportKit.Checking.Epub;

/// <summary>Examines EPUBs by our own rules, ours or not, without loading anything that lies outside of them.</summary>
internal static class EpubRuleSet
{
    /// <summary>Examines a book.</summary>
    /// <param name="content">The file; it may hold anything.</param>
    /// <param name="source">Its name, for places.</param>
    /// <param name="report">Takes every rule that was checked and what was found, and the rules that only others check.</param>
    /// <param name="limits">How much of it is unpacked; null for the usual.</param>
    public static void Check(byte[] content, string source, CheckReportBuilder report, ExportLimits? limits = null)
    {
        var findings = new EpubFindings(source, limits);
        ContainerRules.CheckMimetype(content, findings);
        if (Open(content, findings) is { } book)
        {
            Check(book, findings);
            Claims(book.Package, report);
        }

        findings.AddTo(report);
        OthersRules.AddTo(report);
    }

    /// <summary>Reads a book without examining it; null where it cannot be read, which is then among the findings.</summary>
    internal static EpubBook? Read(byte[] content, EpubFindings findings)
    {
        if (Open(content, findings) is not { } book)
        {
            return null;
        }

        ManifestRules.Check(book, findings);
        ReadDocuments(book, findings);
        return book;
    }

    private static EpubBook? Open(byte[] content, EpubFindings findings)
    {
        if (EpubFiles.Open(content, findings) is not { } files)
        {
            return null;
        }

        ContainerRules.CheckNames(files, findings);
        if (ContainerRules.FindPackage(files, findings) is not { } path
            || files.Read(path, findings) is not { } bytes
            || XmlDocuments.Read(path, bytes, isEpub2: false, findings) is not { } document)
        {
            return null;
        }

        return new EpubBook(files, new EpubPackage(path, document), ContainerRules.Encrypted(files, findings));
    }

    private static void Check(EpubBook book, EpubFindings findings)
    {
        PackageRules.Check(book.Package, findings);
        ManifestRules.Check(book, findings);
        ReadDocuments(book, findings);
        foreach (var document in book.Documents)
        {
            DocumentRules.Check(document, book.Package, findings);
            if (document.IsXhtml)
            {
                ImageRules.Check(document, findings);
                StructureRules.Check(document, findings);
                TableRules.Check(document, findings);
                AriaRules.Check(document, findings);
                LandmarkRules.Check(document, findings);
            }
        }

        AddressRules.Check(book, findings);
        ActiveRules.Check(book, findings);
        StyleRules.Check(book, findings);
        NavigationRules.Check(book, findings);
        AccessibilityMetadataRules.Check(book.Package, findings);
        ClaimRules.Check(book, ContentFacts.Of(book, PictureRules.Check(book, findings)), findings);
    }

    private static void ReadDocuments(EpubBook book, EpubFindings findings)
    {
        foreach (var item in book.Package.Items)
        {
            if (item.MediaType is EpubNames.XhtmlType or EpubNames.SvgType && item.Path.Length > 0 && !book.Encrypted.Contains(item.Path)
                && !book.ByPath.ContainsKey(item.Path)
                && book.Files.Read(item.Path, findings) is { } content
                && XmlDocuments.Read(item.Path, content, book.Package.IsEpub2, findings) is { } document)
            {
                var read = new EpubDocument(item, document, content);
                book.Documents.Add(read);
                book.ByPath[item.Path] = read;
            }
        }
    }

    private static void Claims(EpubPackage package, CheckReportBuilder report)
    {
        report.AddClaim(package.IsEpub2 ? "EPUB 2" : "EPUB 3");
        foreach (var claim in package.Values("dcterms:conformsTo"))
        {
            report.AddClaim(claim);
        }
    }
}
