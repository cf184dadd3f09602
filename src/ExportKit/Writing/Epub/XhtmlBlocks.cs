using System.Collections.Immutable;
using System.Globalization;
using ExportKit.Model;

namespace ExportKit.Writing.Epub;

/// <summary>Writes blocks.</summary>
internal sealed class XhtmlBlocks(ContentWriter content)
{
    private XhtmlWriter Out => content.Out;

    /// <summary>Whether what is written stands within a header cell, where HTML (4.9.10) allows neither headings nor asides.</summary>
    public bool IsWithinHeaderCell { get; set; }

    /// <summary>Writes blocks, those after a heading in a section of its own that the heading names.</summary>
    /// <param name="blocks">The blocks.</param>
    public void WriteSections(ImmutableArray<Block> blocks)
    {
        if (!FreshStack.HasRoom)
        {
            FreshStack.Run(static step => step.Self.WriteSections(step.blocks), (Self: this, blocks));
            return;
        }

        if (IsWithinHeaderCell)
        {
            Write(blocks);
            return;
        }

        var sections = new Stack<Heading>();
        foreach (var block in blocks)
        {
            if (block is Heading heading)
            {
                Close(sections, heading.Level);
                sections.Push(heading);
                Section(heading);
            }
            else
            {
                Write(block);
            }
        }

        Close(sections, 0);
    }

    /// <summary>Writes blocks as they are.</summary>
    /// <param name="blocks">The blocks.</param>
    public void Write(ImmutableArray<Block> blocks)
    {
        if (FreshStack.HasRoom)
        {
            WriteEach(blocks);
        }
        else
        {
            FreshStack.Run(() => WriteEach(blocks));
        }
    }

    private void WriteEach(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            content.Book.Context.Budget?.Check();
            Write(block);
        }
    }

    /// <summary>Writes what an item, a cell or a definition holds: a lone paragraph as its words alone, and so too the
    /// words before a list within the list.</summary>
    /// <param name="blocks">The blocks.</param>
    public void WriteTight(ImmutableArray<Block> blocks)
    {
        var isTight = blocks is [Paragraph { Id: null, Language: null, Direction: null }, ..]
            && blocks.Skip(1).All(block => block is ListBlock);
        if (isTight)
        {
            content.Inlines.Write(((Paragraph)blocks[0]).Content);
            content.Descriptions();
            Write(blocks[1..]);
        }
        else
        {
            Write(blocks);
        }
    }

    /// <summary>Begins an element that carries what a block says of itself.</summary>
    /// <param name="element">The element.</param>
    /// <param name="block">The block.</param>
    /// <param name="cssClass">Its class; null for none.</param>
    public void Start(string element, Block block, string? cssClass = null)
    {
        Out.Start(element, cssClass);
        content.Carry(block);
    }

    /// <summary>Keeps the place of a block of which nothing is shown, so that links to it lead somewhere.</summary>
    /// <param name="block">The block.</param>
    public void KeepPlace(Block block)
    {
        if (block.Id is not null)
        {
            Start("div", block);
            Out.End();
        }
    }

    private void Write(Block block)
    {
        content.Pages.Before(block);
        switch (block)
        {
            case Paragraph paragraph:
                Paragraph(paragraph);
                break;
            case Heading heading:
                Heading(heading, content.Book.Identifiers.Claim(heading.Id));
                break;
            case SectionBreak:
                Start("hr", block);
                Out.End();
                break;
            case CodeBlock code:
                Code(code);
                break;
            case Figure figure:
                content.Figures.Write(figure);
                break;
            case Quotation or Aside or Embed:
                content.Boxes.Write(block);
                break;
            case Note note:
                content.Notes.Write(note);
                break;
            case ListBlock list:
                content.Lists.Write(list);
                break;
            case DefinitionList list:
                content.Lists.Write(list);
                break;
            case Table table:
                content.Tables.Write(table);
                break;
            case FormulaBlock formula:
                content.Formulas.Write(formula);
                break;
            default:
                throw new NotSupportedException($"Block {block.GetType().Name} is not known to the EPUB writer.");
        }

        content.Descriptions();
    }

    private void Paragraph(Paragraph paragraph)
    {
        Start("p", paragraph);
        content.Inlines.Write(paragraph.Content);
        Out.End();
    }

    private void Section(Heading heading)
    {
        var id = content.Book.Identifiers.Claim(heading.Id);
        Out.Start("section");
        content.Name("region", heading.Content, id);
        content.Pages.Before(heading);
        Heading(heading, id);
        content.Descriptions();
    }

    private void Heading(Heading heading, string? id)
    {
        content.Book.Facts.Headings++;
        var level = heading.Level.ToString(CultureInfo.InvariantCulture);
        if (IsWithinHeaderCell)
        {
            Out.Start("p", "heading").Attribute("role", "heading").Attribute("aria-level", level);
        }
        else
        {
            Out.Start("h" + level);
        }

        if (id is not null)
        {
            Out.Attribute("id", id);
        }

        Out.Speaks(heading.Language, heading.Direction);
        content.Inlines.Write(heading.Content);
        Out.End();
    }

    private void Close(Stack<Heading> sections, int level)
    {
        while (sections.TryPeek(out var open) && open.Level >= level)
        {
            sections.Pop();
            Out.End();
        }
    }

    /// <summary>Code runs left to right in every article, and wraps rather than leave the page.</summary>
    private void Code(CodeBlock code)
    {
        Out.Start("pre");
        content.Carry(code.Direction is null ? code with { Direction = TextDirection.LeftToRight } : code);
        Out.Start("code", ProgrammingLanguage(code.CodeLanguage));
        content.Pages.Text(code.Text, code);
        Out.End();
        Out.End();
    }

    private static string? ProgrammingLanguage(string? name) =>
        name is { Length: > 0 and <= 32 } && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '+' or '#' or '.')
            ? "language-" + name
            : null;
}
