namespace ExportKit.Limits;

/// <summary>Every limit of <see cref="ExportLimits"/>, once. The options of the command line, their help, settings, messages and
/// <c>docs/limits.md</c> are made from it.</summary>
internal static class LimitTable
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>See <see cref="ExportLimits.InputBytes"/>.</summary>
    public static Limit InputBytes { get; } = new(
        "max-input", LimitUnit.Bytes, "The most bytes of a page",
        "EK0007", "The page is refused before it is read; other pages go on.", LimitUse.Reading, 1024, 1024 * Megabyte)
    {
        Get = static limits => limits.InputBytes, Set = static (limits, value) => limits with { InputBytes = (int)value },
    };

    /// <summary>See <see cref="ExportLimits.Elements"/>.</summary>
    public static Limit Elements { get; } = new(
        "max-elements", LimitUnit.Count, "The most elements of a page",
        "EK0300", "The page is refused before it is parsed; other pages go on.", LimitUse.Reading, 1, 5_000_000)
    {
        Get = static limits => limits.Elements, Set = static (limits, value) => limits with { Elements = (int)value },
    };

    /// <summary>See <see cref="ExportLimits.Depth"/>.</summary>
    public static Limit Depth { get; } = new(
        "max-depth", LimitUnit.Count, "The deepest nesting of elements that is kept",
        "EK1007", "Deeper elements are flattened into it: their words and pictures stay.", LimitUse.Reading, 16, 1000)
    {
        Get = static limits => limits.Depth, Set = static (limits, value) => limits with { Depth = (int)value },
    };

    /// <summary>See <see cref="ExportLimits.Attributes"/>.</summary>
    public static Limit Attributes { get; } = new(
        "max-attributes", LimitUnit.Count, "The most attributes of one element",
        "EK0303", "Further ones are as if they were not there; the element stays.", LimitUse.Reading, 16, 10_000)
    {
        Get = static limits => limits.Attributes, Set = static (limits, value) => limits with { Attributes = (int)value },
    };

    /// <summary>See <see cref="ExportLimits.DataLength"/>.</summary>
    public static Limit DataLength { get; } = new(
        "max-data", LimitUnit.Bytes, "The most characters of one script of data (JSON-LD and its kin)",
        "EK0304", "The script is as if it were not there; what it says is looked for on the page.", LimitUse.Reading, 1024, 512 * Megabyte)
    {
        Get = static limits => limits.DataLength, Set = static (limits, value) => limits with { DataLength = (int)value },
    };

    /// <summary>See <see cref="ExportLimits.Time"/>.</summary>
    public static Limit Time { get; } = new(
        "max-time", LimitUnit.Time, "The longest time that the program may work on a page, all its documents included",
        "EK0301", "No further document of the page is written, and what is being made is given up; other pages go on.", LimitUse.Reading, 1, 24 * 3_600_000)
    {
        Get = static limits => (long)limits.Time.TotalMilliseconds, Set = static (limits, value) => limits with { Time = TimeSpan.FromMilliseconds(value) },
    };

    /// <summary>See <see cref="ExportLimits.Memory"/>.</summary>
    public static Limit Memory { get; } = new(
        "max-memory", LimitUnit.Bytes, "The most memory that a page may take",
        "EK0302", "No further document of the page is written, and what is being made is given up; other pages go on.", LimitUse.Reading, 16 * Megabyte, 64 * 1024 * Megabyte)
    {
        Get = static limits => limits.Memory, Set = static (limits, value) => limits with { Memory = value },
    };

    /// <summary>See <see cref="ExportLimits.TextLength"/>.</summary>
    public static Limit TextLength { get; } = new(
        "max-text", LimitUnit.Count, "The most letters of an article in a PDF",
        "EK0305", "The PDF is not written; the other documents are.", LimitUse.Pdf, 1000, 100_000_000)
    {
        Get = static limits => limits.TextLength, Set = static (limits, value) => limits with { TextLength = (int)value },
    };

    /// <summary>See <see cref="ExportLimits.TableCells"/>.</summary>
    public static Limit TableCells { get; } = new(
        "max-table-cells", LimitUnit.Count, "The most cells of tables of an article in a PDF",
        "EK0306", "The PDF is not written; the other documents are.", LimitUse.Pdf, 1, 10_000_000)
    {
        Get = static limits => limits.TableCells, Set = static (limits, value) => limits with { TableCells = (int)value },
    };

    /// <summary>See <see cref="ExportLimits.Images"/>.</summary>
    public static Limit Images { get; } = new(
        "max-images", LimitUnit.Count, "The most pictures of a page",
        "EK0307", "Further pictures leave a frame with their text.", LimitUse.Pictures, 0, 1_000_000)
    {
        Get = static limits => limits.Images, Set = static (limits, value) => limits with { Images = (int)value },
    };

    /// <summary>See <see cref="ExportLimits.FetchedImages"/>.</summary>
    public static Limit FetchedImages { get; } = new(
        "max-fetched-images", LimitUnit.Count, "The most pictures that are fetched from the web for one page",
        "EK0307", "Further pictures leave a frame with their text.", LimitUse.Pictures, 0, 1_000_000)
    {
        Get = static limits => limits.FetchedImages, Set = static (limits, value) => limits with { FetchedImages = (int)value },
    };

    /// <summary>See <see cref="ExportLimits.ImageBytes"/>.</summary>
    public static Limit ImageBytes { get; } = new(
        "max-image", LimitUnit.Bytes, "The most bytes of one picture",
        "EK0308", "The picture leaves a frame with its text.", LimitUse.Pictures, 1024, 1024 * Megabyte)
    {
        Get = static limits => limits.ImageBytes, Set = static (limits, value) => limits with { ImageBytes = (int)value },
    };

    /// <summary>See <see cref="ExportLimits.ImagesBytes"/>.</summary>
    public static Limit ImagesBytes { get; } = new(
        "max-images-size", LimitUnit.Bytes, "The most bytes of all pictures of a page",
        "EK0309", "Further pictures leave a frame with their text.", LimitUse.Pictures, 1024, 16 * 1024 * Megabyte)
    {
        Get = static limits => limits.ImagesBytes, Set = static (limits, value) => limits with { ImagesBytes = value },
    };

    /// <summary>See <see cref="ExportLimits.ImagePixels"/>.</summary>
    public static Limit ImagePixels { get; } = new(
        "max-image-pixels", LimitUnit.Count, "The most pixels of one picture",
        "EK0310", "The picture leaves a frame with its text.", LimitUse.Pictures, 1, 256 * Megabyte)
    {
        Get = static limits => limits.ImagePixels, Set = static (limits, value) => limits with { ImagePixels = (int)value },
    };

    /// <summary>See <see cref="ExportLimits.Fonts"/>.</summary>
    public static Limit Fonts { get; } = new(
        "max-fonts", LimitUnit.Count, "The most fonts that one PDF takes letters from beside its own",
        "EK0311", "What only further fonts have is shown as missing; its text stays.", LimitUse.Pdf, 1, 1000)
    {
        Get = static limits => limits.Fonts, Set = static (limits, value) => limits with { Fonts = (int)value },
    };

    /// <summary>See <see cref="ExportLimits.OutputBytes"/>.</summary>
    public static Limit OutputBytes { get; } = new(
        "max-output", LimitUnit.Bytes, "The most bytes of one document",
        "EK0312", "The document is not written, and what stood there before stays; other documents are written.", LimitUse.Writing, 1024, 1024 * Megabyte)
    {
        Get = static limits => limits.OutputBytes, Set = static (limits, value) => limits with { OutputBytes = (int)value },
    };

    /// <summary>See <see cref="ExportLimits.Redirects"/>.</summary>
    public static Limit Redirects { get; } = new(
        "max-redirects", LimitUnit.Count, "The most redirects from an address of the web to the last one",
        "EK0103", "The page or picture is not fetched.", LimitUse.Reading, 0, 100)
    {
        Get = static limits => limits.Redirects, Set = static (limits, value) => limits with { Redirects = (int)value },
    };

    /// <summary>See <see cref="ExportLimits.FetchTime"/>.</summary>
    public static Limit FetchTime { get; } = new(
        "max-fetch-time", LimitUnit.Time, "The longest time for one address of the web, with all redirects, retries and waits",
        "EK0105", "The page or picture is not fetched.", LimitUse.Reading, 1, 24 * 3_600_000)
    {
        Get = static limits => (long)limits.FetchTime.TotalMilliseconds, Set = static (limits, value) => limits with { FetchTime = TimeSpan.FromMilliseconds(value) },
    };

    /// <summary>See <see cref="ExportLimits.ImagesTime"/>.</summary>
    public static Limit ImagesTime { get; } = new(
        "max-images-time", LimitUnit.Time, "The longest time for fetching all pictures of a page",
        "EK0313", "Pictures that were not fetched until then leave a frame with their text.", LimitUse.Pictures, 1, 24 * 3_600_000)
    {
        Get = static limits => (long)limits.ImagesTime.TotalMilliseconds, Set = static (limits, value) => limits with { ImagesTime = TimeSpan.FromMilliseconds(value) },
    };

    /// <summary>See <see cref="ExportLimits.HeldBytes"/>.</summary>
    public static Limit HeldBytes { get; } = new(
        "max-held", LimitUnit.Bytes, "The most bytes of an archive, feed or list on standard input",
        "EK0007", "It is not read; other inputs are.", LimitUse.Reading, 1024, 1024 * Megabyte)
    {
        Get = static limits => limits.HeldBytes, Set = static (limits, value) => limits with { HeldBytes = (int)value },
    };

    /// <summary>See <see cref="ExportLimits.FeedEntries"/>.</summary>
    public static Limit FeedEntries { get; } = new(
        "max-feed-entries", LimitUnit.Count, "The most entries of a feed or sitemap",
        "EK0205", "Further entries are not looked at.", LimitUse.Writing, 1, 10_000_000)
    {
        Get = static limits => limits.FeedEntries, Set = static (limits, value) => limits with { FeedEntries = (int)value },
    };

    /// <summary>See <see cref="ExportLimits.FeedBytes"/>.</summary>
    public static Limit FeedBytes { get; } = new(
        "max-feed", LimitUnit.Bytes, "The most bytes of a packed feed or sitemap that is a file, unpacked",
        "EK0203", "The feed is not read; other inputs are.", LimitUse.Writing, 1024, 1024 * Megabyte)
    {
        Get = static limits => limits.FeedBytes, Set = static (limits, value) => limits with { FeedBytes = (int)value },
    };

    /// <summary>See <see cref="ExportLimits.Sitemaps"/>.</summary>
    public static Limit Sitemaps { get; } = new(
        "max-sitemaps", LimitUnit.Count, "The most sitemaps of one feed",
        "EK0205", "Further sitemaps are not read.", LimitUse.Writing, 1, 1_000_000)
    {
        Get = static limits => limits.Sitemaps, Set = static (limits, value) => limits with { Sitemaps = (int)value },
    };

    /// <summary>See <see cref="ExportLimits.DocumentBytes"/>.</summary>
    public static Limit DocumentBytes { get; } = new(
        "max-document", LimitUnit.Bytes, "The most bytes of a document that is examined or compared",
        "EK0007", "The document is not examined; others are.", LimitUse.Checking, 1024, 1024 * Megabyte)
    {
        Get = static limits => limits.DocumentBytes, Set = static (limits, value) => limits with { DocumentBytes = (int)value },
    };

    /// <summary>See <see cref="ExportLimits.Members"/>.</summary>
    public static Limit Members { get; } = new(
        "max-members", LimitUnit.Count, "The most files within an EPUB that is examined or compared",
        "EK8300", "The EPUB fails its check, and is not unpacked.", LimitUse.Checking, 1, 60_000)
    {
        Get = static limits => limits.Members, Set = static (limits, value) => limits with { Members = (int)value },
    };

    /// <summary>See <see cref="ExportLimits.MemberBytes"/>.</summary>
    public static Limit MemberBytes { get; } = new(
        "max-member", LimitUnit.Bytes, "The most bytes of one file within such an EPUB, unpacked",
        "EK8300", "The file is not unpacked, and the EPUB fails its check.", LimitUse.Checking, 1024, 1024 * Megabyte)
    {
        Get = static limits => limits.MemberBytes, Set = static (limits, value) => limits with { MemberBytes = (int)value },
    };

    /// <summary>See <see cref="ExportLimits.UnpackedBytes"/>.</summary>
    public static Limit UnpackedBytes { get; } = new(
        "max-unpacked", LimitUnit.Bytes, "The most bytes of all files within such an EPUB, unpacked",
        "EK8300", "No further file is unpacked, and the EPUB fails its check.", LimitUse.Checking, 1024, 16 * 1024 * Megabyte)
    {
        Get = static limits => limits.UnpackedBytes, Set = static (limits, value) => limits with { UnpackedBytes = value },
    };

    /// <summary>All of them, in the order in which help and documentation show them.</summary>
    public static IReadOnlyList<Limit> All { get; } =
    [
        InputBytes,
        Elements,
        Depth,
        Attributes,
        DataLength,
        Time,
        Memory,
        TextLength,
        TableCells,
        Images,
        FetchedImages,
        ImageBytes,
        ImagesBytes,
        ImagePixels,
        Fonts,
        OutputBytes,
        Redirects,
        FetchTime,
        ImagesTime,
        HeldBytes,
        FeedEntries,
        FeedBytes,
        Sitemaps,
        DocumentBytes,
        Members,
        MemberBytes,
        UnpackedBytes,
    ];
}
