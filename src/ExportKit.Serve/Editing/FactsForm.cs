using System.Collections.Immutable;
using ExportKit.Cli;
using ExportKit.Model;
using ExportKit.Normalising.Correcting;
using ExportKit.Serve.Pages;

namespace ExportKit.Serve.Editing;

/// <summary>Title, language and the other facts of an article.</summary>
internal sealed record FactsForm : CorrectionForm
{
    /// <summary>The headline.</summary>
    public string Title { get; init; } = "";

    /// <summary>The language's tag.</summary>
    public string Language { get; init; } = "";

    /// <summary>The authors, one a line.</summary>
    public string Authors { get; init; } = "";

    /// <summary>Who publishes.</summary>
    public string Publisher { get; init; } = "";

    /// <summary>When it was published.</summary>
    public string Published { get; init; } = "";

    /// <summary>When it was changed.</summary>
    public string Modified { get; init; } = "";

    /// <summary>The form as the article is.</summary>
    /// <param name="article">The article.</param>
    public static FactsForm Of(ReadArticle article)
    {
        var facts = article.Current.Metadata;
        return new FactsForm
        {
            Title = InlineText.Of(facts.Headline), Language = facts.Language ?? "", Authors = string.Join('\n', facts.Authors), Publisher = facts.Publisher ?? "",
            Published = InspectionText.Moment(facts.Published) ?? "", Modified = InspectionText.Moment(facts.Modified) ?? "",
        };
    }

    /// <summary>The form as it was sent.</summary>
    /// <param name="article">The article.</param>
    /// <param name="values">What was sent.</param>
    public static FactsForm Read(ReadArticle article, FormValues values)
    {
        var page = article.Plain.Metadata;
        ImmutableArray<string> authors = [.. values.Lines("authors")];
        var published = values.Understood("published", "this field", OptionValues.Date);
        var modified = values.Understood("modified", "this field", OptionValues.Date);
        var corrections = article.Corrections with
        {
            Title = Stated(values.Text("title"), InlineText.Of(page.Headline)),
            Language = Stated(values.Understood("language", "this field", OptionValues.LanguageTag), page.Language),
            Authors = authors.IsEmpty || authors.AsSpan().SequenceEqual(page.Authors.AsSpan()) ? null : new(authors, Here),
            Publisher = Stated(values.Text("publisher"), page.Publisher),
            Published = Date(published, page.Published),
            Modified = Date(modified, page.Modified),
        };
        return new FactsForm
        {
            Title = values.Text("title"), Language = values.Text("language"), Authors = string.Join('\n', authors), Publisher = values.Text("publisher"),
            Published = values.Text("published"), Modified = values.Text("modified"), Corrections = corrections, Faults = values.Faults,
        };
    }

    private static Stated<ArticleDate>? Date(ArticleDate? said, ArticleDate? page) =>
        said is null || InspectionText.Moment(said) == InspectionText.Moment(page) ? null : new(said, Here);
}
