using System.CommandLine;
using ExportKit.Reading.Selecting;

namespace ExportKit.Cli;

/// <summary>The options that say where things are on a page.</summary>
internal sealed class SelectionOptions
{
    private readonly Option<string> _select = new("--select")
    {
        HelpName = "SELECTOR", Description = "What holds the article, as a CSS selector such as \"article.story\"; of several that match, all in their order",
    };

    private readonly Option<string[]> _remove = new("--remove")
    {
        HelpName = "SELECTOR", Description = "What is no part of the article, as a CSS selector; give it once for each of several",
    };

    private readonly Option<string> _sidecars = new("--sidecars")
    {
        HelpName = "FOLDER", Description = $"Where corrections are, as NAME{SidecarFiles.Ending}; else they are looked for beside each page",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(GroupedCommand command)
    {
        command.AddGroup("What is taken of the page", _select, _remove);
        command.AddGroup("Corrections", _sidecars);
    }

    /// <summary>Finds the sidecars of pages.</summary>
    public SidecarFiles Sidecars(ParseResult result, CommandEnvironment environment) => new(environment, result.GetValue(_sidecars));

    /// <summary>The folder in which sidecars are looked for first; null where none is named.</summary>
    public string? Folder(ParseResult result) => OptionValues.Text(_sidecars.Name, result.GetValue(_sidecars));

    /// <summary>Adds to the options of pages what a person says of each alone.</summary>
    public IPageOptions With(IPageOptions others, ParseResult result, CommandEnvironment environment) =>
        new PersonalOptions(others, Sidecars(result, environment));

    /// <summary>Looks whether the folder of corrections is there: without it none would be applied, and nobody would see that.</summary>
    /// <exception cref="UsageException">It is not.</exception>
    public void CheckSidecars(ParseResult result, CommandEnvironment environment)
    {
        if (OptionValues.Text(_sidecars.Name, result.GetValue(_sidecars)) is { } folder && !environment.Files.FolderExists(folder))
        {
            throw new UsageException($"{_sidecars.Name} names the folder {folder}, and there is no such folder. Check its name, or leave {_sidecars.Name} out.");
        }
    }

    /// <summary>What the command line says.</summary>
    /// <exception cref="UsageException">A value is no selector.</exception>
    public ExportOptions Read(ParseResult result, ExportOptions options)
    {
        var own = new SelectionRules
        {
            Content = Understood("--select", result.GetValue(_select)),
            Remove = [.. (result.GetValue(_remove) ?? []).Select(selector => Understood("--remove", selector)!)],
        };
        return own.IsEmpty ? options : options with { Rules = (options.Rules ?? new SiteRules()) with { Own = own } };
    }

    private static Selector? Understood(string option, string? value)
    {
        if (value is null)
        {
            return null;
        }

        return Selector.TryParse(value, out var problem)
            ?? throw new UsageException($"{option} \"{value}\" is no CSS selector: {problem}.");
    }
}
