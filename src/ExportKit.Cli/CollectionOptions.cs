using System.CommandLine;

namespace ExportKit.Cli;

/// <summary>The option that makes one book of several inputs, and what cannot go with it.</summary>
internal sealed class CollectionOptions
{
    private readonly Option<string> _book = new("--book")
    {
        HelpName = "TITLE",
        Description = "Make one book of all inputs, in their order: each a chapter with its own byline and language, behind a contents page. "
            + "The options that say what the article is say it of the book then",
    };

    /// <summary>Adds the option to a command.</summary>
    public void AddTo(GroupedCommand command) => command.AddGroup("A book of several articles", _book);

    /// <summary>Whether a book is asked for.</summary>
    public bool IsAsked(ParseResult result) => result.GetValue(_book) is not null;

    /// <summary>The options with the book's title; null where no book is asked for.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="options">What else it says.</param>
    /// <param name="areParts">Whether the inputs are the pages of one story.</param>
    /// <exception cref="UsageException">The title is empty, or contradicts another option.</exception>
    public ExportOptions? Read(ParseResult result, ExportOptions options, bool areParts)
    {
        if (OptionValues.Text("--book", result.GetValue(_book)) is not { } title)
        {
            return null;
        }

        var other = areParts ? "--parts makes one story of all inputs, and --book a book of several."
            : options.Pdf.AttachSource ? "--attach-source takes one page; --book makes a document of several."
            : options.Normalising.Title is not null ? "--book gives the title of the book, and --title another one."
            : null;
        return other is null
            ? options with { Normalising = options.Normalising with { Title = title } }
            : throw new UsageException(other + " Leave one of them out.");
    }
}
