using System.Collections.Immutable;

namespace ExportKit.Writing.Braille;

/// <summary>A page of braille.</summary>
/// <param name="Rows">Its lines, as cells, without spaces at their ends; none longer than the page is wide, and no more than it is high.</param>
internal sealed record BraillePage(ImmutableArray<string> Rows);

/// <summary>Fills pages with paragraphs. Where pages have numbers, that of the print page stands at the end of the first line, with a
/// letter before it from its second braille page on, and that of the braille page at the end of the last line; text shares these lines
/// as far as three cells before the number. A print page that begins further down is marked by a line of dots 3 and 6 that ends in its number.</summary>
/// <param name="options">Cells and lines.</param>
/// <param name="number">The number of a braille page as cells.</param>
internal sealed class BraillePages(BrailleOptions options, Func<int, string> number)
{
    private const int BeforeNumber = 3;
    private const string Letters = "⠁⠃⠉⠙⠑⠋⠛⠓⠊⠚⠅⠇⠍⠝⠕⠏⠟⠗⠎⠞⠥⠧⠺⠭⠽⠵";

    private readonly List<BraillePage> _pages = [];
    private readonly List<string> _lines = [];
    private string _printPage = "";
    private string _printPageAtTop = "";
    private int _continued;

    /// <summary>Fills pages.</summary>
    /// <param name="paragraphs">The paragraphs in order.</param>
    public ImmutableArray<BraillePage> Fill(ImmutableArray<BrailleParagraph> paragraphs)
    {
        for (var i = 0; i < paragraphs.Length; i++)
        {
            var paragraph = paragraphs[i];
            if (paragraph.BeginsPage || paragraph.KeepsWithNext && !HasRoom(paragraphs.AsSpan()[i..]))
            {
                EndPage();
            }
            else if (paragraph.IsParted && _lines.Count > 0 && _lines[^1].Length > 0)
            {
                AddLine("");
            }

            Add(paragraph);
        }

        EndPage();
        return [.. _pages];
    }

    private bool HasNumber => options.HasPageNumbers;

    /// <summary>How many cells the next line has for words.</summary>
    private int Room() =>
        _lines.Count == 0 && _printPage.Length > 0 ? options.Cells - BeforeNumber - TopNumber().Length
        : _lines.Count == options.Lines - 1 && HasNumber ? options.Cells - BeforeNumber - number(_pages.Count + 1).Length
        : options.Cells;

    /// <summary>Whether a heading, what stays with it and the first line of what follows have room on this page; on an empty one there is no more.</summary>
    private bool HasRoom(ReadOnlySpan<BrailleParagraph> paragraphs)
    {
        if (_lines.Count == 0)
        {
            return true;
        }

        var wanted = 1;
        foreach (var paragraph in paragraphs)
        {
            wanted += paragraph.IsParted ? 1 : 0;
            if (!paragraph.KeepsWithNext)
            {
                break;
            }

            wanted += LineCount(paragraph);
        }

        return _lines.Count + wanted <= options.Lines;
    }

    private int LineCount(BrailleParagraph paragraph) =>
        paragraph.IsVerbatim ? 1 : Broken(paragraph, options.Cells - (paragraph.IsCentred ? 2 * BeforeNumber : 0)).Count;

    private void Add(BrailleParagraph paragraph)
    {
        if (paragraph.IsVerbatim)
        {
            AddWhole(new string(BrailleWord.Space, paragraph.First) + paragraph.Words[0].Cells);
        }
        else if (paragraph.IsCentred)
        {
            AddCentred(paragraph);
        }
        else
        {
            AddFlowing(paragraph);
        }
    }

    private void AddCentred(BrailleParagraph paragraph)
    {
        foreach (var word in paragraph.Words.Where(word => word.PrintPage is not null))
        {
            BeginPrintPage(word.PrintPage!);
        }

        foreach (var line in Broken(paragraph with { Words = paragraph.Words.RemoveAll(word => word.PrintPage is not null) }, options.Cells - (2 * BeforeNumber)))
        {
            AddWhole(new string(BrailleWord.Space, (options.Cells - line.Length) / 2) + line);
        }
    }

