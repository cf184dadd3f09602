using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>The words around the explanation of a code, the same on its page and in the terminal.</summary>
internal static class CodeWords
{
    /// <summary>The title of what a code means.</summary>
    public const string Meaning = "What it means";

    /// <summary>The title of why it matters.</summary>
    public const string Why = "Why it matters";

    /// <summary>The title of how to mend it.</summary>
    public const string Remedy = "What to do";

    /// <summary>The title of a fragment that raises a code.</summary>
    public const string Wrong = "Wrong";

    /// <summary>The title of the same, mended.</summary>
    public const string Right = "Right";

    /// <summary>The title of related codes.</summary>
    public const string Related = "Related";

    /// <summary>The page of a code, from the folder of the sources or of the program.</summary>
    public static string Page(DiagnosticCode code) => $"docs/codes/{code.Id}.md";

    /// <summary>What a code's page says of it, without its example, as Markdown.</summary>
    public static string Markdown(DiagnosticCode code, CodeExplanation explanation) =>
        $"{explanation.Meaning}\n\n{(explanation.Why is null ? "" : $"**{Why}.** {explanation.Why}\n\n")}**{Remedy}.** {explanation.Remedy}\n\n`exportkit codes {code.Id}` says the same; an example is in `{Page(code)}`.";

    /// <summary>What a severity means, in a whole sentence.</summary>
    public static string InWords(Severity severity) => severity switch
    {
        Severity.Info => "Something was inferred or repaired, and the author may wish to know.",
        Severity.Warning => "The documents are whole and accessible, yet less than they could be.",
        Severity.Accessibility => "A reader is shut out of something; --strict writes no such document.",
        _ => "What was asked for could not be done, or a document that is examined fails.",
    };

    /// <summary>What a code's severity means, and whether it can be changed, in whole sentences.</summary>
    public static string SeverityInWords(DiagnosticCode code) => InWords(code.Severity) + (DiagnosticPolicy.IsFixed(code)
        ? " It cannot be changed."
        : $" --severity {code.Id}=off, or another severity, changes that.");
}
