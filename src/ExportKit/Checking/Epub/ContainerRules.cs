using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace ExportKit.Checking.Epub;

/// <summary>The container (EPUB 3.3, 4).</summary>
internal static class ContainerRules
{
    private const int HeaderLength = 30;

    /// <summary>Checks the archive's first entry, which tells what kind of file it is (4.3.3).</summary>
    public static void CheckMimetype(ReadOnlySpan<byte> content, EpubFindings findings)
    {
        findings.Apply(EpubRules.MimetypeFirst, EpubRules.MimetypePlain, EpubRules.MimetypeExtra);
        if (content.Length < HeaderLength + 8 || !content[HeaderLength..].StartsWith("mimetype"u8) || Number(content, 26) != 8)
        {
            findings.Fail(EpubRules.MimetypeFirst, EpubPlace.Container, "The archive does not begin with a file named mimetype", "Put the file mimetype first when packing");
            return;
        }

        var extra = Number(content, 28);
        if (extra != 0)
        {
            findings.Fail(EpubRules.MimetypeExtra, EpubPlace.Container, string.Create(CultureInfo.InvariantCulture, $"The entry of mimetype has an extra field of {extra} bytes"));
        }

        var start = Math.Min(content.Length, HeaderLength + 8 + extra);
        var length = BinaryPrimitives.ReadUInt32LittleEndian(content[22..]);
        if (Number(content, 8) != 0 || (length != 0 && length != 20) || !content[start..].StartsWith("application/epub+zip"u8))
        {
            findings.Fail(
                EpubRules.MimetypePlain, EpubPlace.Container, "The file mimetype does not hold application/epub+zip alone, uncompressed", "Store it without compression and without a line end");
        }
    }

    /// <summary>Checks the names of files (4.2.2, 4.2.3).</summary>
    public static void CheckNames(EpubFiles files, EpubFindings findings)
    {
        findings.Apply(EpubRules.Names, EpubRules.NameCharacters, EpubRules.NameSpaces, EpubRules.NameEnds, EpubRules.NamesUnique);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in files.Names)
        {
            var place = new EpubPlace(name);
            if (name.StartsWith('/') || name.Contains('\\') || name.Split('/').Contains("..", StringComparer.Ordinal) || (name.Length > 1 && name[1] == ':'))
            {
                findings.Fail(EpubRules.Names, place, "The name of this file leads out of the container");
            }

            if (name.AsSpan().IndexOfAny("\"*:<>?|\\") >= 0 || name.Any(char.IsControl))
            {
                findings.Fail(EpubRules.NameCharacters, place, "The name of this file holds a character that is not allowed");
            }

            if (name.Any(char.IsWhiteSpace))
            {
                findings.Fail(EpubRules.NameSpaces, place, "The name of this file holds a space");
            }

            if (name.EndsWith('.'))
            {
                findings.Fail(EpubRules.NameEnds, place, "The name of this file ends with a full stop");
            }

            if (!known.Add(name.Normalize(NormalizationForm.FormC).ToLowerInvariant()))
            {
                findings.Fail(EpubRules.NamesUnique, place, "Another file has this name");
            }
        }
    }

    /// <summary>Finds the package document (4.2.6.3.1).</summary>
    /// <returns>Its path; null where there is none.</returns>
    public static string? FindPackage(EpubFiles files, EpubFindings findings)
    {
        const string Path = "META-INF/container.xml";
        findings.Apply(EpubRules.ContainerThere);
        if (!files.Has(Path))
        {
            findings.Fail(EpubRules.ContainerThere, EpubPlace.Container, "There is no META-INF/container.xml");
            return null;
        }

        if (files.Read(Path, findings) is not { } content || XmlDocuments.Read(Path, content, isEpub2: false, findings) is not { } document)
        {
            return null;
        }

        findings.Apply(EpubRules.RootFile, EpubRules.PackageThere);
        var root = document.Descendants(EpubNames.Container + "rootfile")
            .FirstOrDefault(element => (string?)element.Attribute("media-type") == EpubNames.PackageType);
        if ((string?)root?.Attribute("full-path") is not { Length: > 0 } path)
        {
            findings.Fail(EpubRules.RootFile, new EpubPlace(Path), "No package document is named");
            return null;
        }

        if (!files.Has(path))
        {
            findings.Fail(EpubRules.PackageThere, EpubPlace.Of(Path, root), $"The package document {path} is not there");
            return null;
        }

        return path;
    }

    /// <summary>The files that are encrypted (4.2.6.3.2), fonts that are obfuscated among them.</summary>
    public static HashSet<string> Encrypted(EpubFiles files, EpubFindings findings)
    {
        const string Path = "META-INF/encryption.xml";
        var encrypted = new HashSet<string>(StringComparer.Ordinal);
        if (files.Read(Path, findings) is not { } content || XmlDocuments.Read(Path, content, isEpub2: false, findings) is not { } document)
        {
            return encrypted;
        }

        foreach (var reference in document.Descendants(EpubNames.Encryption + "CipherReference"))
        {
            var path = EpubAddress.Of("", (string?)reference.Attribute("URI") ?? "").Path;
            if (path.Length > 0 && encrypted.Add(path))
            {
                findings.Fail(EpubRules.Encrypted, new EpubPlace(path), "The file is encrypted and was not examined");
            }
        }

        return encrypted;
    }

    private static int Number(ReadOnlySpan<byte> content, int at) => BinaryPrimitives.ReadUInt16LittleEndian(content[at..]);
}
