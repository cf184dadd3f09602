using ExportKit.Model;

namespace ExportKit.Normalising;

/// <summary>What a person gives on the command line wins over all that the page says.</summary>
internal static class PersonsWord
{
    public static Article Apply(Article article, NormalisingOptions options)
    {
        var metadata = article.Metadata;
        return article with
        {
            Metadata = metadata with
            {
                Headline = options.Title is { } title ? [new TextRun(title)] : metadata.Headline,
                Authors = options.Authors.IsEmpty ? metadata.Authors : options.Authors,
                Published = options.Published ?? metadata.Published,
                Publisher = options.Publisher ?? metadata.Publisher,
            },
        };
    }
}
