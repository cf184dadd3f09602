using System.Text;
using System.Xml;
using ExportKit.Resources.Archives;

namespace ExportKit.Resources.Feeds;

/// <summary>Reads feeds and sitemaps of XML: RSS, Atom, <c>urlset</c>, <c>sitemapindex</c>. It goes through once and holds one entry.</summary>
internal sealed class XmlFeed
{
    private const int MaxText = 64 * 1024;
    private const int MostCharacters = 256 * 1024 * 1024;

    private readonly XmlReader _reader;
    private readonly FeedCollector _collector;

    private XmlFeed(XmlReader reader, FeedCollector collector)
    {
        _reader = reader;
        _collector = collector;
    }

    /// <summary>Reads it.</summary>
    /// <exception cref="XmlException">It is no sound XML.</exception>
    public static void Read(ReadOnlyMemory<byte> bytes, FeedCollector collector)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

        // What a DTD says is passed over unread: the entities that it declares are not known, and nothing is fetched.
        var rules = new XmlInputRules(XmlDocumentType.PassedOver) { MaxCharacters = MostCharacters, IgnoresRemarks = true, ChecksCharacters = false };
        using var reader = XmlInput.Open(new ReadOnlyMemoryStream(bytes), rules);
        new XmlFeed(reader, collector).Read();
    }

    private void Read()
    {
        while (_reader.Read() && !_collector.IsFull)
        {
            if (_reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (_reader.Depth == 0)
            {
                _collector.IsFeed = _reader.LocalName is "rss" or "feed" or "RDF" or "urlset" or "sitemapindex";
                if (!_collector.IsFeed)
                {
                    return;
                }
            }

            if ((_reader.Depth == 0 || _reader.LocalName == "channel") && Base(null) is { } stated)
            {
                _collector.BaseAddress = stated;
            }

            if (_reader.Depth is 1 or 2 && _reader.LocalName is "item" or "entry" or "url" or "sitemap" && !_reader.IsEmptyElement)
            {
                ReadEntry();
            }
        }
    }

    private void ReadEntry()
    {
        var depth = _reader.Depth;
        var entry = new XmlFeedEntry { IsSitemap = _reader.LocalName == "sitemap", Base = Base(null) };
        while (_reader.Read() && _reader.Depth > depth)
        {
            if (_reader.NodeType == XmlNodeType.Element)
            {
                TakeField(entry, _reader.Depth - depth);
            }
        }

        _collector.Add(entry.Address, entry.Date, entry.Title, entry.IsSitemap, entry.Base);
    }

    private void TakeField(XmlFeedEntry entry, int level)
    {
        switch (_reader.LocalName)
        {
            // News sitemaps say the date one level deeper, and no other field is taken from there.
            case "publication_date" or "pubDate" or "published" when level <= 2:
                entry.Published ??= Text();
                break;
            case "date" or "updated" or "modified" or "lastmod" when level == 1:
                entry.Changed ??= Text();
                break;
            case "title" when level == 1 && _reader.Prefix is "" or "atom":
                entry.Title ??= Text();
                break;
            case "loc" when level == 1:
                entry.Location ??= Text();
                break;
            case "link" when level == 1:
                TakeLink(entry);
                break;
            case "guid" when level == 1 && !string.Equals(_reader.GetAttribute("isPermaLink"), "false", StringComparison.OrdinalIgnoreCase):
                entry.Permalink ??= Text();
                break;
        }
    }

    /// <summary>RSS has the address as text, Atom as an attribute; sitemaps name translations by an element of that name.</summary>
    private void TakeLink(XmlFeedEntry entry)
    {
        if (_reader.GetAttribute("href") is not { } address)
        {
            entry.Link ??= Text();
            return;
        }

        if (_reader.GetAttribute("rel") is null or "" or "alternate" && _reader.NamespaceURI is "http://www.w3.org/2005/Atom" or "http://purl.org/atom/ns#")
        {
            var whole = Base(entry.Base) is { } stated ? FeedCollector.Absolute(address.Trim(), stated) : address;
            var isHtml = _reader.GetAttribute("type") is null or "" or "text/html" or "application/xhtml+xml";
            entry.Html ??= isHtml ? whole : null;
            entry.Alternate ??= whole;
        }
    }

    private string? Base(string? outer) => _reader.GetAttribute("xml:base") is { Length: > 0 } stated
        ? FeedCollector.Absolute(stated.Trim(), outer ?? _collector.BaseAddress)
        : outer;

    /// <summary>The text of the element, without that of elements within it.</summary>
    private string? Text()
    {
        if (_reader.IsEmptyElement)
        {
            return null;
        }

        var depth = _reader.Depth;
        var text = new StringBuilder();
        while (_reader.Read() && _reader.Depth > depth)
        {
            if (_reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && text.Length < MaxText)
            {
                text.Append(_reader.Value);
            }
        }

        return text.ToString();
    }
}
