namespace ExportKit.Reading.Facts;

/// <summary>How a page stands among the pages of its story.</summary>
/// <param name="Next">The address of the next page, absolute where it can be made so; null where this is the last, or the only one.</param>
/// <param name="Previous">The address of the page before; null where this is the first, or the only one.</param>
/// <param name="Position">The number of the page, by the numbers in these addresses; null where they lead nowhere.</param>
internal sealed record SeriesLinks(string? Next, string? Previous, int? Position);
