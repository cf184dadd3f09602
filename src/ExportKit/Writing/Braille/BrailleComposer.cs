using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Words;

namespace ExportKit.Writing.Braille;

/// <summary>Makes paragraphs of braille of an article: what stands where on the line, by the customs of literary braille. The headline
/// and headings of level 2 are centred, others begin at cell 5 and 7; paragraphs begin at cell 3 with runovers at 1.</summary>
/// <param name="translation">What the parts of the document have in common.</param>
internal sealed class BrailleComposer(BrailleTranslation translation)
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

    private void AddFigure(Figure figure)
    {
        _parts = true;
        if (!figure.Picture.IsDecorative)
        {
            Add(Line(inlines => inlines.TranscribersNote(() => translation.Say(inlines, figure.Picture))), 6, 4);
        }

        if (!figure.Caption.IsEmpty)
        {
            Add(Line(inlines => inlines.Pattern(Words[Word.Caption], () => inlines.Add(figure.Caption))), 6, 4);
        }

        PrintPages(translation.Pages.Before(figure, PageBreaks.OfCredit));
        if (figure.Credit is { } credit)
        {
            Add(Line(inlines => inlines.Pattern(Words[Word.Credit], () => inlines.Text(credit))), 6, 4);
        }

        _parts = true;
    }

    /// <summary>Each level begins two cells further in; all runovers stand two cells right of the deepest.</summary>
    private void AddList(ListBlock list, int first, int runover)
    {
        if (FreshStack.HasRoom)
        {
            AddItems(list, first, runover);
        }
        else
        {
            FreshStack.Run(() => AddItems(list, first, runover));
        }
    }

    private void AddItems(ListBlock list, int first, int runover)
    {
        _parts |= first == 0;
        foreach (var item in list.Items)
        {
            AddItem(item.Content, ListMarks.Of(list.Numbering, item.Number) + " ", first, runover);
        }

        _parts = first == 0;
    }

    private void AddItem(ImmutableArray<Block> content, string mark, int first, int runover)
    {
        var rest = content;
        var words = ImmutableArray<Inline>.Empty;
        if (content is [Paragraph paragraph, ..])
        {
            words = paragraph.Content;
            rest = content[1..];
            PrintPages(translation.Pages.Before(paragraph));
        }

        Add(Line(inlines =>
        {
            inlines.Text(mark);
            inlines.Add(words);
        }), first, runover);
        foreach (var block in rest)
        {
            if (block is ListBlock inner)
            {
                AddList(inner, first + 2, runover);
            }
            else
            {
                Within(runover, () => Blocks([block]));
            }
        }
    }

    private static int Depth(ListBlock list)
    {
        var depth = 1;
        var levels = new Stack<(ListBlock List, int Level)>([(list, 1)]);
        while (levels.TryPop(out var level))
        {
            depth = Math.Max(depth, level.Level);
            foreach (var inner in level.List.Items.SelectMany(item => item.Content).OfType<ListBlock>())
            {
                levels.Push((inner, level.Level + 1));
            }
        }

        return depth;
    }

    private void AddDefinitions(DefinitionList list)
    {
        _parts = true;
        foreach (var entry in list.Entries)
        {
            Add(Line(inlines => AddTerms(inlines, entry)), 0, 2);
            Within(2, () => entry.Definitions.ToList().ForEach(Blocks));
        }

        _parts = true;
    }

    private void AddTerms(BrailleInlines inlines, DefinitionEntry entry)
    {
        for (var i = 0; i < entry.Terms.Length; i++)
        {
            if (i > 0)
            {
                inlines.Generated(Words.Format(Word.PartSeparator, "", ""));
            }

            inlines.Add(entry.Terms[i], TypeForms.Bold);
        }
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

    private void AddCode(CodeBlock code)
    {
        _parts = true;
        foreach (var line in code.Text.Split('\n'))
        {
            var indent = line.TakeWhile(char.IsWhiteSpace).Count();
            Add(Line(inlines => inlines.Text(line.Trim(), TypeForms.Uncontracted)), indent, indent + 4);
        }

        _parts = true;
    }

    private void AddQuotation(Quotation quotation)
    {
        _parts = true;
        Within(2, () =>
        {
            Blocks(quotation.Content);
            Add(Line(inlines => inlines.Add(quotation.Attribution)), 2, 0);
        });
        _parts = true;
    }

    private string Label(AsideKind kind) => kind switch
    {
        AsideKind.Box => "",
        AsideKind.Details => "",
        AsideKind.Correction => Words[Word.Correction],
        AsideKind.AuthorNote => Words[Word.AuthorNote],
        _ => throw new NotSupportedException($"An aside of the kind {kind} cannot be written in braille."),
    };

    /// <summary>Between a line of dots 2356 and one of dots 1245 (Unified English Braille, 16.2).</summary>
    private void AddBox(string label, ImmutableArray<Inline> title, ImmutableArray<Block> content)
    {
        var width = translation.Options.Cells - _indent;
        Add(new BrailleParagraph([new BrailleWord(new string('⠶', width))]) { IsVerbatim = true, KeepsWithNext = true, IsParted = true, First = _indent });
        if (label.Length > 0)
        {
            Add(Line(inlines => inlines.TranscribersNote(() => inlines.Generated(label))), 6, 4);
        }

        var words = Line(inlines => inlines.Add(title));
        if (words.Length > 0)
        {
            Add(new BrailleParagraph(words) { IsCentred = true, KeepsWithNext = true });
        }

        Blocks(content);
        _parts = false;
        Add(new BrailleParagraph([new BrailleWord(new string('⠛', width))]) { IsVerbatim = true, First = _indent });
        _parts = true;
    }

    private void AddEmbed(Embed embed)
    {
        _parts = true;
        var kind = Words[EmbedLabels.Of(embed.Kind)];
        var title = string.IsNullOrWhiteSpace(embed.Title) ? embed.Address : embed.Title;
        Add(Line(inlines => inlines.TranscribersNote(() =>
        {
            if (title is null)
            {
                inlines.Generated(kind);
            }
            else
            {
                inlines.Pattern(Words.Format(Word.Embed, kind, "{0}"), () => inlines.Text(title));
            }
        })), 6, 4);
        Blocks(embed.Content);
        _parts = true;
    }

    private void AddNote(Note note)
    {
        var content = note.Content is [Paragraph first, ..] ? first.Content : [];
        Add(Line(inlines => inlines.Pattern(Words.Format(Word.Note, translation.Notes.Of(note.Id, note.Label), "{0}"), () => inlines.Add(content))), 0, 2);
        Within(2, () => Blocks(note.Content is [Paragraph, .. var rest] ? rest : note.Content));
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
