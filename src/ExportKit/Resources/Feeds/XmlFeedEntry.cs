namespace ExportKit.Resources.Feeds;

/// <summary>An entry while it is read: each field as the feed has it.</summary>
internal sealed class XmlFeedEntry
{
    public bool IsSitemap { get; init; }

    /// <summary>The entry's own base; null where it has none.</summary>
    public string? Base { get; init; }

    /// <summary>The text of <c>link</c>, as RSS has it.</summary>
    public string? Link { get; set; }

    /// <summary>The identifier that may be opened, as RSS has it.</summary>
    public string? Permalink { get; set; }

    /// <summary>The first link to another form of the entry, as Atom has it.</summary>
    public string? Alternate { get; set; }

    /// <summary>The first of those that is a page.</summary>
    public string? Html { get; set; }

    public string? Published { get; set; }

    public string? Changed { get; set; }

    public string? Title { get; set; }

    /// <summary>The address as sitemaps have it.</summary>
    public string? Location { get; set; }

    /// <summary>The address, from the best of its sources.</summary>
    public string? Address => Location ?? Html ?? Alternate ?? NotEmpty(Link) ?? NotEmpty(Permalink);

    /// <summary>When it was published, else when it was changed.</summary>
    public string? Date => Published ?? Changed;

    private static string? NotEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
