using ExportKit.Model;
using ExportKit.Reading.Pictures;

namespace ExportKit.Reading.Facts;

/// <summary>What one source within a page says about the article; each part null or empty where it says nothing.</summary>
internal sealed record PageFacts
{
    /// <summary>The headline.</summary>
    public string? Headline { get; init; }

    /// <summary>A summary.</summary>
    public string? Description { get; init; }

    /// <summary>The section of the publication.</summary>
    public string? Section { get; init; }

    /// <summary>The authors as the source names them, not yet parted or cleaned.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Those of the authors that the source calls organisations.</summary>
    public IReadOnlyList<string> Houses { get; init; } = [];

    /// <summary>Who publishes.</summary>
    public string? Publisher { get; init; }

    /// <summary>The series and periodicals that it belongs to.</summary>
    public IReadOnlyList<ArticleSeries> Series { get; init; } = [];

    /// <summary>When it was published, as the source writes it.</summary>
    public string? Published { get; init; }

    /// <summary>When it was changed, as the source writes it.</summary>
    public string? Modified { get; init; }

    /// <summary>The canonical address.</summary>
    public string? Address { get; init; }

    /// <summary>The language.</summary>
    public string? Language { get; init; }

    /// <summary>The rights line.</summary>
    public string? Rights { get; init; }

    /// <summary>The words of the article, often cut short.</summary>
    public string? Body { get; init; }

    /// <summary>The pictures that the source names, the leading one first.</summary>
    public IReadOnlyList<PictureFact> Pictures { get; init; } = [];
}

/// <summary>What structured data says about a picture.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Caption">Its caption; null where none is given.</param>
/// <param name="Credit">Its credit; null where none is given.</param>
/// <param name="Alt">Its alternative text; null where none is given.</param>
internal sealed record PictureFact(string Address, string? Caption = null, string? Credit = null, string? Alt = null)
{
    /// <summary>Tells whether another address is this picture's in another size.</summary>
    public PictureKey Key { get; } = new(Address);
}
