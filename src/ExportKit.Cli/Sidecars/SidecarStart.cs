using System.Globalization;
using System.Text;
using ExportKit.Model;

namespace ExportKit.Cli;

/// <summary>Writes a sidecar to begin with: what wants a person stands in it with <c>null</c> for what they should say, all else as comments.
/// As it is written it changes nothing.</summary>
internal sealed class SidecarStart
{
    private readonly StringBuilder _text = new();
    private readonly Inspection _inspection;

    private SidecarStart(Inspection inspection) => _inspection = inspection;

    /// <summary>The sidecar of a page as UTF-8.</summary>
    /// <param name="inspection">What was read of the page.</param>
    public static byte[] Write(Inspection inspection)
    {
        var start = new SidecarStart(inspection);
        start.All();
        return Encoding.UTF8.GetBytes(start._text.ToString());
    }

    private void All()
    {
        var metadata = _inspection.Article.Metadata;
        Line("{");
        Line("  // Corrections of this page: each wins over what the page says. null says nothing yet; take away the // of a line to say what it says.");
        Line($"  // \"title\": {JsonText.Quoted(InlineText.Of(metadata.Headline))},");
        Line($"  // \"authors\": [{string.Join(", ", metadata.Authors.Select(JsonText.Quoted))}],");
        Line($"  // \"published\": {JsonText.Quoted(InspectionText.Moment(metadata.Published) ?? "2025-05-15")},");
        Line($"  // \"language\": {JsonText.Quoted(metadata.Language ?? "en")},");
        Pictures();
        Headings();
        Tables();
        Line("  // \"blocks\": [ { \"block\": \"The first words of a paragraph\", \"remove\": true } ],");
        Line("  // \"passages\": [ { \"passage\": \"Words in another language\", \"language\": \"la\" } ]");
        Line("}");
    }

    private void Pictures()
    {
        Line("  \"pictures\": [");
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var several = _inspection.Pictures.CountBy(picture => Name(picture.Picture.Address)).Where(name => name.Value > 1).Select(name => name.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var (picture, figure) in _inspection.Pictures)
        {
            var name = Name(picture.Address);
            var number = seen[name] = seen.GetValueOrDefault(name) + 1;
            var source = picture.Alt?.Source ?? AltSource.None;
            if (name.Length == 0)
            {
                continue;
            }

            if (figure is { Caption.IsEmpty: false })
            {
                Line($"    // Its caption: {OneLine(InlineText.Of(figure.Caption))}");
            }

            var which = $"\"picture\": {JsonText.Quoted(name)}{(several.Contains(name) ? FormattableString.Invariant($", \"number\": {number}") : "")}";
            Line(source is AltSource.None or AltSource.Caption or AltSource.Title
                ? $"    {{ {which}, \"alt\": null }}, // {Why(source)}; if it is decoration: \"decoration\": true"
                : $"    // {{ {which}, \"alt\": {JsonText.Quoted(picture.Alt!.Text)} }},");
        }

        Line("  ],");
    }

    private static string Why(AltSource source) => source switch
    {
        AltSource.Caption => "its caption serves as its text",
        AltSource.Title => "its title serves as its text",
        _ => "no text was found",
    };

    private void Headings()
    {
        Line("  \"headings\": [");
        foreach (var (level, text) in _inspection.Headings.Skip(1))
        {
            Line(string.Create(CultureInfo.InvariantCulture, $"    // {{ \"heading\": {JsonText.Quoted(text)}, \"level\": {level} }},"));
        }

        Line("  ],");
    }

    private void Tables()
    {
        Line("  \"tables\": [");
        var number = 0;
        foreach (var table in _inspection.Tables)
        {
            number++;
            var which = table.Caption.IsEmpty ? "" : $" // {OneLine(InlineText.Of(table.Caption))}";
            var hasHeaders = table.Rows.Any(row => row.Cells.Any(cell => cell.IsHeader));
            Line(string.Create(
                CultureInfo.InvariantCulture,
                $"    {(hasHeaders ? "// " : "")}{{ \"number\": {number}, \"headerRows\": {(hasHeaders ? "1" : "null")}, \"headerColumns\": {(hasHeaders ? "0" : "null")} }},{which}"));
        }

        Line("  ],");
    }

    /// <summary>The name of a picture's file; empty where it has none.</summary>
    private static string Name(string address)
    {
        if (address.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            return "data:";
        }

        var end = address.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? address : address[..end];
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name.Length == 0 ? address : name;
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    private void Line(string line) => _text.Append(line).Append('\n');
}
