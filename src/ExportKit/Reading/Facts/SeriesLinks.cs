namespace ExportKit.Reading.Facts;

/// <summary>How a page stands among the pages of its story.</summary>
/// <param name="Next">The address of the next page, absolute where it can be made so; null where this is the last, or the only one.</param>
/// <param name="Previous">The address of the page before; null where this is the first, or the only one.</param>
/// <param name="Position">The number of the page, by the numbers in these addresses; null where they lead nowhere.</param>
/// <param name="NamedNext">What the page names as its next, as it is written, whether it be of the same story or not.</param>
/// <param name="NamedPrevious">What it names as the page before.</param>
internal sealed record SeriesLinks(string? Next, string? Previous, int? Position, string? NamedNext, string? NamedPrevious);
