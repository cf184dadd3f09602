using System.Xml.Linq;
using ExportKit.Diagnostics;
using ExportKit.Tests.EpubReading;

namespace ExportKit.ConformanceTests;

/// <summary>Whatever a page holds, its book is valid and harmless, has the words, and the reader is told what was changed.</summary>
public sealed class HostilePageTests
{
    private static readonly string Folder = Directory.CreateDirectory(Path.Combine(ExportedArticle.Folder, "hostile")).FullName;

    [SkippableFact]
    public void Markup_that_is_no_XML_gives_a_valid_book() => AssertValid(
        HostilePages.Markup(Folder),
        [DiagnosticCodes.CharactersLeftOut, DiagnosticCodes.HeadingLevelsRepaired, DiagnosticCodes.TableRepaired, DiagnosticCodes.ContentReduced],
        ["Hostile", "Twice the attribute", "Control", "An office paragraph", "An element that nobody knows", "Old elements", "Words in a foreign object", "A quotation, of some length", "Not an item", "Four", "inner", "Nested heading", "Six"]);

    [SkippableFact]
    public void Links_and_names_of_all_kinds_give_a_valid_book() => AssertValid(
        HostilePages.Links(Folder),
        [DiagnosticCodes.LinkNotKept, DiagnosticCodes.RelativeAddress],
        ["script", "Script", "tabbed", "vb", "data", "blob", "file", "about", "nothing", "bracket", "gone", "spaced", "What the note says"]);

    [SkippableFact]
    public void Pictures_of_all_kinds_give_a_valid_book() => AssertValid(
        HostilePages.Pictures(Folder),
        [DiagnosticCodes.ImageMissing, DiagnosticCodes.ImageDamaged, DiagnosticCodes.ImageUnsupported, DiagnosticCodes.ImageMislabelled, DiagnosticCodes.SvgCleaned],
        [.. Enumerable.Range(0, 14).Select(i => $"What picture {i} shows")]);

    private static void AssertValid(string page, DiagnosticCode[] codes, string[] words)
    {
        var export = SampleExport.Of(page, ExportFormat.Epub);
        var book = EpubBook.Read(export[ExportFormat.Epub]);

        Assert.Equal([], codes.Except(export.Diagnostics.Select(diagnostic => diagnostic.Code)).Select(code => code.Name));
        var text = string.Join(' ', ArticleWords.Of(EpubSpokenText.Of(book)));
        Assert.All(words, expected => Assert.Contains(expected, text, StringComparison.Ordinal));
        Assert.All(book.Spine.Append(book.Navigation), AssertHarmless);

        var path = Path.ChangeExtension(page, ".epub");
        File.WriteAllBytes(path, export[ExportFormat.Epub]);
        var result = Checkers.RunEpubCheck(path);
        Assert.True(result.ExitCode == 0, result.All);
    }

    private static void AssertHarmless(XDocument document)
    {
        Assert.DoesNotContain(document.Descendants(), element => element.Name.LocalName is "script" or "iframe" or "object" or "embed" or "form" or "input" or "video");
        Assert.DoesNotContain(document.Descendants().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.DoesNotContain(document.Descendants().Attributes().Where(attribute => attribute.Name.LocalName is "href" or "src" or "cite"), attribute =>
            attribute.Value.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) || attribute.Value.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
            || attribute.Value.StartsWith("file:", StringComparison.OrdinalIgnoreCase) || attribute.Value.Contains("..", StringComparison.Ordinal));
    }
}
