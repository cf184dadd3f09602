using System.Xml.Linq;

namespace ExportKit.Checking.Epub;

/// <summary>The navigation document and the NCX (EPUB 3.3, 7).</summary>
internal static class NavigationRules
{
    /// <summary>Checks them.</summary>
    public static void Check(EpubBook book, EpubFindings findings)
    {
        CheckNcx(book, findings);
        if (book.Package.IsEpub2)
        {
            return;
        }

        var marked = book.Package.Items.Count(item => item.Has("nav"));
        if (marked != 1)
        {
            findings.Fail(EpubRules.Schema, book.Package.At(book.Package.Root), marked == 0 ? "The manifest marks no navigation document" : "The manifest marks more than one navigation document");
        }

        if (book.Navigation is not { } document)
        {
            return;
        }

        var navs = document.Named("nav").ToList();
        var toc = navs.Where(nav => nav.HasToken(EpubNames.Ops + "type", "toc")).ToList();
        if (toc.Count != 1)
        {
            findings.Fail(EpubRules.Schema, new EpubPlace(document.Path), toc.Count == 0 ? "The navigation document has no contents (epub:type=\"toc\")" : "The navigation document has more than one contents");
        }

        foreach (var nav in navs.Where(nav => nav.Attribute(EpubNames.Ops + "type") is not null))
        {
            CheckForm(nav, document, findings);
        }

        foreach (var contents in toc.Take(1))
        {
            CheckContents(contents, document, book, findings);
        }

        CheckPages(navs.Find(nav => nav.HasToken(EpubNames.Ops + "type", "page-list")), document, book, findings);
        CheckLandmarks(navs.Find(nav => nav.HasToken(EpubNames.Ops + "type", "landmarks")), document, findings);
    }

    private static void CheckForm(XElement nav, EpubDocument document, EpubFindings findings)
    {
        var isMain = nav.HasToken(EpubNames.Ops + "type", "toc") || nav.HasToken(EpubNames.Ops + "type", "page-list") || nav.HasToken(EpubNames.Ops + "type", "landmarks");
        if (!isMain)
        {
            return;
        }

        if (nav.Element(EpubNames.Xhtml + "ol") is null)
        {
            findings.Fail(EpubRules.Schema, document.At(nav), "A nav needs an ordered list of its links");
        }

        findings.Apply(EpubRules.NavigationInside);
        foreach (var list in nav.Descendants(EpubNames.Xhtml + "ol").Where(list => !list.Elements(EpubNames.Xhtml + "li").Any()))
        {
            findings.Fail(EpubRules.Schema, document.At(list), "A list of a nav has no items");
        }

        foreach (var link in nav.Descendants(EpubNames.Xhtml + "a"))
        {
            if (Names.Of(link, document).Length == 0)
            {
                findings.Fail(EpubRules.Schema, document.At(link), "A link of a nav has no words");
            }

            if (EpubAddress.Of(document.Path, (string?)link.Attribute("href") ?? "").Kind == AddressKind.Remote)
            {
                findings.Fail(EpubRules.NavigationInside, document.At(link), "A link of a nav leads out of the book");
            }
        }
    }

    private static void CheckContents(XElement toc, EpubDocument document, EpubBook book, EpubFindings findings)
    {
        findings.Apply(EpubRules.NavigationOrder, EpubRules.ContentsOrder, EpubRules.ContentsReachAll);
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var order = new ReadingOrder(book);
        (int, int) last = (-1, -1);
        var isBroken = false;
        foreach (var (link, address) in Links(toc, document))
        {
            reached.Add(address.Path);
            if (order.Of(address) is not { } position)
            {
                if (!isBroken)
                {
                    findings.Fail(EpubRules.ContentsOrder, document.At(link), $"The contents lead to {Text(link)}, which is no place in the order of reading");
                    isBroken = true;
                }

                continue;
            }

            if (position.CompareTo(last) < 0)
            {
                findings.Fail(EpubRules.NavigationOrder, document.At(link), $"The contents lead back to {Text(link)}, which stands before what they led to last");
                if (!isBroken)
                {
                    findings.Fail(EpubRules.ContentsOrder, document.At(link), $"The contents lead back to {Text(link)}");
                    isBroken = true;
                }
            }

            last = position;
        }

        foreach (var place in book.Package.Spine)
        {
            if (place is { IsLinear: true, Item: { } item } && !reached.Contains(item.Path) && item.Path != document.Path && !IsCover(item, book))
            {
                findings.Fail(EpubRules.ContentsReachAll, book.Package.At(place.Element), $"The contents do not lead to {item.Path}");
            }
        }
    }

    // A cover and a title page stand before the contents, and need no entry.
    private static bool IsCover(EpubItem item, EpubBook book) =>
        book.ByPath.GetValueOrDefault(item.Path) is { } document
        && (document.Elements.Any(element => element.HasToken(EpubNames.Ops + "type", "cover") || element.HasToken(EpubNames.Ops + "type", "titlepage"))
            || !document.Root.Descendants().Any(element => element.Name.LocalName is "p" or "h1" or "h2" or "h3" or "li" or "td"));

