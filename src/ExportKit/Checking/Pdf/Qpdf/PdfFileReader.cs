using System.Globalization;
using ExportKit.Checking.Pdf.Cos;
using ExportKit.Diagnostics;

namespace ExportKit.Checking.Pdf.Qpdf;

/// <summary>Reads a PDF through qpdf: its objects first, then the data of the streams that say something about text and structure.
/// The data of pictures is never asked for.</summary>
internal static class PdfFileReader
{
    /// <summary>The name of qpdf's package on each system, as a hint says it.</summary>
    public const string InstallHint =
        "Install qpdf 11 or later: \"apt install qpdf\" on Debian and Ubuntu, \"dnf install qpdf\" on Fedora, \"brew install qpdf\" on macOS, "
        + "\"winget install qpdf.qpdf\" on Windows";

    private const int FirstMajorVersion = 11;

    /// <summary>Reads a document.</summary>
    /// <param name="qpdf">Runs qpdf over it.</param>
    /// <param name="diagnostics">Takes the reason where it cannot be read.</param>
    /// <returns>Null where it cannot be read.</returns>
    public static CosFile? Read(IQpdf qpdf, DiagnosticBag diagnostics)
    {
        var run = qpdf.Run(["--json=2", "--json-key=qpdf", "--json-stream-data=none"]);
        if (Refusal(run, qpdf) is { } refusal)
        {
            diagnostics.Add(refusal);
            return null;
        }

        if (QpdfJson.Read(run.Output.Span) is not { } file)
        {
            diagnostics.Add(Unreadable("qpdf's answer is not understood"));
            return null;
        }

        return ReadStreams(file, qpdf, diagnostics) ? file : null;
    }

    private static bool ReadStreams(CosFile file, IQpdf qpdf, DiagnosticBag diagnostics)
    {
        var wanted = StreamsOfInterest(file);
        if (wanted.Count == 0)
        {
            return true;
        }

        string[] options = ["--json=2", "--json-key=qpdf", "--json-stream-data=inline", "--decode-level=generalized"];
        var run = qpdf.Run([.. options, .. wanted.Select(number => "--json-object=" + number.ToString(CultureInfo.InvariantCulture))]);
        if (Refusal(run, qpdf) is { } refusal)
        {
            diagnostics.Add(refusal);
            return false;
        }

        if (!QpdfJson.ReadStreams(run.Output.Span, file))
        {
            diagnostics.Add(Unreadable("qpdf's answer is not understood"));
            return false;
        }

        return true;
    }

    /// <summary>Which streams are text, structure or fonts, and not pictures, profiles, attachments or functions.</summary>
    private static List<int> StreamsOfInterest(CosFile file)
    {
        var wanted = new List<int>();
        foreach (var (number, value) in file.Objects)
        {
            if (value is CosStream { Dictionary: var dictionary } && IsOfInterest(file, dictionary))
            {
                wanted.Add(number);
            }
        }

        wanted.Sort();
        return wanted;
    }

    private static bool IsOfInterest(CosFile file, CosDictionary dictionary) =>
        file.Name(dictionary, "Subtype") is not ("Image" or "U3D" or "PRC")
        && file.Name(dictionary, "Type") is not ("EmbeddedFile" or "ObjStm" or "XRef" or "Sound" or "3D")
        && !dictionary.Entries.ContainsKey("FunctionType")
        && !dictionary.Entries.ContainsKey("ShadingType")
        && !(dictionary.Entries.ContainsKey("N") && !dictionary.Entries.ContainsKey("Type"));

    private static Diagnostic? Refusal(QpdfRun run, IQpdf qpdf) => run.Outcome switch
    {
        QpdfOutcome.Done => null,
        QpdfOutcome.Missing => new Diagnostic(DiagnosticCodes.QpdfMissing, "PDFs are read through qpdf, which is not installed", Hint: InstallHint),
        QpdfOutcome.PastLimit => new Diagnostic(
            DiagnosticCodes.PdfPastLimit,
            "The PDF holds more than is read: qpdf's answer is past the limit of size or time",
            Hint: "Split the document, as with \"qpdf --split-pages=100 IN.pdf OUT.pdf\""),
        _ when IsTooOld(qpdf) => new Diagnostic(DiagnosticCodes.QpdfMissing, "The qpdf that is installed is too old", Hint: InstallHint),
        _ when run.Errors.Contains("invalid password", StringComparison.Ordinal) => new Diagnostic(
            DiagnosticCodes.PdfNeedsPassword,
            "The PDF opens with a password only",
            Hint: "Write a copy without one: \"qpdf --password=... --decrypt IN.pdf OUT.pdf\""),
        _ => Unreadable(LastLine(run.Errors)),
    };

    private static bool IsTooOld(IQpdf qpdf)
    {
        const string Start = "qpdf version ";
        var text = qpdf.Version() ?? "";
        var at = text.IndexOf(Start, StringComparison.Ordinal);
        var digits = at < 0 ? [] : text.AsSpan(at + Start.Length);
        var length = digits.IndexOfAnyExceptInRange('0', '9');
        return int.TryParse(length < 0 ? digits : digits[..length], NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            && major < FirstMajorVersion;
    }

    private static Diagnostic Unreadable(string reason) => new(
        DiagnosticCodes.PdfUnreadable,
        $"The PDF cannot be read: {reason}",
        Hint: "\"qpdf --check FILE\" says more; a file that is cut off or damaged has to be made anew");

    /// <summary>What qpdf says last: before that it says what it tried.</summary>
    private static string LastLine(string text)
    {
        var line = text.AsSpan().Trim();
        var start = line.LastIndexOfAny('\r', '\n');
        return line.IsEmpty ? "qpdf gives no reason" : line[(start + 1)..].ToString();
    }
}
