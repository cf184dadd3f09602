namespace ExportKit.Diagnostics;

/// <content>What is said of inputs that are more than one page: folders, lists, feeds, archives (EK0200 to EK0219).</content>
internal static partial class DiagnosticCodes
{
    /// <summary>A folder, pattern, list, feed or archive holds no page.</summary>
    public static readonly DiagnosticCode NoPages = new("EK0200", "no-pages", Severity.Error);

    /// <summary>An input was named more than once, and is taken once.</summary>
    public static readonly DiagnosticCode InputRepeated = new("EK0201", "input-repeated", Severity.Info);

    /// <summary>A part of a folder cannot be read; the rest is taken.</summary>
    public static readonly DiagnosticCode FolderPartUnreadable = new("EK0202", "folder-part-unreadable", Severity.Warning);

    /// <summary>A feed or sitemap cannot be understood.</summary>
    public static readonly DiagnosticCode FeedUnreadable = new("EK0203", "feed-unreadable", Severity.Error);

    /// <summary>An entry of a feed, sitemap or list names nothing that may be taken.</summary>
    public static readonly DiagnosticCode EntryLeftOut = new("EK0204", "entry-left-out", Severity.Warning);

    /// <summary>A feed or sitemap has more entries, or more sitemaps within it, than are read.</summary>
    public static readonly DiagnosticCode FeedCut = new("EK0205", "feed-cut", Severity.Warning);

    /// <summary>A part of an archive is damaged; the rest is taken.</summary>
    public static readonly DiagnosticCode ArchiveDamaged = new("EK0206", "archive-damaged", Severity.Warning);

    /// <summary>A page of an archive cannot be read.</summary>
    public static readonly DiagnosticCode ArchivePageUnreadable = new("EK0207", "archive-page-unreadable", Severity.Error);

    /// <summary>An archive holds only the beginning of a page.</summary>
    public static readonly DiagnosticCode ArchivePageCut = new("EK0208", "archive-page-cut", Severity.Warning);

    /// <summary>Pages of an archive stand in another one.</summary>
    public static readonly DiagnosticCode ArchivePageElsewhere = new("EK0209", "archive-page-elsewhere", Severity.Info);

    /// <summary>A saved page (MHTML) cannot be taken apart.</summary>
    public static readonly DiagnosticCode SavedPageUnreadable = new("EK0210", "saved-page-unreadable", Severity.Error);

    /// <summary>Entries of a feed have no date, so that <c>--since</c> cannot judge them; they are taken.</summary>
    public static readonly DiagnosticCode EntryUndated = new("EK0211", "entry-undated", Severity.Info);

    /// <summary>A feed or sitemap names no page, or none since the day that was asked for.</summary>
    public static readonly DiagnosticCode FeedEmpty = new("EK0212", "feed-empty", Severity.Warning);
}
