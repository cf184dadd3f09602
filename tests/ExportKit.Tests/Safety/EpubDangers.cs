using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace ExportKit.Tests.Safety;

/// <summary>What in an EPUB acts, loads, asks or leads out: every member of the container, read by an XML reader that follows nothing.</summary>
internal static partial class EpubDangers
{
    private static readonly HashSet<string> Elements = new(StringComparer.OrdinalIgnoreCase)
    {
        "animate", "animateColor", "animateMotion", "animateTransform", "applet", "audio", "base", "bindings", "button", "canvas", "discard", "embed",
        "fencedframe", "foreignObject", "form", "frame", "frameset", "handler", "iframe", "input", "isindex", "keygen", "listener", "mglyph", "noscript",
        "object", "param", "portal", "script", "select", "semantics-xml", "set", "slot", "source", "template", "textarea", "track", "trigger", "video",
    };

    private static readonly HashSet<string> Addresses = new(StringComparer.OrdinalIgnoreCase)
    {
        "action", "altimg", "archive", "background", "cdgroup", "cite", "classid", "codebase", "data", "definitionURL", "dynsrc", "formaction", "full-path",
        "href", "icon", "imagesrcset", "longdesc", "lowsrc", "manifest", "ping", "poster", "profile", "src", "srcdoc", "srcset", "usemap",
    };

    /// <summary>All that is dangerous in a book, a line each; empty for a safe one.</summary>
    /// <param name="epub">The file.</param>
    public static List<string> Of(byte[] epub)
    {
        var found = new List<string>();
        using var zip = new ZipArchive(new MemoryStream(epub));
        var names = zip.Entries.Select(entry => entry.FullName).ToList();
        found.AddRange(names.Where(name => !Name().IsMatch(name) || name.Split('/').Any(part => part is "" or "." or "..")).Select(name => $"the name {name}"));
        found.AddRange(names.GroupBy(name => name.ToLowerInvariant()).Where(group => group.Count() > 1).Select(group => $"{group.Key} is there twice"));
        foreach (var entry in zip.Entries)
        {
            Member(entry.FullName, Bytes(entry), names, found);
        }

        return found;
    }