    private static void CheckPages(XElement? list, EpubDocument document, EpubBook book, EpubFindings findings)
    {
        var breaks = new HashSet<string>(StringComparer.Ordinal);
        foreach (var spine in book.Spine)
        {
            foreach (var element in spine.Elements.Where(PageBreaks.Is))
            {
                findings.Apply(EpubRules.PageListComplete);
                breaks.Add($"{spine.Path}#{(string?)element.Attribute("id")}");
            }
        }

        var listed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (link, address) in list is null ? [] : Links(list, document))
        {
            findings.Apply(EpubRules.PageListBroken, EpubRules.PageSource);
            listed.Add($"{address.Path}#{address.Fragment}");
            var isThere = address.Fragment is null ? book.SpineOrder.ContainsKey(address.Path) : breaks.Contains($"{address.Path}#{address.Fragment}");
            if (!isThere && !book.Package.IsFixedLayout)
            {
                findings.Fail(EpubRules.PageListBroken, document.At(link), $"The page list leads to {Text(link)}, which is no page break");
            }
        }

        foreach (var missing in breaks.Where(page => !listed.Contains(page)))
        {
            findings.Fail(EpubRules.PageListComplete, new EpubPlace(document.Path), $"The page list lacks the page break {missing}");
        }

        var hasSource = book.Package.Values("dc:source").Concat(book.Package.Values("pageBreakSource")).Any(value => value.Length > 0);
        if (list is not null && !hasSource && !book.Package.IsFixedLayout)
        {
            findings.Fail(EpubRules.PageSource, document.At(list), "There is a page list, and nothing says of which edition (pageBreakSource)");
        }
    }

    private static void CheckLandmarks(XElement? landmarks, EpubDocument document, EpubFindings findings)
    {
        findings.Apply(EpubRules.LandmarksThere);
        if (landmarks is null)
        {
            findings.Fail(EpubRules.LandmarksThere, new EpubPlace(document.Path), "There are no landmarks (epub:type=\"landmarks\")");
            return;
        }

        foreach (var link in landmarks.Descendants(EpubNames.Xhtml + "a").Where(link => link.Attribute(EpubNames.Ops + "type") is null))
        {
            findings.Fail(EpubRules.Schema, document.At(link), "A landmark needs an epub:type");
        }
    }

    private static void CheckNcx(EpubBook book, EpubFindings findings)
    {
        var item = Array.Find(book.Package.Items, item => item.MediaType == EpubNames.NcxType);
        if (item is null)
        {
            if (book.Package.IsEpub2)
            {
                findings.Fail(EpubRules.Schema, book.Package.At(book.Package.Root), "An EPUB 2 needs an NCX");
            }

            return;
        }

        if (book.Files.Read(item.Path, findings) is not { } content || XmlDocuments.Read(item.Path, content, isEpub2: true, findings) is not { } document)
        {
            return;
        }

        findings.Apply(EpubRules.NcxIdentifier);
        var name = ((string?)book.Package.Root.Attribute("unique-identifier"))?.Trim();
        var identifier = book.Package.All("dc:identifier").FirstOrDefault(statement => ((string?)statement.Element.Attribute("id"))?.Trim() == name)?.Value;
        var said = document.Descendants(EpubNames.Ncx + "meta").FirstOrDefault(meta => (string?)meta.Attribute("name") == "dtb:uid");
        if (said is not null && identifier is not null && ((string?)said.Attribute("content") ?? "").Trim() != identifier)
        {
            findings.Fail(EpubRules.NcxIdentifier, EpubPlace.Of(item.Path, said), $"The NCX says the identifier {(string?)said.Attribute("content")}, the package {identifier}");
        }

        foreach (var target in document.Descendants(EpubNames.Ncx + "content"))
        {
            CheckTarget(target, item.Path, book, findings);
        }
    }

    private static void CheckTarget(XElement target, string path, EpubBook book, EpubFindings findings)
    {
        var text = (string?)target.Attribute("src") ?? "";
        var address = EpubAddress.Of(path, text);
        var at = EpubPlace.Of(path, target);
        if (!AddressRules.CheckForm(text, address, at, findings))
        {
            return;
        }

        findings.Apply(EpubRules.ReferencesThere);
        if (!book.Files.Has(address.Path))
        {
            findings.Fail(EpubRules.ReferencesThere, at, $"\"{text}\" leads to no file in the book");
        }
        else if (address.Fragment is { Length: > 0 } fragment && book.ByPath.TryGetValue(address.Path, out var document) && !document.Ids.ContainsKey(fragment))
        {
            findings.Fail(EpubRules.Fragments, at, $"\"{text}\" leads to a place that {address.Path} does not have");
        }
    }

    private static IEnumerable<(XElement Link, EpubAddress Address)> Links(XElement nav, EpubDocument document) =>
        nav.Descendants(EpubNames.Xhtml + "a").Where(link => link.Attribute("href") is not null)
            .Select(link => (link, EpubAddress.Of(document.Path, (string)link.Attribute("href")!)))
            .Where(pair => pair.Item2.Kind == AddressKind.Inside);

    private static string Text(XElement link) => $"\"{(string?)link.Attribute("href")}\"";
}
