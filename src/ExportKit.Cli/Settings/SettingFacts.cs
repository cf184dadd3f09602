using System.CommandLine;
using ExportKit.Writing.Epub;
using ExportKit.Writing.Pdf;
using ExportKit.Writing.PlainText;

namespace ExportKit.Cli;

/// <summary>What a settings file can say of an option.</summary>
/// <param name="Choices">The values there are, as they are written; empty where they are not listed.</param>
/// <param name="IsClosed">Whether there are no others.</param>
/// <param name="Example">A value as JSON: the default where there is one.</param>
internal sealed record SettingFacts(string[] Choices, bool IsClosed, string Example)
{
    // What an option's own words do not tell. An option that is not named here is judged by the word for its value.
    private static SettingFacts? Known(string name) => name switch
    {
        "page-size" => Open("a4", [.. PageSize.Known.Select(size => size.Name.ToLowerInvariant())]),
        "margins" => Free("20mm"),
        "columns" => new(["1", "2"], true, "1"),
        "preset" => Closed("standard", DesignValues.PresetNames),
        "theme" => Closed("light", [.. ColourTheme.Known.Select(theme => theme.Name)]),
        "accent" => Free("#7a0019"),
        "font" => Free("Noto Sans"),
        "font-size" => new([], false, "14"),
        "line-spacing" => new([], false, "1.5"),
        "logo" => Free("logo.png"),
        "pdf-standard" => Closed("ua-1", [.. PdfStandardNames.All]),
        "a11y-exemption" => Closed("eaa-microenterprise", [.. ExemptionNames.All]),
        "image-width" => new([], false, "1200"),
        "headings" => Closed("words", SpokenTextOptions.HeadingNames),
        "links" => Closed("end", SpokenTextOptions.LinkNames),
        "tables" => Closed("rows", SpokenTextOptions.TableNames),
        "port" => new([], false, "5020"),
        "encoding" => Closed("utf-8", [.. PlainTextEncoding.Names]),
        "wrap" => new([], false, "72"),
        "cells" => new([], false, "32"),
        "lines" => new([], false, "29"),
        "table" => Free("en-us-g2.ctb"),
        "voice-command" => Free("espeak-ng -v {lang} --stdin --stdout"),
        "voice-rate" => new([], false, "170"),
        "lang" => Free("en-GB"),
        "title" or "book" => Free("The week in news"),
        "author" => Free("A. Writer"),
        "publisher" => Free("The Morning Paper"),
        "certified-by" => Free("A. Tester"),
        "certifier-credential" => Free("Tester of publications"),
        "date" => Free("2025-05-15"),
        "validators" => Free("verapdf"),
        "from" => Free("list.txt"),
        "feed" => Free("https://example.org/feed.xml"),
        "since" => Free("2025-05-15"),
        "progress" => Closed("auto", "auto", "bar", "lines", "none"),
        "output-template" => Free("{slug}"),
        "shard" => Free("1/4"),
        "report" => Free("report.json"),
        "severity" => Free("EK2003=error"),
        "fail-on" => Open("error", "error", "accessibility", "warning"),
        "baseline" or "write-baseline" => Free("baseline.json"),
        "output" => Free("exports/"),
        "check-golden" => Free("golden/"),
        _ => LimitOptions.Example(name) is { } example ? new([], false, example) : null,
    };

    /// <summary>What is known of an option.</summary>
    public static SettingFacts Of(Option option) =>
        option.Arity.MaximumNumberOfValues == 0 ? new(["true", "false"], true, "false") : Known(SettingNames.Of(option)!) ?? ByHelp(option.HelpName ?? "");

    private static SettingFacts ByHelp(string help)
    {
        // A word in capitals stands for values of a kind; others are values.
        var words = help.Split('|');
        string[] choices = [.. words.Where(word => word.Length > 0 && !word.Any(char.IsAsciiLetterUpper))];
        return choices.Length > 0 ? new(choices, choices.Length == words.Length, Json(choices[0]))
            : help is "N" or "PX" or "PT" or "COUNT" or "SECONDS" ? new([], false, "4")
            : Free(help switch
            {
                _ when help.Contains("URL", StringComparison.Ordinal) => "https://example.org/",
                _ when help.Contains("FOLDER", StringComparison.Ordinal) || help.Contains("DIR", StringComparison.Ordinal) => "folder",
                _ when help.Contains("FILE", StringComparison.Ordinal) || help.Contains("PATH", StringComparison.Ordinal) => "file.txt",
                _ when help.Contains(": ", StringComparison.Ordinal) => "Name: value",
                "SELECTOR" => ".advert",
                _ => "text",
            });
    }

    private static SettingFacts Closed(string example, params string[] choices) => new(choices, true, Json(example));

    private static SettingFacts Open(string example, params string[] choices) => new(choices, false, Json(example));

    private static SettingFacts Free(string example) => new([], false, Json(example));

    private static string Json(string text) => $"\"{text}\"";
}
