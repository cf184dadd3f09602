using System.Net;
using System.Net.Sockets;
using System.Text;
using ExportKit.Serve;

namespace ExportKit.Tests.Serve;

/// <summary>Who is let in, and what is refused.</summary>
public sealed class GuardTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/?token=")]
    [InlineData("/?token=0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("/pages/1")]
    [InlineData("/pages/1?token=0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("/nothing")]
    public async Task Without_the_token_the_door_is_shut(string path)
    {
        await using var run = await ServeRun.Start();
        using var answer = await run.Get(path);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task The_token_is_changed_for_a_cookie_that_scripts_and_other_sites_cannot_have()
    {
        await using var run = await ServeRun.Start();
        using var answer = await run.Get(run.Address[run.Origin.Length..]);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single();

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("/", answer.Headers.Location!.OriginalString);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(run.Address.Split('=')[1], cookie, StringComparison.Ordinal);
        Assert.Contains("Open an article", await (await run.Enter()).Page("/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/pages/1", "/pages/1")]
    [InlineData("/pages/1/facts", "/pages/1/facts")]
    [InlineData("/pages/a%20b", "/pages/a%20b")]
    [InlineData("//evil.example/", "/")]
    [InlineData("/%5Cevil.example/", "/%5Cevil.example/")]
    public async Task The_token_lets_in_at_any_address_and_does_not_stay_in_it(string path, string shown)
    {
        await using var run = await ServeRun.Start();
        using var answer = await run.Get(path + "?" + run.Address.Split('?')[1]);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(shown, answer.Headers.Location!.OriginalString);
        Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.Contains("samesite=strict", answer.Headers.GetValues("Set-Cookie").Single(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_page_that_is_open_is_shown_to_who_comes_with_the_token()
    {
        await using var run = await (await ServeRun.Start([("story.html", ServeRun.Story)])).Enter();
        var address = await run.Open("story.html");
        using var entered = await run.Send(HttpMethod.Get, address + "?" + run.Address.Split('?')[1], null, request => request.Headers.Remove("Cookie"));

        Assert.Equal(HttpStatusCode.SeeOther, entered.StatusCode);
        Assert.Contains("<h1>", await run.Page(entered.Headers.Location!.OriginalString), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_token_lets_no_form_in()
    {
        await using var run = await ServeRun.Start();
        using var answer = await run.Send(
            HttpMethod.Post, "/open/text?" + run.Address.Split('?')[1], ServeRun.Form(("source", ServeRun.Story)), request => Say(request, run.Origin, null, run.Port));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Each_start_has_a_token_of_its_own()
    {
        await using var one = await ServeRun.Start();
        await using var other = await ServeRun.Start();
        using var answer = await other.Get("/?" + one.Address.Split('?')[1]);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal(64, one.Address.Split('=')[1].Length);
    }

    [Fact]
    public async Task Only_this_machines_own_address_is_listened_at()
    {
        await using var run = await ServeRun.Start();
        var listening = System.Net.NetworkInformation.IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(end => end.Port == run.Port);

        Assert.All(listening, end => Assert.Equal(IPAddress.Loopback, end.Address));
        Assert.NotEmpty(listening);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:PORT")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:1")]
    [InlineData("127.0.0.1.evil.example:PORT")]
    [InlineData("localhost.evil.example:PORT")]
    [InlineData("[::1]:PORT")]
    public async Task Another_name_of_this_machine_is_refused(string host)
    {
        await using var run = await (await ServeRun.Start()).Enter();
        using var answer = await run.Send(HttpMethod.Get, run.Address[run.Origin.Length..], null, request => request.Headers.Host = host.Replace("PORT", $"{run.Port}", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task The_name_localhost_serves_too()
    {
        await using var run = await ServeRun.Start();
        using var answer = await run.Send(HttpMethod.Get, run.Address[run.Origin.Length..], null, request => request.Headers.Host = $"localhost:{run.Port}");

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    [Theory]
    [InlineData("https://evil.example", null)]
    [InlineData("null", null)]
    [InlineData("http://127.0.0.1:1", null)]
    [InlineData("http://localhost:PORT", null)]
    [InlineData("https://127.0.0.1:PORT", null)]
    [InlineData(null, null)]
    [InlineData(null, "cross-site")]
    [InlineData(null, "same-site")]
    [InlineData("http://127.0.0.1:PORT", "cross-site")]
    [InlineData(null, "none")]
    public async Task A_form_of_another_site_is_refused(string? origin, string? site)
    {
        await using var run = await (await ServeRun.Start()).Enter();
        using var answer = await run.Send(HttpMethod.Post, "/open/text", ServeRun.Form(("source", ServeRun.Story)), request => Say(request, origin, site, run.Port));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.DoesNotContain("The late ferry", await run.Page("/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:PORT", null)]
    [InlineData("http://127.0.0.1:PORT", "same-origin")]
    [InlineData(null, "same-origin")]
    public async Task A_form_of_its_own_is_taken(string? origin, string? site)
    {
        await using var run = await (await ServeRun.Start()).Enter();
        using var answer = await run.Send(HttpMethod.Post, "/open/text", ServeRun.Form(("source", ServeRun.Story)), request => Say(request, origin, site, run.Port));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    public async Task Another_site_is_shown_nothing(string site)
    {
        await using var run = await (await ServeRun.Start()).Enter();
        using var page = await run.Send(HttpMethod.Get, "/", null, request => Say(request, null, site, run.Port));
        using var asset = await run.Send(HttpMethod.Get, "/assets/site.js", null, request => Say(request, null, site, run.Port));

        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, asset.StatusCode);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    [InlineData("PROPFIND")]
    public async Task Other_methods_are_refused(string method)
    {
        await using var run = await (await ServeRun.Start()).Enter();
        using var answer = await run.Send(new HttpMethod(method), "/");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal("GET, HEAD, POST", string.Join(", ", answer.Content.Headers.Allow));
    }

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/assets/site.css", HttpStatusCode.OK)]
    [InlineData("/assets/site.js", HttpStatusCode.OK)]
    [InlineData("/assets/../Program.cs", HttpStatusCode.NotFound)]
    [InlineData("/assets/..%2f..%2fREADME.md", HttpStatusCode.NotFound)]
    [InlineData("/nothing", HttpStatusCode.NotFound)]
    [InlineData("/pages/1", HttpStatusCode.NotFound)]
    [InlineData("/pages/-1", HttpStatusCode.NotFound)]
    [InlineData("/pages/99999999999999999999", HttpStatusCode.NotFound)]
    [InlineData("/open/file", HttpStatusCode.NotFound)]
    public async Task Every_answer_says_what_it_may_do(string path, HttpStatusCode status)
    {
        await using var run = await (await ServeRun.Start()).Enter();
        using var answer = await run.Get(path);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Pages_hold_no_script_and_no_style_of_their_own()
    {
        await using var run = await (await ServeRun.Start([("story.html", ServeRun.Story)])).Enter();
        var address = await run.Open("story.html");
        foreach (var path in new[] { "/", address, address + "/facts", address + "/pictures", address + "/headings", address + "/text", address + "/preview" })
        {
            var page = await run.Page(path);
            Assert.DoesNotContain("<style", page, StringComparison.Ordinal);
            Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
            Assert.DoesNotMatch(" on[a-z]+=", page);
            Assert.Equal(1, page.Split("<script").Length - 1);
        }
    }

    [Fact]
    public async Task What_is_too_large_is_refused_before_it_is_read()
    {
        await using var run = await (await ServeRun.Start(limits: new ServeLimits { UploadBytes = 4096, FormBytes = 2048, PageBytes = 1024 })).Enter();
        using var declared = await run.Upload(("story.html", new byte[100_000]));
        using var form = await run.Post("/open/address", ("address", new string('x', 10_000)));
        using var page = await run.Upload(("story.html", Encoding.UTF8.GetBytes("<h1>" + new string('x', 2000))));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, declared.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, form.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.StatusCode);
    }

    [Fact]
    public async Task What_does_not_say_how_large_it_is_is_cut_off()
    {
        await using var run = await (await ServeRun.Start(limits: new ServeLimits { FormBytes = 2048 })).Enter();
        var content = new StreamContent(new MemoryStream(Encoding.ASCII.GetBytes("address=" + new string('x', 100_000))));
        content.Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded");
        using var answer = await run.Send(HttpMethod.Post, "/open/address", content, request =>
        {
            request.Headers.TryAddWithoutValidation("Origin", run.Origin);
            request.Headers.TransferEncodingChunked = true;
        });

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Theory]
    [InlineData("/open/file", "application/json")]
    [InlineData("/open/file", "application/x-www-form-urlencoded")]
    [InlineData("/open/text", "multipart/form-data; boundary=x")]
    [InlineData("/open/address", "text/plain")]
    [InlineData("/open/address", null)]
    public async Task What_is_no_form_of_its_kind_is_refused(string path, string? type)
    {
        await using var run = await (await ServeRun.Start()).Enter();
        var content = new ByteArrayContent("{}"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var answer = await run.Send(HttpMethod.Post, path, content, request => request.Headers.TryAddWithoutValidation("Origin", run.Origin));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Fact]
    public async Task A_broken_form_is_refused()
    {
        await using var run = await (await ServeRun.Start()).Enter();
        var content = new ByteArrayContent("--x\r\nContent-Disposition: form-data"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");
        using var answer = await run.Send(HttpMethod.Post, "/open/file", content, request => request.Headers.TryAddWithoutValidation("Origin", run.Origin));

        Assert.InRange((int)answer.StatusCode, 400, 422);
    }

    [Fact]
    public async Task A_form_with_too_many_fields_is_refused()
    {
        await using var run = await (await ServeRun.Start(limits: new ServeLimits { FormValues = 10 })).Enter();
        using var answer = await run.Post("/open/address", [.. Enumerable.Range(0, 100).Select(i => ($"f{i}", "x"))]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_form_that_does_not_arrive_is_given_up()
    {
        await using var run = await (await ServeRun.Start(limits: new ServeLimits { FormTime = TimeSpan.FromMilliseconds(300) })).Enter();
        using var client = new TcpClient("127.0.0.1", run.Port);
        using var entered = await run.Get(run.Address[run.Origin.Length..]);
        var cookie = entered.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /open/address HTTP/1.1\r\nHost: 127.0.0.1:{run.Port}\r\nOrigin: {run.Origin}\r\nCookie: {cookie}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\naddress="));
        var read = await Record.ExceptionAsync(async () =>
        {
            using var reader = new StreamReader(client.GetStream());
            Assert.DoesNotContain("HTTP/1.1 2", await reader.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(30)), StringComparison.Ordinal);
        });

        // What is left of it is that the connection is gone.
        Assert.True(read is null or IOException, read?.ToString());
        await run.Page("/");
    }

    [Theory]
    [InlineData("../secret.html")]
    [InlineData("/etc/passwd")]
    [InlineData("..\\secret.html")]
    [InlineData("goat.png")]
    [InlineData(".hidden.html")]
    [InlineData("linked.html")]
    [InlineData("")]
    public async Task No_path_from_a_browser_is_followed(string name)
    {
        await using var run = await (await ServeRun.Start([(".hidden.html", ServeRun.Story)])).Enter();
        if (!OperatingSystem.IsWindows())
        {
            File.CreateSymbolicLink(run.Folder["linked.html"], "/etc/hostname");
        }

        using var answer = await run.Post("/open/page", ("page", name));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://localhost:8080/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://10.0.0.1/")]
    public async Task Addresses_of_inner_networks_are_guarded_as_on_the_command_line(string address)
    {
        await using var run = await (await ServeRun.Start()).Enter();
        var page = await run.Page(await run.Opened(run.Post("/open/address", ("address", address))));

        Assert.Contains("EK0104", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.org/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/etc/passwd")]
    [InlineData("https://")]
    public async Task Only_addresses_of_the_web_are_fetched(string address)
    {
        await using var run = await (await ServeRun.Start()).Enter();
        using var answer = await run.Post("/open/address", ("address", address));
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("href=\"#address\"", page, StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_the_program_shows_no_stack()
    {
        await using var run = await (await ServeRun.Start(outside: environment => environment with
        {
            Stages = environment.Stages with { Read = (_, _, _) => throw new InvalidOperationException("Something secret") },
        })).Enter();
        var page = await run.Page(await run.Opened(run.Post("/open/text", ("source", ServeRun.Story))));

        Assert.Contains("EK0008", page, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", page, StringComparison.Ordinal);
        Assert.DoesNotContain(".cs:", page, StringComparison.Ordinal);
    }

    private static void Say(HttpRequestMessage request, string? origin, string? site, int port)
    {
        if (origin is not null)
        {
            request.Headers.TryAddWithoutValidation("Origin", origin.Replace("PORT", $"{port}", StringComparison.Ordinal));
        }

        if (site is not null)
        {
            request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", site);
        }
    }
}
