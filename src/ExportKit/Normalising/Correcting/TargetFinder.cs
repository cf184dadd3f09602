using System.Globalization;
using ExportKit.Diagnostics;

namespace ExportKit.Normalising.Correcting;

/// <summary>Finds what corrections are for. What is named exactly comes before what is named nearly.</summary>
/// <param name="diagnostics">Where is reported what is not found, or found several times.</param>
internal sealed class TargetFinder(DiagnosticBag diagnostics)
{
    /// <summary>The one among some that a correction is for; null with a warning where there is none, or where there are several.</summary>
    /// <typeparam name="T">What they are.</typeparam>
    /// <param name="target">What is named.</param>
    /// <param name="what">What it is called in messages.</param>
    /// <param name="degrees">Those that answer to the name, those that answer to it best first; of the first that has any is chosen.</param>
    public T? Only<T>(CorrectionTarget target, string what, params Func<IReadOnlyList<T>>[] degrees)
        where T : class
    {
        IReadOnlyList<T> found = [];
        foreach (var degree in degrees)
        {
            found = degree();
            if (found.Count > 0)
            {
                break;
            }
        }

        if (target.Number is { } number)
        {
            return number <= found.Count ? found[number - 1] : Missing<T>(target, what, found.Count);
        }

        return found.Count switch
        {
            0 => Missing<T>(target, what, 0),
            1 => found[0],
            _ => Several<T>(target, what, found.Count),
        };
    }

    /// <summary>Says that a correction cannot be followed.</summary>
    /// <param name="target">What it is for.</param>
    /// <param name="message">Why.</param>
    /// <param name="hint">What to do.</param>
    public void Impossible(CorrectionTarget target, string message, string hint) =>
        diagnostics.Report(DiagnosticCodes.CorrectionImpossible, message, target.Place, hint);

    /// <summary>Says that a correction changes nothing.</summary>
    /// <param name="place">Where it is written.</param>
    /// <param name="what">What says the same, as the beginning of a sentence.</param>
    public void Idle(SourcePlace place, string what) =>
        diagnostics.Report(DiagnosticCodes.CorrectionIdle, $"{what} says the same as this correction", place, "The correction can go");

    /// <summary>What is named, for messages.</summary>
    /// <param name="target">The target.</param>
    /// <param name="what">What it is called.</param>
    public static string Name(CorrectionTarget target, string what)
    {
        var shown = target.Name.Length <= 60 ? target.Name : target.Name[..57] + "...";
        var number = target.Number?.ToString(CultureInfo.InvariantCulture);
        return shown.Length == 0 ? $"{what} number {number}" : number is null ? $"{what} \"{shown}\"" : $"{what} \"{shown}\" number {number}";
    }

    private T? Missing<T>(CorrectionTarget target, string what, int found)
        where T : class
    {
        diagnostics.Report(
            DiagnosticCodes.CorrectionWithoutTarget,
            $"The article has no {Name(target, what)}" + (found == 0 ? "" : FormattableString.Invariant($"; there {(found == 1 ? "is" : "are")} {found}")),
            target.Place,
            "The page has changed: name it as it is now, or take the correction out; exportkit inspect shows what is there");
        return null;
    }

    private T? Several<T>(CorrectionTarget target, string what, int found)
        where T : class
    {
        diagnostics.Report(
            DiagnosticCodes.CorrectionAmbiguous,
            FormattableString.Invariant($"The article has {found} of the {Name(target, what)}, and the correction does not say which is meant"),
            target.Place,
            FormattableString.Invariant($"Say which with \"number\": 1 to {found}, in the order in which they are read"));
        return null;
    }
}
