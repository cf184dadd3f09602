using System.Globalization;
using System.Text;
using System.Xml;
using ExportKit.Checking.Pdf.Rules;
using ExportKit.Diagnostics;

namespace ExportKit.Checking.Pdf;

/// <summary>A report of veraPDF in XML: its version, and the rules that it found broken.</summary>
internal sealed class VeraPdfReport
{
    /// <summary>The validator's name, among those who checked.</summary>
    public const string Validator = "verapdf";

    private const string Ua1Standard = "ISO 14289-1";
    private const int MostFindings = 100;

    private readonly string _source;
    private readonly List<Broken> _broken = [];

    private VeraPdfReport(string source) => _source = source;

    /// <summary>The version of veraPDF; null where the report names none.</summary>
    public string? Version { get; private set; }

    /// <summary>Why there is no result; null where there is one.</summary>
    public string? Trouble { get; private set; }

    /// <summary>Whether a rule was found broken.</summary>
    public bool HasFailures => _broken.Count > 0;

    /// <summary>Reads a report.</summary>
    /// <param name="xml">Its bytes.</param>
    /// <param name="source">The document's name, for places.</param>
    /// <returns>Null where it is no report of veraPDF.</returns>
    public static VeraPdfReport? Read(byte[] xml, string source)
    {
        var report = new VeraPdfReport(source);
        try
        {
            using var reader = XmlInput.Open(new MemoryStream(xml), new XmlInputRules(XmlDocumentType.Refused));
            return report.ReadAll(reader) ? report : null;
        }
        catch (Exception exception) when (exception is XmlException or DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Adds what veraPDF found to a report: an entry a rule, together with our own where we know the rule.</summary>
    /// <param name="flavour">What it checked against, as veraPDF names it: <c>ua1</c>, <c>2a</c>.</param>
    /// <param name="report">Takes it.</param>
    public void AddTo(string flavour, CheckReportBuilder report)
    {
        if (flavour == "ua1")
        {
            // What it does not name it did not find broken; whether a rule had anything to apply to it does not say.
            foreach (var rule in PdfRules.All)
            {
                report.Add(rule.Id, rule.Title, RuleOutcome.NotApplicable, Validator);
            }
        }

        foreach (var broken in _broken)
        {
            report.Add(Name(broken, flavour), broken.Title, RuleOutcome.Fail, Validator, [.. broken.Findings]);
        }
    }

    private static string Name(Broken broken, string flavour)
    {
        var standard = broken.Standard.StartsWith(Ua1Standard, StringComparison.Ordinal) ? "PDF/UA-1" : VeraPdfFlavours.Standard(flavour);
        return $"{standard} {broken.Clause}-{broken.Test}";
    }

    private bool ReadAll(XmlReader reader)
    {
        var isReport = false;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "releaseDetails" when reader.GetAttribute("id") == "core" || Version is null:
                    Version = reader.GetAttribute("version");
                    break;
                case "validationReport":
                    isReport = true;
                    break;
                case "exceptionMessage" or "taskException" when !reader.IsEmptyElement:
                    Trouble = Content(reader);
                    isReport = true;
                    break;
                case "rule" when reader.GetAttribute("status") == "failed":
                    ReadRule(reader);
                    break;
            }
        }

        return isReport;
    }

    private void ReadRule(XmlReader reader)
    {
        var rule = new Broken(
            reader.GetAttribute("specification") ?? "", reader.GetAttribute("clause") ?? "", reader.GetAttribute("testNumber") ?? "",
            reader.GetAttribute("failedChecks"));
        using var inner = reader.ReadSubtree();
        var (context, message) = ("", "");
        while (inner.Read())
        {
            switch (inner.NodeType == XmlNodeType.Element ? inner.LocalName : inner.NodeType == XmlNodeType.EndElement ? "/" + inner.LocalName : "")
            {
                case "description":
                    rule.Title = Content(inner);
                    break;
                case "context":
                    context = Content(inner);
                    break;
                case "errorMessage":
                    message = Content(inner);
                    break;
                case "/check":
                    Add(rule, message, context);
                    (context, message) = ("", "");
                    break;
            }
        }

        if (rule.Findings.Count == 0)
        {
            Add(rule, rule.Failures is { } times ? $"It is broken {times} times" : "It is broken", "");
        }

        _broken.Add(rule);
    }

    private void Add(Broken rule, string message, string context)
    {
        if (rule.Findings.Count < MostFindings)
        {
            message = message.Length > 0 ? message : rule.Title;
            var text = context.Length > 0 ? string.Create(CultureInfo.InvariantCulture, $"{message} (at {context})") : message;
            rule.Findings.Add(new Diagnostic(DiagnosticCodes.PdfRuleBroken, text, new SourcePlace(_source)));
        }
    }

    /// <summary>The text of an element, on one line; leaves the reader on its end.</summary>
    private static string Content(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var text = new StringBuilder();
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                text.Append(reader.Value);
            }
        }

        return Words.PdfWords.Squeeze(text.ToString());
    }

    private sealed record Broken(string Standard, string Clause, string Test, string? Failures)
    {
        public string Title { get; set; } = "";

        public List<Diagnostic> Findings { get; } = [];
    }
}