    /// <summary>The members that are XML, by name.</summary>
    public static Dictionary<string, string> Xml(byte[] epub)
    {
        using var zip = new ZipArchive(new MemoryStream(epub));
        return zip.Entries.Where(entry => IsXml(entry.FullName)).ToDictionary(entry => entry.FullName, entry => Encoding.UTF8.GetString(Bytes(entry)), StringComparer.Ordinal);
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static bool IsXml(string name) => Path.GetExtension(name) is ".xhtml" or ".html" or ".xml" or ".opf" or ".ncx" or ".svg" or ".smil";

    private static void Member(string name, byte[] bytes, List<string> names, List<string> found)
    {
        if (name.EndsWith(".css", StringComparison.Ordinal))
        {
            Style(name, Encoding.UTF8.GetString(bytes), found);
        }
        else if (IsXml(name))
        {
            Document(name, bytes, names, found);
        }
        else if (name != "mimetype" && Path.GetExtension(name) is not (".jpg" or ".png" or ".gif" or ".webp"))
        {
            found.Add($"{name} is a file of an unknown kind");
        }
    }

    private static void Document(string name, byte[] bytes, List<string> names, List<string> found)
    {
        // A document of XHTML begins with the name of HTML, and with nothing that declares or loads; any other document type is refused.
        var text = Encoding.UTF8.GetString(bytes);
        text = name.EndsWith(".xhtml", StringComparison.Ordinal) ? new Regex("^(<\\?xml [^>]*\\?>)?\\s*<!DOCTYPE html>").Replace(text.TrimStart('\ufeff'), "") : text;
        using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var document = XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        found.AddRange(document.DescendantNodes().OfType<XProcessingInstruction>().Select(instruction => $"{name}: <?{instruction.Target}?>"));
        foreach (var element in document.Descendants())
        {
            Element(name, element, names, found);
        }
    }

    private static void Element(string name, XElement element, List<string> names, List<string> found)
    {
        var local = element.Name.LocalName;
        if (Elements.Contains(local) && element.Name.NamespaceName != "http://purl.org/dc/elements/1.1/")
        {
            found.Add($"{name}: <{local}>");
        }

        if (local == "meta" && element.Attribute("http-equiv") is { } equivalent)
        {
            found.Add($"{name}: meta http-equiv {equivalent.Value}");
        }

        if (local == "style")
        {
            Style(name, element.Value, found);
        }

        foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
        {
            Attribute(name, element, attribute, names, found);
        }
    }

    private static void Attribute(string name, XElement element, XAttribute attribute, List<string> names, List<string> found)
    {
        var (local, value) = (attribute.Name.LocalName, attribute.Value);
        if (local.StartsWith("on", StringComparison.OrdinalIgnoreCase) || (local == "base" && attribute.Name.Namespace == XNamespace.Xml))
        {
            found.Add($"{name}: the attribute {attribute}");
        }
        else if (local is "properties" && element.Name.LocalName == "item" && value.Split(' ').Any(word => word is "scripted" or "remote-resources"))
        {
            found.Add($"{name}: a part that is {value}");
        }
        else if (Addresses.Contains(local))
        {
            Address(name, element, attribute, names, found);
        }
        else if (local == "style" || name.EndsWith(".svg", StringComparison.Ordinal))
        {
            // In a picture many attributes are said in the language of style sheets.
            Style(name, value, found);
        }
    }

    private static void Address(string name, XElement element, XAttribute attribute, List<string> names, List<string> found)
    {
        var (local, value) = (attribute.Name.LocalName, attribute.Value);
        var isLink = local == "href" && element.Name.LocalName == "a";
        var isCitation = local == "cite" || (local == "href" && element.Name.LocalName == "link" && name.EndsWith(".opf", StringComparison.Ordinal));
        if ((isLink || isCitation) && SafeAddress.Is(value))
        {
            return;
        }

        if (element.Name.LocalName == "image" && PictureData().IsMatch(value))
        {
            return;
        }

        // A drawing within a drawing, as covers have it, is looked through like any other.
        const string Drawing = "data:image/svg+xml;base64,";
        if (element.Name.LocalName == "image" && value.StartsWith(Drawing, StringComparison.Ordinal))
        {
            Document(name + " within.svg", Convert.FromBase64String(value[Drawing.Length..]), names, found);
            return;
        }

        if (!IsWithin(name, value, names))
        {
            found.Add($"{name}: <{element.Name.LocalName} {local}=\"{value}\">");
        }
    }

    /// <summary>Whether an address names a part of the book, by its path.</summary>
    private static bool IsWithin(string name, string value, List<string> names)
    {
        if (value.StartsWith('#'))
        {
            return true;
        }

        var root = new Uri("epub://book/" + (name == "META-INF/container.xml" ? "" : name));
        return !Scheme().IsMatch(value) && Uri.TryCreate(root, value, out var whole) && whole.Host == "book" && whole.Scheme == "epub"
            && names.Contains(Uri.UnescapeDataString(whole.AbsolutePath.TrimStart('/')));
    }

    // Escapes can hide any of the words below, so that there must be none but those of our own style sheet: there are none.
    private static void Style(string name, string css, List<string> found)
    {
        if (StyleWord().Match(css) is { Success: true } word)
        {
            found.Add($"{name}: {word.Value} in a style or attribute");
        }
    }

    [GeneratedRegex(@"^[A-Za-z0-9._/-]+$")]
    private static partial Regex Name();

    [GeneratedRegex("^data:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\\s]*$")]
    private static partial Regex PictureData();

    [GeneratedRegex(@"^\s*([A-Za-z][A-Za-z0-9+.-]*:|[/\\])")]
    private static partial Regex Scheme();

    [GeneratedRegex(@"@import|expression\s*\(|-moz-binding|behavior\s*:|image-set\s*\(|src\s*\(|url\s*\(\s*[""']?\s*[^#""'\s)]", RegexOptions.IgnoreCase)]
    private static partial Regex StyleWord();
}
