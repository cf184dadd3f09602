using System.Text;
using ExportKit.Cli;
using ExportKit.Diagnostics;

namespace ExportKit.Tests.Codes;

/// <summary>The page of a code, <c>docs/codes/EKnnnn.md</c>: its texts are those of the program, its example is what its case prints.</summary>
internal static class CodePage
{
    /// <summary>Where the pages lie.</summary>
    public static string Folder { get; } = Path.Combine(Repository.Root, "docs", "codes");

    /// <summary>The page of a code.</summary>
    /// <param name="code">The code.</param>
    /// <param name="one">Its case.</param>
    /// <param name="printed">What the case printed.</param>
    public static string Of(DiagnosticCode code, CodeCase one, string printed)
    {
        var text = new StringBuilder();
        var explanation = CodeExplanations.Of(code)!;
        text.Append($"# {code.Id} {code.Name}\n\n");
        text.Append($"Severity: **{DiagnosticPrinter.Word(code.Severity)}**. {CodeWords.SeverityInWords(code)}\n");
        Section(text, CodeWords.Meaning, explanation.Meaning);
        Section(text, CodeWords.Why, explanation.Why!);
        Section(text, CodeWords.Remedy, explanation.Remedy);
        if (explanation is { Wrong: { } wrong, Right: { } right })
        {
            text.Append($"\n{CodeWords.Wrong}:\n\n{Fenced("html", wrong)}\n{CodeWords.Right}:\n\n{Fenced("html", right)}");
        }

        Section(text, "An example", "");
        Example(text, one, printed);
        Section(text, CodeWords.Related, "");
        foreach (var related in explanation.RelatedCodes)
        {
            text.Append($"- [{related.Id}]({related.Id}.md) {related.Name}\n");
        }

        text.Append("- [All codes](README.md)\n");
        return text.ToString();
    }

    /// <summary>The list of all pages, by area.</summary>
    public static string Index()
    {
        var text = new StringBuilder("# The codes of messages\n\n");
        text.Append("Each message has a code that stays the same for ever. Its page says what it means, why it matters and to whom, and how to mend it, and shows a case that raises it. `exportkit codes EK2001` says the same where there is no browser; [Reports and builds](../reports.md) tells how severities are changed.\n\n");
        text.Append("| severity | what it means |\n|---|---|\n");
        foreach (var severity in Enum.GetValues<Severity>().Reverse())
        {
            text.Append($"| {DiagnosticPrinter.Word(severity)} | {CodeWords.InWords(severity)} |\n");
        }

        foreach (var area in DiagnosticCodes.All.GroupBy(CodeExplanations.Area))
        {
            text.Append($"\n## {char.ToUpperInvariant(area.Key[0])}{area.Key[1..]}\n\n| code | severity | name |\n|---|---|---|\n");
            foreach (var code in area)
            {
                text.Append($"| [{code.Id}]({code.Id}.md) | {DiagnosticPrinter.Word(code.Severity)} | {code.Name} |\n");
            }
        }

        return text.ToString();
    }

    private static void Section(StringBuilder text, string title, string content) =>
        text.Append($"\n## {title}\n\n{content}{(content.Length > 0 ? "\n" : "")}");

    private static void Example(StringBuilder text, CodeCase one, string printed)
    {
        if (one.Note is { } note)
        {
            text.Append($"{note}\n\n");
        }

        foreach (var file in one.Files)
        {
            text.Append(file.Text is null ? $"`{file.Name}` is {file.Description}.\n\n" : $"`{file.Name}`:\n\n{Fenced(Kind(file.Name), file.Text)}\n");
        }

        text.Append(Fenced("console", $"$ {one.Line}\n{printed}"));
        text.Append($"\nThe exit code is {one.ExitCode}.\n");
    }

    private static string Fenced(string kind, string content)
    {
        var fence = content.Contains("```", StringComparison.Ordinal) ? "````" : "```";
        return $"{fence}{kind}\n{content}{(content.EndsWith('\n') ? "" : "\n")}{fence}\n";
    }

    private static string Kind(string name) => Path.GetExtension(name) switch
    {
        ".html" or ".htm" or ".xhtml" => "html",
        ".json" => "json",
        ".xml" or ".svg" => "xml",
        _ => "text",
    };
}
