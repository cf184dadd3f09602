using ExportKit.Model;
using ExportKit.Reading.Facts;

namespace ExportKit.Reading;

/// <summary>What was read of one page of a story.</summary>
/// <param name="Name">The page's name, for diagnostics.</param>
/// <param name="Article">The article.</param>
/// <param name="Links">Where its story goes on.</param>
internal sealed record StoryPart(string Name, Article Article, SeriesLinks Links);
