using ExportKit.Words;

namespace ExportKit.Checking.Comparing;

/// <summary>The words that our writers add to an article's own, in one language: what is said of a line of ours without them.</summary>
internal sealed class OwnLabels
{
    private static readonly Word[] Whole =
    [
        Word.SectionBreak, Word.ListEnd, Word.NestedListEnd, Word.TableEnd, Word.QuoteStart, Word.QuoteEnd, Word.CodeStart, Word.CodeStartIn,
        Word.CodeEnd, Word.BoxStart, Word.BoxEnd, Word.DetailsStart, Word.DetailsEnd, Word.Correction, Word.CorrectionEnd, Word.AuthorNote,
        Word.AuthorNoteEnd, Word.EmbedEnd, Word.WhatFollows, Word.BookFollows, Word.ArticleStart, Word.BackToText, Word.PageOf,
        Word.ImageWithoutText, Word.Language, Word.Source, Word.TableSize, Word.QrCode,
    ];

    private static readonly Word[] Counted = [Word.ListStart, Word.NestedListStart];

    private static readonly Word[] Prefixes =
    [
        Word.Heading, Word.Published, Word.Updated, Word.Publisher, Word.Section, Word.Rights, Word.ImageDescription, Word.Image,
        Word.Caption, Word.Credit, Word.TableCaption, Word.TableSummary, Word.TableHeaderRow, Word.QuoteSource, Word.Formula, Word.Note,
    ];

    private static readonly Word[] Boxes = [Word.BoxStart, Word.DetailsStart, Word.Correction, Word.AuthorNote];

    private static readonly Word[] Embeds = [Word.Video, Word.Audio, Word.Post, Word.Map, Word.Chart, Word.Document, Word.EmbeddedContent];

    private readonly LabelTemplate[] _whole;
    private readonly LabelTemplate _byline;
    private readonly string _and;
    private readonly string[] _starts;
    private readonly LabelTemplate[] _prefixes;
    private readonly LabelTemplate _listStart;
    private readonly LabelTemplate _listEnd;
    private readonly LabelTemplate _tableHead;
    private readonly LabelTemplate _tableEnd;
    private readonly string _rowStart;
    private readonly string _contents;
    private readonly string _links;
    private readonly string[] _inline;

    private OwnLabels(StructureWords words)
    {
        _whole = [.. Whole.Select(word => new LabelTemplate(words[word])), .. Counted.SelectMany(word => Forms(words, word))];
        _prefixes = [.. Prefixes.Select(word => new LabelTemplate(words[word]))];
        _byline = new LabelTemplate(words[Word.Byline]);
        _and = words[Word.ListLast].Replace("{0}", "", StringComparison.Ordinal).Replace("{1}", "", StringComparison.Ordinal);
        _starts = [.. Boxes.Select(word => LabelTemplate.Plain(words[word]) + " "), .. Embeds.Select(word => LabelTemplate.Plain(words.Format(Word.Embed, words[word])))];
        _listStart = Forms(words, Word.ListStart)[1];
        _listEnd = new LabelTemplate(words[Word.ListEnd]);
        _tableHead = new LabelTemplate(words[Word.TableHeaderRow]);
        _tableEnd = new LabelTemplate(words[Word.TableEnd]);
        _rowStart = LabelTemplate.Plain(words[Word.TableRow]);
        _contents = words[Word.Contents];
        _links = words[Word.Links];
        _inline = [Before(words[Word.Inserted]), Before(words[Word.Deleted])];
    }

    /// <summary>The labels of the language in which most lines have them; null where hardly any has, so that the document is none of ours.</summary>
    public static OwnLabels? Of(IReadOnlyList<string> lines)
    {
        OwnLabels? best = null;
        var most = 2;
        foreach (var language in StructureWords.Languages)
        {
            var labels = new OwnLabels(StructureWords.For(language));
            var count = lines.Count(line => line.Length > 0 && labels.IsLabelled(LabelTemplate.Plain(line).Trim()));
            if (count >= most + (best is null ? 0 : 1))
            {
                (best, most) = (labels, count);
            }
        }

        return best;
    }

    /// <summary>The lines without the words that a writer added; a line that held nothing else is empty.</summary>
    public string[] Without(IReadOnlyList<string> lines)
    {
        var result = new string[lines.Count];
        var state = default(State);
        state.Headers = [];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = Without(LabelTemplate.Plain(lines[i]).Trim(), ref state);
        }

