namespace ExportKit.Writing.Pdf.Syntax;

/// <summary>What kind of artifact some content is (ISO 32000-1, table 330).</summary>
internal enum ArtifactType
{
    /// <summary>Running heads, page numbers.</summary>
    Pagination,

    /// <summary>Rules, decoration, heads of tables said again.</summary>
    Layout,

    /// <summary>Production marks.</summary>
    Page,

    /// <summary>What lies behind the content of a page.</summary>
    Background,
}

/// <summary>What kind of pagination artifact some content is (ISO 32000-1, table 330).</summary>
internal enum ArtifactSubtype
{
    /// <summary>At the head of the page.</summary>
    Header,

    /// <summary>At the foot of the page.</summary>
    Footer,

    /// <summary>A watermark.</summary>
    Watermark,
}
