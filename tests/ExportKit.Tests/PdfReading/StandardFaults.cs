using System.Xml.Linq;

namespace ExportKit.Tests.PdfReading;

/// <summary>What of a finished file breaks the rules of PDF/UA that a machine can check, read back from its bytes. The rules have
/// the numbers of the reference validator: those of ISO 14289-1 in a PDF 1.7, those of ISO 14289-2 in a PDF 2.0. Content and its
/// marks are <see cref="TaggingFaults"/>'.</summary>
internal sealed class StandardFaults
{
    private static readonly XNamespace UniversalAccess = "http://www.aiim.org/pdfua/ns/id/";

    private readonly TaggedPdf _pdf;
    private readonly PdfFile _file;
    private readonly bool _isPdf20;
    private readonly List<string> _faults = [];

    private StandardFaults(TaggedPdf pdf)
    {
        _pdf = pdf;
        _file = pdf.File;
        _isPdf20 = _file.Version.StartsWith('2');
    }

    /// <summary>All faults, each with its rule: <c>7.3-1: ...</c>; none for a file that is in order.</summary>
    public static IReadOnlyList<string> Of(TaggedPdf pdf)
    {
        var faults = new StandardFaults(pdf);
        faults.CheckDocument();
        faults.CheckPages();
        faults.CheckFonts();
        faults._faults.AddRange(TreeFaults.Of(pdf, faults._isPdf20));
        if (faults._isPdf20)
        {
            faults.CheckPdf20();
        }

        return faults._faults;
    }

    private void Require(bool holds, string rule, string text)
    {
        if (!holds)
        {
            _faults.Add($"{rule}: {text}");
        }
    }

    private void Require(bool holds, string rule1, string rule2, string text) => Require(holds, _isPdf20 ? rule2 : rule1, text);

    private void CheckDocument()
    {
        var description = PdfDescription.Read(_file);
        Require(description.Property(UniversalAccess + "part") is not null, "5-1", "the file does not claim PDF/UA");
        Require(description.Property(UniversalAccess + "part") == (_isPdf20 ? "2" : "1"), "5-2", "the file claims another part");
        Require(_isPdf20 || _file.Version is ['1', '.', >= '0' and <= '7'], "6.1-1", $"the file is PDF {_file.Version}");
        Require(description.IsMarked, "6.2-1", "the file does not say that it is tagged");
        Require(!description.HasSuspects, "7.1-4", "6.2-1", "the file says that its tags may be wrong");
        Require(!string.IsNullOrWhiteSpace(description.Title), "7.1-9", "8.11.1-1", "the file has no title");
        Require(description.DisplaysTitle, "7.1-10", "8.11.2-1", "the title is not shown");
        Require(!string.IsNullOrEmpty(description.Language), "7.2-2", "8.4.4-1", "the file has no language");
        Require(IsLanguageTag(description.Language ?? "en"), "7.2-29", "8.4.4-2", $"{description.Language} is no language tag");
        foreach (var specification in _file.Dictionary(_file.Catalog, "AF") is null ? _file.Items(_file.Catalog, "AF").OfType<PdfDictionary>() : [])
        {
            Require(_file.Text(specification, "F") is not null && _file.Text(specification, "UF") is not null, "7.11-1", "a file has no F or UF");
            Require(!_isPdf20 || _file.Text(specification, "Desc") is not null, "8.14.1-1", "a file has no description");
        }
    }

    private void CheckPages()
    {
        foreach (var page in _pdf.Pages)
        {
            var annotations = _file.Items(page.Dictionary, "Annots").OfType<PdfDictionary>().ToList();
            Require(annotations.Count == 0 || _file.Name(page.Dictionary, "Tabs") == "S", "7.18.3-1", "8.9.3.3-1", "tabs do not follow the structure");
            foreach (var annotation in annotations)
            {
                Require(!string.IsNullOrWhiteSpace(_file.Text(annotation, "Contents")), "7.18.5-2", "8.9.2.4.2", "a link has no description");
                var flags = (_file.Get(annotation, "F") as PdfNumber)?.Whole ?? 0;
                Require((flags & 0x23) == 0, "7.18.1-1", "8.9.2.2-1", "an annotation is hidden");
            }
        }
    }

