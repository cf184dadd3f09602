using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Reading.Building;
using ExportKit.Reading.Facts;
using ExportKit.Reading.Finding;
using ExportKit.Reading.Pictures;
using ExportKit.Reading.Selecting;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading;

/// <summary>Builds the article of a page whose body was found and cleaned.</summary>
internal sealed class ArticleBuilder
{
    private readonly ArticlePage _article;
    private readonly ReadingOptions _options;
    private readonly BuildContext _context;
    private readonly BlockReader _blocks;
    private readonly InlineReader _inlines;

    /// <summary>Makes a builder.</summary>
    /// <param name="article">The page with its body.</param>
    /// <param name="options">Names the input.</param>
    /// <param name="diagnostics">Where reports go.</param>
    public ArticleBuilder(ArticlePage article, ReadingOptions options, DiagnosticBag diagnostics)
    {
        _article = article;
        _options = options;
        _context = new BuildContext(article.Page, options, diagnostics, article.Figures, NoteFinder.Find(article.Page), article.Facts.Address);
        _blocks = new BlockReader(_context);
        _inlines = new InlineReader(_context);
    }

    /// <summary>Builds the article.</summary>
    public Article Build()
    {
        var standfirst = Standfirst();
        var headline = new HeadlineReader(_article, _inlines).Read();
        var leading = LeadFinder.Find(_article);
        _blocks.Leading = LeadFinder.Leading(_article, leading);
        var lead = Lead(leading);
        var body = _blocks.Children(_article.Body);
        body = body.AddRange(new OutsideNotes(_article, _blocks, _inlines).Read());
        var visible = VisibleFactsReader.Read(_article, FirstWords(body));
        var article = new Article
        {
            Metadata = _article.Facts.Read(headline, standfirst, visible),
            Body = lead is null ? body : [lead, .. Companions(leading!), .. body],
            Source = new SourcePlace(_options.SourceName),
        };
        return RepeatedPictures.Join(article, _article.Page.Budget);
    }

    private ImmutableArray<Inline> Standfirst()
    {
        if (_article.Selection is { Standfirst.Count: > 0 } selection)
        {
            return ChosenStandfirst(selection);
        }

        if (_article.Standfirst is not { } segment)
        {
            return [];
        }

        segment.Keep();
        var content = _inlines.Read(segment.Nodes);
        segment.Drop(DropReason.Apart);
        return content;
    }

    /// <summary>The words of what a person chose; those of several elements, or of lines within one, part by a space.</summary>
    private ImmutableArray<Inline> ChosenStandfirst(PageSelection selection)
    {
        if (selection.Standfirst is [{ } only] && !only.Descendants().Any(inner => inner.IsBlock))
        {
            return _inlines.Read(only.Children);
        }

        var text = string.Join(' ', selection.Standfirst.Select(element => ElementText.Of(element)).Where(words => words.Length > 0));
        return text.Length == 0 ? [] : [new TextRun(text)];
    }

    /// <summary>The leading figure, to be the body's first block; null where there is none, or where it stands among the paragraphs.</summary>
    private Figure? Lead(FigureNode? node) =>
        node is not null && (node.Scope.IsDropped() || !IsAmongParagraphs(node)) ? Taken(node) : null;

    /// <summary>A figure that is said above the body; the picture that it is of is not read again where it stands.</summary>
    private Figure? Taken(FigureNode node)
    {
        if (_blocks.Figure(node) is not { } figure)
        {
            return null;
        }

        if (!node.Scope.IsFigure)
        {
            node.Image.Dropped = DropReason.Apart;
        }

        return _blocks.Marked(figure, node.Scope);
    }

    private List<Block> Companions(FigureNode lead)
    {
        var companions = new List<Block>();
        foreach (var node in LeadFinder.Companions(_article, lead))
        {
            if (Taken(node) is { } figure)
            {
                companions.Add(figure);
            }
        }

        return companions;
    }

    private bool IsAmongParagraphs(FigureNode node) =>
        _article.Body.Contains(node.Image) && _article.Kept().FirstOrDefault(segment => segment.IsProse) is { } first && node.Image.Order > first.Nodes[0].Order;

    private static string FirstWords(ImmutableArray<Block> body)
    {
        foreach (var block in ArticleWalker.Blocks(body))
        {
            if (block is Paragraph paragraph && InlineText.Of(paragraph.Content) is { Length: > 0 } text)
            {
                return text.Length <= 80 ? text : text[..(text.LastIndexOf(' ', 80) is > 20 and var space ? space : 80)] + "…";
            }
        }

        return string.Empty;
    }
}
