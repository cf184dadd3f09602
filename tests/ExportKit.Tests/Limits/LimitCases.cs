using ExportKit.Cli;
using ExportKit.Limits;
using ExportKit.Tests.Codes;

namespace ExportKit.Tests.Limits;

/// <summary>Material for each limit, which takes exactly its value.</summary>
internal static partial class LimitCases
{
    private const string Story = "story.html";
    private const string Drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"90\" height=\"60\"><rect width=\"90\" height=\"60\" fill=\"navy\"/></svg>\n";
    private const string Boat = "<p><img src=\"boat.svg\" alt=\"A boat\"></p>\n";
    private const string Quay = "<p><img src=\"quay.svg\" alt=\"The quay\"></p>\n";

    /// <summary>All of them, by the limit's option.</summary>
    public static IReadOnlyList<LimitCase> All { get; } = [.. Pages, .. OfPdf, .. Pictures, .. Sources, .. Documents];

    private static IEnumerable<LimitCase> Pages
    {
        get
        {
            yield return LimitCase.Of(LimitTable.InputBytes, "exportkit txt story.html", 2000, ExitCodes.Failed) with
            {
                Files = new() { { Story, Padded(Page.Sound, 2000), "a page of 2,000 bytes" } },
            };
            yield return LimitCase.Of(LimitTable.Elements, "exportkit txt story.html", 8, ExitCodes.Failed) with { Files = new() { Story } };
            yield return LimitCase.Of(LimitTable.Depth, "exportkit txt story.html", 24) with
            {
                Files = new() { { Story, Page.With(Repeated("<div>", 20) + "<p>Words that stand deep.</p>" + Repeated("</div>", 20)) } },
            };
            yield return LimitCase.Of(LimitTable.Attributes, "exportkit txt story.html", 17) with
            {
                Files = new() { { Story, Page.With($"<p {string.Join(' ', Enumerable.Range(1, 17).Select(number => $"data-{number}"))}>It was the sixth of June.</p>") } },
            };
            yield return LimitCase.Of(LimitTable.DataLength, "exportkit txt story.html", 1025) with
            {
                Files = new() { { Story, Page.With("", $"<script type=\"application/ld+json\">{Padded("{\"@type\": \"NewsArticle\"}", 1025)}</script>") } },
            };

            // What these two count differs from run to run.
            yield return new(LimitTable.Time.Option, "exportkit txt long.html", "24h", "1ms", ExitCodes.Failed) { Files = new() { { "long.html", Long, "a long page" } } };
            yield return new(LimitTable.Memory.Option, "exportkit txt long.html", "64GB", "16MB", ExitCodes.Failed) { Files = new() { { "long.html", Long, "a long page" } } };
            yield return LimitCase.Of(LimitTable.OutputBytes, "exportkit txt story.html", Made.Of(ExportFormat.PlainText, Verbose).Length, ExitCodes.Failed) with
            {
                Files = new() { { Story, Verbose } },
            };
        }
    }

    // No two paragraphs are the same: what is said twice is left out.
    private static IEnumerable<string> Days => Enumerable.Range(1, 12).Select(day => $"On the {day}. of June the boats left the harbour at {day + 3} past six, and nobody on the quay could remember a calmer morning.");

    private static string Verbose => Page.With(string.Concat(Days.Select(day => $"<p>{day}</p>\n")));

    private static string Long => Page.With(Repeated($"<p>{Page.Words}</p>\n", 20_000));

    private static string Repeated(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static string Padded(string text, int length) => text + new string(' ', length - text.Length);
}
