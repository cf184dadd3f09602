using System.Globalization;
using System.Xml.Linq;

namespace ExportKit.Checking.Epub;

/// <summary>The package document: identifier, title, language, dates, properties (EPUB 3.3, 5.4 and 5.5).</summary>
internal static class PackageRules
{
    private static readonly string[] KnownPrefixes =
        ["a11y", "dcterms", "marc", "media", "onix", "rendition", "schema", "xsd", "msv", "prism"];

    /// <summary>The properties of the package's own vocabularies (D.3, D.4).</summary>
    private static readonly string[] KnownProperties =
    [
        "alternate-script", "authority", "belongs-to-collection", "collection-type", "display-seq", "file-as", "group-position",
        "identifier-type", "meta-auth", "pageBreakSource", "role", "source-of", "term", "title-type",
    ];

    private static readonly string[] KnownItemProperties =
        ["cover-image", "mathml", "nav", "remote-resources", "scripted", "svg", "switch", "data-nav", "dictionary", "glossary", "index", "search-key-map"];

    /// <summary>Checks it.</summary>
    public static void Check(EpubPackage package, EpubFindings findings)
    {
        findings.Apply(EpubRules.Schema, EpubRules.Version, EpubRules.UniqueIdentifierNamed, EpubRules.UniqueIdentifierThere, EpubRules.LanguageTags);
        CheckVersion(package, findings);
        CheckIdentifier(package, findings);
        Require(package, findings, "title", "Readers are told nothing before they open the book");
        Require(package, findings, "language", "Without it a screen reader does not know which voice to take");
        CheckModified(package, findings);
        CheckValues(package, findings);
        CheckProperties(package, findings);
        CheckIds(package, findings);
    }

    private static void CheckVersion(EpubPackage package, EpubFindings findings)
    {
        if (package.Version is not ("3.0" or "2.0"))
        {
            findings.Fail(EpubRules.Version, package.At(package.Root), $"The package says version \"{package.Version}\"; EPUB 3 says 3.0");
        }

        foreach (var name in (ReadOnlySpan<string>)["metadata", "manifest", "spine"])
        {
            if (package.Root.Element(EpubNames.Opf + name) is null)
            {
                findings.Fail(EpubRules.Schema, package.At(package.Root), $"The package has no element {name}");
            }
        }
    }

    private static void CheckIdentifier(EpubPackage package, EpubFindings findings)
    {
        var name = ((string?)package.Root.Attribute("unique-identifier"))?.Trim();
        if (string.IsNullOrEmpty(name))
        {
            findings.Fail(EpubRules.UniqueIdentifierNamed, package.At(package.Root), "The package names no unique identifier");
        }
        else if (!package.All("dc:identifier").Any(statement => ((string?)statement.Element.Attribute("id"))?.Trim() == name))
        {
            findings.Fail(EpubRules.UniqueIdentifierThere, package.At(package.Root), $"There is no dc:identifier with the id {name}");
        }

        Require(package, findings, "identifier", "The book cannot be told from others");
        foreach (var statement in package.All("dc:identifier").Where(statement => statement.Value.StartsWith("urn:uuid:", StringComparison.OrdinalIgnoreCase)))
        {
            findings.Apply(EpubRules.Uuids);
            if (!Guid.TryParseExact(statement.Value["urn:uuid:".Length..], "D", out _))
            {
                findings.Fail(EpubRules.Uuids, package.At(statement.Element), $"\"{statement.Value}\" is no UUID");
            }
        }
    }

    private static void Require(EpubPackage package, EpubFindings findings, string name, string hint)
    {
        var all = package.All("dc:" + name).ToList();
        if (all.Count == 0)
        {
            findings.Fail(EpubRules.Schema, package.At(package.Metadata), $"The package has no dc:{name}", hint);
        }

        foreach (var statement in all.Where(statement => statement.Value.Length == 0))
        {
            findings.Fail(EpubRules.Schema, package.At(statement.Element), $"dc:{name} is empty", hint);
        }
    }

