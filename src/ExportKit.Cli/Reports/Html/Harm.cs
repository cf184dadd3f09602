using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>The order in which problems harm readers: what is not there at all, what shuts somebody out, what is lost, what misleads, what
/// is less good than it could be.</summary>
internal static class Harm
{
    // Within a severity, what harms most comes first; what is not named follows by its code.
    private static readonly string[] Order =
    [
        "EK1001", "EK0008", "EK0001",
        "EK2001", "EK5006",
        "EK1002", "EK1011", "EK1010", "EK1007", "EK5003", "EK7003", "EK5020", "EK5030",
        "EK2004", "EK2005", "EK2006", "EK3005", "EK3007", "EK4002", "EK4003", "EK2002", "EK2003", "EK1004", "EK1009",
    ];

    /// <summary>What follows from other problems, and is mended with them.</summary>
    public static bool IsConsequence(DiagnosticCode code) => code == DiagnosticCodes.StrictRefused || code == DiagnosticCodes.PdfUaNotClaimed;

    /// <summary>Whether an author has something to mend.</summary>
    public static bool IsProblem(Diagnostic diagnostic) => diagnostic.Severity >= Severity.Warning && !diagnostic.IsKnown && !IsConsequence(diagnostic.Code);

    /// <summary>Compares two kinds of problems: below 0 where the first harms more.</summary>
    public static int Compare(Severity severity, DiagnosticCode code, Severity otherSeverity, DiagnosticCode other)
    {
        var bySeverity = otherSeverity.CompareTo(severity);
        var byPlace = Place(code.Id).CompareTo(Place(other.Id));
        return bySeverity != 0 ? bySeverity : byPlace != 0 ? byPlace : string.CompareOrdinal(code.Id, other.Id);
    }

    /// <summary>The word for how much a problem matters to people.</summary>
    public static string Word(Severity severity) => severity switch
    {
        Severity.Error => "Error",
        Severity.Accessibility => "Barrier",
        Severity.Warning => "Warning",
        _ => "Note",
    };

    /// <summary>The class of what shows a severity.</summary>
    public static string Class(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Accessibility => "barrier",
        Severity.Warning => "warning",
        _ => "note",
    };

    /// <summary>A kind of problem in words: <c>image-without-text</c> as "Image without text".</summary>
    public static string Title(DiagnosticCode code)
    {
        var words = code.Name.Replace('-', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static int Place(string id) => Array.IndexOf(Order, id) is >= 0 and var place ? place : Order.Length;
}
