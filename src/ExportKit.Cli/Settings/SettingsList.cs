namespace ExportKit.Cli;

/// <summary>Writes settings for people: name, value and where it comes from.</summary>
internal static class SettingsList
{
    private const string CommandLine = "the command line";

    /// <summary>Writes what holds for a page and its run.</summary>
    /// <param name="page">What holds for the page and its run.</param>
    /// <param name="file">The settings file of the page; null for none.</param>
    /// <param name="output">Where to.</param>
    public static void Write(EffectiveSettings page, SettingsFile? file, TextWriter output)
    {
        output.WriteLine(file is null ? "No settings file was found." : $"Settings file: {DiagnosticPrinter.Printable(file.Name)}");
        string[][] rows =
        [
            .. page.Own.Options().Select(given => Row(SettingNames.Of(given.Option), string.Join(", ", given.Words.Select(Value)), CommandLine)),
            .. page.Symbols.Options.Where(page.Own.IsOff).Select(option => Row(SettingNames.Of(option), "false", CommandLine)),
            .. page.Applied.Select(Row),
        ];
        if (page.Sites.Length > 0)
        {
            rows = [.. rows, Row("sites", string.Join(", ", page.Sites.Select(site => site.Pattern)), file!.Name)];
        }

        rows = [.. rows.Where(row => row[0].Length > 0).OrderBy(row => row[0], StringComparer.Ordinal)];
        if (rows.Length == 0)
        {
            output.WriteLine("Nothing is set; exportkit init writes a file with all that can be.");
            return;
        }

        var widths = new[] { rows.Max(row => row[0].Length), Math.Min(rows.Max(row => row[1].Length), 40) };
        foreach (var row in rows)
        {
            output.WriteLine(DiagnosticPrinter.Printable($"{row[0].PadRight(widths[0])}  {row[1].PadRight(widths[1])}  {row[2]}"));
        }
    }

    private static string[] Row(AppliedSetting setting) =>
        Row(setting.Setting.Name, setting.Words.Length == 0 ? "false" : string.Join(", ", setting.Words.Select(Value)), setting.Setting.Place.ToString());

    private static string[] Row(string? name, string value, string place) => [name ?? "", value, place];

    private static string Value(string word) => word.IndexOf('=', StringComparison.Ordinal) is >= 0 and var end ? word[(end + 1)..] : "true";
}