    /// <summary>Adds a line that cannot be broken, on the next line that has room for it.</summary>
    private void AddWhole(string line)
    {
        while (line.Length > Room() && Room() < options.Cells)
        {
            AddLine("");
        }

        AddLine(line);
    }

    private void AddFlowing(BrailleParagraph paragraph)
    {
        var line = new string(BrailleWord.Space, paragraph.First);
        var start = line.Length;
        foreach (var word in paragraph.Words)
        {
            if (word.PrintPage is not null)
            {
                if (line.Length > start)
                {
                    AddLine(line);
                    line = new string(BrailleWord.Space, paragraph.Runover);
                    start = line.Length;
                }

                BeginPrintPage(word.PrintPage);
                continue;
            }

            var rest = new WordRest(word);
            while (true)
            {
                var joint = line.Length > start ? 1 : 0;
                if (line.Length + joint + rest.Length <= Room())
                {
                    line += new string(BrailleWord.Space, joint) + rest.Cells;
                    break;
                }

                if (joint == 0 && rest.Length > options.Cells - paragraph.Runover)
                {
                    line += rest.Take(Room() - line.Length);
                }

                AddLine(line.TrimEnd(BrailleWord.Space));
                line = new string(BrailleWord.Space, paragraph.Runover);
                start = line.Length;
            }

            if (word.EndsLine)
            {
                AddLine(line);
                line = new string(BrailleWord.Space, paragraph.Runover);
                start = line.Length;
            }
        }

        if (line.Length > start)
        {
            AddLine(line);
        }
    }

    private static List<string> Broken(BrailleParagraph paragraph, int width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in paragraph.Words)
        {
            var rest = new WordRest(word);
            while (rest.Length > width)
            {
                if (line.Length > 0)
                {
                    lines.Add(line);
                    line = "";
                }

                lines.Add(rest.Take(width));
            }

            if (line.Length > 0 && line.Length + 1 + rest.Length > width)
            {
                lines.Add(line);
                line = rest.Cells;
            }
            else
            {
                line = line.Length == 0 ? rest.Cells : line + BrailleWord.Space + rest.Cells;
            }

            if (word.EndsLine)
            {
                lines.Add(line);
                line = "";
            }
        }

        if (line.Length > 0)
        {
            lines.Add(line);
        }

        return lines;
    }

    private void BeginPrintPage(string page)
    {
        if (_lines.Count > 0)
        {
            AddLine(new string('⠤', Math.Max(0, options.Cells - page.Length)) + page);
        }

        _printPage = page;
        _continued = 0;
        if (_lines.Count == 0)
        {
            _printPageAtTop = page;
        }
    }

    private string TopNumber() => _continued == 0 ? _printPage : Letters[Math.Min(_continued, Letters.Length) - 1] + _printPage;

    private void AddLine(string line)
    {
        if (_lines.Count == 0)
        {
            _printPageAtTop = _printPage.Length > 0 ? TopNumber() : "";
        }

        _lines.Add(line);
        if (_lines.Count == options.Lines)
        {
            EndPage();
        }
    }

    private void EndPage()
    {
        while (_lines.Count > 0 && _lines[^1].Length == 0)
        {
            _lines.RemoveAt(_lines.Count - 1);
        }

        if (_lines.Count == 0)
        {
            return;
        }

        if (_printPageAtTop.Length > 0)
        {
            _lines[0] = WithNumber(_lines[0], _printPageAtTop);
        }

        if (HasNumber)
        {
            while (_lines.Count < options.Lines)
            {
                _lines.Add("");
            }

            _lines[^1] = WithNumber(_lines[^1], number(_pages.Count + 1));
        }

        _pages.Add(new BraillePage([.. _lines]));
        _lines.Clear();
        _continued = _printPage.Length > 0 ? _continued + 1 : 0;
    }

    private string WithNumber(string line, string cells) => line.PadRight(options.Cells - cells.Length, BrailleWord.Space) + cells;
}
