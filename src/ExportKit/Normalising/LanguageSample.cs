using System.Text;
using ExportKit.Model;

namespace ExportKit.Normalising;

/// <summary>The words by which an article's language is told: its own running text. Addresses, labels, alternative texts and
/// passages that are marked as another language tell nothing of it.</summary>
internal static class LanguageSample
{
    private const int Longest = 8000;

    public static string Of(Article article)
    {
        var sample = new StringBuilder();
        Append(sample, article.Metadata.Headline);
        Append(sample, article.Metadata.Standfirst);
        foreach (var block in ArticleWalker.Blocks(article))
        {
            foreach (var part in ArticleWalker.InlineParts(block))
            {
                Append(sample, part);
            }

            if (sample.Length >= Longest)
            {
                break;
            }
        }

        return sample.ToString(0, Math.Min(sample.Length, Longest));
    }

    private static void Append(StringBuilder sample, IEnumerable<Inline> inlines)
    {
        var rest = new Stack<Inline>(inlines.Reverse());
        while (rest.TryPop(out var inline) && sample.Length < Longest)
        {
            switch (inline)
            {
                case TextRun run:
                    sample.Append(run.Text, 0, Math.Min(run.Text.Length, Longest));
                    break;
                case LineBreak:
                    sample.Append(' ');
                    break;
                case Ruby ruby:
                    sample.AppendJoin(null, ruby.Segments.Select(segment => segment.Base));
                    break;
                case InlineCode or Superscript:
                case LanguageSpan span when LanguageTag.Mend(span.Language) is not null:
                case Link link when InlineText.Of(link.Content).Trim() == link.Address:
                    break;
                case Link { Title: { } title } link when CleanText.IsBlank(InlineText.Of(link.Content)):
                    sample.Append(title);
                    break;
                case InlineContainer container:
                    foreach (var inner in container.Content.Reverse())
                    {
                        rest.Push(inner);
                    }

                    break;
            }
        }

        sample.Append(' ');
    }
}
