using System.Xml.Linq;

namespace ExportKit.Checking.Epub;

/// <summary>Links and whatever else a document refers to (EPUB 3.3, 3.6, 4.2.5, 6.1).</summary>
internal sealed class AddressRules
{
    private static readonly string[] KnownSchemes = ["http", "https", "mailto", "tel", "ftp", "sms", "geo", "urn", "doi", "news", "data", "irc", "xmpp", "sip", "magnet", "webcal", "sftp", "ws", "wss", "javascript", "file"];

    private readonly EpubBook _book;
    private readonly EpubFindings _findings;
    private readonly HashSet<string> _linked = new(StringComparer.Ordinal);

    private AddressRules(EpubBook book, EpubFindings findings)
    {
        _book = book;
        _findings = findings;
    }

    /// <summary>Checks every address in the documents.</summary>
    public static void Check(EpubBook book, EpubFindings findings)
    {
        var rules = new AddressRules(book, findings);
        foreach (var document in book.Documents)
        {
            foreach (var element in document.Elements)
            {
                rules.CheckElement(document, element);
            }
        }

        rules.CheckNonLinear();
    }

    /// <summary>Checks that an address is one and stays in the container.</summary>
    /// <returns>Whether it leads to a place in the container.</returns>
    public static bool CheckForm(string text, EpubAddress address, EpubPlace at, EpubFindings findings)
    {
        findings.Apply(EpubRules.AddressForm, EpubRules.AddressLeaks);
        if (address.Scheme == "file")
        {
            findings.Fail(EpubRules.AddressFile, at, $"{Shown(text)} is the address of a local file");
        }
        else if (address.Kind == AddressKind.Invalid || (address.Kind == AddressKind.Remote && address.Scheme is "http" or "https" && !Uri.TryCreate(text.Trim(), UriKind.Absolute, out _)))
        {
            findings.Fail(EpubRules.AddressForm, at, $"{Shown(text)} is no valid address");
        }
        else if (address.Kind == AddressKind.Leaks || (address.Kind == AddressKind.Inside && text.TrimStart().StartsWith('/')))
        {
            findings.Fail(EpubRules.AddressLeaks, at, $"{Shown(text)} leads out of the container");
        }
        else if (address is { Kind: AddressKind.Inside, HasQuery: true })
        {
            findings.Fail(EpubRules.AddressQuery, at, $"{Shown(text)} has a query");
        }

        return address.Kind == AddressKind.Inside;
    }

    private void CheckElement(EpubDocument document, XElement element)
    {
        var name = element.Name.LocalName;
        if (element.Name.Namespace == EpubNames.Xhtml)
        {
            switch (name)
            {
                case "a" or "area":
                    Link(document, element, "href");
                    break;
                case "img" or "source" or "audio" or "video" or "track" or "embed" or "iframe" or "script" or "input":
                    Resource(document, element, "src", name);
                    Resource(document, element, "poster", "img");
                    SourceSet(document, element);
                    break;
                case "object":
                    Resource(document, element, "data", name);
                    break;
                case "link" when element.HasToken("rel", "stylesheet"):
                    Resource(document, element, "href", "link");
                    break;
            }
        }
        else if (element.Name.Namespace == EpubNames.Svg)
        {
            var href = element.Attribute("href") ?? element.Attribute(EpubNames.XLink + "href");
            if (href is not null)
            {
                _ = name == "a" ? Link(document, element, href.Name) : Resource(document, element, href.Name, name == "image" ? "img" : name);
            }
        }

        if (element.Attribute("cite") is { } cite && EpubAddress.Of(document.Path, cite.Value) is { Kind: AddressKind.Invalid } bad)
        {
            CheckForm(cite.Value, bad, document.At(element), _findings);
        }
    }

    private bool Link(EpubDocument document, XElement element, XName attribute)
    {
        if ((string?)element.Attribute(attribute) is not { } text)
        {
            return false;
        }

        var at = document.At(element);
        var address = EpubAddress.Of(document.Path, text);
        if (address.Scheme.Length > 0)
        {
            _findings.Apply(EpubRules.Schemes);
            if (!KnownSchemes.Contains(address.Scheme, StringComparer.Ordinal))
            {
                _findings.Fail(EpubRules.Schemes, at, $"The scheme of {Shown(text)} is not a known one");
            }
        }

        if (!CheckForm(text, address, at, _findings) || !IsThere(text, address, at))
        {
            return false;
        }

        _findings.Apply(EpubRules.ReferencesSpine, EpubRules.ReferencesType);
        _linked.Add(address.Path);
        var target = _book.Items.GetValueOrDefault(address.Path);
        if (target is not null && !ManifestRules.IsShown(target, _book.Package))
        {
            _findings.Fail(EpubRules.ReferencesType, at, $"{Shown(text)} leads to a file of the type {target.MediaType}, which reading systems need not show");
        }
        else if (target is not null && !_book.SpineOrder.ContainsKey(address.Path))
        {
            _findings.Fail(EpubRules.ReferencesSpine, at, $"{Shown(text)} leads to a document that is not in the spine");
        }

        CheckFragment(text, address, at);
        return true;
    }

