using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Model;

namespace ExportKit.Normalising;

/// <summary>Sees to it that each link has words and leads somewhere (WCAG 2.4.4): one to a place that is not in the article
/// becomes its words, one without words gets its title or its address. No address of any kind leads to anything but the web, mail
/// and telephones.</summary>
internal sealed class Links(Article article, DiagnosticBag diagnostics) : ArticleRewriter
{
    private readonly HashSet<string> _ids = IdsOf(article);
    private readonly List<(string Address, SourcePlace? Place)> _relative = [];

    /// <summary>Rewrites the article. Relative links are told of once: a page saved without its address has many.</summary>
    /// <param name="article">The article.</param>
    public override Article Rewrite(Article article)
    {
        var rewritten = base.Rewrite(article);
        if (_relative.Count > 0)
        {
            var (address, place) = _relative[0];
            var more = _relative.Count == 1 ? "" : $", and so {(_relative.Count == 2 ? "is" : "are")} {_relative.Count - 1} more";
            diagnostics.Report(
                DiagnosticCodes.RelativeAddress,
                $"The address of the link to \"{LinkAddress.Short(address)}\" is relative{more}, and no address of the page is known to make it whole; the link's words stay",
                place,
                "Give the page's own address with --base-url");
        }

        return rewritten;
    }

    protected override ArticleMetadata Metadata(ArticleMetadata metadata) => base.Metadata(metadata with
    {
        Address = metadata.Address is { } address && OutwardAddress.IsWeb(address) ? address : null,
    });

    protected override IEnumerable<Block> Block(Block block) => base.Block(block switch
    {
        Embed embed => embed with { Address = Outward(embed.Address, embed.Place) },
        Quotation quotation => quotation with { Cite = Source(quotation.Cite) },
        _ => block,
    });

    /// <inheritdoc/>
    private protected override bool Stays(Inline inline) => inline is TextRun or LineBreak;

    protected override IEnumerable<Inline> Inline(Inline inline)
    {
        if (inline is not Link link)
        {
            return base.Inline(inline is InlineQuote quote ? quote with { Cite = Source(quote.Cite) } : inline);
        }

        var content = Inlines(link.Content);
        if (Target(link.Address, link.Place) is not { } address)
        {
            ReportLoss(link, content);
            return content;
        }

        return [link with { Content = WithWords(link, content), Address = address }];
    }

    protected override Picture Picture(Picture picture) => picture.LinkAddress is null
        ? picture
        : picture with { LinkAddress = Target(picture.LinkAddress, picture.Place) };

    /// <summary>Where a link leads, as the article names it; null where it leads nowhere.</summary>
    private string? Target(string address, SourcePlace? place)
    {
        if (LinkAddress.IsLocal(address))
        {
            var id = address[1..];
            return _ids.Contains(id) || _ids.Contains(id = Uri.UnescapeDataString(id)) ? "#" + id : null;
        }

        if (address.Length > 0 && !LinkAddress.IsAbsolute(address))
        {
            _relative.Add((address, place));
        }

        return LinkAddress.MayLead(address) ? address : null;
    }

    /// <summary>Where an embed leads; null, and reported, where no document may lead there. A relative address was reported when it was
    /// read.</summary>
    private string? Outward(string? address, SourcePlace? place)
    {
        if (address is null || OutwardAddress.MayLead(address))
        {
            return address;
        }

        if (OutwardAddress.HasScheme(address, "data"))
        {
            diagnostics.Report(
                DiagnosticCodes.AddressIsData,
                "An address holds its document instead of saying where it is; it is left out",
                place,
                "Put the document at an address of its own");
        }
        else if (LinkAddress.IsAbsolute(address))
        {
            diagnostics.Report(DiagnosticCodes.LinkNotKept, $"What is embedded from \"{LinkAddress.Short(address)}\" {Reason(address)}; its title stays", place);
        }

        return null;
    }

    /// <summary>Where a quotation comes from; null where that is no address of the web. Nobody reads it, so that nothing is lost.</summary>
    private static string? Source(string? address) => address is not null && OutwardAddress.IsWeb(address) ? address : null;

    private static string Reason(string address) => LinkAddress.IsLocal(address) ? "leads to no place in the article"
        : OutwardAddress.HasScheme(address, "javascript") || OutwardAddress.HasScheme(address, "vbscript") ? "runs a script"
        : OutwardAddress.HasScheme(address, "data") ? "carries a document"
        : "leads neither to the web nor to mail or a telephone";

    /// <summary>A relative address is reported as such; a link to the page's top is none that an article could lose.</summary>
    private void ReportLoss(Link link, ImmutableArray<Inline> content)
    {
        var isTold = LinkAddress.IsLocal(link.Address) ? !LinkAddress.IsTop(link.Address) : LinkAddress.IsAbsolute(link.Address);
        if (isTold && !CleanText.IsBlank(InlineText.Of(content)))
        {
            diagnostics.Report(
                DiagnosticCodes.LinkNotKept,
                $"A link to \"{LinkAddress.Short(link.Address)}\" {Reason(link.Address)}; its words stay",
                link.Place,
                LinkAddress.IsLocal(link.Address) ? "Give what it is to lead to that id within the article, or remove the link" : "Give the link an address of the web, or remove it");
        }
    }

    private ImmutableArray<Inline> WithWords(Link link, ImmutableArray<Inline> content)
    {
        var words = InlineText.Of(content).Trim();
        var hasWords = !CleanText.IsBlank(words) || ArticleWalker.Pictures(content).Any(WillSpeak);
        if (!hasWords || words == link.Address)
        {
            diagnostics.Report(
                DiagnosticCodes.LinkWithoutText,
                hasWords
                    ? $"A link has only its address as words: {words}"
                    : $"A link to {link.Address} has no words; its {(link.Title is null ? "address" : "title")} serves",
                link.Place,
                "Give the link words that say where it leads");
        }

        // Decoration within the link stays beside the words.
        return hasWords ? content
            : TextRun.Joined([.. content.Where(inline => inline is not TextRun and not LineBreak), new TextRun(link.Title ?? link.Address)]);
    }

    /// <summary>Whether a picture that is all there is in a link will have an alternative text: all but those marked as decoration.</summary>
    private static bool WillSpeak(Picture picture) => !picture.IsDecorative && !picture.Texts.MarkedDecorative;

    private static HashSet<string> IdsOf(Article article)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        AddReferences(ids, article.Metadata.Headline);
        AddReferences(ids, article.Metadata.Standfirst);
        foreach (var block in ArticleWalker.Blocks(article))
        {
            AddReferences(ids, ArticleWalker.OwnInlines(block));
            if (block.Id is { } id)
            {
                ids.Add(id);
            }
        }

        return ids;
    }

    private static void AddReferences(HashSet<string> ids, ImmutableArray<Inline> inlines)
    {
        foreach (var inline in new InlineSequence(inlines))
        {
            if (inline is NoteReference { Id: { } id })
            {
                ids.Add(id);
            }
        }
    }
}
