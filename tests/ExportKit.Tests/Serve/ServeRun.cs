using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using ExportKit.Cli;
using ExportKit.Cli.Serving;
using ExportKit.Serve;

namespace ExportKit.Tests.Serve;

/// <summary>The served page on a port of this machine that is free, for a folder of its own, and a browser without script.</summary>
internal sealed class ServeRun : IAsyncDisposable
{
    /// <summary>A page with what a person may have to correct.</summary>
    public const string Story = """
        <!DOCTYPE html><html lang="en-GB"><head><title>The late ferry</title></head><body><article>
        <h1>The late ferry</h1>
        <p>The ferry of the island came an hour late on Monday, and nobody on the quay could say why it had.</p>
        <figure><img src="goat.png"><figcaption>On the deck (A. Person)</figcaption></figure>
        <h2>Before noon</h2>
        <p>Passengers waited in the rain, and some of them went home again before the boat was seen at last.</p>
        <h3>By our own reporter</h3>
        <p>Sign up for our letter, which comes every Friday with the news of the week from all of the islands.</p>
        <h2>After noon</h2>
        <p>The master said that it was a fait accompli, and that the next boat would be on time, weather permitting.</p>
        <table><tr><td>Boat</td><td>Minutes</td></tr><tr><td>Maid</td><td>61</td></tr><tr><td>Gull</td><td>4</td></tr></table>
        </article></body></html>
        """;

    private readonly Server _server;
    private readonly HttpClient _client;
    private readonly Interruption _interruption;
    private string? _cookie;

    private ServeRun(Server server, Interruption interruption, TemporaryFolder folder)
    {
        _server = server;
        _interruption = interruption;
        Folder = folder;
        _client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None });
    }

    public TemporaryFolder Folder { get; }

    /// <summary>What was understood of the command line.</summary>
    public required ServeSettings Settings { get; init; }

    public string Origin => _server.Origin;

    public string Address => _server.Address;

    public int Port => _server.Port;

    /// <summary>A small picture.</summary>
    public static byte[] Picture => Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAABAAAAAMCAIAAADkharWAAAAQUlEQVR42pXCoRGAMAAEwSvna0KhUChUFCoqCoVCXKnU8DtLNqtkt0oOq+S0Si6rZFglt1UyrZJllTxWyWuVfFZ/qdHyQdN93h8AAAAASUVORK5CYII=");

    /// <summary>Starts it.</summary>
    /// <param name="files">What lies in the folder.</param>
    /// <param name="words">More words of the command line.</param>
    /// <param name="limits">How much it takes; null for what it takes by itself.</param>
    /// <param name="outside">What is different outside.</param>
    public static async Task<ServeRun> Start(
        (string Name, string Content)[]? files = null, string[]? words = null, ServeLimits? limits = null, Func<CommandEnvironment, CommandEnvironment>? outside = null)
    {
        var folder = new TemporaryFolder();
        foreach (var (name, content) in files ?? [])
        {
            await File.WriteAllTextAsync(folder[name], content);
        }

        await File.WriteAllBytesAsync(folder["goat.png"], Picture);
        ServeSettings? settings = null;
        CommandEnvironment? environment = null;
        var error = new StringWriter();
        var interruption = new Interruption();
        var system = SystemEnvironment.Create(interruption) with
        {
            Error = error,
            Variable = static _ => null,
            VariableNames = static () => [],
            Serve = (wanted, with) =>
            {
                (settings, environment) = (wanted with { Folder = folder.Path }, with);
                return 0;
            },
        };
        var exitCode = CommandLine.Run(["serve", "--port", "0", "--no-settings", .. words ?? []], outside?.Invoke(system) ?? system);
        Assert.True(exitCode == 0, error.ToString());
        return new ServeRun(await Server.Start(settings!, environment!, (limits ?? new ServeLimits()) is var taken && taken.Patience == new ServeLimits().Patience ? taken with { Patience = TimeSpan.FromMinutes(2) } : taken), interruption, folder) { Settings = settings! };
    }

    /// <summary>Lets the browser in.</summary>
    public async Task<ServeRun> Enter()
    {
        using var answer = await Send(HttpMethod.Get, Address[Origin.Length..]);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        _cookie = answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        return this;
    }

    /// <summary>Asks for something.</summary>
    public Task<HttpResponseMessage> Get(string path) => Send(HttpMethod.Get, path);

    /// <summary>The text of a page that must be there.</summary>
    public async Task<string> Page(string path)
    {
        using var answer = await Get(path);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {answer.StatusCode} {text}");
        return text;
    }

    /// <summary>Bytes that must be there.</summary>
    public async Task<byte[]> Bytes(string path)
    {
        using var answer = await Get(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    /// <summary>Sends a form, as a browser does from the page itself.</summary>
    public Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] fields) => Send(
        HttpMethod.Post, path, Form(fields), request => request.Headers.TryAddWithoutValidation("Origin", Origin));

    /// <summary>Sends files, as a browser does from the page itself.</summary>
    public Task<HttpResponseMessage> Upload(params (string Name, byte[] Content)[] files)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, bytes) in files)
        {
            // A browser gives the name as it is, whatever it holds.
            var part = new ByteArrayContent(bytes);
            part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"file\"; filename=\"{name}\"");
            part.Headers.TryAddWithoutValidation("Content-Type", "text/html");
            content.Add(part);
        }

        return Send(HttpMethod.Post, "/open/file", content, request => request.Headers.TryAddWithoutValidation("Origin", Origin));
    }

    /// <summary>Opens a page and gives its address.</summary>
    public async Task<string> Opened(Task<HttpResponseMessage> opening)
    {
        using var answer = await opening;
        Assert.True(answer.StatusCode == HttpStatusCode.SeeOther, $"{answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return answer.Headers.Location!.OriginalString;
    }

    /// <summary>Opens a page of the folder.</summary>
    public Task<string> Open(string name) => Opened(Post("/open/page", ("page", name)));

    /// <summary>All that a form of a page would send if nothing were changed, with other values for some.</summary>
    public async Task<(string Name, string Value)[]> FormOf(string path, params (string Name, string Value)[] changed)
    {
        var fields = FormFields.Of(await Page(path));
        foreach (var (name, value) in changed)
        {
            fields.RemoveAll(field => field.Name == name);
            fields.Add((name, value));
        }

        return [.. fields];
    }

    /// <summary>Changes a form of a page and sends it, and gives what is shown then.</summary>
    public async Task<string> Save(string path, params (string Name, string Value)[] changed)
    {
        using var answer = await Post(path, await FormOf(path, changed));
        Assert.True(answer.StatusCode == HttpStatusCode.SeeOther, $"{answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return await Page(answer.Headers.Location!.OriginalString);
    }

    /// <summary>Sends anything.</summary>
    public async Task<HttpResponseMessage> Send(HttpMethod method, string path, HttpContent? content = null, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(method, Origin + path) { Content = content };
        if (_cookie is not null)
        {
            request.Headers.TryAddWithoutValidation("Cookie", _cookie);
        }

        change?.Invoke(request);
        return await _client.SendAsync(request);
    }

    /// <summary>A form's content.</summary>
    public static HttpContent Form(params (string Name, string Value)[] fields)
    {
        var text = string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(field.Value)}"));
        return new StringContent(text, Encoding.UTF8, MediaTypeHeaderValue.Parse("application/x-www-form-urlencoded"));
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
        _interruption.Dispose();
        Folder.Dispose();
    }
}

