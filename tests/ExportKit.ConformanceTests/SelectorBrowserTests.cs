using System.Net;
using System.Text;
using System.Text.Json;
using ExportKit.Reading;
using ExportKit.Reading.Selecting;
using ExportKit.Reading.Tree;

namespace ExportKit.ConformanceTests;

/// <summary>Our selectors match what <c>querySelectorAll</c> of a browser matches, on generated pages and with generated selectors.</summary>
public sealed class SelectorBrowserTests
{
    private const int Pages = 12;
    private const int SelectorsAPage = 150;

    private static readonly string[] Names = ["div", "p", "section", "span", "ul", "li", "a", "b"];
    private static readonly string[] Classes = ["x", "y", "X", "a-b", "long_name"];
    private static readonly string[] Languages = ["en", "en-GB", "fr", "de-Latn-DE", ""];

    [SkippableFact]
    public void Selectors_match_what_a_browser_matches()
    {
        var browser = Tools.Require("chromium", "google-chrome-stable", "google-chrome", "chromium-browser");
        var cases = Enumerable.Range(0, Pages).Select(seed => new Random(seed)).Select(random => new Case(Page(random), [.. Enumerable.Range(0, SelectorsAPage).Select(_ => Selector(random, 2))])).ToArray();
        var seen = Browser(browser, cases);
        var matches = 0;
        for (var i = 0; i < cases.Length; i++)
        {
            var tree = SelectorTree.Of(PageBuilder.Build(cases[i].Html, new ReadingOptions { SourceName = "page.html", Rules = new SiteRules() }, null)!);
            for (var s = 0; s < cases[i].Selectors.Length; s++)
            {
                var selector = cases[i].Selectors[s];
                var ours = ExportKit.Reading.Selecting.Selector.TryParse(selector, out var problem);
                Assert.True(ours is not null, $"{selector}: {problem}");
                var found = string.Join(' ', new SelectorMatcher(tree).All(ours!).Select(node => node["data-n"]).OfType<string>());
                Assert.True(seen[i][s] == found, $"{selector} matches\n{found}\nhere, and in a browser\n{seen[i][s]}\nof\n{cases[i].Html}");
                matches += found.Length > 0 ? 1 : 0;
            }
        }

        // Else nothing would be shown.
        Assert.InRange(matches, Pages * SelectorsAPage / 6, Pages * SelectorsAPage - 1);
    }

