namespace ExportKit.Checking.Epub;

/// <summary>Manifest and spine (EPUB 3.3, 5.6 and 5.7).</summary>
internal static class ManifestRules
{
    /// <summary>Checks them.</summary>
    public static void Check(EpubBook book, EpubFindings findings)
    {
        findings.Apply(EpubRules.FilesThere, EpubRules.FilesListed, EpubRules.ListedOnce, EpubRules.PackageNotListed, EpubRules.NoFragments, EpubRules.InMetaInf);
        foreach (var item in book.Package.Items)
        {
            CheckItem(item, book, findings);
        }

        CheckUnlisted(book, findings);
        CheckFallbacks(book, findings);
        CheckSpine(book, findings);
    }

    private static void CheckItem(EpubItem item, EpubBook book, EpubFindings findings)
    {
        var at = book.Package.At(item.Element);
        if (item.Id.Length == 0 || item.MediaType.Length == 0 || item.Element.Attribute("href") is null)
        {
            findings.Fail(EpubRules.Schema, at, "An item of the manifest needs id, href and media-type");
        }

        if (item.MediaType.Length > 0 && !IsMediaType(item.MediaType))
        {
            findings.Fail(EpubRules.Schema, at, $"\"{item.MediaType}\" is no media type");
        }

        AddressRules.CheckForm((string?)item.Element.Attribute("href") ?? "", item.Address, at, findings);
        if (item.Address.Fragment is not null)
        {
            findings.Fail(EpubRules.NoFragments, at, "The address of an item has a fragment");
        }

        if (item.Address.Kind != AddressKind.Inside || item.Path.Length == 0)
        {
            return;
        }

        if (item.Path == book.Package.Path)
        {
            findings.Fail(EpubRules.PackageNotListed, at, "The manifest lists the package document");
        }
        else if (!book.Items.TryAdd(item.Path, item))
        {
            findings.Fail(EpubRules.ListedOnce, at, $"The file {item.Path} is in the manifest twice");
        }

        if (item.Path.StartsWith("META-INF/", StringComparison.Ordinal))
        {
            findings.Fail(EpubRules.InMetaInf, at, $"The file {item.Path} lies in META-INF");
        }

        if (!book.Files.Has(item.Path))
        {
            findings.Fail(EpubRules.FilesThere, at, $"The file {item.Path} is not there", "Add the file, or take it out of the manifest");
        }
    }

    private static void CheckUnlisted(EpubBook book, EpubFindings findings)
    {
        foreach (var path in book.Files.Paths)
        {
            if (path != "mimetype" && path != book.Package.Path && !path.StartsWith("META-INF/", StringComparison.Ordinal) && !book.Items.ContainsKey(path))
            {
                findings.Fail(EpubRules.FilesListed, new EpubPlace(path), "The file is not in the manifest");
            }
        }
    }

    private static void CheckFallbacks(EpubBook book, EpubFindings findings)
    {
        var byId = book.Package.Items.Where(item => item.Id.Length > 0).DistinctBy(item => item.Id).ToDictionary(item => item.Id, StringComparer.Ordinal);
        foreach (var item in book.Package.Items)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            for (var at = item; at is not null && Fallback(at) is { } next; at = byId.GetValueOrDefault(next))
            {
                findings.Apply(EpubRules.FallbackThere, EpubRules.FallbackEnds);
                if (!seen.Add(at.Id))
                {
                    findings.Fail(EpubRules.FallbackEnds, book.Package.At(item.Element), "The chain of fallbacks leads back to itself");
                    break;
                }

                if (!byId.ContainsKey(next))
                {
                    findings.Fail(EpubRules.FallbackThere, book.Package.At(at.Element), $"The fallback {next} is not in the manifest");
                }
            }
        }
    }

    /// <summary>Whether an item, or a fallback of it, is a document that every reading system shows.</summary>
    public static bool IsShown(EpubItem item, EpubPackage package)
    {
        for (var (at, steps) = (item, 0); steps < package.Items.Length; steps++)
        {
            if (at.MediaType is EpubNames.XhtmlType or EpubNames.SvgType || (package.IsEpub2 && at.MediaType == "application/x-dtbook+xml"))
            {
                return true;
            }

            if (Fallback(at) is not { } next || Array.Find(package.Items, other => other.Id == next) is not { } fallback)
            {
                return false;
            }

            at = fallback;
        }

        return false;
    }

    private static void CheckSpine(EpubBook book, EpubFindings findings)
    {
        var package = book.Package;
        findings.Apply(EpubRules.SpineItems, EpubRules.SpineOnce, EpubRules.SpineLinear, EpubRules.SpineTypes);
        if (package.Spine.Length == 0)
        {
            findings.Fail(EpubRules.Schema, package.At(package.Root), "The spine has no document");
        }
        else if (!package.Spine.Any(place => place.IsLinear))
        {
            findings.Fail(EpubRules.SpineLinear, package.At(package.Root), "No document of the spine is linear");
        }

        foreach (var place in package.Spine)
        {
            var at = package.At(place.Element);
            if (place.Item is not { } item)
            {
                findings.Fail(EpubRules.SpineItems, at, $"The spine names {(string?)place.Element.Attribute("idref")}, which the manifest does not have");
            }
            else if (!book.SpineOrder.TryAdd(item.Path, book.SpineOrder.Count))
            {
                findings.Fail(EpubRules.SpineOnce, at, $"The document {item.Path} is in the spine twice");
            }
            else if (!IsShown(item, package))
            {
                findings.Fail(EpubRules.SpineTypes, at, $"The spine has {item.Path} of the type {item.MediaType}, without a fallback");
            }
        }
    }

    private static bool IsMediaType(string type)
    {
        var slash = type.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && slash < type.Length - 1 && !type.AsSpan(0, slash).ContainsAny(" \t;,\"");
    }

    private static string? Fallback(EpubItem item) => ((string?)item.Element.Attribute("fallback"))?.Trim();
}
