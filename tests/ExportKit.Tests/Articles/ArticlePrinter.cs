using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ExportKit.Model;

namespace ExportKit.Tests;

/// <summary>Prints an article as indented text, a block a line, so that two can be compared and read side by side. What is
/// empty or as usual is left out.</summary>
internal sealed class ArticlePrinter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>The whole article: metadata, then body.</summary>
    public static string Print(Article article)
    {
        var printer = new ArticlePrinter();
        printer.Metadata(article.Metadata);
        printer.Blocks(article.Body);
        return printer._text.ToString();
    }

    /// <summary>The body alone.</summary>
    public static string PrintBody(Article article)
    {
        var printer = new ArticlePrinter();
        printer.Blocks(article.Body);
        return printer._text.ToString();
    }

    /// <summary>Inlines in one line.</summary>
    public static string Print(ImmutableArray<Inline> inlines) => string.Join(' ', inlines.Select(Print));

    private void Metadata(ArticleMetadata metadata)
    {
        Line($"headline: {Print(metadata.Headline)}");
        LineUnlessEmpty("standfirst", Print(metadata.Standfirst));
        LineUnlessEmpty("section", Quoted(metadata.Section));
        LineUnlessEmpty("series", string.Join(", ", metadata.Series.Select(series => string.Join(' ', new[] { Quoted(series.Name), series.Position, series.Issn }.OfType<string>()))));
        LineUnlessEmpty("authors", string.Join(", ", metadata.Authors.Select(Quoted)));
        LineUnlessEmpty("publisher", Quoted(metadata.Publisher));
        LineUnlessEmpty("published", Print(metadata.Published));
        LineUnlessEmpty("modified", Print(metadata.Modified));
        LineUnlessEmpty("address", metadata.Address);
        LineUnlessEmpty("language", metadata.Language + (metadata.Direction == TextDirection.RightToLeft ? " rtl" : ""));
        LineUnlessEmpty("rights", Quoted(metadata.Rights));
    }

    private static string? Print(ArticleDate? date) => date is null ? null
        : date.Value.ToString(date.HasTime ? "yyyy-MM-dd'T'HH:mm:sszzz" : "yyyy-MM-dd", CultureInfo.InvariantCulture)
            + (date.ShowsTime ? " shown" : "") + (date.ZoneName is null ? "" : " " + date.ZoneName);

    private void Blocks(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Block(block);
        }
    }

    private void Block(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                Line($"paragraph{Marks(block)}: {Print(paragraph.Content)}");
                break;
            case Heading heading:
                Line($"heading {heading.Level}{Marks(block)}: {Print(heading.Content)}");
                break;
            case SectionBreak:
                Line($"break{Marks(block)}");
                break;
            case CodeBlock code:
                Line($"code{Marks(block)}{Named("in", code.CodeLanguage)}: {Quoted(code.Text)}");
                break;
            case FormulaBlock formula:
                Line($"formula{Marks(block)}: {Print(formula.Formula)}");
                break;
            case Figure figure:
                Line($"figure{Marks(block)}{(figure.IsLead ? " lead" : "")}: {Print(figure.Picture)}");
                Within(() => LineUnlessEmpty("caption", Print(figure.Caption)));
                Within(() => LineUnlessEmpty("credit", Quoted(figure.Credit)));
                break;
            case Table table:
                Print(table);
                break;
            default:
                Container(block);
                break;
        }
    }

    private void Container(Block block)
    {
        switch (block)
        {
            case Quotation quotation:
                Line($"quotation{Marks(block)}{Named("cite", quotation.Cite)}");
                Within(() => Blocks(quotation.Content));
                Within(() => LineUnlessEmpty("attribution", Print(quotation.Attribution)));
                break;
            case Aside aside:
                Line($"aside {Lower(aside.Kind)}{Marks(block)}{(aside.Title.IsEmpty ? "" : ": " + Print(aside.Title))}");
                Within(() => Blocks(aside.Content));
                break;
            case Embed embed:
                Line($"embed {Lower(embed.Kind)}{Marks(block)}{Named("at", embed.Address)}: {Quoted(embed.Title)}");
                Within(() => Blocks(embed.Content));
                break;
            case Note note:
                Line($"note {Quoted(note.Label)}{Marks(block)}");
                Within(() => Blocks(note.Content));
                break;
            case ListBlock list:
                Line($"list {Lower(list.Numbering)}{Marks(block)}");
                Within(() => Items(list));
                break;
            case DefinitionList list:
                Line($"definitions{Marks(block)}");
                Within(() => Entries(list));
                break;
            case Chapter chapter:
                Line($"chapter{Marks(block)}");
                Within(() => Metadata(chapter.Metadata));
                Within(() => Blocks(chapter.Content));
                break;
            default:
                throw new NotSupportedException($"{block.GetType().Name} cannot be printed.");
        }
    }

    private void Items(ListBlock list)
    {
        foreach (var item in list.Items)
        {
            Line("item" + (item.Number == 0 ? "" : Invariant($" {item.Number}")));
            Within(() => Blocks(item.Content));
        }
    }

    private void Entries(DefinitionList list)
    {
        foreach (var entry in list.Entries)
        {
            Line("entry: " + string.Join(" | ", entry.Terms.Select(Print)));
            foreach (var definition in entry.Definitions)
            {
                Within(() => Line("definition"));
                Within(() => Within(() => Blocks(definition)));
            }
        }
    }

    private void Print(Table table)
    {
        Line($"table{Marks(table)}{Named("summary", table.Summary)}{(table.Caption.IsEmpty ? "" : ": " + Print(table.Caption))}");
        foreach (var row in table.Rows)
        {
            Within(() => Line("row " + Lower(row.Section)));
            foreach (var cell in row.Cells)
            {
                Within(() => Within(() => Print(cell)));
            }
        }
    }

    private void Print(TableCell cell)
    {
        var line = new StringBuilder(cell.IsHeader ? "th" : "td")
            .Append(cell.Id is null ? "" : " #" + Escaped(cell.Id))
            .Append(cell.Scope == HeaderScope.None ? "" : " " + Lower(cell.Scope))
            .Append(cell.ColumnSpan == 1 && cell.RowSpan == 1 ? "" : Invariant($" {cell.ColumnSpan}x{cell.RowSpan}"))
            .Append(cell.Headers.IsEmpty ? "" : " of " + string.Join(' ', cell.Headers.Select(Escaped)))
            .Append(Named("lang", cell.Language)).Append(Named("short", cell.ShortForm));
        if (cell.Content is [Paragraph { Id: null, Language: null, Direction: null } only])
        {
            Line(line + ": " + Print(only.Content));
            return;
        }

        Line(line.ToString());
        Within(() => Blocks(cell.Content));
    }

    private static string Print(Inline inline) => inline switch
    {
        TextRun run => Quoted(run.Text),
        LineBreak => "br",
        Link link => $"link<{Escaped(link.Address)}>{Named("title", link.Title)}[{Print(link.Content)}]",
        Abbreviation abbreviation => $"abbr({Quoted(abbreviation.Expansion)})[{Print(abbreviation.Content)}]",
        LanguageSpan span => $"span{Named("lang", span.Language)}{Named("dir", Lower(span.Direction))}[{Print(span.Content)}]",
        InlineQuote quote => $"q{Named("cite", quote.Cite)}[{Print(quote.Content)}]",
        InlineContainer container => $"{Lower(container.GetType().Name)}[{Print(container.Content)}]",
        Ruby ruby => $"ruby({string.Join(' ', ruby.Segments.Select(segment => Escaped(segment.Base) + "/" + Escaped(segment.Reading)))})",
        InlineImage image => $"image({Print(image.Picture)})",
        NoteReference reference => $"ref({Quoted(reference.Label)} to #{Escaped(reference.NoteId)}{Named("id", reference.Id)})",
        Formula formula => $"formula({Quoted(formula.Spoken)} {Quoted(formula.Linear)}{Named("mathml", formula.MathMl)}"
            + $"{(formula.Picture is null ? "" : " " + Print(formula.Picture))})",
        _ => throw new NotSupportedException($"{inline.GetType().Name} cannot be printed."),
    };

    private static string Print(Picture picture) =>
        Escaped(picture.Address)
        + (picture.IsDecorative ? " decorative" : "")
        + (picture.Alt is null ? "" : $" {Lower(picture.Alt.Source)}={Quoted(picture.Alt.Text)}")
        + Named("description", picture.LongDescription) + Named("link", picture.LinkAddress)
        + (picture.Width is null ? "" : Invariant($" {picture.Width}x{picture.Height}"));

    private static string Marks(Block block) =>
        (block.Id is null ? "" : " #" + Escaped(block.Id)) + Named("lang", block.Language) + Named("dir", Lower(block.Direction));

    private static string Named(string name, string? value) => value is null ? "" : $" {name}={Quoted(value)}";

    private static string? Lower(object? name) => name is TextDirection direction
        ? direction == TextDirection.RightToLeft ? "rtl" : "ltr"
        : name?.ToString()?.ToLowerInvariant();

    private static string Quoted(string? text) => text is null ? "" : $"\"{Escaped(text)}\"";

    /// <summary>A text in which nothing is invisible: controls, marks of direction and lone surrogates by number.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            if (isPair)
            {
                escaped.Append(text, i++, 2);
            }
            else if (text[i] is '"' or '\\')
            {
                escaped.Append('\\').Append(text[i]);
            }
            else if (char.GetUnicodeCategory(text[i]) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned || text[i] == '\u00a0')
            {
                escaped.Append(Invariant($"\\u{(int)text[i]:x4}"));
            }
            else
            {
                escaped.Append(text[i]);
            }
        }

        return escaped.ToString();
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private void Within(Action print)
    {
        _depth++;
        print();
        _depth--;
    }

    private void LineUnlessEmpty(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            Line($"{name}: {value}");
        }
    }

    private void Line(string line) => _text.Append(' ', _depth * 2).Append(line).Append('\n');
}
