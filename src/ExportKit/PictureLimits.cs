using System.Diagnostics;
using System.Globalization;
using ExportKit.Diagnostics;
using ExportKit.Limits;
using ExportKit.Resources;
using ExportKit.Resources.Web;
using ExportKit.Writing;

namespace ExportKit;

/// <summary>Keeps the pictures of one page within the limits. What is met by many pictures is said once, for the first of them.</summary>
/// <param name="limits">The limits.</param>
/// <param name="budget">The page's time, which what is waited for does not count in.</param>
/// <param name="diagnostics">Takes what is left out.</param>
internal sealed class PictureLimits(ExportLimits limits, PageBudget? budget, DiagnosticBag diagnostics)
{
    private int _count;
    private long _bytes;
    private TimeSpan _waited;
    private bool _isTooSlow;

    /// <summary>Whether one more picture may be looked for.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="total">How many the page shows.</param>
    /// <param name="place">Where.</param>
    public bool Admits(string address, int total, SourcePlace place)
    {
        if (_count >= limits.Images)
        {
            if (_count++ == limits.Images)
            {
                Say(DiagnosticCodes.TooManyPictures, LimitTable.Images, $"The page shows {Number(total)} pictures", place, "Part the article");
            }

            return false;
        }

        _count++;
        return WebAddress.Is(address) ? IsInTime(place) : _bytes <= limits.ImagesBytes;
    }

    /// <summary>Loads a picture, apart from the page's own time.</summary>
    /// <param name="loader">Loads it.</param>
    /// <param name="address">Its address.</param>
    public ResourceResult Load(IResourceLoader loader, string address)
    {
        var begin = Stopwatch.GetTimestamp();
        var result = budget is null ? loader.Load(address) : budget.Apart(() => loader.Load(address));
        if (WebAddress.Is(address))
        {
            _waited += Stopwatch.GetElapsedTime(begin);
        }

        return result;
    }

    /// <summary>Whether the bytes of a picture are within what one and all may have.</summary>
    /// <param name="name">The picture, as messages call it.</param>
    /// <param name="bytes">How many bytes it has.</param>
    /// <param name="place">Where the page shows it.</param>
    public bool Takes(string name, int bytes, SourcePlace place)
    {
        budget?.Check();
        if (bytes > limits.ImageBytes)
        {
            Say(DiagnosticCodes.PictureTooLarge, LimitTable.ImageBytes, $"The picture {name} has {ByteCount.Words(bytes)}", place, "Make it smaller");
            return false;
        }

        var wasWithin = _bytes <= limits.ImagesBytes;
        _bytes += bytes;
        if (_bytes > limits.ImagesBytes && wasWithin)
        {
            Say(DiagnosticCodes.PicturesTooLarge, LimitTable.ImagesBytes, $"The pictures up to {name} have {ByteCount.Words(_bytes)} together", place, "Make them smaller");
        }

        return _bytes <= limits.ImagesBytes;
    }

    /// <summary>Whether a picture is no larger than pictures may be.</summary>
    /// <param name="name">The picture, as messages call it.</param>
    /// <param name="file">The picture.</param>
    /// <param name="place">Where the page shows it.</param>
    public bool Takes(string name, ImageFile file, SourcePlace place)
    {
        if (file.Format == ImageFormat.Svg || (long)file.PixelWidth * file.PixelHeight <= limits.ImagePixels)
        {
            return true;
        }

        Say(
            DiagnosticCodes.TooManyPixels, LimitTable.ImagePixels,
            $"The picture {name} has {Number(file.PixelWidth)} by {Number(file.PixelHeight)} pixels", place, "Make it smaller");
        return false;
    }

    private bool IsInTime(SourcePlace place)
    {
        if (_waited >= limits.ImagesTime && !_isTooSlow)
        {
            _isTooSlow = true;
            Say(
                DiagnosticCodes.PicturesTooSlow, LimitTable.ImagesTime,
                $"Fetching the page's pictures took {LimitValue.Words((long)_waited.TotalMilliseconds, LimitUnit.Time)}", place, "Try again later");
        }

        return !_isTooSlow && _bytes <= limits.ImagesBytes;
    }

    private void Say(DiagnosticCode code, Limit limit, string met, SourcePlace place, string advice) =>
        LimitReport.Met(diagnostics, code, limit, limits, met, place, advice);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
