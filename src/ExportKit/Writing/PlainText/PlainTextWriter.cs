using ExportKit.Diagnostics;
using ExportKit.Model;

namespace ExportKit.Writing.PlainText;

/// <summary>Writes an article as text that is made to be listened to: a paragraph a line, one blank line between
/// blocks, a line end at the end; by default in UTF-8 without a mark.</summary>
/// <param name="options">How the text shall be.</param>
internal sealed class PlainTextWriter(PlainTextOptions options) : IArticleWriter
{
    /// <inheritdoc/>
    public string FileExtension => ".txt";

    /// <inheritdoc/>
    public bool Write(Article article, WritingContext context, Stream output)
    {
        var document = Compose(article, context);
        var encoding = options.Encoding.Create();
        if (!options.Encoding.IsUnicode)
        {
            var substitution = new Substitution(encoding);
            document = document.With(substitution);
            Report(substitution, article, context);
        }

        output.Write(encoding.Preamble);
        output.Write(encoding.GetBytes(Text(document, article, context)));
        return true;
    }

    /// <summary>Composes the text as lines that know which words are the article's own.</summary>
    /// <param name="article">A normalised article.</param>
    /// <param name="context">The words of structure and the diagnostics.</param>
    internal PlainTextDocument Compose(Article article, WritingContext context)
    {
        var lines = Chapter.HasAny(article)
            ? new BookComposer(article, options, context).Compose()
            : new ArticleComposer(article, Composition.Of(article, options, context)).Compose();
        return new PlainTextDocument(lines.ToImmutable());
    }

    private string Text(PlainTextDocument document, Article article, WritingContext context)
    {
        var lineEnd = options.CrLf ? "\r\n" : "\n";
        if (options.WrapWidth is not { } width)
        {
            return document.ToText(lineEnd);
        }

        using var breaks = new LineBreaks(article.Metadata.Language ?? "", context.Diagnostics);
        return document.ToText(lineEnd, new LineWrapper(width, breaks));
    }

    private void Report(Substitution substitution, Article article, WritingContext context)
    {
        const string Hint = "UTF-8 has every character: leave out --encoding";
        if (substitution.Replaced.Count > 0)
        {
            context.Diagnostics.Report(
                DiagnosticCodes.CharacterReplaced,
                $"The encoding {options.Encoding.Name} does not have {CharacterNames.Of(substitution.Replaced)}; plain characters stand for them",
                article.Source,
                Hint);
        }

        if (substitution.Lost.Count > 0)
        {
            context.Diagnostics.Report(
                DiagnosticCodes.CharacterLost,
                $"The encoding {options.Encoding.Name} does not have {CharacterNames.Of(substitution.Lost)}; question marks stand for them",
                article.Source,
                Hint);
        }
    }
}
