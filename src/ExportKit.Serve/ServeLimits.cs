namespace ExportKit.Serve;

/// <summary>How much the served page takes and holds; immutable. What is past a limit is refused with a page that says so (status 4xx).</summary>
internal sealed record ServeLimits
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>The most bytes that are sent at once: a page with its pictures.</summary>
    public long UploadBytes { get; init; } = 64 * Megabyte;

    /// <summary>The most bytes of any other form.</summary>
    public long FormBytes { get; init; } = 4 * Megabyte;

    /// <summary>The most bytes of one page.</summary>
    public int PageBytes { get; init; } = 16 * Megabyte;

    /// <summary>The most values of a form: an article may have a great many paragraphs.</summary>
    public int FormValues { get; init; } = 20_000;

    /// <summary>The most pictures that come with a page.</summary>
    public int UploadFiles { get; init; } = 300;

    /// <summary>The most pages that are open at a time; the one that was looked at longest ago is closed for another.</summary>
    public int OpenPages { get; init; } = 16;

    /// <summary>The most bytes that the open pages were sent with, together.</summary>
    public long OpenBytes { get; init; } = 96 * Megabyte;

    /// <summary>How many of the open pages keep their documents; the others' are made again when they are asked for.</summary>
    public int KeptDocuments { get; init; } = 2;

    /// <summary>How many pages are read, or their documents made, at a time.</summary>
    public int Workers { get; init; } = Math.Clamp(Environment.ProcessorCount, 1, 4);

    /// <summary>How many wait for that; what comes then is refused for the moment.</summary>
    public int Waiting { get; init; } = 12;

    /// <summary>How many forms with files are taken in at a time.</summary>
    public int Uploads { get; init; } = 4;

    /// <summary>How many connections there are at a time.</summary>
    public int Connections { get; init; } = 256;

    /// <summary>The longest time that a form may take to arrive; its connection is closed then. One that drips or stalls is given up
    /// sooner, with status 408.</summary>
    public TimeSpan FormTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long an answer waits for work to end before it says that it goes on.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>The same limits for pages of another size; no more than is sent at once.</summary>
    /// <param name="bytes">The most bytes of one page; null to leave it.</param>
    public ServeLimits WithPage(int? bytes) => bytes is { } most ? this with { PageBytes = (int)Math.Min(most, UploadBytes) } : this;

    /// <summary>How many pages of the folder are offered by name.</summary>
    public int FolderPages { get; init; } = 200;
}
