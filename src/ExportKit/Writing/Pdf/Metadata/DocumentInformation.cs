using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Writing.Pdf.Syntax;

namespace ExportKit.Writing.Pdf.Metadata;

/// <summary>What a PDF says of itself. The XMP packet and the information dictionary are both made from it, so that they
/// agree.</summary>
internal sealed record DocumentInformation
{
    /// <summary>The title (ISO 14289-1, 7.1 requires one).</summary>
    public required string Title { get; init; }

    /// <summary>The document's own name (dc:identifier, xmpMM:DocumentID), a URN; null for none.</summary>
    public string? Identifier { get; init; }

    /// <summary>The document's language as a BCP 47 tag; null where unknown.</summary>
    public string? Language { get; init; }

    /// <summary>Each author apart.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>Who publishes; null where unknown.</summary>
    public string? Publisher { get; init; }

    /// <summary>What the document is about, such as the standfirst; null for none.</summary>
    public string? Description { get; init; }

    /// <summary>The rights line; null for none.</summary>
    public string? Rights { get; init; }

    /// <summary>The address that the document was made from; null where unknown.</summary>
    public string? Source { get; init; }

    /// <summary>When the article was published (dc:date); null where unknown.</summary>
    public ArticleDate? Published { get; init; }

    /// <summary>When the document was made (xmp:CreateDate, CreationDate); null where unknown, never the clock's.</summary>
    public ArticleDate? Created { get; init; }

    /// <summary>When the document was last changed (xmp:ModifyDate, ModDate); null where unknown.</summary>
    public ArticleDate? Modified { get; init; }

    /// <summary>What made the document that was converted (xmp:CreatorTool, Creator).</summary>
    public string Creator { get; init; } = ToolInfo.NameAndVersion;

    /// <summary>What wrote the PDF (pdf:Producer, Producer).</summary>
    public string Producer { get; init; } = ToolInfo.NameAndVersion;

    /// <summary>The part of ISO 19005 that the document conforms to; null where it claims none.</summary>
    public int? PdfAPart { get; init; } = 2;

    /// <summary>The level of that conformance; null for PDF/A-4 without files attached, which has none.</summary>
    public string? PdfAConformance { get; init; } = "A";

    /// <summary>The part of ISO 14289 that the document conforms to; null where it claims none.</summary>
    public int? PdfUaPart { get; init; }

    /// <summary>The PDF Declarations that hold of the document (WTPDF 1.0, 6.1), as addresses.</summary>
    public ImmutableArray<string> Declarations { get; init; } = [];

    /// <summary>Whether the file has an information dictionary; PDF/A-4 forbids it (ISO 19005-4, 6.1.3).</summary>
    public bool HasDictionary => PdfAPart != 4;

    /// <summary>The same information with texts that a string of PDF can hold, for both places alike.</summary>
    public DocumentInformation Fitted() => this with
    {
        Title = Fit(Title),
        Description = Description is null ? null : Fit(Description),
        Authors = AuthorLine(Authors) == Fit(AuthorLine(Authors)) ? Authors : [Fit(AuthorLine(Authors))],
    };

    /// <summary>The authors as one line, as the information dictionary has them.</summary>
    /// <param name="authors">Each author apart.</param>
    public static string AuthorLine(ImmutableArray<string> authors) => string.Join(", ", authors);

    private static string Fit(string text) => PdfString.Fit(text, out _);
}
