using System.Collections.Immutable;
using ExportKit.Model;

namespace ExportKit.Normalising;

/// <summary>What a person gives on the command line wins over all that the page says; what is blank is not given.</summary>
internal static class PersonsWord
{
    public static Article Apply(Article article, NormalisingOptions options)
    {
        var metadata = article.Metadata;
        ImmutableArray<string> authors = [.. options.Authors.Select(CleanText.Clean).OfType<string>()];
        return article with
        {
            Metadata = metadata with
            {
                Headline = CleanText.Clean(options.Title) is { } title ? [new TextRun(title)] : metadata.Headline,
                Authors = authors.IsEmpty ? metadata.Authors : authors,
                Published = options.Published ?? metadata.Published,
                Publisher = CleanText.Clean(options.Publisher) ?? metadata.Publisher,
            },
        };
    }
}