        return result;
    }

    private static LabelTemplate[] Forms(StructureWords words, Word word) =>
        [.. ((ReadOnlySpan<int>)[1, 7]).ToArray().Select(count => new LabelTemplate(words.Count(word, count, "{1}").Replace(count == 1 ? "1 " : "7", count == 1 ? "{0} " : "{0}", StringComparison.Ordinal)))];

    private static string Before(string pattern) => LabelTemplate.Plain(pattern)[..Math.Max(0, pattern.IndexOf('{', StringComparison.Ordinal))].Trim();

    private bool IsLabelled(string line) =>
        Array.Exists(_whole, template => template.IsWhole(line)) || Array.Exists(_prefixes, template => template.Last(line) is { Length: > 0 });

    private string Without(string line, ref State state)
    {
        // The list of links is the last part: all of it is the writer's.
        if (state.IsInLinks || (line == _links && !state.IsInContents))
        {
            state.IsInLinks = true;
            return "";
        }

        if (state.IsInContents || line == _contents)
        {
            state.IsInContents = line.Length > 0;
            return "";
        }

        if (_listStart.IsWhole(line) || _listEnd.IsWhole(line))
        {
            state.IsInList = !_listEnd.IsWhole(line);
            return "";
        }

        if (_tableEnd.IsWhole(line))
        {
            state.Headers = [];
            return "";
        }

        if (_tableHead.Last(line) is { } head)
        {
            state.Headers = [.. head.TrimEnd('.', '。').Split([';', '；', '؛'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
            return Inline(head);
        }

        return Array.Exists(_whole, template => template.IsWhole(line)) ? "" : Inline(Unlabelled(line, state));
    }

    private string Unlabelled(string line, State state)
    {
        if (state.Headers.Length > 0 && new LabelTemplate(_rowStart + " {9}").Last(line) is { } cells)
        {
            return WithoutHeaders(cells, state.Headers);
        }

        if (state.IsInList)
        {
            line = WithoutItemLabel(line);
        }

        if (_byline.Last(line) is { Length: > 0 } authors)
        {
            return authors.Replace(_and, " ", StringComparison.Ordinal);
        }

        foreach (var template in _prefixes)
        {
            if (template.Last(line) is { Length: > 0 } rest)
            {
                return rest;
            }
        }

        foreach (var start in _starts)
        {
            if (line.StartsWith(start, StringComparison.Ordinal))
            {
                // The address of what was embedded is for those who cannot follow a link.
                var rest = line[start.Length..];
                var address = rest.LastIndexOf(", http", StringComparison.Ordinal);
                return address < 0 ? rest : rest[..address];
            }
        }

        return line;
    }

    /// <summary>Cells without the headers that are said before each: "April, May: away. June: 83."</summary>
    private static string WithoutHeaders(string cells, string[] headers)
    {
        var at = 0;
        while ((at = cells.IndexOf(": ", at, StringComparison.Ordinal)) >= 0)
        {
            var start = at == 0 ? -1 : cells.LastIndexOf(". ", at - 1, StringComparison.Ordinal);
            start = start < 0 ? 0 : start + 2;
            if (Array.TrueForAll(cells[start..at].Split(", ", StringSplitOptions.TrimEntries), name => Array.IndexOf(headers, name) >= 0))
            {
                cells = cells[..start] + cells[(at + 2)..];
                at = start;
            }
            else
            {
                at += 2;
            }
        }

        return cells;
    }

    private static string WithoutItemLabel(string line)
    {
        var end = line.IndexOf(' ', StringComparison.Ordinal);
        var isLabel = end is > 0 and <= 6 && (line[..end] is "-" or "•" || (line[end - 1] is '.' or ')' && line[..(end - 1)].All(char.IsAsciiLetterOrDigit)));
        return isLabel ? line[(end + 1)..] : line;
    }

    // Numbers of links, and what was inserted or deleted.
    private string Inline(string line)
    {
        foreach (var label in _inline)
        {
            line = label.Length == 0 ? line : line.Replace(label + " ", "", StringComparison.Ordinal);
        }

        var at = 0;
        while ((at = line.IndexOf('[', at)) >= 0)
        {
            var end = line.IndexOf(']', at);
            if (end > at + 1 && end - at <= 5 && line.AsSpan(at + 1, end - at - 1).IndexOfAnyExceptInRange('0', '9') < 0)
            {
                line = line.Remove(at, end - at + 1);
            }
            else
            {
                at++;
            }
        }

        return line;
    }

    private struct State
    {
        public bool IsInLinks;
        public bool IsInContents;
        public bool IsInList;
        public string[] Headers;
    }
}
