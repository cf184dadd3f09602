using System.Text;
using System.Text.Json;
using ExportKit.Tests.Cli;

namespace ExportKit.Tests.Safety;

/// <summary>Whatever a page, a name or a document says, nothing that a command prints steers a terminal or turns its words round.</summary>
public sealed class TerminalTests
{
    private const string Evil = "a\u001b]0;title\u0007\u001b[2J\u009b31m\u202eb\u0000";

    private const string Name = "evil\u001b[2J\u0007\u202e.html";

    private static readonly string Page = HostileMaterial.Page(
        $"<h2>{Evil}</h2><p>{Evil} <a href=\"x\u001b[2J://{Evil}\">{Evil}</a> <a href=\"#{Evil}\">gone</a></p><figure><img src=\"{Evil}.png\" alt=\"{Evil}\"><figcaption>{Evil}</figcaption></figure><img src=\"{Evil}/b.png\">"
        + $"<table><caption>{Evil}</caption><tr><th>{Evil}<td>x</table><iframe src=\"https://{Evil}\" title=\"{Evil}\"></iframe>",
        $"<meta name=author content=\"{Evil}\"><meta name=\"article:section\" content=\"{Evil}\"><base href=\"https://example.org/{Evil}/\">");

    public static TheoryData<string> Lines =>
    [
        "txt PAGE -o -", "inspect PAGE", "inspect PAGE --json", "txt PAGE --list-inputs", "txt PAGE -o out", "txt PAGE --output-template {headline} --strict -o out", "check PAGE", "diff PAGE other.html",
        "settings PAGE", "txt PAGE --select .EVIL", "txt PAGE --lang EVIL", "txt EVIL", "txt --from list.txt", "txt --feed feed.xml", "txt --EVIL PAGE", "EVIL", "codes EVIL", "txt PAGE --settings bad.json",
        "txt PAGE --report -", "txt PAGE --base-url EVIL", "txt PAGE --font EVIL", "txt other.html bad/story.html", "check bad.txt", "txt PAGE --images-from EVIL", "init -o EVIL",
    ];

    [Theory]
    [MemberData(nameof(Lines))]
    public void No_command_prints_what_steers_a_terminal(string line)
    {
        var run = new CommandLineRun { RealStages = ArticleStages.Create(), IsTerminal = true };
        run.Variables["NO_COLOR"] = "1";
        run.Files.With(Name, Page).With("other.html", HostileMaterial.Page("<p>Other words.</p>")).With("bad.txt", Evil + "\n" + Evil)
            .With("list.txt", Evil + ".html\n" + Evil).With("feed.xml", $"<rss><channel><item><title>x</title><link>{Evil.Replace("\0", "", StringComparison.Ordinal)}</link></item></channel></rss>")
            .With("bad.json", $"{{ \"{JsonEncodedText.Encode(Evil)}\": \"{JsonEncodedText.Encode(Evil)}\", \"page-size\": \"{JsonEncodedText.Encode(Evil)}\" }}")
            .With("bad/story.html", Page).With("bad/exportkit.json", $"{{ \"{JsonEncodedText.Encode(Evil)}\": 1 }}")
            .With("bad/story.exportkit.json", $"{{ \"title\": \"{JsonEncodedText.Encode(Evil)}\", \"{JsonEncodedText.Encode(Evil)}\": 1 }}");

        run.Run([.. line.Split(' ').Select(word => word.Replace("PAGE", Name, StringComparison.Ordinal).Replace("EVIL", Evil.Replace("\0", "", StringComparison.Ordinal), StringComparison.Ordinal))]);

        Assert.NotEqual("", run.Out + run.Error);

        // The bar of a run goes back to the beginning of its line and clears it; nothing else may.
        AssertHarmless(run.Error.Replace("\r\e[K", "", StringComparison.Ordinal));

        // JSON is for programs, which shall get what was there; what steers a terminal is escaped all the same.
        AssertHarmless(run.Out.StartsWith('{') ? run.Out.Replace("\u202e", "", StringComparison.Ordinal) : run.Out);
    }

    private static void AssertHarmless(string printed)
    {
        var found = TextDangers.Of(printed.Replace("\t", " ", StringComparison.Ordinal));
        Assert.True(found.Count == 0, string.Join('\n', found) + "\n" + Encoding.ASCII.GetString(Encoding.UTF8.GetBytes(printed)));
    }
}