/// <summary>Reads the fields of a form as a browser would send them.</summary>
internal static partial class FormFields
{
    public static List<(string Name, string Value)> Of(string page)
    {
        var fields = new List<(string, string)>();
        foreach (Match match in Controls().Matches(page[page.IndexOf("class=\"sheet\"", StringComparison.Ordinal)..]))
        {
            var tag = match.Groups["tag"].Value;
            var attributes = match.Groups["attributes"].Value;
            var name = Value(attributes, "name");
            if (name is null || (Value(attributes, "type") is "checkbox" or "radio" && !attributes.Contains(" checked", StringComparison.Ordinal)))
            {
                continue;
            }

            fields.Add((name, tag switch
            {
                "textarea" => WebUtility.HtmlDecode(match.Groups["content"].Value.TrimStart('\n')),
                "select" => Selected(match.Groups["content"].Value),
                _ => Value(attributes, "value") ?? "",
            }));
        }

        return fields;
    }

    private static string Selected(string options) => WebUtility.HtmlDecode(Regex.Match(options, "value=\"([^\"]*)\" selected").Groups[1].Value);

    private static string? Value(string attributes, string name) =>
        Regex.Match(attributes, $" {name}=\"([^\"]*)\"") is { Success: true } match ? WebUtility.HtmlDecode(match.Groups[1].Value) : null;

    [GeneratedRegex("<(?<tag>input)(?<attributes>[^>]*)>|<(?<tag>textarea|select)(?<attributes>[^>]*)>(?<content>.*?)</(?:textarea|select)>", RegexOptions.Singleline)]
    private static partial Regex Controls();
}
