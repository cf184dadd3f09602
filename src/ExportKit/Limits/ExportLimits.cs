namespace ExportKit.Limits;

/// <summary>How much of the machine an export may take, whoever made the page; immutable. A page that meets a limit is refused or cut,
/// with a diagnostic that names the limit.</summary>
public sealed record ExportLimits
{
    private const int Kilobyte = 1024;
    private const int Megabyte = 1024 * Kilobyte;

    /// <summary>The limits as they are where nobody says otherwise.</summary>
    public static ExportLimits Default { get; } = new();

    /// <summary>The most bytes of a page.</summary>
    public int InputBytes { get; init; } = 64 * Megabyte;

    /// <summary>The most elements of a page, a hundred deep on average at most. The longest pages of the web have some hundred thousand.</summary>
    public int Elements { get; init; } = 1_000_000;

    /// <summary>The deepest nesting of elements that is kept; deeper ones are flattened into it.</summary>
    public int Depth { get; init; } = 512;

    /// <summary>The most attributes of one element.</summary>
    public int Attributes { get; init; } = 256;

    /// <summary>The most characters of one script of data (JSON-LD and its kin).</summary>
    public int DataLength { get; init; } = 16 * Megabyte;

    /// <summary>The longest time that the program may work on a page, from its first byte to its last document; not counted is what it
    /// waits for the web, which has limits of its own. A book may take as much for each of its pages.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The most bytes of memory that a page may take, beside what the program holds anyway.</summary>
    public long Memory { get; init; } = 2048L * Megabyte;

    /// <summary>The most letters of an article in a PDF, about 3,000 pages.</summary>
    public int TextLength { get; init; } = 8_000_000;

    /// <summary>The most cells of tables of an article in a PDF, since each takes memory.</summary>
    public int TableCells { get; init; } = 250_000;

    /// <summary>The most pictures that a page may show, each address counted once.</summary>
    public int Images { get; init; } = 2000;

    /// <summary>The most pictures that are fetched from the web for one page.</summary>
    internal int FetchedImages { get; init; } = 300;

    /// <summary>The most bytes of one picture, unpacked from its transfer.</summary>
    public int ImageBytes { get; init; } = 64 * Megabyte;

    /// <summary>The most bytes of all pictures of a page.</summary>
    public long ImagesBytes { get; init; } = 256 * Megabyte;

    /// <summary>The most pixels of one picture.</summary>
    public int ImagePixels { get; init; } = 256 * Megabyte;

    /// <summary>The most fonts that one PDF takes letters from beside those of its styles.</summary>
    public int Fonts { get; init; } = 64;

    /// <summary>The most bytes of one document.</summary>
    public int OutputBytes { get; init; } = 512 * Megabyte;

    /// <summary>The most redirects from an address of the web to the last one.</summary>
    internal int Redirects { get; init; } = 10;

    /// <summary>The longest time that one address of the web may take with all its redirects, retries and waits.</summary>
    internal TimeSpan FetchTime { get; init; } = TimeSpan.FromSeconds(300);

    /// <summary>The longest time that fetching all pictures of one page may take; what was not begun then is left out.</summary>
    internal TimeSpan ImagesTime { get; init; } = TimeSpan.FromSeconds(600);

    /// <summary>The most bytes of an archive, feed or list that are held in memory, as those of standard input have to be.</summary>
    internal int HeldBytes { get; init; } = 256 * Megabyte;

    /// <summary>The most entries of a feed or sitemap.</summary>
    internal int FeedEntries { get; init; } = 500_000;

    /// <summary>The most bytes of a packed feed or sitemap that is a file, unpacked; one of the web has at most 50 MB, by the protocol of
    /// sitemaps.</summary>
    internal int FeedBytes { get; init; } = 128 * Megabyte;

    /// <summary>The most sitemaps that the indexes of one feed may name.</summary>
    internal int Sitemaps { get; init; } = 1000;

    /// <summary>The most bytes of a document that is examined or compared.</summary>
    internal int DocumentBytes { get; init; } = 512 * Megabyte;

    /// <summary>The most files within an EPUB that is examined or compared.</summary>
    internal int Members { get; init; } = 20_000;

    /// <summary>The most bytes of one file within such an EPUB, unpacked.</summary>
    internal int MemberBytes { get; init; } = 64 * Megabyte;

    /// <summary>The most bytes of all files within such an EPUB, unpacked.</summary>
    internal long UnpackedBytes { get; init; } = 1024L * Megabyte;
}
