using ExportKit.Tests.Resources.Web;

namespace ExportKit.FaultTests;

/// <summary>Servers that misbehave, and what becomes of a whole run that asks them.</summary>
public sealed class NetworkTests : IDisposable
{
    private const string Html = "<html lang=en><title>The rain</title><article><h1>The rain</h1><p>{0}</p></article></html>";
    private static readonly string Long = string.Concat(Enumerable.Repeat("This is a sentence of a story that is long enough to be one. ", 20));

    private readonly WebServer _server = new();

    public void Dispose() => _server.Dispose();

    [SkippableFact]
    public void Servers_that_reset_lie_or_drip_cost_their_pages_alone()
    {
        using var fault = new FaultCase("servers that reset, lie about length, answer with noise, drip a byte a second, go round in redirects");
        Serve();
        string[] paths = ["good", "reset", "short", "long", "noise", "endless-head", "round", "bad-gzip", "drip", "status"];
        var end = fault.Note(Tool.Run("", ["all", .. paths.Select(Address), fault.Pages[0], "-o", fault.Out, "--allow-private", "--jobs", "10", "--progress", "none"]));

        end.Is(
            1, "/reset: error EK0107: ", "/short: error EK0107: ", "/noise: error EK0107: ", "/endless-head: error EK010", "/round: error EK0103: ", "/bad-gzip: error EK0107: ",
            "/drip: error EK0105: ", "/status: error EK0102: ");
        Assert.Superset(new HashSet<string>(["good.txt", "good.pdf", "good.epub", "page1.pdf"]), FaultCase.Documents(fault.Out).Keys.ToHashSet());
        Assert.Equal(fault.Expected["page1.pdf"], FaultCase.Documents(fault.Out)["page1.pdf"]);
        FolderTests.AssertReadable(fault.Out);
        Assert.Empty(FaultCase.LeftOvers(fault.Out));
    }

    [SkippableFact]
    public void Pictures_that_cannot_be_had_cost_their_places_alone()
    {
        using var fault = new FaultCase("pictures whose server resets or lies about length");
        Serve();
        _server.Page("/with", string.Format(System.Globalization.CultureInfo.InvariantCulture, Html, Long + "<img src=/reset alt=One><img src=/short alt=Two>"));

        fault.Note(Tool.Run("", ["all", Address("with"), "-o", fault.Out, "--allow-private"])).Is(0, "warning EK2004: ");
        Assert.Equal(3, FaultCase.Documents(fault.Out).Count);
    }

    [SkippableFact]
    public void A_server_that_stalls_is_given_up()
    {
        // Thirty seconds four times over, as the program is when nobody looks.
        Skip.IfNot(Environment.GetEnvironmentVariable("EXPORTKIT_LONG_FAULTS") == "1", "It takes two minutes: EXPORTKIT_LONG_FAULTS=1 runs it.");
        using var fault = new FaultCase("servers that stall before and within their answers");
        Serve();
        var end = fault.Note(Tool.Run("", ["txt", Address("stall"), Address("half"), Address("good"), "-o", fault.Out, "--allow-private", "--jobs", "3"]));

        end.Is(1, "/stall: error EK0105: ", "/half: error EK0105: ");
        Assert.Equal(["good.txt"], FaultCase.Documents(fault.Out).Keys);
    }

    [SkippableFact]
    public void A_cache_that_is_full_damaged_removed_or_of_another_time_gives_the_same_documents()
    {
        using var fault = new FaultCase("cache damaged, removed while used, on a full disk, filled by a clock that was ahead");
        Serve();
        string[] Words(string output) => ["txt", Address("good"), Address("other"), "-o", fault[output], "--allow-private", "--cache", fault["cache"]];
        fault.Note(Tool.Run("", Words("first"))).Is(0);
        var expected = FaultCase.Documents(fault["first"]);

        fault.Note(Tool.Run($"find {fault["cache"]} -type f | while read file; do head -c 10 /dev/urandom >$file; done", Words("damaged"))).Is(0);
        fault.Note(Tool.Run($"(while :; do rm -rf {fault["cache"]}; sleep 0.002; done) & remover=$!\n\"$@\"; code=$?; kill $remover; exit $code", Words("removed")));
        fault.Note(Tool.Run(ClockTests.At("2150-01-01 00:00:00"), Words("ahead"))).Is(0);
        var asked = _server.Asked.Count;
        fault.Note(Tool.Run("", Words("back"))).Is(0);
        Assert.True(_server.Asked.Count >= asked + 2, "What was got by a clock that was ahead counts as fresh.");
        foreach (var output in (string[])["damaged", "ahead", "back"])
        {
            Assert.Equal(expected, FaultCase.Documents(fault[output]));
        }

        foreach (var (name, hash) in FaultCase.Documents(fault["removed"]))
        {
            Assert.Equal(expected[name], hash);
        }

        fault.Note(Tool.Run(Namespaces.Mounting($"rm -rf {fault["cache"]}; mkdir {fault["cache"]}; mount -t tmpfs -o size=4k tmpfs {fault["cache"]}\nexec \"$@\""), Words("full")))
            .Is(1, "error EK0113: ", "the cache cannot be written: the disk is full");
    }

    private string Address(string path) => $"http://127.0.0.1:{_server.Port}/{path}";

    private void Serve()
    {
        var page = string.Format(System.Globalization.CultureInfo.InvariantCulture, Html, Long);
        _server.On("/good", WebServer.Answer(200, page, "Content-Type: text/html", "Cache-Control: max-age=31536000"))
            .On("/other", WebServer.Answer(200, page, "Content-Type: text/html", "Cache-Control: max-age=31536000"))
            .On("/reset", Array.Empty<byte>())
            .On("/short", [.. WebServer.Head(200, "Content-Type: text/html", "Content-Length: 100000"), .. "<p>A little"u8])
            .On("/long", [.. WebServer.Head(200, "Content-Type: text/html", "Content-Length: 300"), .. System.Text.Encoding.UTF8.GetBytes(page)])
            .On("/noise", [1, 2, 3, 4, 250, 251, 252])
            .On("/endless-head", System.Text.Encoding.Latin1.GetBytes("HTTP/1.1 200 OK\r\n" + new string('x', 200_000)))
            .Redirect("/round", "/round")
            .On("/bad-gzip", WebServer.Answer(200, [0x1F, 0x8B, 8, 0, 1, 2, 3], "Content-Type: text/html", "Content-Encoding: gzip"))
            .On("/status", WebServer.Answer(500, "broken"))
            .On("/drip", async (_, stream) =>
            {
                await stream.WriteAsync(WebServer.Head(200, "Content-Type: text/html"));
                while (true)
                {
                    await stream.WriteAsync("<"u8.ToArray());
                    await Task.Delay(1000, _server.End);
                }
            })
            .On("/stall", (_, _) => Task.Delay(Timeout.Infinite, _server.End))
            .On("/half", async (_, stream) =>
            {
                await stream.WriteAsync(WebServer.Head(200, "Content-Type: text/html", "Content-Length: 9999"));
                await Task.Delay(Timeout.Infinite, _server.End);
            });
    }
}
