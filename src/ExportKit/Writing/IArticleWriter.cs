using ExportKit.Model;

namespace ExportKit.Writing;

/// <summary>Writes an article as one kind of document. Writers know neither HTML nor one another.</summary>
internal interface IArticleWriter
{
    /// <summary>The ending of the file's name, with its dot: <c>.pdf</c>.</summary>
    string FileExtension { get; }

    /// <summary>Writes the document. Nothing is written when an error stands in the diagnostics on return.</summary>
    /// <param name="article">A normalised article.</param>
    /// <param name="context">Pictures, words and diagnostics.</param>
    /// <param name="output">Where to; need not seek.</param>
    /// <returns>Whether the document was written; if not, the diagnostics say why.</returns>
    bool Write(Article article, WritingContext context, Stream output);
}
