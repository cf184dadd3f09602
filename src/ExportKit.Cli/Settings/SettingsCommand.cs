using System.CommandLine;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>The command <c>settings</c>: shows which settings hold for an input, and where each comes from.</summary>
internal sealed class SettingsCommand : ICommand
{
    /// <summary>What the command is called.</summary>
    public const string Name = "settings";

    private readonly string _description;
    private readonly ICommand _export = Commands.Find("all")!;

    private readonly Argument<string[]> _inputs = new("INPUT")
    {
        Description = "The page whose settings to show; without it, those of the current folder", Arity = ArgumentArity.ZeroOrMore,
    };

    public SettingsCommand(string description) => _description = description;

    /// <inheritdoc/>
    public IReadOnlyList<string> Examples => ["exportkit settings", "exportkit settings news/story.html", "exportkit settings story.html --page-size a5"];

    /// <inheritdoc/>
    public GroupedCommand Build()
    {
        var command = new GroupedCommand(Name, _description) { _inputs };
        var known = new HashSet<string>(StringComparer.Ordinal);
        var exported = _export.Build().Groups;
        foreach (var group in exported.Concat(SettingNames.All()))
        {
            // Another command's option of the same name is the same setting.
            var own = Array.FindAll(group.Options, option => SettingNames.Of(option) is not null && option.Aliases.Append(option.Name).All(known.Add));
            foreach (var option in own)
            {
                // What belongs to another command is understood, and left out of this one's help.
                option.Hidden |= !exported.Contains(group);
            }

            if (own.Length > 0)
            {
                command.AddGroup(group.Title, own);
            }
        }

        return command;
    }

    /// <inheritdoc/>
    public void Check(ParseResult result, CommandEnvironment environment) => _export.Check(result, environment);

    /// <inheritdoc/>
    public int Run(ParseResult result, CommandEnvironment environment)
    {
        Check(result, environment);
        var settings = environment.Settings!;
        var input = Input(result.GetValue(_inputs) ?? []);
        var file = settings.Finder.Of(input is InputReader.Standard or null || input.Contains("://", StringComparison.Ordinal) ? null : input);
        var diagnostics = new DiagnosticBag();
        var page = settings.Run;
        if (file is not null && file != settings.Finder.Current)
        {
            if (settings.OfPages(file, diagnostics) is not { } found)
            {
                throw new SettingsRefused(diagnostics.ToImmutable());
            }

            page = found;
            CheckPage(page, environment);
        }

        var printer = DiagnosticPrinter.ToError(environment);
        foreach (var diagnostic in diagnostics.Diagnostics)
        {
            printer.Print(diagnostic, file!.Name);
        }

        SettingsList.Write(page, file, environment.Out);
        return ExitCodes.Done;
    }

    private void CheckPage(EffectiveSettings page, CommandEnvironment environment)
    {
        try
        {
            Check(page.Result, environment);
        }
        catch (UsageException fault) when (page.Explain(fault, result => Check(result, environment)) is { } explained)
        {
            throw new SettingsRefused([explained]);
        }
    }

    private static string? Input(string[] inputs) => inputs switch
    {
        [] => null,
        [var input] => input,
        _ => throw new UsageException("The settings of one page are shown at a time."),
    };
}
