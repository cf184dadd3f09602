using System.CommandLine;
using ExportKit.Normalising;

namespace ExportKit.Cli;

/// <summary>The options that say something of the article; each wins over what the page says.</summary>
internal sealed class ArticleOptions
{
    private readonly Option<string> _language = new("--lang")
    {
        HelpName = "TAG", Description = "The article's language, as a tag such as en-GB",
    };

    private readonly Option<string> _title = new("--title") { HelpName = "TEXT", Description = "The headline" };

    private readonly Option<string[]> _authors = new("--author")
    {
        HelpName = "NAME", Description = "An author; give it once for each of several",
    };

    private readonly Option<string> _date = new("--date")
    {
        HelpName = "DATE", Description = "When it was published: 2025-05-15, or 2025-05-15T15:54+01:00",
    };

    private readonly Option<string> _publisher = new("--publisher") { HelpName = "NAME", Description = "Who publishes it" };

    private readonly Option<string> _baseUrl = new("--base-url")
    {
        HelpName = "URL", Description = "The page's address on the web, to make its links whole",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(GroupedCommand command) =>
        command.AddGroup("What the article is", _title, _authors, _date, _publisher, _language, _baseUrl);

    /// <summary>What the command line says.</summary>
    /// <exception cref="UsageException">A value cannot be understood.</exception>
    public ExportOptions Read(ParseResult result) => new()
    {
        BaseAddress = OptionValues.WebAddress("--base-url", result.GetValue(_baseUrl)),
        Normalising = new NormalisingOptions
        {
            Language = OptionValues.LanguageTag("--lang", result.GetValue(_language)),
            Title = OptionValues.Text("--title", result.GetValue(_title)),
            Authors = [.. (result.GetValue(_authors) ?? []).Select(author => OptionValues.Text("--author", author)!)],
            Published = OptionValues.Date("--date", result.GetValue(_date)),
            Publisher = OptionValues.Text("--publisher", result.GetValue(_publisher)),
        },
    };
}
