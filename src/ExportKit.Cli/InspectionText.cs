using System.Globalization;
using ExportKit.Model;

namespace ExportKit.Cli;

/// <summary>Writes what was read of an article for people.</summary>
internal static class InspectionText
{
    /// <summary>Writes an inspection.</summary>
    public static void Write(Inspection inspection, TextWriter output, SaidCodes? said = null)
    {
        Metadata(inspection.Article.Metadata, output);
        Line(output, "Words", WordCount(BodyText.Of(inspection.Article)).ToString(CultureInfo.InvariantCulture) + " in the body");
        Section(output, "Outline", inspection.Headings.Select(heading =>
            string.Create(CultureInfo.InvariantCulture, $"{new string(' ', (heading.Level - 1) * 2)}{heading.Level}. {heading.Text}")));
        Section(output, "Images", inspection.Pictures.SelectMany(picture => Picture(picture, inspection)));
        Section(output, "Decoration", inspection.Decorations.Select(picture => inspection.Shown(picture.Address)));
        Section(output, "Tables", inspection.Tables.Select(Table));
        Diagnostics(inspection, output, said);
    }

    /// <summary>A date in ISO 8601: the day alone where no time is known; null where there is none.</summary>
    public static string? Moment(ArticleDate? date) =>
        date?.Value.ToString(date.HasTime ? "yyyy-MM-dd'T'HH:mm:sszzz" : "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The word for where an alternative text came from, here and in JSON.</summary>
    public static string Word(AltSource source) => source switch
    {
        AltSource.None => "none",
        AltSource.Person => "person",
        AltSource.LabelledBy => "labelledby",
        AltSource.Label => "label",
        AltSource.Alt => "alt",
        AltSource.Caption => "caption",
        _ => "title",
    };

    private static void Metadata(ArticleMetadata metadata, TextWriter output)
    {
        Line(output, "Headline", InlineText.Of(metadata.Headline));
        Line(output, "Standfirst", InlineText.Of(metadata.Standfirst));
        Line(output, "Authors", string.Join("; ", metadata.Authors));
        Line(output, "Published", Moment(metadata.Published));
        Line(output, "Modified", Moment(metadata.Modified));
        Line(output, "Publisher", metadata.Publisher);
        Line(output, "Section", metadata.Section);
        Line(output, "Address", metadata.Address);
        Line(output, "Language", metadata.Direction == TextDirection.RightToLeft ? $"{metadata.Language}, right to left" : metadata.Language);
        Line(output, "Rights", metadata.Rights);
    }

    private static IEnumerable<string> Picture(InspectedPicture inspected, Inspection inspection)
    {
        var (picture, figure) = inspected;
        var source = picture.Alt?.Source ?? AltSource.None;
        yield return Address(inspection.Shown(picture.Address)) + (figure is { IsLead: true } ? " (leads the article)" : "");
        yield return source == AltSource.None ? "  text: none" : $"  text: {picture.Alt!.Text} (from {Word(source)})";
        if (figure is { Caption.IsEmpty: false })
        {
            yield return "  caption: " + InlineText.Of(figure.Caption);
        }

        if (figure?.Credit is { } credit)
        {
            yield return "  credit: " + credit;
        }

        if (picture.LongDescription is { } description)
        {
            yield return "  description: " + description;
        }
    }

    private static string Address(string address) =>
        Resources.DataAddress.Is(address) ? Resources.DataAddress.Shortened(address) : address;

    private static string Table(Table table)
    {
        var size = string.Create(CultureInfo.InvariantCulture, $"{table.Rows.Length} rows, {TableSize.Columns(table)} columns");
        var headers = string.Join(", ", TableSize.Headers(table));
        var caption = table.Caption.IsEmpty ? "" : InlineText.Of(table.Caption) + ": ";
        return caption + size + (headers.Length == 0 ? ", no headers" : ", headed by " + headers);
    }

    private static void Diagnostics(Inspection inspection, TextWriter output, SaidCodes? said)
    {
        output.WriteLine();
        output.WriteLine(inspection.Diagnostics.IsEmpty ? "No problems." : "Problems and notes:");
        var printer = new DiagnosticPrinter(output, isColoured: false, said);
        foreach (var diagnostic in inspection.Diagnostics)
        {
            printer.Print(diagnostic, inspection.Input.Name);
        }
    }

    private static void Section(TextWriter output, string title, IEnumerable<string> lines)
    {
        var isFirst = true;
        foreach (var line in lines)
        {
            if (isFirst)
            {
                output.WriteLine();
                output.WriteLine(title + ":");
                isFirst = false;
            }

            output.WriteLine("  " + DiagnosticPrinter.Printable(line));
        }
    }

    private static void Line(TextWriter output, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            output.WriteLine($"{name}: {DiagnosticPrinter.Printable(value)}");
        }
    }

    private static int WordCount(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