    private static void CheckModified(EpubPackage package, EpubFindings findings)
    {
        if (package.IsEpub2)
        {
            return;
        }

        var modified = package.All("dcterms:modified").ToList();
        if (modified.Count != 1)
        {
            findings.Fail(EpubRules.Schema, package.At(package.Metadata), $"The package says {(modified.Count == 0 ? "not" : "more than once")} when it was last modified (dcterms:modified)");
        }

        foreach (var statement in modified)
        {
            if (!DateTime.TryParseExact(statement.Value, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            {
                findings.Fail(EpubRules.Schema, package.At(statement.Element), $"\"{statement.Value}\" is no moment in the form 2025-05-15T14:54:00Z");
            }
        }
    }

    private static void CheckValues(EpubPackage package, EpubFindings findings)
    {
        var tags = package.Root.DescendantsAndSelf().Select(element => element.Attribute(XNamespace.Xml + "lang")).OfType<XAttribute>()
            .Select(attribute => ((XObject)attribute, attribute.Value))
            .Concat(package.All("dc:language").Select(statement => ((XObject)statement.Element, statement.Value)));
        foreach (var (node, tag) in tags)
        {
            if (tag.Length > 0 && !LanguageTags.IsWellFormed(tag))
            {
                findings.Fail(EpubRules.LanguageTags, package.At(node), $"\"{tag}\" is no language tag");
            }
        }

        foreach (var statement in package.All("dc:date"))
        {
            findings.Apply(EpubRules.Dates);
            if (!IsDate(statement.Value))
            {
                findings.Fail(EpubRules.Dates, package.At(statement.Element), $"The date \"{statement.Value}\" is not in the recommended form, such as 2025-05-15");
            }
        }
    }

    private static void CheckProperties(EpubPackage package, EpubFindings findings)
    {
        if (package.IsEpub2)
        {
            return;
        }

        findings.Apply(EpubRules.Prefixes, EpubRules.Properties);
        var declared = EpubNames.Tokens((string?)package.Root.Attribute("prefix")).Where(token => token.EndsWith(':')).Select(token => token[..^1]).ToHashSet(StringComparer.Ordinal);
        foreach (var meta in package.Metadata?.Elements(EpubNames.Opf + "meta") ?? [])
        {
            if ((string?)meta.Attribute("property") is { } property)
            {
                CheckProperty(property.Trim(), KnownProperties, meta);
            }
        }

        foreach (var item in package.Items)
        {
            foreach (var property in item.Properties)
            {
                CheckProperty(property, KnownItemProperties, item.Element);
            }
        }

        void CheckProperty(string property, string[] known, XElement element)
        {
            var colon = property.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && !declared.Contains(property[..colon]) && !KnownPrefixes.Contains(property[..colon], StringComparer.Ordinal))
            {
                findings.Fail(EpubRules.Prefixes, package.At(element), $"The prefix of the property {property} is not declared");
            }
            else if (colon < 0 && !known.Contains(property, StringComparer.Ordinal))
            {
                findings.Fail(EpubRules.Properties, package.At(element), $"There is no property {property}");
            }
        }
    }

    private static void CheckIds(EpubPackage package, EpubFindings findings)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in package.Root.DescendantsAndSelf())
        {
            if (((string?)element.Attribute("id"))?.Trim() is { } id && !ids.Add(id))
            {
                findings.Fail(EpubRules.Schema, package.At(element), $"The identifier \"{id}\" stands twice in the package");
            }
        }

        foreach (var element in package.Root.Descendants())
        {
            if ((string?)element.Attribute("refines") is ['#', .. var id] && !ids.Contains(id))
            {
                findings.Fail(EpubRules.Schema, package.At(element), $"What this refines (#{id}) is not there");
            }
        }
    }

    private static bool IsDate(string value) =>
        DateTimeOffset.TryParseExact(
            value,
            ["yyyy", "yyyy-MM", "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out _);
}
