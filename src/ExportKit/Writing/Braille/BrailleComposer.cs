using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Words;

namespace ExportKit.Writing.Braille;

/// <summary>Makes paragraphs of braille of an article: what stands where on the line, by the customs of literary braille. The headline
/// and headings of level 2 are centred, others begin at cell 5 and 7; paragraphs begin at cell 3 with runovers at 1.</summary>
/// <param name="translation">What the parts of the document have in common.</param>
internal sealed partial class BrailleComposer(BrailleTranslation translation)
{
    private readonly List<BrailleParagraph> _paragraphs = [];
    private string _language = translation.Language;
    private int _indent;
    private bool _parts;

    private StructureWords Words => translation.Words;

    /// <summary>Composes an article, or each article of a book.</summary>
    /// <param name="article">The article.</param>
    public ImmutableArray<BrailleParagraph> Compose(Article article)
    {
        PrintPages(translation.Pages.AtStart());
        Article(article.Metadata, article.Body, beginsPage: false);
        PrintPages(translation.Pages.AtEnd());
        return [.. _paragraphs];
    }

    private void Article(ArticleMetadata metadata, ImmutableArray<Block> body, bool beginsPage)
    {
        PrintPages(translation.Pages.Before(metadata.Headline));
        var headline = Line(inlines => inlines.Add(metadata.Headline));
        if (headline.Length > 0)
        {
            Add(new BrailleParagraph(headline) { IsCentred = true, KeepsWithNext = true, IsParted = true, BeginsPage = beginsPage });
        }

        _parts = true;
        Add(Line(inlines => inlines.Add(metadata.Standfirst)), 2, 0);
        _parts = true;
        foreach (var line in FrontMatter.Lines(metadata, Words))
        {
            PrintPages(translation.Pages.Before(metadata, (int)line.Kind));
            Add(Line(inlines => Front(inlines, line)), 0, 2);
        }

        if (metadata.Address is { } address)
        {
            Add(Line(inlines => inlines.Pattern(Words[Word.Source], () => inlines.Text(address, TypeForms.Uncontracted))), 0, 2);
        }

        _parts = true;
        Blocks(body);
        if (metadata.Rights is { } rights)
        {
            _parts = true;
            Add(Line(inlines => inlines.Pattern(Words[Word.Rights], () => inlines.Text(rights))), 0, 2);
        }

        PrintPages(translation.Pages.AtEndOfPart());
    }

    private static void Front(BrailleInlines inlines, FrontMatterLine line)
    {
        foreach (var part in line.Parts)
        {
            if (part.IsGenerated)
            {
                inlines.Generated(part.Text);
            }
            else
            {
                inlines.Text(part.Text);
            }
        }
    }

    private void Blocks(ImmutableArray<Block> blocks)
    {
        if (FreshStack.HasRoom)
        {
            EachBlock(blocks);
        }
        else
        {
            FreshStack.Run(() => EachBlock(blocks));
        }
    }

    private void EachBlock(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            translation.Budget?.Check();
            var outer = _language;
            _language = block.Language ?? outer;
            PrintPages(translation.Pages.Before(block));
            One(block);
            _language = outer;
        }
    }

    private void One(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                Add(Line(inlines => inlines.Add(paragraph.Content)), 2, 0);
                break;
            case Heading heading:
                AddHeading(heading);
                break;
            case SectionBreak:
                _parts = true;
                Add(new BrailleParagraph(Line(inlines => inlines.Text("* * *"))) { IsCentred = true });
                _parts = true;
                break;
            case Figure figure:
                AddFigure(figure);
                break;
            case ListBlock list:
                AddList(list, 0, Depth(list) * 2);
                break;
            case DefinitionList list:
                AddDefinitions(list);
                break;
            case Table table:
                AddTable(table);
                break;
            case CodeBlock code:
                AddCode(code);
                break;
            case Quotation quotation:
                AddQuotation(quotation);
                break;
            case Aside aside:
                AddBox(Label(aside.Kind), aside.Title, aside.Content);
                break;
            case Embed embed:
                AddEmbed(embed);
                break;
            case Note note:
                AddNote(note);
                break;
            case FormulaBlock formula:
                Add(Line(inlines => inlines.Pattern(Words[Word.Formula], () => inlines.Text(formula.Formula.Spoken))), 4, 6);
                break;
            case Chapter chapter:
                Article(chapter.Metadata, chapter.Content, beginsPage: true);
                break;
            default:
                throw new NotSupportedException($"Block {block.GetType().Name} cannot be written in braille.");
        }
    }

    private void AddHeading(Heading heading)
    {
        var words = Line(inlines => inlines.Add(heading.Content));
        if (words.Length == 0)
        {
            return;
        }

        var indent = heading.Level switch { <= 2 => 0, 3 => 4, _ => 6 };
        Add(new BrailleParagraph(words)
        {
            IsCentred = heading.Level <= 2, First = indent, Runover = indent, KeepsWithNext = true, IsParted = true,
        });
        _parts = heading.Level <= 2;
    }

    private void AddTable(Table table)
    {
        _parts = true;
        foreach (var paragraph in new BrailleTable(translation, _language, _indent).Compose(table))
        {
            Add(paragraph);
        }

        PrintPages(table.Rows.SelectMany(row => row.Cells).SelectMany(cell => translation.Pages.Inside(cell.Content)));
        _parts = true;
    }

    private void Within(int indent, Action compose)
    {
        _indent += indent;
        compose();
        _indent -= indent;
    }

    private ImmutableArray<BrailleWord> Line(Action<BrailleInlines> fill)
    {
        var inlines = new BrailleInlines(translation, _language);
        fill(inlines);
        return inlines.ToWords();
    }

    private void Add(ImmutableArray<BrailleWord> words, int first, int runover)
    {
        if (words.Length > 0)
        {
            // Beyond half a line words would have no room.
            var most = translation.Options.Cells / 2;
            Add(new BrailleParagraph(words) { First = Math.Min(_indent + first, most), Runover = Math.Min(_indent + runover, most) });
        }
    }

    private void Add(BrailleParagraph paragraph)
    {
        _paragraphs.Add(_parts ? paragraph with { IsParted = true } : paragraph);
        _parts = false;
    }

    private void PrintPages(IEnumerable<string> pages)
    {
        foreach (var page in pages)
        {
            _paragraphs.Add(new BrailleParagraph([new BrailleWord("", translation.Number(page))]));
        }
    }
}
