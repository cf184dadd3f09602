using System.Collections.Immutable;

namespace ExportKit.Writing;

/// <summary>A place in an article, by the very object that the article holds: all documents of one export are made from the same
/// objects, so that what one of them says of a place another one finds.</summary>
/// <param name="Node">A <see cref="Model.TextRun"/>, another inline without inlines of its own, a block that shows more than its
/// inlines and blocks (a figure, code, an embed), or the article's metadata for a line of the front matter.</param>
/// <param name="Offset">How many UTF-16 units of the node's text stand before; of metadata the <see cref="FrontMatterKind"/>.</param>
internal sealed record ArticlePosition(object Node, int Offset);

/// <summary>A page of a paginated document, by what it begins with.</summary>
/// <param name="Label">The page's number as the document prints it.</param>
/// <param name="Start">Its first words or picture of the article; null where it begins the document, or holds nothing of the article
/// (a list of links), and where it is in order before the next page.</param>
internal sealed record PageStart(string Label, ArticlePosition? Start);

/// <summary>Where the pages of a paginated document begin in the article, so that others can carry the same page numbers (EPUB
/// Accessibility 1.1, 4.1).</summary>
/// <param name="Identifier">The document's own identifier, a URN, which it states too (<c>pageBreakSource</c>).</param>
/// <param name="Pages">The pages in order; never empty.</param>
internal sealed record PageMap(string Identifier, ImmutableArray<PageStart> Pages);
