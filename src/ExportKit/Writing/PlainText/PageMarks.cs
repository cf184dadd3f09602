using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Words;

namespace ExportKit.Writing.PlainText;

/// <summary>Says where the pages of the PDF begin: on a line of its own before what a page begins with, and in brackets where that is
/// in the middle of a line.</summary>
/// <param name="breaks">The pages.</param>
/// <param name="words">The words of structure.</param>
internal sealed class PageMarks(PageBreaks breaks, StructureWords words)
{
    /// <summary>The pages, which several articles of a book share.</summary>
    public PageBreaks Breaks => breaks;

    /// <summary>Says pages on lines of their own.</summary>
    /// <param name="lines">Takes the lines.</param>
    /// <param name="pages">The pages' numbers.</param>
    /// <param name="areParted">Whether a blank line follows.</param>
    public void Say(LineList lines, IEnumerable<string> pages, bool areParted = false)
    {
        foreach (var page in pages)
        {
            lines.AddGenerated(words.Format(Word.SentenceEnd, words.Format(Word.PageMark, page)));
            if (areParted)
            {
                lines.Part();
            }
        }
    }

    /// <summary>Says the pages that begin with a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="lines">Takes the lines.</param>
    /// <param name="areParted">Whether a blank line follows.</param>
    public void Before(Block block, LineList lines, bool areParted) => Say(lines, breaks.Before(block), areParted);

    /// <summary>The pages that begin in each row of a table, to be said before it: within a row they would part what is heard together.</summary>
    /// <param name="table">The table.</param>
    public ImmutableArray<string>[] Of(Table table) =>
        [.. table.Rows.Select(row => row.Cells.SelectMany(cell => breaks.Inside(cell.Content)).ToImmutableArray())];

    /// <summary>Adds an inline's text to a line, with the pages that begin within.</summary>
    /// <param name="run">The text.</param>
    /// <param name="line">The line.</param>
    public void Add(TextRun run, LineBuilder line)
    {
        var said = 0;
        foreach (var (offset, pages) in breaks.Within(run, 0, run.Text.Length))
        {
            line.Own(run.Text[said..offset]);
            Add(pages, line);
            said = offset;
        }

        line.Own(run.Text[said..]);
    }

    /// <summary>Adds the pages that begin with an inline to a line.</summary>
    /// <param name="inline">The inline.</param>
    /// <param name="line">The line.</param>
    public void Add(Inline inline, LineBuilder line) => Add(breaks.Before(inline), line);

    private void Add(IEnumerable<string> pages, LineBuilder line)
    {
        foreach (var page in pages)
        {
            line.Gap();
            line.Generated("(" + words.Format(Word.PageMark, page) + ")");
            line.GapAfter();
        }
    }
}
