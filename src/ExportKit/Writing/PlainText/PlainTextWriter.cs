using System.Text;
using ExportKit.Model;

namespace ExportKit.Writing.PlainText;

/// <summary>Writes an article as text that is made to be listened to: UTF-8 without a mark, a paragraph a line, one blank line
/// between blocks, a line end at the end.</summary>
/// <param name="options">How the text shall be.</param>
public sealed class PlainTextWriter(PlainTextOptions options) : IArticleWriter
{
    /// <inheritdoc/>
    public string FileExtension => ".txt";

    /// <inheritdoc/>
    public bool Write(Article article, WritingContext context, Stream output)
    {
        var text = Compose(article, context).ToText(options.CrLf ? "\r\n" : "\n");
        output.Write(Encoding.UTF8.GetBytes(text));
        return true;
    }

    /// <summary>Composes the text as lines that know which words are the article's own.</summary>
    /// <param name="article">A normalised article.</param>
    /// <param name="context">The words of structure and the diagnostics.</param>
    internal PlainTextDocument Compose(Article article, WritingContext context)
    {
        if (article.Metadata.Language is { } language)
        {
            context.Words.ReportFallback(language, article.Source, context.Diagnostics);
        }

        var composition = new Composition(options, context, new NoteNames(article));
        return new ArticleComposer(article, composition).Compose();
    }
}
