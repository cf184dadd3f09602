using ExportKit.Diagnostics;
using ExportKit.Limits;
using ExportKit.Model;
using ExportKit.Writing;

namespace ExportKit;

/// <summary>Loads the pictures of an article, each address once. Only bytes that are a picture get into the library.</summary>
internal sealed class PictureLoader
{
    private readonly PageLoaders _resources;
    private readonly Func<string, ReadOnlyMemory<byte>, ImageFile?> _readImage;
    private readonly DiagnosticBag _diagnostics;
    private readonly ExportLimits _limits;
    private readonly PageBudget? _budget;
    private readonly Dictionary<string, PictureLimits> _bounds = new(StringComparer.Ordinal);

    public PictureLoader(
        PageLoaders resources, Func<string, ReadOnlyMemory<byte>, ImageFile?> readImage, ExportLimits limits, PageBudget? budget, DiagnosticBag diagnostics)
    {
        _limits = limits;
        _budget = budget;
        _resources = resources;
        _readImage = readImage;
        _diagnostics = diagnostics;
    }

    /// <summary>Loads all pictures that an article shows, in reading order.</summary>
    public ImageLibrary Load(Article article)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var shown = new List<Picture>();
        foreach (var picture in ArticleWalker.Pictures(article))
        {
            if (picture.Address.Length == 0)
            {
                ReportLost(picture, article.Source);
            }
            else if (seen.Add(picture.Address))
            {
                shown.Add(picture);
            }
        }

        var files = new List<ImageFile>();
        foreach (var picture in shown)
        {
            if (Load(picture, shown.Count, article.Source) is { } file)
            {
                files.Add(file);
            }
        }

        return files.Count == 0 ? ImageLibrary.Empty : new ImageLibrary(files);
    }

    /// <summary>What the page that shows a picture has taken of what it may: of a book, each page has its own.</summary>
    private PictureLimits Bounds(string source)
    {
        if (!_bounds.TryGetValue(source, out var bounds))
        {
            _bounds[source] = bounds = new PictureLimits(_limits, _budget, _diagnostics);
        }

        return bounds;
    }

    private void ReportLost(Picture picture, SourcePlace source) => _diagnostics.Report(
        DiagnosticCodes.ImageMissing,
        "A picture cannot be had: the page holds a stand-in for it, without the address of the picture itself",
        picture.Place ?? source,
        "Save the page again when all its pictures are shown");

    private ImageFile? Load(Picture picture, int total, SourcePlace source)
    {
        var place = picture.Place ?? source;
        var bounds = Bounds(place.Source);
        if (!bounds.Admits(picture.Address, total, place))
        {
            return null;
        }

        var result = bounds.Load(_resources.For(place.Source), picture.Address);
        if (result.Failure is { } failure)
        {
            _diagnostics.Report(
                result.Code ?? DiagnosticCodes.ImageMissing, $"The picture {Name(picture, place)} cannot be had: {failure}", place, result.Hint);
            return null;
        }

        if (!bounds.Takes(Name(picture, place), result.Bytes.Length, place))
        {
            return null;
        }

        if (_readImage(picture.Address, result.Bytes) is not { } file)
        {
            ReportNoPicture(Name(picture, place), result.Bytes.Span, place);
            return null;
        }

        if (!bounds.Takes(Name(picture, place), file, place))
        {
            return null;
        }

        if (IsStandIn(file))
        {
            ReportStandIn(picture, file, place);
            return null;
        }

        ReportLabel(picture, result.DeclaredType, file.Format, place);
        return file with { Name = Name(picture, place) };
    }

    private void ReportNoPicture(string name, ReadOnlySpan<byte> bytes, SourcePlace place)
    {
        var kind = OtherFiles.KindOf(bytes);
        if (kind is { IsPicture: true })
        {
            _diagnostics.Report(
                DiagnosticCodes.ImageUnsupported,
                $"The picture {name} is {kind.Value.Name}, which no document can hold",
                place,
                "Save it as PNG or JPEG; its alternative text is shown instead");
            return;
        }

        _diagnostics.Report(
            DiagnosticCodes.ImageDamaged,
            kind is null ? $"The picture {name} is damaged, or no picture at all" : $"The picture {name} is no picture: it is {kind.Value.Name}",
            place,
            "Open the file; if it shows nothing, put a sound copy in its place");
    }

    /// <summary>Whether a file is a point or a line that pages show until their scripts load the picture itself.</summary>
    private static bool IsStandIn(ImageFile file)
    {
        const int Most = 3;
        return file.Format != ImageFormat.Svg && file.Width is > 0 and <= Most && file.Height is > 0 and <= Most;
    }

    private void ReportStandIn(Picture picture, ImageFile file, SourcePlace place)
    {
        if (!picture.IsDecorative)
        {
            _diagnostics.Report(
                DiagnosticCodes.ImageMissing,
                $"The picture {Name(picture, place)} cannot be had: the file is a stand-in of {file.Width} by {file.Height} pixels",
                place,
                "Save the page again when all its pictures are shown");
        }
    }

    private void ReportLabel(Picture picture, string? declaredType, ImageFormat format, SourcePlace place)
    {
        var label = declaredType is null ? ImageLabel.FormatOfName(picture.Address) : ImageLabel.FormatOfType(declaredType);
        if (label is { } said && format != ImageFormat.Unknown && said != format)
        {
            _diagnostics.Report(
                DiagnosticCodes.ImageMislabelled,
                $"The picture {Name(picture, place)} says that it is {ImageFormats.Name(said)}, and is {ImageFormats.Name(format)}; its bytes were trusted",
                place,
                $"Give the file the ending {ImageFormats.Extension(format)}, or let the server name its type: {ImageFormats.MediaType(format)}");
        }
    }

    private string Name(Picture picture, SourcePlace place) => ImageLabel.ShortAddress(picture.Address, _resources.AddressOf(place.Source));
}
