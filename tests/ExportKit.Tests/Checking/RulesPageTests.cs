using System.Text;
using ExportKit.Checking;
using ExportKit.Checking.Advising;
using ExportKit.Checking.Epub;
using ExportKit.Checking.Pdf;
using ExportKit.Checking.Pdf.Rules;
using ExportKit.Checking.PlainText;
using ExportKit.Diagnostics;
using ExportKit.Tests.Golden;

namespace ExportKit.Tests.Checking;

/// <summary>The page of the rules, <c>docs/rules.md</c>: made of the rules' own texts, and of what is to be done about each.</summary>
public sealed class RulesPageTests
{
    private static readonly (DocumentKind Kind, string Title, string Opening)[] Parts =
    [
        (DocumentKind.Pdf, "PDF", "The rules of PDF/UA-1 (ISO 14289-1) have the clause and test number that veraPDF gives them. Those of PDF/UA-2 (ISO 14289-2) that ask for the same stand beside them, and hold for PDF 2.0 in their place. All are checked whatever a file claims. Rules whose name begins with “own” are ours: what meets the standard and serves a reader badly all the same."),
        (DocumentKind.Epub, "EPUB", "Rules have the names that epubcheck (`RSC-005`) and Ace (`image-alt`) have for them, where these know them, so that reports can be put side by side; the others are ours."),
        (DocumentKind.PlainText, "Text", "For texts there is no standard; these rules come from listening."),
    ];

    [Fact]
    public void The_page_names_each_rule_and_what_to_do()
    {
        GoldenFile.AssertNone([new GoldenFile(Path.Combine(Repository.Root, "docs", "rules.md")).Compare(Text())]);
    }

    [Theory]
    [InlineData(DocumentKind.Pdf)]
    [InlineData(DocumentKind.Epub)]
    [InlineData(DocumentKind.PlainText)]
    public void Each_rule_belongs_to_a_group_and_each_group_has_rules(object kind)
    {
        var rules = Rules((DocumentKind)kind).Select(rule => rule.Id).ToList();
        Assert.All(rules, id => Assert.NotNull(RuleAdvice.Of((DocumentKind)kind, id)));
        Assert.All(RuleAdvice.Groups((DocumentKind)kind), group => Assert.Contains(rules, id => RuleAdvice.Of((DocumentKind)kind, id)!.Title == group.Title));
        var named = RuleAdvice.Groups((DocumentKind)kind).SelectMany(group => group.Rules).ToList();
        Assert.All(named, name => Assert.True(name.EndsWith('*') || rules.Contains(name), name));
        Assert.Distinct(named);
        Assert.All(RuleAdvice.Groups((DocumentKind)kind), group => Assert.EndsWith(".", group.Advice, StringComparison.Ordinal));
    }

    private static string Text()
    {
        var text = new StringBuilder("# The rules of check\n\n");
        text.Append("`exportkit check FILE` examines any PDF, EPUB or text by these rules, and `--rules` names each with what came of it. What is found against a rule has the code that stands beside it; below what was found stands what to do. Where veraPDF, epubcheck or Ace are installed, their rules join them.\n");
        foreach (var (kind, title, opening) in Parts)
        {
            text.Append($"\n## {title}\n\n{opening}\n");
            foreach (var group in RuleAdvice.Groups(kind))
            {
                text.Append($"\n### {title}: {group.Title[..1].ToLowerInvariant()}{group.Title[1..]}\n\n{group.Advice}\n\n| rule | what it asks for | code |\n|---|---|---|\n");
                foreach (var (id, other, asks, code) in Rules(kind).Where(rule => RuleAdvice.Of(kind, rule.Id)!.Title == group.Title))
                {
                    text.Append($"| {id}{(other is null ? "" : $", {other}")} | {asks.Replace("|", "\\|", StringComparison.Ordinal)} | [{code.Id}](codes/{code.Id}.md) |\n");
                }
            }
        }

        return text.ToString();
    }

    private static IEnumerable<(string Id, string? Other, string Title, DiagnosticCode Code)> Rules(DocumentKind kind) => kind switch
    {
        DocumentKind.Pdf =>
        [
            .. PdfRules.All.Select(rule => (rule.Id, rule.Clause2 is { } other ? PdfRule.Ua2 + other : null, rule.Title, DiagnosticCodes.PdfRuleBroken)),
            .. PdfDoubts.All.Select(doubt => (doubt.Id, (string?)null, doubt.Title, doubt.Id == "own picture-described" ? DiagnosticCodes.PdfRuleBroken : DiagnosticCodes.PdfDoubtful)),
            (PdfChecker.ClaimsRule, null, PdfChecker.ClaimsTitle, DiagnosticCodes.PdfClaimBroken),
        ],
        DocumentKind.Epub => EpubRules.Own.Select(rule => (rule.Id, (string?)null, rule.Title, rule.Code)),
        _ => TextRules.All.Select(rule => (rule.Id, (string?)null, rule.Title, rule.Code)),
    };
}
