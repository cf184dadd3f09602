using ExportKit.Cli;
using ExportKit.Tests.Reading;

namespace ExportKit.Tests.Cli;

/// <summary>Saying on the command line where things are on a page.</summary>
public sealed class SelectionOptionsTests
{
    [Fact]
    public void What_is_selected_and_removed_holds_for_the_text()
    {
        var run = WithPage(Pages.Article(Pages.Prose) + "<div class='sidebar x'><p>The one.</p><p class=no>The two.</p><p class=nor>The three.</p></div>");
        Assert.Equal(ExitCodes.Done, run.Run("txt", "page.html", "--select", ".x", "--remove", ".no", "--remove", ".nor", "-o", "-"));
        Assert.Contains("The one.", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("The two.", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("The three.", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("ferry left", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Inspect_takes_them_too()
    {
        var run = WithPage(Pages.Article("<h2>Before noon</h2>" + Pages.Prose));
        Assert.Equal(ExitCodes.Done, run.Run("inspect", "page.html", "--remove", "h2"));
        Assert.DoesNotContain("Before noon", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_selector_that_matches_nothing_is_a_warning()
    {
        var run = WithPage(Pages.Article(Pages.Prose));
        Assert.Equal(ExitCodes.Done, run.Run("txt", "page.html", "--select", ".nowhere", "-o", "-"));
        Assert.Contains("EK0260", run.Error, StringComparison.Ordinal);
        Assert.Contains("--select \".nowhere\"", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--select")]
    [InlineData("--remove")]
    public void What_is_no_selector_is_refused_with_its_place(string option)
    {
        var run = WithPage(Pages.Article(Pages.Prose));
        Assert.Equal(ExitCodes.Usage, run.Run("txt", "page.html", option, "p:frist-child", "-o", "-"));
        Assert.Contains($"{option} \"p:frist-child\" is no CSS selector: at character 2, :frist-child is not known here: did you mean :first-child?", run.Error, StringComparison.Ordinal);
    }

    private static CommandLineRun WithPage(string html)
    {
        var run = new CommandLineRun { RealStages = ArticleStages.Create() };
        run.Files.With("page.html", html);
        return run;
    }
}
