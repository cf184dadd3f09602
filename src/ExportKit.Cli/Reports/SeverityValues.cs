using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>Understands codes and severities on the command line.</summary>
internal static class SeverityValues
{
    private const string Off = "off";
    private static readonly string[] Words = ["info", "warning", "accessibility", "error"];

    /// <summary>The words for severities, from least to most.</summary>
    public static IReadOnlyList<string> All => Words;

    /// <summary>The severity of a word; null where it is none.</summary>
    public static Severity? Severity(string word) => Array.IndexOf(Words, word.ToLowerInvariant()) switch
    {
        0 => Diagnostics.Severity.Info,
        1 => Diagnostics.Severity.Warning,
        2 => Diagnostics.Severity.Accessibility,
        3 => Diagnostics.Severity.Error,
        _ => null,
    };

    /// <summary>The code of an identifier or a name.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static DiagnosticCode Code(string option, string word, params IEnumerable<string> others)
    {
        if (DiagnosticCodes.Find(word) is { } code)
        {
            return code;
        }

        var known = DiagnosticCodes.All.Select(one => one.Name).Concat(others);
        var nearest = LooksLikeId(word)
            ? Suggestion.Nearest(word.ToUpperInvariant(), DiagnosticCodes.All.Select(one => one.Id))
            : Suggestion.Nearest(word.ToLowerInvariant(), known);
        throw new UsageException(nearest is null
            ? $"\"{word}\" is no code of a problem. Give {option} one such as EK2001 or image-without-text; exportkit codes lists them."
            : $"\"{word}\" is no code of a problem. Did you mean {nearest}?");
    }

    /// <summary>Changes of severities: <c>CODE=SEVERITY</c>, several in one value with commas.</summary>
    /// <exception cref="UsageException">One cannot be understood, or cannot be.</exception>
    public static List<SeverityChange> Changes(string option, string[] values)
    {
        var changes = new List<SeverityChange>();
        foreach (var value in values)
        {
            foreach (var part in value.Split(',', StringSplitOptions.TrimEntries))
            {
                changes.Add(Change(option, part));
            }
        }

        return changes;
    }

    private static SeverityChange Change(string option, string value)
    {
        var end = value.IndexOf('=', StringComparison.Ordinal);
        if (end < 1)
        {
            throw new UsageException($"\"{value}\" changes no severity. Give {option} a code and a severity, such as EK2003=info.");
        }

        var code = Code(option, value[..end].Trim());
        var word = value[(end + 1)..].Trim();
        var severity = Severity(word);
        if (severity is null && !word.Equals(Off, StringComparison.OrdinalIgnoreCase))
        {
            throw new UsageException(Unknown(word));
        }

        return DiagnosticPolicy.IsFixed(code) && severity != code.Severity
            ? throw new UsageException(DiagnosticCodes.SeverityFixed, Fixed(code))
            : new(code, severity);
    }

    private static string Fixed(DiagnosticCode code) => code == DiagnosticCodes.StrictRefused
        ? $"{code} ({code.Name}) cannot be changed: it says that --strict refused a document. Leave out --strict, or change the problem that it refuses."
        : $"{code} ({code.Name}) cannot be changed: it means that there is no document, which no setting makes untrue.";

    private static string Unknown(string word)
    {
        string[] known = [.. Words, Off];
        return Suggestion.Nearest(word.ToLowerInvariant(), known) is { } nearest
            ? $"\"{word}\" is no severity. Did you mean {nearest}?"
            : $"\"{word}\" is no severity. It is one of: {string.Join(", ", known)}.";
    }

    private static bool LooksLikeId(string word) =>
        word.StartsWith("EK", StringComparison.OrdinalIgnoreCase) && word.AsSpan(2).ContainsAnyInRange('0', '9');
}
