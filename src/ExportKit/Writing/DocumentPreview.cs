using System.Collections.Immutable;

namespace ExportKit.Writing;

/// <summary>Takes what a report shows people of a document beside the document itself: what it claims of itself, and what its pages look
/// like. A writer fills it where a <see cref="WritingContext"/> has one.</summary>
/// <param name="mostPages">How many pages are sketched at most.</param>
internal sealed class DocumentPreview(int mostPages)
{
    /// <summary>How many pages are sketched at most.</summary>
    public int MostPages { get; } = mostPages;

    /// <summary>What the document claims of itself, and what it does not; empty where its kind can claim nothing.</summary>
    public ImmutableArray<DocumentClaim> Claims { get; set; } = [];

    /// <summary>The first of its pages; empty for a document without pages.</summary>
    public ImmutableArray<PageSketch> Pages { get; set; } = [];

    /// <summary>How many pages it has; 0 for a document without pages.</summary>
    public int PageCount { get; set; }
}

/// <summary>Something that a document of its kind may claim of itself.</summary>
/// <param name="Name">What: a standard, such as <c>PDF/UA-1</c>, or a property.</param>
/// <param name="IsMade">Whether the document claims it.</param>
/// <param name="Reason">Why it does not, as a clause that follows "since"; null where it does.</param>
internal sealed record DocumentClaim(string Name, bool IsMade, string? Reason = null);
