namespace ExportKit.FaultTests;

/// <summary>Fonts that are missing, damaged, no files at all, or go while they are used.</summary>
public sealed class FontTests
{
    private const string Fonts = "/usr/share/fonts";

    [SkippableFact]
    public void Without_any_font_there_is_no_PDF_and_all_else()
    {
        using var fault = new FaultCase("no font installed");
        fault.Prepare();

        fault.Run(Namespaces.Mounting($"{Hide(fault)}\nexec \"$@\"")).Is(1, "error EK5002: No font was found that a PDF can be set in", "hint: Debian and Ubuntu: apt install fonts-noto-core");

        // A book without the PDF beside it lacks the PDF's page numbers.
        fault.AssertWhole(isSame: false);
        Assert.DoesNotContain(FaultCase.Documents(fault.Out), document => Path.GetExtension(document.Key) == ".pdf" && fault.Expected[document.Key] == document.Value);
        fault.AssertRestartEndsTheSame();
    }

    [SkippableFact]
    public void Damaged_fonts_are_passed_over_and_a_pipe_among_them_blocks_nobody()
    {
        using var fault = new FaultCase("fonts of the system cut off, empty, overwritten, a pipe, a link that loops");
        var mounting = Namespaces.Mounting($$"""
            mkdir {{fault["fonts"]}}; cp -a {{Fonts}}/truetype/noto/NotoSans-*.ttf {{Fonts}}/truetype/dejavu/*.ttf {{fault["fonts"]}}/
            {{Hide(fault)}}
            mkdir -p {{Fonts}}/truetype/noto; cp {{fault["fonts"]}}/DejaVu*.ttf {{Fonts}}/; cd {{Fonts}}/truetype/noto
            head -c 70000 {{fault["fonts"]}}/NotoSans-Regular.ttf >NotoSans-Regular.ttf; : >NotoSans-Italic.ttf
            head -c 9000 /dev/urandom >NotoSans-Medium.ttf; mkfifo NotoSans-Bold.ttf; ln -s NotoSans-BoldItalic.ttf NotoSans-BoldItalic.ttf
            exec "$@"
            """);

        var end = fault.Run(mounting);
        end.Is(0, "warning EK5007: The font file NotoSans-Regular.ttf cannot be used and was passed over: ", "NotoSans-Bold.ttf cannot be used and was passed over: it is a pipe, and no file");
        Assert.Equal(9, FaultCase.Documents(fault.Out).Count);
        FolderTests.AssertReadable(fault.Out);

        // What was set in other fonts is set anew when the fonts are back.
        fault.AssertRestartEndsTheSame();
    }

    [SkippableTheory]
    [InlineData("removed", "rm -rf {0}/truetype")]
    [InlineData("cut off", "for font in {0}/truetype/*/NotoSans-*.ttf; do truncate -s 4096 $font; done")]
    public void Fonts_that_go_while_they_are_used_end_no_run(string name, string change)
    {
        using var fault = new FaultCase($"fonts {name} while the run works", 8);
        _ = fault.Expected;
        var line = string.Format(System.Globalization.CultureInfo.InvariantCulture, change, Fonts);
        foreach (var moment in (string[])["0.01", "0.03", "0.06"])
        {
            var end = fault.Run(
                Namespaces.Mounting($"""
                    mkdir -p {fault["fonts"]}; cp -a {Fonts}/truetype {fault["fonts"]}/
                    {Hide(fault)}
                    cp -a {fault["fonts"]}/truetype {Fonts}/
                    (sleep {moment}; {line}) & changer=$!
                    "$@"; code=$?; wait $changer; exit $code
                    """),
                "--force");
            Assert.True(end.Code is 0 or 1, end.All);
            FolderTests.AssertReadable(fault.Out);
        }

        fault.AssertRestartEndsTheSame();
    }

    private static string Hide(FaultCase fault)
    {
        Skip.IfNot(Directory.Exists(Fonts + "/truetype/noto") && Directory.Exists(Fonts + "/truetype/dejavu"), "The fonts lie elsewhere on this system.");
        return $"mount -t tmpfs -o size=300m tmpfs {Fonts}; for folder in /usr/local/share/fonts $HOME/.fonts $HOME/.local/share/fonts; do [ ! -d $folder ] || mount -t tmpfs tmpfs $folder; done; export XDG_CACHE_HOME={fault["cache"]}";
    }
}