    /// <summary>What the browser matches, by page and selector.</summary>
    private static string[][] Browser(string browser, Case[] cases)
    {
        var data = JsonSerializer.Serialize(cases.Select(one => new object[] { one.Html, one.Selectors })).Replace("<", "\\u003c", StringComparison.Ordinal);
        var script = $$"""
            <!DOCTYPE html><pre id=out></pre><script>
            const cases = {{data}};
            document.getElementById('out').textContent = JSON.stringify(cases.map(([html, selectors]) => {
              const page = new DOMParser().parseFromString(html, 'text/html');
              return selectors.map(selector => {
                try { return [...page.querySelectorAll(selector)].map(e => e.getAttribute('data-n')).filter(n => n !== null).join(' '); }
                catch (error) { return 'refused: ' + error.message; }
              });
            }));
            </script>
            """;
        var path = Path.Combine(Path.GetTempPath(), $"exportkit-selectors-{Environment.ProcessId}.html");
        File.WriteAllText(path, script);
        try
        {
            var result = Tools.Run(browser, ["--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", new Uri(path).AbsoluteUri]);
            var start = result.Output.IndexOf("<pre id=\"out\">", StringComparison.Ordinal);
            Assert.True(start >= 0, result.All);
            start += "<pre id=\"out\">".Length;
            return JsonSerializer.Deserialize<string[][]>(WebUtility.HtmlDecode(result.Output[start..result.Output.IndexOf("</pre>", start, StringComparison.Ordinal)]))!;
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Page(Random random)
    {
        var html = new StringBuilder("<!DOCTYPE html><html lang=en><head><title>T</title></head><body>");
        var number = 0;
        Fill(html, random, 5, "div", ref number);
        return html.Append("</body></html>").ToString();
    }

    /// <summary>Elements within one another as the parsers of all agree on: what no parser moves.</summary>
    private static void Fill(StringBuilder html, Random random, int depth, string within, ref int number)
    {
        var count = random.Next(depth == 0 ? 1 : 5);
        for (var i = 0; i < count; i++)
        {
            string[] allowed = within switch
            {
                "p" or "span" or "b" => ["span", "b"],
                "a" => ["span", "b"],
                "ul" => ["li"],
                _ => [.. Names.Except(["li"])],
            };
            var name = allowed[random.Next(allowed.Length)];
            html.Append('<').Append(name).Append(" data-n=").Append(number++);
            if (random.Next(2) == 0)
            {
                html.Append(" class=\"").AppendJoin(' ', Enumerable.Range(0, random.Next(1, 3)).Select(_ => Classes[random.Next(Classes.Length)])).Append('"');
            }

            html.Append(random.Next(8) switch { 0 => $" id=i{random.Next(6)}", 1 => $" lang=\"{Languages[random.Next(Languages.Length)]}\"", 2 => " rel=\"Next prev\"", 3 => " data-v=\"one two-three\"", 4 => " href=/x", _ => "" }).Append('>');
            if (depth > 0 && random.Next(5) > 0)
            {
                Fill(html, random, depth - 1, name, ref number);
            }

            html.Append(random.Next(4) == 0 ? "text" : "").Append("</").Append(name).Append('>').Append(random.Next(6) == 0 && within is "div" or "section" ? "<script>1</script>" : "");
        }
    }

    private static string Selector(Random random, int depth)
    {
        var selector = new StringBuilder(Compound(random, depth));
        for (var i = random.Next(3); i > 0; i--)
        {
            selector.Append(random.Next(4) switch { 0 => " > ", 1 => " + ", 2 => "~", _ => " " }).Append(Compound(random, depth));
        }

        return random.Next(6) == 0 && depth > 0 ? selector + ", " + Selector(random, depth - 1) : selector.ToString();
    }

    private static string Compound(Random random, int depth)
    {
        var compound = new StringBuilder(random.Next(3) == 0 ? "" : random.Next(4) == 0 ? "*" : Names[random.Next(Names.Length)]);
        for (var i = random.Next(compound.Length == 0 ? 1 : 0, 3); i > 0; i--)
        {
            compound.Append(Condition(random, depth));
        }

        return compound.ToString();
    }

    private static string Condition(Random random, int depth) => random.Next(depth > 0 ? 13 : 9) switch
    {
        0 => "." + Classes[random.Next(Classes.Length)],
        1 => "#i" + random.Next(6),
        2 => new[] { "[lang]", "[rel=next]", "[rel~=NEXT]", "[data-v~=one]", "[data-v*='two-']", "[data-v$=three]", "[data-v^='ONE' i]", "[class|=a]", "[class=x]", "[id]" }[random.Next(10)],
        3 => new[] { ":first-child", ":last-child", ":only-child", ":first-of-type", ":last-of-type", ":only-of-type", ":empty", ":any-link" }[random.Next(8)],
        4 => $":nth-child({Formula(random)})",
        5 => $":nth-last-child({Formula(random)})",
        6 => $":nth-of-type({Formula(random)})",
        7 => $":nth-last-of-type({Formula(random)})",

        // Chromium knows no extended ranges (RFC 4647, 3.3.2), such as *-DE.
        8 => new[] { ":lang(en)", ":lang(fr)", ":lang(de)", ":lang(en-gb)" }[random.Next(4)],
        9 => $":not({Selector(random, depth - 1)})",
        10 => $":is({Selector(random, depth - 1)})",
        11 => $":nth-child({Formula(random)} of {Selector(random, 0)})",
        _ => $":has({new[] { "", "> ", "+ ", "~ " }[random.Next(4)]}{Selector(random, 0)})",
    };

    private static string Formula(Random random) => new[] { "odd", "even", "2", "n+2", "-n+3", "3n", "2n+1", "-2n+5" }[random.Next(8)];

    private sealed record Case(string Html, string[] Selectors);
}
