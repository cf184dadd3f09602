using System.CommandLine;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>The settings of a command: what holds for its run, and for each page. What the person wrote on the command line wins over
/// the environment, and that over the settings file.</summary>
internal sealed class CommandSettings
{
    private readonly GroupedCommand _symbols;
    private readonly CommandEnvironment _environment;
    private readonly OwnWords _own;
    private readonly Setting[] _variables;

    private CommandSettings(GroupedCommand symbols, SettingsOptions options, string[] arguments, CommandEnvironment environment)
    {
        _symbols = symbols;
        _environment = environment;
        _own = new OwnWords(symbols, arguments);
        Finder = options.Find(_own.Result, _own.IsOff, environment);
        var diagnostics = new DiagnosticBag();
        _variables = EnvironmentSettings.Read(symbols, environment, diagnostics);
        var applied = Applicable(Finder.Current, isOfRun: true, diagnostics);
        var sites = SiteSettings.Read(Finder.Current?.Sites ?? [], diagnostics);
        if (diagnostics.HasAny(Severity.Error))
        {
            throw new SettingsRefused(diagnostics.ToImmutable());
        }

        Warnings = diagnostics.Diagnostics;
        Run = new EffectiveSettings(_symbols, applied, _own)
        {
            Sites = sites,
            Result = applied.Count == 0 ? _own.Result : CommandLine.Parse(symbols, [.. applied.SelectMany(setting => setting.Words), .. _own.Words]),
        };
    }

    /// <summary>Finds the settings files.</summary>
    public SettingsFinder Finder { get; }

    /// <summary>What holds for the run as a whole, and for pages that are no files.</summary>
    public EffectiveSettings Run { get; }

    /// <summary>What the person should know of the settings.</summary>
    public IReadOnlyList<Diagnostic> Warnings { get; }

    /// <summary>Finds the settings of a command line.</summary>
    /// <param name="symbols">The command.</param>
    /// <param name="options">Its options about settings.</param>
    /// <param name="arguments">The words behind its name.</param>
    /// <param name="environment">Where they are looked for.</param>
    /// <exception cref="UsageException">The command line is wrong in itself.</exception>
    /// <exception cref="SettingsRefused">The settings are wrong.</exception>
    public static CommandSettings Read(GroupedCommand symbols, SettingsOptions options, string[] arguments, CommandEnvironment environment) =>
        new(symbols, options, arguments, environment);

    /// <summary>The options of pages by the settings that are found from each.</summary>
    /// <param name="pages">The pages of the run, in their order.</param>
    /// <param name="options">The options that hold for the run as a whole.</param>
    /// <param name="read">Reads the options of a page from a command line.</param>
    public IPageOptions ForPages(PageSource[] pages, ExportOptions options, Func<ParseResult, ExportOptions> read) =>
        new PageSettings(this, pages, options, read);

    /// <summary>What holds for pages by a settings file of their own.</summary>
    /// <param name="file">The file.</param>
    /// <param name="diagnostics">Takes what is wrong with it.</param>
    /// <returns>It; null with an error among the diagnostics where the file is wrong.</returns>
    public EffectiveSettings? OfPages(SettingsFile? file, DiagnosticBag diagnostics)
    {
        var applied = Applicable(file, isOfRun: false, diagnostics);
        var sites = SiteSettings.Read(file?.Sites ?? [], diagnostics);
        if (diagnostics.HasAny(Severity.Error))
        {
            return null;
        }

        // What holds for the run holds for its pages too.
        applied.AddRange(Run.Applied.Where(setting =>
            !SettingNames.IsOfPages(setting.Setting.Name) && !applied.Exists(earlier => earlier.Option == setting.Option)));

        // The inputs may be a great many, and say nothing of a page.
        var effective = new EffectiveSettings(_symbols, applied, _own) { Sites = sites };
        return effective with { Result = effective.Without(null) };
    }

    private List<AppliedSetting> Applicable(SettingsFile? file, bool isOfRun, DiagnosticBag diagnostics)
    {
        diagnostics.AddRange(file?.Problems ?? []);
        var applied = new List<AppliedSetting>();
        foreach (var setting in _variables)
        {
            Apply(setting, SettingNames.Find(_symbols, setting.Name)!, applied, diagnostics);
        }

        foreach (var setting in file?.Settings ?? [])
        {
            if (SettingNames.Find(_symbols, setting.Name) is not { } option)
            {
                SettingCheck.RefuseUnknown(setting, _symbols, diagnostics);
            }
            else if (!IsOfRunAnyway(setting, isOfRun) && SettingCheck.IsTaken(setting, isOfRun, _own.Has(option), diagnostics))
            {
                Apply(setting, option, applied, diagnostics);
            }
        }

        return applied;
    }

    // Settings of pages may build on those of the current folder, where the same words hold for the run.
    private bool IsOfRunAnyway(Setting setting, bool isOfRun) =>
        !isOfRun && !SettingNames.IsOfPages(setting.Name) && (Finder.Current?.Settings ?? []).Any(one => one.Place == setting.Place);

    private void Apply(Setting setting, Option option, List<AppliedSetting> applied, DiagnosticBag diagnostics)
    {
        if (!_own.Has(option) && !applied.Exists(earlier => earlier.Option == option)
            && SettingWords.Make(option, setting, _environment, diagnostics) is { } made)
        {
            applied.Add(made);
        }
    }
}
