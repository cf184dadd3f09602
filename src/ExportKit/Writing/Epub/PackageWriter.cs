using System.Collections.Immutable;
using System.Globalization;
using ExportKit.Model;
using ExportKit.Writing.Epub.Narrating;

namespace ExportKit.Writing.Epub;

/// <summary>Writes the package document (EPUB 3.3, 5): metadata, manifest and spine.</summary>
internal sealed class PackageWriter
{
    private const string Opf = "http://www.idpf.org/2007/opf";
    private const string IdentifierId = "publication";

    private readonly EpubBook _book;
    private readonly ImmutableArray<WrittenDocument> _documents;
    private readonly XmlOutput _out;

    private PackageWriter(EpubBook book, ImmutableArray<WrittenDocument> documents, XmlOutput output)
    {
        _book = book;
        _documents = documents;
        _out = output;
    }

    /// <summary>Writes the document.</summary>
    /// <param name="book">The book.</param>
    /// <param name="documents">Its content documents.</param>
    public static byte[] Write(EpubBook book, ImmutableArray<WrittenDocument> documents)
    {
        using var output = new XmlOutput();
        new PackageWriter(book, documents, output).Write();
        return output.ToBytes();
    }

    private void Write()
    {
        _out.Start("package", Opf);
        _out.Attribute("version", "3.0");
        _out.Attribute("unique-identifier", IdentifierId);
        _out.Attribute("xml:lang", _book.Language);
        _out.Attribute("dir", IsRightToLeft ? "rtl" : "ltr");
        _out.NewLine();
        new PackageMetadata(_book, _out).Write(IdentifierId);
        Manifest();
        Spine();
        _out.End(mayBeVoid: false);
    }

    private bool IsRightToLeft => _book.Article.Metadata.Direction == TextDirection.RightToLeft;

    private void Manifest()
    {
        _out.Start("manifest", Opf);
        _out.NewLine();
        Item("nav", EpubPaths.Navigation, "application/xhtml+xml", "nav");
        if (_book.HasCover)
        {
            Item("cover", EpubPaths.Cover, "application/xhtml+xml", null);
            Item("cover-image", EpubPaths.CoverImage, ImageFormats.MediaType(ImageFormat.Svg), "cover-image");
        }

        foreach (var (document, _, hasMathMl) in _documents)
        {
            Item(Id(document), document.Path, "application/xhtml+xml", hasMathMl ? "mathml" : null, _book.Narration?.Of(document) is { } own ? OverlayId(own) : null);
        }

        foreach (var overlay in _book.Narration?.Overlays ?? [])
        {
            Item(OverlayId(overlay), EpubPaths.Overlay(overlay.Document.Path), "application/smil+xml", null);
            var encoder = _book.Narration!.Encoder;
            Item("sound-" + Id(overlay.Document), EpubPaths.Sound(overlay.Document.Path, encoder.FileExtension), encoder.MediaType, null);
        }

        Item("style", EpubPaths.Style, "text/css", null);
        foreach (var image in _book.Images.All)
        {
            var isCover = !_book.HasCover && ReferenceEquals(image, _book.Images.Cover);
            Item(image.Id, image.Path, ImageFormats.MediaType(image.Format), isCover ? "cover-image" : null);
        }

        _out.End(mayBeVoid: false);
        _out.NewLine();
    }

    private void Item(string id, string path, string mediaType, string? properties, string? overlay = null)
    {
        _out.Start("item", Opf);
        _out.Attribute("id", id);
        _out.Attribute("href", path);
        _out.Attribute("media-type", mediaType);
        if (properties is not null)
        {
            _out.Attribute("properties", properties);
        }

        if (overlay is not null)
        {
            _out.Attribute("media-overlay", overlay);
        }

        _out.End(mayBeVoid: true);
        _out.NewLine();
    }

    private void Spine()
    {
        _out.Start("spine", Opf);
        if (IsRightToLeft)
        {
            _out.Attribute("page-progression-direction", "rtl");
        }

        _out.NewLine();
        if (_book.HasCover)
        {
            // Shelves show the cover; who opens the book begins to read, and the landmarks lead back to it.
            ItemReference("cover", isLinear: false);
        }

        foreach (var (document, _, _) in _documents)
        {
            ItemReference(Id(document), isLinear: true);
        }

        _out.End(mayBeVoid: false);
        _out.NewLine();
    }

    private void ItemReference(string id, bool isLinear)
    {
        _out.Start("itemref", Opf);
        _out.Attribute("idref", id);
        if (!isLinear)
        {
            _out.Attribute("linear", "no");
        }

        _out.End(mayBeVoid: true);
        _out.NewLine();
    }

    /// <summary>The <c>id</c> of a media overlay in the manifest.</summary>
    /// <param name="overlay">The overlay.</param>
    public static string OverlayId(Overlay overlay) => "overlay-" + Id(overlay.Document);

    private static string Id(ContentDocument document) =>
        string.Create(CultureInfo.InvariantCulture, $"article-{document.Number}");
}
