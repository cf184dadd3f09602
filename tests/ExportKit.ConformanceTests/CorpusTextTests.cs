using ExportKit.Tests.Writing.PlainText;

namespace ExportKit.ConformanceTests;

/// <summary>No line of the text of any page of the corpus, where that lies beside the repository, is one that nobody would say.</summary>
public sealed class CorpusTextTests
{
    // One page explains an element of HTML in its prose, another escapes a reference twice, which browsers show as it stands too.
    private static readonly string[] ShowMarkup = ["readability/002/source", "mercury/html/abcnews.go.com"];

    public static TheoryData<string> Sets => [.. CorpusPage.Sets];

    [SkippableTheory]
    [MemberData(nameof(Sets))]
    public void Every_line_is_what_a_person_would_say(string set)
    {
        var faults = new List<string>();
        var pages = 0;
        foreach (var page in CorpusPage.Of(set))
        {
            pages++;
            if (!ShowMarkup.Contains(page.Name))
            {
                faults.AddRange(ListenersRules.Faults(page.Article, page.Text).Select(fault => $"{page.Name}: {fault}"));
            }
        }

        Assert.True(pages > 0, "No page was read.");
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