    private void CheckFonts()
    {
        foreach (var font in _pdf.Pages.Select(page => _file.Dictionary(page.Resources, "Font")).OfType<PdfDictionary>().SelectMany(fonts => fonts.Entries.Keys.Select(name => _file.Dictionary(fonts, name)!)).Distinct())
        {
            var descendant = _file.Items(font, "DescendantFonts").OfType<PdfDictionary>().Single();
            var descriptor = _file.Dictionary(descendant, "FontDescriptor") ?? PdfDictionary.Empty;
            var isEmbedded = descriptor.Entries.Keys.Any(key => key is "FontFile2" or "FontFile3");
            Require(isEmbedded, "7.21.4.1-1", "8.4.5.5.1-1", "a font is not embedded");
            Require(font.Entries.ContainsKey("ToUnicode"), "7.21.7-1", "8.4.5.8-1", "a font does not say what its glyphs mean");
            Require(_file.Name(font, "Encoding") == "Identity-H", "7.21.3.3-1", "8.4.5.4-1", "a font has another CMap");
        }
    }

    /// <summary>What PDF/UA-2 asks for beyond the first part.</summary>
    private void CheckPdf20()
    {
        Require(PdfDescription.Read(_file).Property(UniversalAccess + "rev") is { Length: 4 }, "5-5", "the file does not say which year's standard it claims");
        foreach (var (holder, what) in Goals())
        {
            var target = holder.Entries.ContainsKey("Dest") ? _file.Items(holder, "Dest").FirstOrDefault() : null;
            var action = _file.Dictionary(holder, "A");
            var inner = action is not null && _file.Name(action, "S") == "GoTo";
            Require(target is null || _file.Name((PdfDictionary)target, "Type") == "StructElem", "8.8-1", $"{what} leads to a page alone");
            Require(!inner || _file.AsDictionary(_file.Items(action!, "SD").FirstOrDefault() ?? PdfValue.Null) is { } element && _file.Name(element, "S") is not null, "8.8-2", $"{what} leads to no element");
        }

        foreach (var text in _pdf.Structure.All.SelectMany(element => new[] { element.Alt, element.Expansion }).Concat(PdfBookmark.Read(_pdf).Select(bookmark => bookmark.Title)))
        {
            Require(!HasPrivate(text), "8.6-1", $"\"{text}\" has characters of private use");
        }
    }

    private IEnumerable<(PdfDictionary Holder, string What)> Goals() =>
        _pdf.Pages.SelectMany(page => _file.Items(page.Dictionary, "Annots").OfType<PdfDictionary>()).Select(link => (link, "a link")).Concat(Bookmarks());

    private IEnumerable<(PdfDictionary Holder, string What)> Bookmarks()
    {
        var rest = new Stack<PdfDictionary?>([_file.Dictionary(_file.Catalog, "Outlines") is { } outlines ? _file.Dictionary(outlines, "First") : null]);
        while (rest.TryPop(out var item))
        {
            if (item is not null)
            {
                yield return (item, "a bookmark");
                rest.Push(_file.Dictionary(item, "Next"));
                rest.Push(_file.Dictionary(item, "First"));
            }
        }
    }

    /// <summary>Whether a language is one that BCP 47 can have.</summary>
    public static bool IsLanguageTag(string language)
    {
        var parts = language.Split('-');
        return parts[0].Length is >= 1 and <= 8 && parts[0].All(char.IsAsciiLetter) && parts.Skip(1).All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
    }

    /// <summary>Whether a text has characters of private use.</summary>
    public static bool HasPrivate(string? text) => text is not null && text.EnumerateRunes().Any(rune => rune.Value is (>= 0xE000 and <= 0xF8FF) or >= 0xF0000);
}
