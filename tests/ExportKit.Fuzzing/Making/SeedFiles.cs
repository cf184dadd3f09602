using System.Collections.Concurrent;
using System.IO.Compression;
using ExportKit.Tests.Writing.Pdf.Images;

namespace ExportKit.Fuzzing;

/// <summary>Sound files that cases are made of: pages of the corpus where it lies beside the repository, else those of <c>input</c>; pictures;
/// fonts of this machine. Each is read when it is first wanted.</summary>
internal static class SeedFiles
{
    private const int LargestFont = 80 * 1024;
    private const int MostFonts = 60;
    private const int SmallestJpegs = 20 * 1024;

    private static readonly ConcurrentDictionary<int, byte[]> Kept = new();
    private static readonly Lazy<string[]> LazyPages = new(FindPages);
    private static readonly Lazy<byte[][]> LazyPictures = new(FindPictures);
    private static readonly Lazy<string[]> LazyFonts = new(FindFonts);

    /// <summary>The paths of pages, in one order everywhere.</summary>
    public static IReadOnlyList<string> Pages => LazyPages.Value;

    /// <summary>Whether the pages are those of the corpus.</summary>
    public static bool HasCorpus => Pages.Count > 0 && Pages[0].EndsWith(".gz", StringComparison.Ordinal);

    /// <summary>Small pictures of every format.</summary>
    public static IReadOnlyList<byte[]> Pictures => LazyPictures.Value;

    /// <summary>The paths of small fonts.</summary>
    public static IReadOnlyList<string> Fonts => LazyFonts.Value;

    /// <summary>A page, which is kept.</summary>
    /// <param name="which">Which, from 0.</param>
    public static byte[] Page(int which) => Kept.GetOrAdd(which, static which => Read(Pages[which]));

    /// <summary>A page.</summary>
    /// <param name="path">Its path, which may be that of a packed file.</param>
    public static byte[] Read(string path)
    {
        if (!path.EndsWith(".gz", StringComparison.Ordinal))
        {
            return File.ReadAllBytes(path);
        }

        using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        packed.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string[] FindPages()
    {
        var corpus = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "corpus"));
        var pages = Directory.Exists(corpus) ? Directory.GetFiles(corpus, "*.html.gz", SearchOption.AllDirectories) : [];
        return pages.Length > 0 ? Ordered(pages) : Ordered(Directory.GetFiles(Repository.Input, "*.html"));
    }

    private static byte[][] FindPictures() =>
    [
        .. Ordered(Directory.GetFiles(Path.Combine(Repository.Input, "img"))).Where(path => new FileInfo(path).Length < SmallestJpegs).Select(File.ReadAllBytes),
        JpegSamples.Rgb, JpegSamples.Progressive, JpegSamples.Grey, JpegSamples.Cmyk,
        ModernSamples.WebpLossy, ModernSamples.WebpLosslessAlpha, ModernSamples.WebpLossyAlpha, ModernSamples.WebpMoving, ModernSamples.WebpMovingLossy, ModernSamples.Avif, ModernSamples.AvifTenBitAlpha,
        .. Pngs(), new GifMaker(20, 12, 16, 9) { Left = 2, Top = 1 }.ToBytes(), new GifMaker(16, 9, 16, 9) { IsInterlaced = true, Transparent = 3 }.ToBytes(),
        .. Drawings.All,
    ];

    private static IEnumerable<byte[]> Pngs()
    {
        foreach (var (depth, type) in new[] { (1, 0), (8, 0), (16, 0), (8, 2), (16, 2), (8, 4), (8, 6), (16, 6) })
        {
            yield return new PngMaker(17, 11, depth, type).ToBytes();
            yield return new PngMaker(17, 11, depth, type, IsInterlaced: true) { DataChunks = 3 }.ToBytes();
        }

        foreach (var depth in new[] { 1, 2, 4, 8 })
        {
            yield return new PngMaker(33, 9, depth, 3, depth == 4) { Palette = [0, 0, 0, 255, 0, 0, 0, 255, 0], Transparency = [0, 128] }.ToBytes();
        }
    }

    private static string[] FindFonts()
    {
        var folders = new[] { "/usr/share/fonts", "/usr/local/share/fonts", "/Library/Fonts", "/System/Library/Fonts", @"C:\Windows\Fonts" };
        var fonts = folders.Where(Directory.Exists).SelectMany(folder => Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
            .Where(path => Path.GetExtension(path).ToLowerInvariant() is ".ttf" or ".otf" && new FileInfo(path).Length < LargestFont);
        return [.. Ordered([.. fonts]).Take(MostFonts)];
    }

    private static string[] Ordered(string[] paths) => [.. paths.Order(StringComparer.Ordinal)];
}
