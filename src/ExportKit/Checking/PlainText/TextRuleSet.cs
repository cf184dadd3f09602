using System.Globalization;
using System.Text;
using ExportKit.Diagnostics;

namespace ExportKit.Checking.PlainText;

/// <summary>Examines texts, ours or not: what a screen reader, a speech engine or a braille display makes of them.</summary>
internal static class TextRuleSet
{
    private const int MostFindings = 50;

    /// <summary>Examines a text.</summary>
    /// <param name="content">The file; it may hold anything.</param>
    /// <param name="source">Its name, for places.</param>
    /// <param name="report">Takes every rule that was checked, and those that need a person.</param>
    public static void Check(byte[] content, string source, CheckReportBuilder report)
    {
        var findings = new Dictionary<TextRule, List<Diagnostic>>();
        var text = Decode(content, (rule, message) => Fail(rule, 0, 0, message));
        if (text is not null)
        {
            if (!text.Any(char.IsLetterOrDigit))
            {
                Fail(TextRules.Words, 0, 0, "The text has no words");
            }

            LineEnds(text, message => Fail(TextRules.LineEnds, 0, 0, message));
            var lines = text.Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                TextLine.Check(lines[i].TrimEnd('\r'), (rule, column, message) => Fail(rule, i + 1, column, message));
            }
        }

        foreach (var rule in TextRules.All)
        {
            var found = findings.GetValueOrDefault(rule) ?? [];
            var outcome = text is null && rule != TextRules.Encoding ? RuleOutcome.NotApplicable
                : found.Exists(finding => finding.Severity > Severity.Info) ? RuleOutcome.Fail
                : RuleOutcome.Pass;
            report.Add(rule.Id, rule.Title, outcome, CheckReport.OwnRules, [.. found]);
        }

        report.AddUnchecked("text-order", "The order makes sense to who listens", "it needs a person");
        report.AddUnchecked("text-pictures", "What the pictures show is said", "it needs a person");

        void Fail(TextRule rule, int line, int column, string message)
        {
            if (!findings.TryGetValue(rule, out var list))
            {
                findings[rule] = list = [];
            }

            if (list.Count < MostFindings)
            {
                list.Add(new Diagnostic(rule.Code, message, new SourcePlace(source, line, column)));
            }
        }
    }

    private static string? Decode(byte[] content, Action<TextRule, string> fail)
    {
        Encoding encoding = content.Length > 1 && (content[0], content[1]) is (0xff, 0xfe) ? new UnicodeEncoding(false, true, true)
            : content.Length > 1 && (content[0], content[1]) is (0xfe, 0xff) ? new UnicodeEncoding(true, true, true)
            : new UTF8Encoding(false, true);
        try
        {
            return encoding.GetString(content).TrimStart('\ufeff');
        }
        catch (DecoderFallbackException exception)
        {
            fail(TextRules.Encoding, string.Create(CultureInfo.InvariantCulture, $"The bytes are not valid UTF-8 from byte {exception.Index} on"));
            return null;
        }
    }

    private static void LineEnds(string text, Action<string> note)
    {
        var pairs = 0;
        var feeds = 0;
        var returns = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n';
            pairs += isPair ? 1 : 0;
            returns += text[i] == '\r' && !isPair ? 1 : 0;
            feeds += text[i] == '\n' && (i == 0 || text[i - 1] != '\r') ? 1 : 0;
        }

        if ((pairs > 0 ? 1 : 0) + (feeds > 0 ? 1 : 0) + (returns > 0 ? 1 : 0) > 1)
        {
            note("Lines end in different ways");
        }
    }
}
