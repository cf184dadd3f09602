using ExportKit.Normalising;
using ExportKit.Normalising.Collecting;
using ExportKit.Reading;
using ExportKit.Writing;
using ExportKit.Writing.Braille;
using ExportKit.Writing.Epub;
using ExportKit.Writing.Pdf;
using ExportKit.Writing.PlainText;
using ExportKit.Writing.Speech;

namespace ExportKit;

/// <summary>The stages that make documents of HTML pages.</summary>
internal static class ArticleStages
{
    /// <summary>Makes them. A writer is made, and what it needs loaded, only when a document of its kind is asked for.</summary>
    public static ExportStages Create() => new()
    {
        Read = HtmlArticleReader.Read,
        ReadParts = HtmlArticleReader.ReadParts,
        Normalise = NormalisingPipeline.Run,
        Collect = Collection.Of,
        ReadImage = static (address, bytes) => ImageHeader.TryRead(address, bytes, out var file) ? file : null,
        Writer = Writer,
    };

    private static IArticleWriter Writer(ExportFormat format, ExportOptions options) =>
        format == ExportFormat.Pdf ? Pdf(options)
        : format == ExportFormat.Epub ? Epub(options)
        : format == ExportFormat.PlainText ? new PlainTextWriter(options.PlainText)
        : format == ExportFormat.Ssml ? Speech()
        : Braille(format, options);

    private static IArticleWriter Braille(ExportFormat format, ExportOptions options) =>
        format == ExportFormat.Brf ? new BrfWriter(options.Braille) : new PefWriter(options.Braille);

    // Apart, so that compiling one writer's maker does not load the others.
    private static PdfWriter Pdf(ExportOptions options) => new(options.Pdf);

    private static SsmlWriter Speech() => new();

    private static EpubWriter Epub(ExportOptions options) => new(options.Epub);
}
