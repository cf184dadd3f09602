using System.IO.Compression;

namespace ExportKit.FaultTests;

/// <summary>Folders that may not be used, or go away while they are; pages that change while they are read.</summary>
public sealed class FolderTests
{
    private const string Other = "setpriv --reuid=64123 --regid=64123 --clear-groups";

    [SkippableFact]
    public void An_output_folder_without_permission_keeps_what_it_has()
    {
        using var fault = new FaultCase("output folder without permission");
        fault.Prepare();

        fault.Run(AsOther(fault, $"chmod -R a+rX,a-w {fault.Out}")).Is(1, " error EK0004: ", "it is read-only, or permission is denied", " warning EK0223: ");
        fault.AssertWhole();
        fault.Allow();
        fault.AssertRestartEndsTheSame();
    }

    [SkippableFact]
    public void Pages_without_permission_fail_alone()
    {
        using var fault = new FaultCase("an input without permission");
        _ = fault.Expected;

        fault.Run(AsOther(fault, $"mkdir -p {fault.Out}; chmod 777 {fault.Out}; chmod 000 {fault.Pages[0]}"))
            .Is(1, "page1.html: error EK0001: The input cannot be read: it is read-only, or permission is denied");
        fault.AssertWhole();
        Assert.Equal(6, FaultCase.Documents(fault.Out).Count);
        fault.Allow();
        fault.AssertRestartEndsTheSame();
    }

    [SkippableFact]
    public void No_temporary_file_stays()
    {
        using var fault = new FaultCase("temporary files of runs, of one that fails, and of a check");
        Directory.CreateDirectory(fault["temporary"]);
        var setUp = $"export TMPDIR={fault["temporary"]} XDG_CACHE_HOME={fault["cache"]}";

        fault.Run(setUp, "--report", fault["report.html"]).Is(0);
        File.WriteAllText(fault.Pages[0], "<p>Nothing.</p>");
        fault.Run(setUp, "--force").Is(1, " error EK1001: ");
        fault.Note(Tool.Run(setUp, ["check", .. FaultCase.Documents(fault.Out).Keys.Select(name => Path.Combine(fault.Out, name))])).Is(0);

        Assert.Empty(Directory.EnumerateFileSystemEntries(fault["temporary"]));
        Assert.All(Directory.EnumerateFiles(fault.Out), file => Assert.Contains(Path.GetExtension(file), (string[])[".pdf", ".epub", ".txt"]));
    }

