using System.Collections.Immutable;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Normalising;
using ExportKit.Words;
using ExportKit.Writing;
using ExportKit.Writing.Pdf;
using ExportKit.Writing.Pdf.Drawing;
using ExportKit.Writing.Pdf.Layout;
using ExportKit.Writing.Pdf.Syntax;
using ExportKit.Writing.Pdf.Tagging;
using ExportKit.Writing.Raster;

namespace ExportKit.Tests.Writing.Pdf.Tagging;

/// <summary>Tag trees of articles that a test states.</summary>
internal static class TagTreeSample
{
    /// <summary>The tag tree of a body, below the headline, as indented lines.</summary>
    public static string Lines(ImmutableArray<Block> body, PdfStandard standard, string language = "en") =>
        string.Join('\n', TagTreePrinter.Print(Build(body, standard, language).Root).Split('\n')[3..^1].Select(line => line[2..]));

    /// <summary>The tag tree of an article whose body is given, and which the checkers find in order.</summary>
    public static TaggedDocument Build(ImmutableArray<Block> body, PdfStandard standard, string language = "en") => Build(
        new Article
        {
            Metadata = new ArticleMetadata { Headline = [new TextRun("Headline")], Language = language },
            Body = body,
            Source = new SourcePlace("test.html"),
        },
        standard);

    /// <summary>The tag tree of an article as it was read, which the checkers find in order.</summary>
    public static TaggedDocument Build(Article article, PdfStandard standard)
    {
        var diagnostics = new DiagnosticBag();
        article = NormalisingPipeline.Run(article, new NormalisingOptions(), diagnostics);
        var language = article.Metadata.Language ?? "en";
        var writing = new WritingContext { Images = ImageLibrary.Empty, Words = StructureWords.For(language), Diagnostics = diagnostics };
        var styles = StyleSheet.Of(new PdfOptions(), language, isRightToLeft: false);
        var tagged = DocumentTags.Build(new TagContext(article, writing, styles, new PageImages(new PdfFile(), ImageRoom.Unlimited, diagnostics), new PdfOptions())
        {
            Vocabulary = TagVocabulary.Of(standard),
        });

        var found = new DiagnosticBag();
        Assert.True(TagTreeChecker.Check(tagged.Root, found), string.Join('\n', found.Diagnostics));
        Assert.True(standard == PdfStandard.Ua1 || Pdf20TagChecker.Check(tagged.Root, found), string.Join('\n', found.Diagnostics));
        return tagged;
    }
}
