using ExportKit.Cli.Programs;
using ExportKit.Diagnostics;
using ExportKit.Resources.Web;

namespace ExportKit.Cli.Rendering;

/// <summary>Lets the browser of this machine make a page by its scripts, one at a time, with a profile that is gone afterwards. All that
/// the browser asks for goes through the guards of the run.</summary>
internal sealed class PageRenderer
{
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(90);
    private readonly Lock _turn = new();
    private readonly IPrograms _programs;
    private readonly WebSettings _settings;
    private readonly WebServices _services;
    private string? _browser;

    public PageRenderer(IPrograms programs, WebSettings settings, WebServices services)
    {
        _programs = programs;
        _settings = settings;
        _services = services;
    }

    /// <summary>Renders a page.</summary>
    /// <param name="input">The page as it was read.</param>
    /// <param name="diagnostics">Takes why it cannot be rendered.</param>
    /// <returns>The page as its scripts made it; null with an error among the diagnostics where it could not be made.</returns>
    public ExportInput? Render(ExportInput input, DiagnosticBag diagnostics)
    {
        var files = input is { IsFetched: false, FileAddress: { } file } ? PageFiles.Of(file, input.Bytes) : null;
        if (files is null && !input.IsFetched)
        {
            return Fail(input, DiagnosticCodes.BrowserFailed, "only pages in files and at addresses can be rendered", "Save the page into a file of its own, or leave --render out", diagnostics);
        }

        lock (_turn)
        {
            _browser ??= BrowserProgram.Find(_programs);
            return _browser is null
                ? Fail(input, DiagnosticCodes.BrowserMissing, "no browser is installed", "Install Chromium (Debian: apt-get install chromium; Fedora: dnf install chromium; macOS: brew install --cask chromium; Windows: winget install Google.Chrome)", diagnostics)
                : Render(input, files, _browser, diagnostics);
        }
    }

    private ExportInput? Render(ExportInput input, PageFiles? files, string browser, DiagnosticBag diagnostics)
    {
        using var scratch = _programs.OpenScratch();
        using var proxy = new GuardProxy(_settings, _services, files is null ? null : files.Find, isAlone: files is not null);
        var result = _programs.Run(new ProgramCall(browser, BrowserProgram.Arguments(files?.Address ?? input.Address!, scratch.Path, proxy.Port))
        {
            TimeOut = MostTime,
            MaxOutputBytes = (int)_settings.Limits.PageBytes,
            Environment = [new("XDG_CONFIG_HOME", scratch.Path), new("XDG_CACHE_HOME", scratch.Path), new("DBUS_SESSION_BUS_ADDRESS", "disabled:")],
        });
        var reason = result.Trouble
            ?? (result.ExitCode != 0 ? FormattableString.Invariant($"the browser ended with the exit code {result.ExitCode}") : null)
            ?? (IsErrorPage(result.Output) ? "the browser could not load it" + Why(proxy) : null);
        return reason is null
            ? input with { Bytes = files is null ? result.Output : files.Relative(result.Output), DeclaredEncoding = "utf-8" }
            : Fail(input, DiagnosticCodes.BrowserFailed, reason, "Save the page from a browser and export the saved page", diagnostics);
    }

    // What Chromium shows in the place of a page that cannot be had, or nothing at all.
    private static bool IsErrorPage(ReadOnlySpan<byte> page) =>
        page.IndexOf("<body"u8) < 0 || page.IndexOf("id=\"main-frame-error\""u8) >= 0 || page.IndexOf("<body class=\"neterror\""u8) >= 0;

    private static string Why(GuardProxy proxy) => proxy.Refused.FirstOrDefault() is { } refused ? $" ({refused})" : "";

    private static ExportInput? Fail(ExportInput input, DiagnosticCode code, string reason, string hint, DiagnosticBag diagnostics)
    {
        diagnostics.Report(code, $"The page cannot be rendered: {reason}", new SourcePlace(input.Name), hint);
        return null;
    }
}