    [SkippableFact]
    public void Nothing_needs_a_home_or_a_folder_for_temporary_files()
    {
        using var fault = new FaultCase("no HOME; HOME, cache and temporary folder missing or read-only");

        fault.Run("unset HOME XDG_CACHE_HOME").Is(0);
        fault.Run("export HOME=/nowhere XDG_CACHE_HOME=/nowhere/cache TMPDIR=/nowhere/tmp", "--force").Is(0);
        fault.Run(AsOther(fault, $"chmod -R a+rwX {fault.Out}; export HOME=/root TMPDIR=/proc"), "--force").Is(0);
        fault.AssertRestartEndsTheSame();
        fault.Note(Tool.Run("TMPDIR=/nowhere exec \"$@\"", ["all", .. fault.Pages, "-o", fault["other"], "--report", "-"]))
            .Is(2, "error EK0283: The report - cannot be written: no such folder. Nothing was exported.");
        var check = fault.Note(Tool.Run("TMPDIR=/nowhere exec \"$@\"", ["check", Path.Combine(fault.Out, "page1.pdf"), "--no-external"])).Is(1);
        Assert.Contains(" error EK0341: ", check.Output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_current_folder_that_is_gone_is_said()
    {
        using var fault = new FaultCase("current folder removed");
        var folder = Directory.CreateDirectory(fault["gone"]).FullName;

        fault.Note(Tool.Run($"cd {folder}; rmdir {folder}", ["txt", fault.Pages[0], fault.Pages[1]])).Is(1, " error EK0341: ");
        fault.Note(Tool.Run($"cd {folder}/..; mkdir {folder}; cd {folder}; rmdir {folder}", fault.Words())).Is(1, " error EK0341: ");
    }

    [SkippableFact]
    public void An_output_folder_that_goes_again_and_again_is_made_again_or_said()
    {
        using var fault = new FaultCase("output folder removed again and again while it is written to");
        var end = fault.Run($"""
            (while :; do rm -rf {fault.Out}; sleep 0.003; done) & remover=$!
            "$@"; code=$?
            kill $remover; wait $remover 2>/dev/null; exit $code
            """);

        Assert.True(end.Code is 0 or 1, end.All);
        fault.AssertWhole();
        fault.AssertRestartEndsTheSame();
    }

    [SkippableFact]
    public void Records_that_go_while_the_run_works_cost_no_document()
    {
        using var fault = new FaultCase("folder of records removed while the run works");
        fault.Prepare();

        fault.Run($"""
            (while :; do rm -rf {fault.Out}/.exportkit; sleep 0.003; done) & remover=$!
            "$@"; code=$?
            kill $remover; wait $remover 2>/dev/null; exit $code
            """).Is(0);
        fault.AssertWhole(isClean: false);
        fault.AssertRestartEndsTheSame();
        File.Delete(Path.Combine(fault.Out, ".exportkit", "manifest.json"));
        Directory.Delete(Path.Combine(fault.Out, ".exportkit"), recursive: true);
        File.WriteAllText(Path.Combine(fault.Out, ".exportkit"), "a file");
        fault.Run("").Is(0, " warning EK0223: ");
        Assert.Equal("a file", File.ReadAllText(Path.Combine(fault.Out, ".exportkit")));
    }

    [SkippableFact]
    public void Golden_documents_that_go_while_they_are_compared_are_missing()
    {
        using var fault = new FaultCase("golden folder removed while it is compared with");
        string[] words = ["all", .. fault.Pages, "--check-golden", fault["golden"]];
        Tool.Run("", [.. words, "--update-golden"]).Is(0);

        var end = fault.Note(Tool.Run($"""
            (sleep 0.05; rm -rf {fault["golden"]}) & remover=$!
            "$@"; code=$?
            wait $remover; exit $code
            """, words));
        Assert.True(end.Code is 0 or 2 or 4, end.All);
        fault.Note(Tool.Run("", words)).Is(2, "There is no folder ");
        Assert.False(Directory.Exists(fault["golden"]));
    }

    [SkippableTheory]
    [InlineData("removed", "rm -f {0}; cp {1} {0}")]
    [InlineData("cut and written anew", "head -c 900 {1} >{0}; cat {1} >{0}")]
    [InlineData("replaced", "cp {1} {0}.new; mv {0}.new {0}")]
    public void Pages_that_change_while_they_are_read_make_whole_documents_or_none(string name, string change)
    {
        using var fault = new FaultCase($"inputs {name} while they are read", 6);
        var lines = string.Join("; ", fault.Pages.Select(page =>
            string.Format(System.Globalization.CultureInfo.InvariantCulture, change, page, page.Replace("/pages/", "/kept/", StringComparison.Ordinal))));
        var end = fault.Run($"""
            cp -a {fault["pages"]} {fault["kept"]}
            (while :; do {lines}; done) & changer=$!
            "$@"; code=$?
            kill $changer; wait $changer 2>/dev/null; cp {fault["kept"]}/*.html {fault["pages"]}/; rm -f {fault["pages"]}/*.new; exit $code
            """);

        Assert.True(end.Code is 0 or 1, end.All);
        Assert.Empty(FaultCase.LeftOvers(fault.Out));
        AssertReadable(fault.Out);
        fault.AssertRestartEndsTheSame();
    }

    [SkippableFact]
    public void An_input_folder_that_goes_costs_its_pages()
    {
        using var fault = new FaultCase("input folder removed while the run works", 6);
        _ = fault.Expected;
        var end = fault.Note(Tool.Run($"""
            cp -a {fault["pages"]} {fault["kept"]}; (sleep 0.03; rm -rf {fault["pages"]}) & remover=$!
            "$@"; code=$?
            wait $remover; mv {fault["kept"]} {fault["pages"]}; exit $code
            """, ["all", fault["pages"], "-o", fault.Out, "--jobs", "1"]));

        Assert.True(end.Code is 0 or 1, end.All);
        AssertReadable(fault.Out);
        fault.AssertRestartEndsTheSame();
    }

    internal static void AssertReadable(string folder)
    {
        foreach (var name in FaultCase.Documents(folder).Keys)
        {
            var path = Path.Combine(folder, name);
            switch (Path.GetExtension(name))
            {
                case ".pdf":
                    Assert.EndsWith("%%EOF\n", File.ReadAllText(path), StringComparison.Ordinal);
                    break;
                case ".epub":
                    using (var book = ZipFile.OpenRead(path))
                    {
                        foreach (var entry in book.Entries)
                        {
                            using var content = entry.Open();
                            content.CopyTo(Stream.Null);
                        }
                    }

                    break;
                default:
                    Assert.EndsWith("\n", File.ReadAllText(path), StringComparison.Ordinal);
                    break;
            }
        }
    }

    // Root may do everything, so that the run is another user's then.
    private static string AsOther(FaultCase fault, string lines)
    {
        if (Environment.UserName != "root")
        {
            return lines;
        }

        Tools.Require("setpriv");
        return $"chmod -R a+rX {fault["."]}\n{lines}\nexec {Other} \"$@\"";
    }
}
