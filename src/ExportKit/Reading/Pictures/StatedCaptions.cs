using ExportKit.Reading.Facts;

namespace ExportKit.Reading.Pictures;

/// <summary>The captions and credits that structured data states, by the files they are stated for.</summary>
internal sealed class StatedCaptions
{
    private readonly Dictionary<string, PictureFact> _bySize = new(StringComparer.Ordinal);

    /// <summary>Takes what structured data says of the page's pictures; the first that says something of a file is believed.</summary>
    /// <param name="pictures">The pictures.</param>
    public StatedCaptions(IReadOnlyList<PictureFact> pictures)
    {
        foreach (var picture in pictures)
        {
            if ((picture.Caption ?? picture.Credit) is not null && picture.Key.Size is { } size)
            {
                _bySize.TryAdd(size, picture);
            }
        }
    }

    /// <summary>What is stated of a file, in any size; null where nothing is.</summary>
    /// <param name="address">The file's address.</param>
    public PictureFact? Of(PictureKey address) => _bySize.Count > 0 && address.Size is { } size ? _bySize.GetValueOrDefault(size) : null;
}
