using System.Text;
using ExportKit.Diagnostics;
using ExportKit.Resources.Web;

namespace ExportKit.Cli;

/// <summary>Reads lists of inputs: one a line, <c>#</c> begins a remark. Names are those from the list's own folder, so that a list means
/// the same wherever it is used; those of standard input are those from the current folder.</summary>
internal static class InputList
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>The words that a list holds; null with an error among the diagnostics where it cannot be read.</summary>
    /// <param name="name">The list's file, or <c>-</c>.</param>
    /// <param name="reader">Reads it.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static List<string>? Read(string name, InputReader reader, DiagnosticBag diagnostics)
    {
        if (reader.ReadAny(name, diagnostics) is not { } bytes)
        {
            return null;
        }

        var folder = name == InputReader.Standard ? "" : Path.GetDirectoryName(name) ?? "";
        var words = new List<string>();
        var number = 0;
        foreach (var line in Text(bytes, name, diagnostics).EnumerateLines())
        {
            number++;
            var word = line.Trim().ToString();
            if (word.Length > 0 && word[0] != '#' && IsAllowed(word, new SourcePlace(name, number), diagnostics))
            {
                words.Add(WebAddress.Is(word) || folder.Length == 0 ? word : Path.Combine(folder, word));
            }
        }

        return words;
    }

    private static bool IsAllowed(string word, SourcePlace place, DiagnosticBag diagnostics)
    {
        if (word != InputReader.Standard && !word.Contains('\0', StringComparison.Ordinal))
        {
            return true;
        }

        diagnostics.Report(
            DiagnosticCodes.EntryLeftOut, "A line of the list names nothing that it may name, and is left out", place, "Name files, folders, patterns and addresses");
        return false;
    }

    private static string Text(byte[] bytes, string name, DiagnosticBag diagnostics)
    {
        ReadOnlySpan<byte> text = bytes;
        text = text.StartsWith("\uFEFF"u8) ? text[3..] : text;
        try
        {
            return StrictUtf8.GetString(text);
        }
        catch (DecoderFallbackException)
        {
            diagnostics.Report(
                DiagnosticCodes.EntryLeftOut, "The list is not all UTF-8; names with other bytes will not be found", new SourcePlace(name), "Save the list as UTF-8");
            return Encoding.UTF8.GetString(text);
        }
    }
}
