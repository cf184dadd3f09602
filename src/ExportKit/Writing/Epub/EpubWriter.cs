using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Writing.Epub.Narrating;

namespace ExportKit.Writing.Epub;

/// <summary>Writes an article as EPUB 3.3, valid, reflowable and honest of itself (accessibility.md, section 7).</summary>
/// <param name="options">What the EPUB shall be like.</param>
internal sealed class EpubWriter(EpubOptions options) : IArticleWriter
{
    /// <inheritdoc/>
    public string FileExtension => ".epub";

    /// <inheritdoc/>
    public bool Write(Article article, WritingContext context, Stream output)
    {
        var book = new EpubBook(article, context, options);

        // The content comes first: what the other documents say depends on what was written.
        var documents = Documents(book);
        if (options.Narration is { } narration)
        {
            if (Narrator.Narrate(book, documents, narration) is not { } narrated)
            {
                return false;
            }

            documents = narrated;
        }

        if (options.Certification is { } certification && !ConformanceCheck.Passes(book, certification))
        {
            return false;
        }

        EpubContainer.Write(Members(book, documents), context, output);
        if (context.Preview is { } preview)
        {
            preview.Claims = EpubClaims.Told(book.Facts, options);
        }

        return true;
    }

    /// <summary>The files of the book in the order in which they lie in its container.</summary>
    /// <param name="article">A normalised article.</param>
    /// <param name="context">Pictures, words and diagnostics.</param>
    internal IReadOnlyList<EpubMember> Members(Article article, WritingContext context)
    {
        var book = new EpubBook(article, context, options);
        return Members(book, Documents(book));
    }

    private static ImmutableArray<WrittenDocument> Documents(EpubBook book) =>
        [.. book.Documents.Select(document => ContentWriter.Write(book, document))];

    private static IReadOnlyList<EpubMember> Members(EpubBook book, ImmutableArray<WrittenDocument> documents) =>
        [
            new(EpubPaths.Container, ContainerDocument()),
            new(EpubPaths.Folder + EpubPaths.Package, PackageWriter.Write(book, documents)),
            new(EpubPaths.Folder + EpubPaths.Navigation, NavWriter.Write(book)),
            .. Cover(book),
            .. documents.Select(document => new EpubMember(EpubPaths.Folder + document.Document.Path, document.Bytes)),
            .. Narrated(book),
            new(EpubPaths.Folder + EpubPaths.Style, StyleSheet(book)),
            .. book.Images.All.Select(image =>
                new EpubMember(EpubPaths.Folder + image.Path, image.Bytes, IsCompressed: image.Format == ImageFormat.Svg)),
        ];

    private static IEnumerable<EpubMember> Narrated(EpubBook book)
    {
        foreach (var overlay in book.Narration?.Overlays ?? [])
        {
            var path = overlay.Document.Path;
            yield return new(EpubPaths.Folder + EpubPaths.Overlay(path), overlay.Smil);
            yield return new(EpubPaths.Folder + EpubPaths.Sound(path, book.Narration!.Encoder.FileExtension), overlay.Sound, IsCompressed: false);
        }
    }

    private static EpubMember[] Cover(EpubBook book) => book.HasCover
        ?
        [
            new(EpubPaths.Folder + EpubPaths.Cover, CoverPage.Write(book)),
            new(EpubPaths.Folder + EpubPaths.CoverImage, CoverImage.Write(book)),
        ]
        : [];

    /// <summary>Says where the package document lies (EPUB 3.3, 4.2.6.3.1).</summary>
    private static byte[] ContainerDocument()
    {
        const string Space = "urn:oasis:names:tc:opendocument:xmlns:container";
        using var output = new XmlOutput();
        output.Start("container", Space);
        output.Attribute("version", "1.0");
        output.Start("rootfiles", Space);
        output.Start("rootfile", Space);
        output.Attribute("full-path", EpubPaths.Folder + EpubPaths.Package);
        output.Attribute("media-type", "application/oebps-package+xml");
        output.End(mayBeVoid: true);
        output.End(mayBeVoid: false);
        output.End(mayBeVoid: false);
        return output.ToBytes();
    }

    private static byte[] StyleSheet(EpubBook book) => book.Narration is null ? Sheet("style.css") : [.. Sheet("style.css"), .. Sheet("narration.css")];

    private static byte[] Sheet(string name)
    {
        using var stream = typeof(EpubWriter).Assembly.GetManifestResourceStream("ExportKit.Writing.Epub." + name)
            ?? throw new InvalidOperationException("The style sheet is missing.");
        var css = new byte[stream.Length];
        stream.ReadExactly(css);
        return css;
    }
}
