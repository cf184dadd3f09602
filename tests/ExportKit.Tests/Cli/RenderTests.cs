using System.Text;
using ExportKit.Cli;
using ExportKit.Cli.Programs;
using ExportKit.Cli.Rendering;
using ExportKit.Diagnostics;
using ExportKit.Resources;
using ExportKit.Tests.Resources.Web;

namespace ExportKit.Tests.Cli;

/// <summary>Pages that scripts make, with the browser of this machine where it has one.</summary>
public sealed class RenderTests : IDisposable
{
    private readonly WebRun _web = new();
    private readonly DiagnosticBag _diagnostics = new();
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        _web.Dispose();
        _folder.Dispose();
    }

    [SkippableFact]
    public void A_page_is_read_as_its_scripts_make_it()
    {
        SkipWithoutBrowser();
        _web.Server.Page("/", "<!doctype html><meta charset=koi8-r><p id=a>Empty<script src=/late.js></script>")
            .On("/late.js", async (_, stream) =>
            {
                await Task.Delay(300);
                await stream.WriteAsync(WebServer.Answer(200, "setTimeout(() => document.getElementById('a').textContent = 'Gr\\u00fc\\u00dfe ' + navigator.webdriver, 500)", "Content-Type: text/javascript"));
            });

        var page = Renderer(new SystemPrograms()).Render(new ExportInput("http://site.example/", default) { Address = "http://site.example/", IsFetched = true }, _diagnostics);

        Assert.Empty(_diagnostics.Diagnostics);
        Assert.Contains("Gr\u00fc\u00dfe", Encoding.UTF8.GetString(page!.Bytes.Span), StringComparison.Ordinal);
        Assert.Equal("utf-8", page.DeclaredEncoding);
        Assert.All(_web.Transport.Connected, connection => Assert.StartsWith(WebRun.PublicAddress, connection, StringComparison.Ordinal));
    }

    [SkippableFact]
    public void A_file_is_rendered_with_what_lies_below_its_folder_and_reaches_nothing_else()
    {
        SkipWithoutBrowser();
        Directory.CreateDirectory(_folder["site/parts"]);
        File.WriteAllText(_folder["secret.txt"], "the secret");
        File.WriteAllText(_folder["site/.env"], "the secret");
        Directory.CreateDirectory(_folder["site/.git"]);
        File.WriteAllText(_folder["site/.git/config"], "the secret");
        File.WriteAllText(_folder["site/parts/a.js"], """
            const tell = async (name, address) => { let said; try { const answer = await fetch(address); said = answer.status + await answer.text(); } catch { said = 'refused'; }
              document.body.insertAdjacentHTML('beforeend', `<p>${name}: ${said}.</p>`); };
            tell('above', '../secret.txt').then(() => tell('encoded', '..%2Fsecret.txt')).then(() => tell('file', 'file:///etc/hostname')).then(() => tell('inside', 'http://127.0.0.1:9/'))
              .then(() => tell('keys', '.env')).then(() => tell('history', 'parts/../.git/config')).then(() => tell('outside', 'http://site.example/'));
            document.body.insertAdjacentHTML('beforeend', `<img src="${new URL('parts/b.png', document.baseURI)}">`);
            """);
        var path = _folder["site/a page.html"];
        var bytes = "<!doctype html><title>A</title><body><script src='parts/a.js'></script>"u8.ToArray();

        var page = Renderer(new SystemPrograms()).Render(new ExportInput("page", bytes, FileAddress.Of(path)), _diagnostics);

        Assert.Empty(_diagnostics.Diagnostics);
        var html = Encoding.UTF8.GetString(page!.Bytes.Span);
        Assert.Contains("above: 404.", html, StringComparison.Ordinal);
        Assert.Contains("encoded: 404.", html, StringComparison.Ordinal);
        Assert.Contains("file: refused.", html, StringComparison.Ordinal);
        Assert.Contains("inside: refused.", html, StringComparison.Ordinal);
        Assert.Contains("keys: 404.", html, StringComparison.Ordinal);
        Assert.Contains("history: 404.", html, StringComparison.Ordinal);
        Assert.Contains("outside: refused.", html, StringComparison.Ordinal);
        Assert.Contains("src=\"parts/b.png\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("the secret", html, StringComparison.Ordinal);
        Assert.Empty(_web.Names.Asked);
    }

    [Fact]
    public void Without_a_browser_the_package_is_named()
    {
        Assert.Null(Renderer(new NoPrograms()).Render(Story("x"), _diagnostics));

        var diagnostic = Assert.Single(_diagnostics.Diagnostics);
        Assert.Equal(DiagnosticCodes.BrowserMissing, diagnostic.Code);
        Assert.Contains("apt-get install chromium", diagnostic.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(ProgramEnd.TimedOut), 0, "", "it took too long")]
    [InlineData(nameof(ProgramEnd.TooMuchOutput), 0, "", "it wrote too much")]
    [InlineData(nameof(ProgramEnd.Exited), 21, "", "exit code 21")]
    [InlineData(nameof(ProgramEnd.Exited), 0, "", "could not load it")]
    [InlineData(nameof(ProgramEnd.Exited), 0, "<html><body class=\"neterror\"><div id=\"main-frame-error\">", "could not load it")]
    public void A_browser_that_fails_is_told(string end, int exitCode, string output, string said)
    {
        var programs = new OneProgram(_ => new ProgramResult(Enum.Parse<ProgramEnd>(end), exitCode, Encoding.UTF8.GetBytes(output), ""));

        Assert.Null(Renderer(programs).Render(Story("x"), _diagnostics));

        var diagnostic = Assert.Single(_diagnostics.Diagnostics);
        Assert.Equal(DiagnosticCodes.BrowserFailed, diagnostic.Code);
        Assert.Contains(said, diagnostic.Message, StringComparison.Ordinal);
        Assert.All(programs.Folders, folder => Assert.False(Directory.Exists(folder)));
    }

    [Fact]
    public void The_browser_is_given_a_profile_of_its_own_and_the_proxy()
    {
        var programs = new OneProgram(_ => new ProgramResult(ProgramEnd.Exited, 0, "<html><body>Words"u8.ToArray(), ""));

        Assert.Equal("<html><body>Words", Encoding.UTF8.GetString(Renderer(programs).Render(Story("x"), _diagnostics)!.Bytes.Span));

        var arguments = programs.Calls.Single().Arguments;
        Assert.Contains(arguments, argument => argument.StartsWith("--user-data-dir=" + programs.Folders.Single(), StringComparison.Ordinal));
        Assert.Contains(arguments, argument => argument.StartsWith("--proxy-server=http://127.0.0.1:", StringComparison.Ordinal));
        Assert.Contains("--proxy-bypass-list=<-loopback>", arguments);
        Assert.Equal(Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows(), arguments.Contains("--no-sandbox"));
        Assert.Equal("http://page.exportkit.invalid/story.html", arguments[^1]);
        Assert.All(programs.Folders, folder => Assert.False(Directory.Exists(folder)));
    }

    [Fact]
    public void What_is_neither_file_nor_address_cannot_be_rendered()
    {
        Assert.Null(Renderer(new NoPrograms()).Render(new ExportInput("-", default), _diagnostics));

        Assert.Equal(DiagnosticCodes.BrowserFailed, Assert.Single(_diagnostics.Diagnostics).Code);
    }

    [Theory]
    [InlineData("--header", "A: b")]
    [InlineData("--cookie-file", "cookies.txt")]
    [InlineData("--offline", "--cache", "pages")]
    public void What_a_browser_of_its_own_cannot_know_is_refused(params string[] options)
    {
        var run = new CommandLineRun();
        run.Files.With("cookies.txt", "");

        Assert.Equal(ExitCodes.Usage, run.Run(["txt", "https://site.example/", "--render", .. options]));
        Assert.Contains("EK0020", run.Error, StringComparison.Ordinal);
    }

    private ExportInput Story(string text) => new("story.html", Encoding.UTF8.GetBytes(text), FileAddress.Of(_folder["story.html"]));

    private PageRenderer Renderer(IPrograms programs) => new(programs, _web.Settings, _web.Services);

    private static void SkipWithoutBrowser() => Skip.If(BrowserProgram.Find(new SystemPrograms()) is null, "no Chromium is installed");

    /// <summary>A machine that has one program by every name.</summary>
    private sealed class OneProgram(Func<ProgramCall, ProgramResult> run) : IPrograms
    {
        public List<ProgramCall> Calls { get; } = [];

        public List<string> Folders { get; } = [];

        public string? Find(string name) => "/usr/bin/" + name;

        public ProgramResult Run(ProgramCall call)
        {
            Calls.Add(call);
            return run(call);
        }

        public IScratchFolder OpenScratch()
        {
            var folder = new ScratchFolder();
            Folders.Add(folder.Path);
            return folder;
        }
    }
}
