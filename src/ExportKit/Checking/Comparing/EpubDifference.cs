using System.Globalization;
using System.Security.Cryptography;
using ExportKit.Checking.Epub;

namespace ExportKit.Checking.Comparing;

/// <summary>The difference of two EPUBs by their members: those of text by lines, others by size and SHA-256.</summary>
internal static class EpubDifference
{
    private static readonly string[] TextEndings = [".xhtml", ".html", ".htm", ".xml", ".opf", ".ncx", ".css", ".svg", ".txt", ".js", ".json", ".smil"];

    /// <summary>The lines of the difference; none where both hold the same members, in whatever order and however packed.</summary>
    /// <param name="left">What is there.</param>
    /// <param name="right">What would be there.</param>
    public static List<string> Lines(byte[] left, byte[] right)
    {
        var lines = new List<string>();
        if (Open(left, "there", lines) is { } there && Open(right, "now", lines) is { } now)
        {
            foreach (var name in there.Paths.Union(now.Paths, StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                Compare(name, there, now, lines);
            }
        }

        return lines;
    }

    private static EpubFiles? Open(byte[] content, string which, List<string> lines)
    {
        var findings = new EpubFindings("");
        var files = EpubFiles.Open(content, findings);
        if (files is null)
        {
            lines.Add($"The EPUB that is {which} cannot be read: {Reason(findings)}");
        }

        return files;
    }

    private static void Compare(string name, EpubFiles there, EpubFiles now, List<string> lines)
    {
        if (!now.Has(name) || !there.Has(name))
        {
            lines.Add(now.Has(name) ? $"+ member {name} (only now)" : $"- member {name} (only there)");
            return;
        }

        var findings = new EpubFindings("");
        if (there.Read(name, findings) is not { } left || now.Read(name, findings) is not { } right)
        {
            lines.Add($"member {name} cannot be read: {Reason(findings)}");
        }
        else if (!left.AsSpan().SequenceEqual(right))
        {
            lines.Add($"member {name}");
            lines.AddRange(IsText(name) ? TextDifference.Lines(left, right) : [$"-{Facts(left)}", $"+{Facts(right)}"]);
        }
    }

    private static bool IsText(string name) =>
        name == "mimetype" || Array.Exists(TextEndings, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static string Facts(byte[] content) =>
        string.Create(CultureInfo.InvariantCulture, $"{content.Length} bytes, SHA-256 {Convert.ToHexStringLower(SHA256.HashData(content))}");

    private static string Reason(EpubFindings findings) =>
        EpubRules.Own.Where(findings.HasFailed).SelectMany(findings.Of).Select(finding => finding.Message).FirstOrDefault() ?? "it is damaged";
}
