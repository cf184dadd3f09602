using System.Text.RegularExpressions;
using ExportKit.Cli;
using ExportKit.Diagnostics;
using ExportKit.Tests.Golden;

namespace ExportKit.Tests.Codes;

/// <summary>Each code has a case that raises it through the command line, and a page whose example is what that case prints.</summary>
[Collection(CodesCollection.Name)]
public sealed partial class CodeCasesTests
{
    public static TheoryData<string> Codes => [.. CodeCases.All.Select(one => one.Code)];

    [Fact]
    public void Each_code_has_one_case()
    {
        var cases = CodeCases.All.Select(one => one.Code).ToList();
        Assert.Equal(cases.Distinct(StringComparer.Ordinal), cases);
        Assert.Empty(cases.Except(DiagnosticCodes.All.Select(code => code.Id)));
        var lacking = DiagnosticCodes.All.Select(code => code.Id).Except(cases).ToList();
        Assert.True(lacking.Count == 0, $"No case raises {string.Join(", ", lacking)}: each needs one in a file CodeCases.*.cs (CONTRIBUTING.md, Adding a code).");
    }

    [Fact]
    public void Each_code_that_has_a_case_says_why_it_matters()
    {
        var explained = DiagnosticCodes.All.Where(code => CodeCases.Of(code) is not null).ToList();
        Assert.Empty(explained.Where(code => CodeExplanations.Of(code)?.Why is null).Select(code => code.Id));
        Assert.All(explained, code => Assert.EndsWith(".", CodeExplanations.Of(code)!.Why, StringComparison.Ordinal));
    }

    [Fact]
    public void Related_codes_are_others_that_exist()
    {
        foreach (var code in DiagnosticCodes.All)
        {
            var related = CodeExplanations.Of(code)!.RelatedCodes;
            Assert.DoesNotContain(code, related);
            Assert.Equal(related.Distinct(), related);
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Codes))]
    public void A_case_raises_its_code_as_its_page_shows(string id)
    {
        Skip.If(OperatingSystem.IsWindows(), "Pages show the paths and messages of Unix.");
        var (code, one) = (DiagnosticCodes.Find(id)!, CodeCases.All.Single(one => one.Code == id));
        var run = CodeRun.Of(one);

        Assert.True(
            run.Printed.Contains($"{DiagnosticPrinter.Word(code.Severity)} {id}: ", StringComparison.Ordinal) && run.ExitCode == one.ExitCode,
            $"Exit code {run.ExitCode}, wanted {one.ExitCode} and {DiagnosticPrinter.Word(code.Severity)} {id}:\n$ {one.Line}\n{run.Printed}");
        Assert.DoesNotMatch(Stack(), run.Printed);
        GoldenFile.AssertNone([new GoldenFile(Path.Combine(CodePage.Folder, id + ".md")).Compare(CodePage.Of(code, one, run.Printed))]);
    }

    [Fact]
    public void The_index_lists_each_page()
    {
        GoldenFile.AssertNone([new GoldenFile(Path.Combine(CodePage.Folder, "README.md")).Compare(CodePage.Index())]);
    }

    [Fact]
    public void No_page_is_of_a_code_that_is_gone()
    {
        var pages = Directory.GetFiles(CodePage.Folder, "EK*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Where(name => !name.Contains('.', StringComparison.Ordinal));
        Assert.Equal(CodeCases.All.Select(one => one.Code), pages.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"^ +at \S+\(", RegexOptions.Multiline)]
    private static partial Regex Stack();
}
