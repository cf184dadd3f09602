using System.CommandLine;
using System.Text;
using ExportKit.Diagnostics;
using ExportKit.Resources;
using ExportKit.Resources.Web;

namespace ExportKit.Cli;

/// <summary>The options that say what a run may do on the web, and which pictures pages may show.</summary>
internal sealed class WebOptions
{
    // Headers are looked at even where there is no host that they could go to.
    private const string AnyAddress = "https://any.invalid/";

    private readonly Option<string> _fetchImages = Flags.Create("Fetch pictures at web addresses for pages that are files too; for fetched pages they always are", "--fetch-images");

    private readonly Option<string[]> _imagesFrom = new("--images-from")
    {
        HelpName = "FOLDER", Description = "A folder whose pictures pages may show, beside what lies below their own folder",
    };

    private readonly Option<string> _cache = new("--cache") { HelpName = "FOLDER", Description = "Keep what is fetched in this folder, and ask only for what has changed" };
    private readonly Option<string> _cacheSize = CacheSizeOption.Create();
    private readonly Option<string> _offline = Flags.Create("Fetch nothing: take all from the cache", "--offline");
    private readonly Option<string[]> _headers = new("--header") { HelpName = "\"NAME: VALUE\"", Description = "Send this to the host of the address on the command line, and to no other" };
    private readonly Option<string> _cookies = new("--cookie-file") { HelpName = "FILE", Description = "Send the cookies of this file (Netscape's format) to the hosts that they are for" };
    private readonly Option<string> _contact = new("--contact") { HelpName = "URL|MAIL", Description = "Tell servers whom to turn to, beside the program's name" };
    private readonly Option<string> _ignoreRobots = Flags.Create("Fetch what robots.txt forbids, where you have leave", "--ignore-robots");
    private readonly Option<string> _allowPrivate = Flags.Create("Allow addresses that are not of the public internet: this machine, your own network", "--allow-private");

    private readonly Option<string> _render = Flags.Create("Let Chromium make each page by its scripts first, for pages that are empty without them", "--render");

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="hasPictures">Whether what it makes holds pictures; help leaves out what is said of them where it does not.</param>
    public void AddTo(GroupedCommand command, bool hasPictures)
    {
        _fetchImages.Hidden = _imagesFrom.Hidden = !hasPictures;
        command.AddGroup("The web", _render, _fetchImages, _imagesFrom, _cache, _cacheSize, _offline, _headers, _cookies, _contact, _ignoreRobots, _allowPrivate);
    }

    /// <summary>What the command line says.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="words">The inputs, whose host headers are for.</param>
    /// <param name="environment">Where files are read from.</param>
    /// <exception cref="UsageException">A value cannot be understood, or contradicts another.</exception>
    public WebAccess Read(ParseResult result, string[] words, CommandEnvironment environment)
    {
        var cache = OptionValues.Text("--cache", result.GetValue(_cache));
        if (result.Has(_offline) && cache is null)
        {
            throw new UsageException(DiagnosticCodes.OptionsContradict, "--offline takes all from the cache. Name it with --cache.");
        }

        var settings = new WebSettings
        {
            AllowPrivate = result.Has(_allowPrivate),
            IgnoreRobots = result.Has(_ignoreRobots),
            Offline = result.Has(_offline),
            CacheFolder = cache,
            CacheBytes = CacheSizeOption.Read(result.GetValue(_cacheSize), cache),
            Headers = Headers(result.GetValue(_headers) ?? [], words),
            Cookies = result.GetValue(_cookies) is { } file ? Cookies(file, environment) : null,
            Limits = WebLimits.Of(environment.Limits),
        };
        var contact = Contact(result.GetValue(_contact));
        var rules = new ResourceRules
        {
            FetchesForFiles = result.Has(_fetchImages),
            Folders = [.. (result.GetValue(_imagesFrom) ?? []).Select(environment.Files.FullPath)],
            Limits = environment.Limits,
        };
        return new WebAccess(settings, contact, rules, Renders(result), environment);
    }

    // The browser is a fresh one, which knows of no login, and has no cache.
    private bool Renders(ParseResult result)
    {
        var other = !result.Has(_render) ? null
            : result.Has(_offline) ? _offline.Name
            : result.GetValue(_headers) is { Length: > 0 } ? _headers.Name
            : result.GetValue(_cookies) is not null ? _cookies.Name
            : null;
        return other is null
            ? result.Has(_render)
            : throw new UsageException(DiagnosticCodes.OptionsContradict, $"--render fetches with a browser of its own, which {other} cannot reach. Leave one of them out, or save the page from a browser.");
    }

    private static WebHeaders? Headers(string[] lines, string[] words)
    {
        // Without an address nothing is fetched that they could go with; a settings file may name them all the same.
        var hosts = words.Where(WebAddress.Is).Select(WebAddress.HostOf).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        if (lines.Length == 0 || hosts.Length == 0)
        {
            return lines.Length == 0 || WebHeaders.Parse(AnyAddress, lines, out var wrong) is not null ? null : throw new UsageException($"--header: {wrong}.");
        }

        if (hosts.Length > 1)
        {
            throw new UsageException(
                DiagnosticCodes.OptionsContradict,
                $"--header is sent to one host alone, and the addresses name {hosts.Length}: {string.Join(", ", hosts)}. Export them one after the other.");
        }

        return WebHeaders.Parse(words.First(WebAddress.Is), lines, out var problem) ?? throw new UsageException($"--header: {problem}.");
    }

    private static CookieFile Cookies(string file, CommandEnvironment environment)
    {
        const int MostBytes = 4 * 1024 * 1024;
        var diagnostics = new DiagnosticBag();
        if (new InputReader(environment, MostBytes).Read(file, diagnostics) is not { } read)
        {
            throw new UsageException($"The file of cookies {file} cannot be read: {Reason(diagnostics.Diagnostics[0].Message)}. Give --cookie-file a file in Netscape's format, as browsers' add-ons and curl write it.");
        }

        return CookieFile.Parse(Encoding.UTF8.GetString(read.Bytes.Span).TrimStart('\ufeff'), out var problem)
            ?? throw new UsageException($"The cookies in {file} cannot be understood: {problem}.");
    }

    // What is said of any input, without its beginning.
    private static string Reason(string message) => message[(message.IndexOf(": ", StringComparison.Ordinal) is >= 0 and var end ? end + 2 : 0)..];

    private static string? Contact(string? value)
    {
        var contact = OptionValues.Text("--contact", value);
        return contact is null || contact.All(letter => letter is > ' ' and < '\x7f' and not ('(' or ')'))
            ? contact
            : throw new UsageException($"\"{contact}\" is no address. Give --contact one such as https://example.org/robot or editor@example.org.");
    }
}