    private void CheckFragment(string text, EpubAddress address, EpubPlace at)
    {
        if (address.Fragment is not { Length: > 0 } fragment || fragment.StartsWith("epubcfi(", StringComparison.Ordinal)
            || !_book.ByPath.TryGetValue(address.Path, out var document))
        {
            return;
        }

        _findings.Apply(EpubRules.Fragments);
        if (!document.Ids.ContainsKey(fragment) && !fragment.Contains('(') && !(document.Item.MediaType == EpubNames.SvgType && fragment.Contains('=')))
        {
            _findings.Fail(EpubRules.Fragments, at, $"{Shown(text)} leads to a place that {address.Path} does not have", "Mend the link, or give the place this id");
        }
    }

    private void SourceSet(EpubDocument document, XElement element)
    {
        foreach (var candidate in ((string?)element.Attribute("srcset") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var text = candidate.Split(' ')[0];
            CheckResource(text, EpubAddress.Of(document.Path, text), "img", document, element);
        }
    }

    private bool Resource(EpubDocument document, XElement element, XName attribute, string kind)
    {
        if ((string?)element.Attribute(attribute) is not { } text)
        {
            return false;
        }

        CheckResource(text, EpubAddress.Of(document.Path, text), kind, document, element);
        return true;
    }

    private void CheckResource(string text, EpubAddress address, string kind, EpubDocument document, XElement element)
    {
        var at = document.At(element);
        if (address.Scheme == "data")
        {
            return;
        }

        if (!CheckForm(text, address, at, _findings))
        {
            CheckRemote(text, address, kind, at, element);
            return;
        }

        IsThere(text, address, at);
        if (!_book.Items.TryGetValue(address.Path, out var item))
        {
            return;
        }

        _findings.Apply(EpubRules.Foreign);
        var hasFallback = item.Element.Attribute("fallback") is not null || kind is "source" or "track" or "video" or "script"
            || (kind is "object" or "audio" && element.Nodes().Any()) || kind == "link";
        if (!EpubNames.IsCore(item.MediaType) && !hasFallback)
        {
            _findings.Fail(EpubRules.Foreign, at, $"{Shown(text)} is of the type {item.MediaType}, which reading systems need not know, and has no fallback");
        }
    }

    private void CheckRemote(string text, EpubAddress address, string kind, EpubPlace at, XElement element)
    {
        if (address.Kind != AddressKind.Remote || address.Scheme == "file")
        {
            return;
        }

        _findings.Fail(EpubRules.RemoteMedia, at, $"{Shown(text)} is loaded from elsewhere", "Put the file into the book");
        _findings.Apply(EpubRules.Remote, EpubRules.RemoteSecure);
        var isMedia = kind is "audio" or "video" or "track" || (kind == "source" && element.Parent?.Name.LocalName is "audio" or "video");
        if (!isMedia)
        {
            _findings.Fail(EpubRules.Remote, at, $"{Shown(text)} must lie in the container", "Put the file into the book");
        }

        if (isMedia && address.Scheme == "http")
        {
            _findings.Fail(EpubRules.RemoteSecure, at, $"{Shown(text)} is loaded without encryption");
        }
    }

    private bool IsThere(string text, EpubAddress address, EpubPlace at)
    {
        _findings.Apply(EpubRules.ReferencesThere, EpubRules.ReferencesListed);
        if (!_book.Files.Has(address.Path))
        {
            // A file that the manifest names and that is not there is the manifest's fault, told there.
            if (_book.Items.ContainsKey(address.Path))
            {
                return false;
            }

            _findings.Fail(EpubRules.ReferencesThere, at, $"{Shown(text)} leads to no file in the book");
            return false;
        }

        if (!_book.Items.ContainsKey(address.Path))
        {
            _findings.Fail(EpubRules.ReferencesListed, at, $"{Shown(text)} leads to a file that is not in the manifest");
        }

        return true;
    }

    private void CheckNonLinear()
    {
        var isScripted = _book.Package.Items.Any(item => item.Has("scripted"));
        foreach (var place in _book.Package.Spine.Where(place => !place.IsLinear))
        {
            _findings.Apply(EpubRules.NonLinear);
            if (place.Item is { } item && !_linked.Contains(item.Path) && !isScripted && !_book.Package.IsEpub2)
            {
                _findings.Fail(EpubRules.NonLinear, _book.Package.At(place.Element), $"No link leads to {item.Path}, which is not linear");
            }
        }
    }

    private static string Shown(string text) => text.Length > 100 ? $"\"{text[..100]}...\"" : $"\"{text}\"";
}
