using ExportKit.Diagnostics;
using ExportKit.Limits;
using ExportKit.Reading.Facts;
using ExportKit.Reading.Input;
using ExportKit.Reading.Pictures;
using ExportKit.Reading.Segments;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Finding;

/// <summary>Makes a page of a text that a reader copied from one: site, headline, standfirst, byline, labels of dates, pictures as
/// two lines (alternative text, then caption with its credit), paragraphs.</summary>
internal sealed class CopiedTextReader
{
    private const int LongestSite = 6;
    private const int LongestHeadline = 40;
    private const int LongestSubhead = 12;

    private static readonly HashSet<string> DateLabels = new(StringComparer.OrdinalIgnoreCase)
    {
        "published", "last updated", "updated", "veröffentlicht", "aktualisiert", "publié le", "mis à jour le", "publicado", "actualizado", "pubblicato", "aggiornato", "gepubliceerd", "publicerad", "publisert", "julkaistu", "opublikowano", "опубликовано", "発行", "更新",
    };

    private readonly Page _page = new(new Element("#document"));
    private readonly Element _article = new("article");
    private int _stage;

    private CopiedTextReader()
    {
    }

    /// <summary>Makes the page.</summary>
    /// <param name="text">The copied text.</param>
    /// <param name="options">Names the input.</param>
    /// <param name="diagnostics">Where is reported that structure was inferred.</param>
    /// <param name="budget">When reading has to be done.</param>
    public static Page Read(string text, ReadingOptions options, DiagnosticBag diagnostics, PageBudget budget)
    {
        var reader = new CopiedTextReader();
        Add(reader._article, reader._page.Root);
        var blocks = CopiedText.Blocks(text);
        for (var i = 0; i < blocks.Count; i++)
        {
            reader.Block(blocks[i], i + 1 < blocks.Count ? blocks[i + 1] : null);
        }

        TreeOrder.Number(reader._page.Root, budget);
        reader._page.Budget = budget;
        diagnostics.Report(
            DiagnosticCodes.StructureInferred,
            "The input is copied text: headline, byline, pictures and subheads were inferred from how its lines stand",
            new SourcePlace(options.SourceName),
            "Give the page itself, or correct with --title, --author and --date.");
        return reader._page;
    }

    private void Block(List<CopiedLine> block, List<CopiedLine>? next)
    {
        switch (_stage)
        {
            case 0 when block.Count == 1 && IsSite(block[0].Text) && next is [var headline, ..] && !Punctuation.EndsSentence(headline.Text):
                Meta("og:site_name", block[0].Text);
                _stage = 1;
                break;
            case 0 or 1:
                Line("h1", block[0]);
                _stage = 2;
                Rest(block, 1);
                break;
            case 2 when block is [var line] && WordCounter.Count(line.Text) <= 60 && next is not null && IsHead(next):
                Line("p", line, "standfirst");
                _stage = 3;
                break;
            default:
                Rest(block, 0);
                break;
        }
    }

    /// <summary>Reads the lines of a block: bylines and dates while none of the body was read, then pictures and paragraphs.</summary>
    private void Rest(List<CopiedLine> block, int start)
    {
        for (var i = start; i < block.Count; i++)
        {
            var line = block[i];
            if (_stage < 4 && IsHeadLine(line.Text))
            {
                Head(line);
            }
            else if (i + 1 < block.Count && IsPicture(line.Text, block[i + 1].Text))
            {
                Figure(line, block[++i]);
            }
            else
            {
                Text(line, block.Count - start == 1);
            }
        }
    }

    private void Text(CopiedLine line, bool isAlone)
    {
        var isSubhead = isAlone && _stage == 4 && WordCounter.Count(line.Text) is > 0 and <= LongestSubhead && !Punctuation.EndsSentence(line.Text)
            && line.Text[^1] is not (':' or ',' or ';') && char.IsLetterOrDigit(line.Text[0]);
        Line(isSubhead ? "h2" : "p", line);
        _stage = _stage >= 2 ? 4 : _stage;
    }

    private void Head(CopiedLine line)
    {
        if (!DateLabels.Contains(line.Text.TrimEnd(':')))
        {
            Line("div", line, BylineReader.AfterBy(line.Text) is null ? "date" : "byline");
        }
    }

    private static bool IsHead(List<CopiedLine> block) => IsHeadLine(block[0].Text);

    private static bool IsHeadLine(string text) =>
        DateLabels.Contains(text.TrimEnd(':'))
        || !Punctuation.EndsSentence(text) && WordCounter.Count(text) <= 20
            && (BylineReader.AfterBy(text) is { Length: > 2 } rest && (char.IsUpper(rest[0]) || rest[0] > '\u0500') || DateReader.Read(text) is not null);

    private static bool IsSite(string text) => WordCounter.Count(text) <= LongestSite && !Punctuation.EndsSentence(text);

    /// <summary>Two lines without a gap, the second with a credit at its end: alternative text and caption.</summary>
    private static bool IsPicture(string alt, string caption) =>
        !Punctuation.EndsSentence(alt) && WordCounter.Count(alt) <= LongestHeadline && CreditSplitter.Find(caption) is { Credit: not null, Start: > 0 };

    private void Figure(CopiedLine alt, CopiedLine caption)
    {
        var figure = new Element("figure") { Line = alt.Number, Column = 1 };
        Add(figure, _article);
        Add(new Element("img") { Attributes = [new("src", "about:blank#copied-" + alt.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)), new("alt", alt.Text)], Line = alt.Number, Column = 1 }, figure);
        Line("figcaption", caption, null, figure);
    }

    private void Line(string name, CopiedLine line, string? names = null, Element? parent = null)
    {
        var element = new Element(name) { Attributes = names is null ? [] : [new("class", names)], Line = line.Number, Column = 1 };
        Add(element, parent ?? _article);
        Add(new TextNode(line.Text) { Line = line.Number, Column = 1 }, element);
    }

    private void Meta(string property, string content) =>
        _page.Metas.Add(new Element("meta") { Attributes = [new("property", property), new("content", content)] });

    private static void Add(PageNode node, Element parent)
    {
        node.Parent = parent;
        parent.Children.Add(node);
    }
}
