using System.Diagnostics.CodeAnalysis;
using ExportKit.Model;

namespace ExportKit.Writing;

/// <summary>Writes documents that have pages.</summary>
internal interface IPagedWriter : IArticleWriter
{
    /// <summary>Writes the document and tells where its pages begin.</summary>
    /// <param name="article">A normalised article.</param>
    /// <param name="context">Pictures, words and diagnostics.</param>
    /// <param name="output">Where to; need not seek.</param>
    /// <param name="pages">Where its pages begin; null where it was not written.</param>
    /// <returns>Whether the document was written; if not, the diagnostics say why.</returns>
    bool Write(Article article, WritingContext context, Stream output, [NotNullWhen(true)] out PageMap? pages);

    /// <summary>Tells where the pages of the document begin that <see cref="IArticleWriter.Write"/> would write.</summary>
    /// <param name="article">A normalised article.</param>
    /// <param name="context">Pictures, words and diagnostics.</param>
    /// <returns>The pages; null where the document could not be written, and the diagnostics say why.</returns>
    PageMap? Paginate(Article article, WritingContext context);
}
