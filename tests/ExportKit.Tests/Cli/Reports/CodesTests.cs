using ExportKit.Diagnostics;

namespace ExportKit.Tests.Cli.Reports;

public sealed class CodesTests
{
    private readonly CommandLineRun _run = new();

    [Fact]
    public void Codes_and_names_are_of_one_form_and_none_is_there_twice()
    {
        var all = DiagnosticCodes.All;
        Assert.True(all.Length > 60);
        Assert.All(all, code => Assert.Matches("^EK[0-9]{4}$", code.Id));
        Assert.All(all, code => Assert.Matches("^[a-z][a-z0-9]*(-[a-z0-9]+)+$", code.Name));
        Assert.Equal(all.Length, all.Select(code => code.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(all.Length, all.Select(code => code.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(all.Select(code => code.Id).Order(StringComparer.Ordinal), all.Select(code => code.Id));
    }

    [Fact]
    public void Each_code_is_explained()
    {
        var explained = DiagnosticCodes.All;
        Assert.Empty(explained.Where(code => CodeExplanations.Of(code) is null).Select(code => $"{code.Id} {code.Name}"));
        Assert.All(explained, code => Assert.EndsWith(".", CodeExplanations.Of(code)!.Meaning, StringComparison.Ordinal));
        Assert.All(explained, code => Assert.EndsWith(".", CodeExplanations.Of(code)!.Remedy, StringComparison.Ordinal));
    }

    [Fact]
    public void No_explanation_is_of_a_code_that_is_gone()
    {
        for (var number = 0; number < 10_000; number++)
        {
            var code = new DiagnosticCode($"EK{number:D4}", "x", Severity.Info);
            Assert.True(CodeExplanations.Of(code) is null || DiagnosticCodes.Find(code.Id) is not null, $"{code.Id} is explained, and is no code.");
        }
    }

    [Fact]
    public void The_list_names_each_code_with_its_severity()
    {
        Assert.Equal(0, _run.Run("codes"));
        Assert.All(DiagnosticCodes.All, code => Assert.Contains($"  {code.Id}  ", _run.Out, StringComparison.Ordinal));
        Assert.Contains("\nPictures:\n  EK2001  accessibility  image-without-text\n", _run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EK2001")]
    [InlineData("ek2001")]
    [InlineData("image-without-text")]
    public void One_is_explained(string word)
    {
        Assert.Equal(0, _run.Run("codes", word));
        Assert.StartsWith("EK2001 image-without-text\nSeverity: accessibility. A reader is shut out", _run.Out, StringComparison.Ordinal);
        Assert.Contains("\n\nWhat it means: No text was found", _run.Out, StringComparison.Ordinal);
        Assert.Contains("\nWhat to do: Describe the picture", _run.Out, StringComparison.Ordinal);
        Assert.All(_run.Out.Split('\n'), line => Assert.True(line.Length <= 79 || line.StartsWith("  ", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_is_said_is_what_the_page_of_the_code_says()
    {
        foreach (var code in DiagnosticCodes.All)
        {
            var run = new CommandLineRun();
            Assert.Equal(0, run.Run("codes", code.Id));
            var said = run.Out.Replace('\n', ' ');
            var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "codes", code.Id + ".md"));
            var explanation = CodeExplanations.Of(code)!;
            Assert.All([explanation.Meaning, explanation.Why!, explanation.Remedy], text => Assert.Contains(text, page, StringComparison.Ordinal));
            Assert.All([explanation.Meaning, explanation.Why!, explanation.Remedy], text => Assert.Contains(text, said, StringComparison.Ordinal));
            Assert.All(explanation.RelatedCodes, related => Assert.Contains($"[{related.Id}]({related.Id}.md)", page, StringComparison.Ordinal));
            Assert.All(explanation.RelatedCodes, related => Assert.Contains(related.Id, said, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void One_that_is_none_names_the_nearest()
    {
        Assert.Equal(2, _run.Run("codes", "image-without-alt"));
        Assert.StartsWith("exportkit: \"image-without-alt\" is no code of a problem. Did you mean image-without-text?", _run.Error, StringComparison.Ordinal);
    }
}
