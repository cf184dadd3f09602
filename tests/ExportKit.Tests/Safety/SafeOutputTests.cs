using System.Text;
using ExportKit.Diagnostics;
using ExportKit.Writing.Pdf;
using ExportKit.Writing.PlainText;

namespace ExportKit.Tests.Safety;

/// <summary>Whatever a page holds, its documents are safe to open: hostile input goes the whole way, and programs and readers that share
/// no code with ours look at what comes out.</summary>
public sealed class SafeOutputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>The kinds of documents that differ in what they could carry.</summary>
    public static TheoryData<string> Looks => ["plain", "archive", "paper"];

    public void Dispose() => _folder.Dispose();

    [SkippableTheory]
    [MemberData(nameof(Looks))]
    public void No_address_hides_what_it_is(string look)
    {
        var links = string.Concat(HostileMaterial.Addresses.Select((address, number) => $"<p>Way {number} <a href=\"{address}\">leads {number} away</a> and is told of at length.</p>"));

        var export = AssertSafe(HostileMaterial.Page(links + "<p>And <a href=\"https://example.org/ok?a=1&b=2\">one that may</a>.</p>"), look);

        // What is left of them are the words, and the one link that there may be.
        var text = Encoding.UTF8.GetString(export[ExportFormat.PlainText]);
        Assert.All(Enumerable.Range(0, HostileMaterial.Addresses.Length), number => Assert.Contains($"leads {number} away", text, StringComparison.Ordinal));
        var addresses = PdfDangers.Addresses(export[ExportFormat.Pdf]).Distinct();
        Assert.All(addresses, address => Assert.Matches("^https://(example.org|server)/", address));
        Assert.Equal(look == "archive", addresses.Count() > 1);
        Assert.Contains(export.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCodes.LinkNotKept);
    }

    [SkippableFact]
    public void A_hostile_base_makes_no_hostile_link()
    {
        foreach (var address in HostileMaterial.Bases)
        {
            AssertSafe(HostileMaterial.Page("<p>A <a href=\"alert(1)\">relative link</a>, <a href=\"//x/y\">a second</a>, <a href=\"?q\">a third</a>.</p>", $"<base href=\"{address}\"><link rel=canonical href=\"{address}\"><meta property=\"og:url\" content=\"{address}\">"), "plain");
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Looks))]
    public void No_markup_acts_loads_or_asks(string look)
    {
        Write("hostile.svg", HostileMaterial.Drawing("", HostileMaterial.Drawings[0], "javascript:alert(1)"));
        var content = HostileMaterial.Fragments.Select((fragment, number) =>
            fragment.Replace("ADDRESS", HostileMaterial.Addresses[number % HostileMaterial.Addresses.Length], StringComparison.Ordinal) + HostileMaterial.Prose(number + 10));

        AssertSafe(HostileMaterial.Page(string.Concat(content.Where(piece => !piece.StartsWith("<script", StringComparison.OrdinalIgnoreCase)))), look);
    }

    [SkippableFact]
    public void No_drawing_acts_moves_or_reaches_out()
    {
        var pictures = new StringBuilder();
        var number = 0;
        foreach (var drawing in HostileMaterial.Drawings)
        {
            foreach (var address in (string[])["javascript:alert(1)", "https://example.org/x", "other.svg#a", "data:text/html,x"])
            {
                Write($"d{++number}.svg", HostileMaterial.Drawing(HostileMaterial.Prologues[number % 3], drawing, address));
                pictures.Append(System.Globalization.CultureInfo.InvariantCulture, $"<figure><img src=\"d{number}.svg\" alt=\"Drawing {number} of the river\"><figcaption>How high it stood on day {number}</figcaption></figure>{HostileMaterial.Prose(number)}");
            }
        }

        var export = AssertSafe(HostileMaterial.Page(pictures.ToString()), "plain");

        // The drawings are there: they were made harmless, not left out.
        var members = EpubDangers.Xml(export[ExportFormat.Epub]);
        Assert.True(members.Keys.Count(name => name.EndsWith(".svg", StringComparison.Ordinal)) >= 8, string.Join('\n', members.Keys));
        Assert.Contains(export.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCodes.SvgCleaned);
        Assert.Contains("accessibilityHazard\">unknown", members.Single(member => member.Key.EndsWith(".opf", StringComparison.Ordinal)).Value, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void No_drawing_expands_an_entity()
    {
        foreach (var prologue in HostileMaterial.Prologues)
        {
            Write("entity.svg", HostileMaterial.Drawing(prologue, "<text y=\"20\">&x;</text><rect width=\"9\" height=\"9\"/>", ""));
            var export = AssertSafe(HostileMaterial.Page("<figure><img src=\"entity.svg\" alt=\"A drawing of the river\"><figcaption>How high</figcaption></figure>"), "plain");
            Assert.DoesNotContain("root:", string.Concat(EpubDangers.Xml(export[ExportFormat.Epub]).Values), StringComparison.Ordinal);
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Looks))]
    public void No_fact_of_an_article_breaks_out_of_its_place(string look)
    {
        const string Breaks = "A\u001b[31m \u202etitle\u202c </dc:title></rdf:li><meta property=\\\"a11y:certifiedBy\\\">x</meta><script>alert(1)</script> ]]> <?xpacket end='w'?> ) >> /OpenAction << /S /JavaScript (x) \\\\";
        var facts = $$"""
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"{{Breaks.Replace("\u001b", "\\u001b", StringComparison.Ordinal).Replace("</script>", "<\\/script>", StringComparison.Ordinal)}}","author":{"name":"By \u001b]0;x\u0007 \"><b>x"},
            "publisher":{"name":"The \u202eeeB\u202c </dc:publisher>"},"articleSection":"..\/..\/etc<x>","url":"javascript:alert(1)","datePublished":"2025-01-01T00:00:00Z","inLanguage":"en\"><script>","description":"]]> <!ENTITY x>","copyrightHolder":"\u009b31m",
            "isPartOf":{"@type":"PublicationIssue","issueNumber":"1\u001b[0m<x>","name":"A series \u001b[0m","issn":"\u001b[0m<x>"} }</script>
            <meta name=author content="A &quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; writer&#27;[31m"><meta name=rights content="&lt;/dc:rights&gt;&#x202e;all">
            """;

        AssertSafe(HostileMaterial.Page("<p id='\"/><x'>Words.</p>", facts), look);
    }

    [SkippableFact]
    public void Pieces_put_together_by_chance_are_harmless()
    {
        for (var seed = 1; seed <= 12; seed++)
        {
            var chance = new Random(seed);
            Write("hostile.svg", HostileMaterial.Drawing(Any(HostileMaterial.Prologues, chance), Any(HostileMaterial.Drawings, chance), Any(HostileMaterial.Addresses, chance)));
            AssertSafe(HostileMaterial.Page(Pieces(chance), chance.Next(3) == 0 ? $"<base href=\"{Any(HostileMaterial.Bases, chance)}\">" : ""), "plain", $"The seed is {seed}.");
        }
    }

    [Fact]
    public void Pieces_put_together_by_chance_give_harmless_books_and_texts()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("EXPORTKIT_SAFETY_CASES"), out var wanted) ? wanted : 150;
        var exported = 0;
        for (var seed = 1000; seed < 1000 + count; seed++)
        {
            var chance = new Random(seed);
            Write("hostile.svg", HostileMaterial.Drawing(Any(HostileMaterial.Prologues, chance), Any(HostileMaterial.Drawings, chance), Any(HostileMaterial.Addresses, chance)));
            Write("page.html", HostileMaterial.Page(Pieces(chance)));

            // A piece that is never closed may take all words with it.
            if (SampleExport.OfAny(_folder["page.html"], ExportFormat.Epub, ExportFormat.PlainText) is not { } export)
            {
                continue;
            }

            exported++;

            var found = EpubDangers.Of(export[ExportFormat.Epub]);
            Assert.True(found.Count == 0, $"The seed is {seed}.\n" + string.Join('\n', found));
            Assert.Empty(TextDangers.Of(Encoding.UTF8.GetString(export[ExportFormat.PlainText])));
        }

        Assert.InRange(exported, count * 9 / 10, count);
    }

    /// <summary>Pieces by chance: some cut, some within others, some with attributes doubled or letters thrown in.</summary>
    private static string Pieces(Random chance)
    {
        var page = new StringBuilder();
        for (var piece = chance.Next(3, 15); piece > 0; piece--)
        {
            var fragment = Any(HostileMaterial.Fragments, chance).Replace("ADDRESS", Any(HostileMaterial.Addresses, chance), StringComparison.Ordinal);
            fragment = chance.Next(8) switch
            {
                0 => fragment[..chance.Next(fragment.Length)],
                1 => fragment[chance.Next(fragment.Length)..],
                2 => fragment.Insert(chance.Next(fragment.Length), Any(HostileMaterial.Fragments, chance).Replace("ADDRESS", Any(HostileMaterial.Addresses, chance), StringComparison.Ordinal)),
                3 => fragment.Insert(chance.Next(fragment.Length), ((char)chance.Next(0x10000)).ToString()),
                4 => fragment.ToUpperInvariant(),
                _ => fragment,
            };

            // A script or style that is cut takes the rest of the page with it, and leaves nothing to look at.
            var isCut = fragment.Contains("<s", StringComparison.OrdinalIgnoreCase) && chance.Next(3) > 0;
            page.Append(isCut ? "<p>A piece.</p>" : fragment).Append(HostileMaterial.Prose(piece));
        }

        return page.ToString();
    }

    private static string Any(string[] choices, Random chance) => choices[chance.Next(choices.Length)];

    private static ExportOptions Options(string look) => look switch
    {
        "archive" => new ExportOptions
        {
            Pdf = new PdfOptions { Standard = PdfStandard.Ua2, AttachSource = true },
            PlainText = new PlainTextOptions { Links = LinkStyle.Inline, Tables = TableStyle.Grid, CrLf = true },
            BaseAddress = "https://example.org/a/b.html",
        },
        "paper" => new ExportOptions
        {
            Pdf = new PdfOptions { HasLinkList = false, HasQrCode = false, FastWebView = true },
            PlainText = new PlainTextOptions { Links = LinkStyle.None, Headings = HeadingStyle.Markdown, WrapWidth = 60 },
        },
        _ => new ExportOptions(),
    };

    // Halves of characters become signs of damage, as in any file.
    private void Write(string name, string content) => File.WriteAllBytes(_folder[name], Encoding.UTF8.GetBytes(content));

    private SampleExport AssertSafe(string page, string look, string note = "")
    {
        Write("page.html", page);
        var export = SampleExport.Of(_folder["page.html"], Options(look));
        var text = Encoding.UTF8.GetString(export[ExportFormat.PlainText]);
        string[] found = [.. EpubDangers.Of(export[ExportFormat.Epub]), .. TextDangers.Of(text), .. PdfDangers.Of(export[ExportFormat.Pdf], look == "archive" ? 1 : 0)];
        Assert.True(found.Length == 0, note + "\n" + string.Join('\n', found.Take(40)));
        return export;
    }
}
