namespace ExportKit.Resources.Archives;

/// <summary>What an input is, by its bytes.</summary>
internal enum InputKind
{
    /// <summary>A page, or what is taken for one.</summary>
    Page,

    /// <summary>A saved page in one file (MHTML).</summary>
    Mhtml,

    /// <summary>A web archive (WARC), plain or packed.</summary>
    Warc,

    /// <summary>A feed or sitemap, plain or packed.</summary>
    Feed,
}
