using System.Buffers;
using System.Text;
using ExportKit.Diagnostics;

namespace ExportKit.Reading.Input;

/// <summary>Turns bytes into text: by byte order mark, by what the bytes themselves prove, by what server and page declare.</summary>
internal static class EncodingDetector
{
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\v\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\u007f");

    private static readonly UTF8Encoding StrictUtf8 = new(false, true);

    /// <summary>Decodes an input and reports where it is not what it declares.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="options">Names the input and what a server declared.</param>
    /// <param name="diagnostics">Where broken bytes and false declarations are reported.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, ReadingOptions options, DiagnosticBag diagnostics)
    {
        if (ByMark(bytes) is { } marked)
        {
            return Clean(Checked(marked.Encoding, bytes[marked.Length..], options, diagnostics));
        }

        if (WideText.Guess(bytes[..Math.Min(4096, bytes.Length)]) is { } wide)
        {
            return Clean(wide.GetString(bytes));
        }

        var name = options.DeclaredEncoding is { } declared && EncodingNames.Find(declared) is not null
            ? declared
            : DeclaredEncoding.Find(bytes);
        return Clean(Unmarked(bytes, name, options, diagnostics));
    }

    private static (Encoding Encoding, int Length)? ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    private static string Unmarked(ReadOnlySpan<byte> bytes, string? name, ReadingOptions options, DiagnosticBag diagnostics)
    {
        var declared = EncodingNames.Find(name);

        // Bytes beyond ASCII that form valid UTF-8 are UTF-8: no other encoding does so by chance.
        if (TryUtf8(bytes) is { } text)
        {
            if (declared is not null and not UTF8Encoding && System.Text.Ascii.IsValid(bytes))
            {
                return declared.GetString(bytes);
            }

            if (declared is not null and not UTF8Encoding)
            {
                Mismatch(name!, "utf-8", options, diagnostics);
            }

            return text;
        }

        return NotUtf8(bytes, name, declared, options, diagnostics);
    }

    private static string NotUtf8(ReadOnlySpan<byte> bytes, string? name, Encoding? declared, ReadingOptions options, DiagnosticBag diagnostics)
    {
        if (declared is not null and not UTF8Encoding)
        {
            return Checked(declared, bytes, options, diagnostics);
        }

        // A few broken bytes in much valid UTF-8 (a page cut short, one pasted name) do not make it another encoding.
        var (good, bad) = Utf8Sequences.Count(bytes);
        if (good > bad * 4 || declared is UTF8Encoding && good > bad)
        {
            return Checked(Encoding.UTF8, bytes, options, diagnostics);
        }

        var guess = LegacyGuess.Of(bytes);
        if (name is not null)
        {
            Mismatch(name, guess.WebName, options, diagnostics);
        }

        return Checked(guess, bytes, options, diagnostics);
    }

    private static string? TryUtf8(ReadOnlySpan<byte> bytes) =>
        System.Text.Unicode.Utf8.IsValid(bytes) ? StrictUtf8.GetString(bytes) : null;

    private static string Checked(Encoding encoding, ReadOnlySpan<byte> bytes, ReadingOptions options, DiagnosticBag diagnostics)
    {
        var text = encoding.GetString(bytes);
        if (text.Contains('\ufffd', StringComparison.Ordinal))
        {
            diagnostics.Report(
                DiagnosticCodes.BrokenEncoding,
                $"Some bytes are no valid {encoding.WebName}; the characters that they stood for are lost",
                LineOf(text, text.IndexOf('\ufffd', StringComparison.Ordinal), options),
                "Save the page again, or declare its true encoding.");
        }

        return text;
    }

    private static SourcePlace LineOf(string text, int index, ReadingOptions options)
    {
        var before = text.AsSpan(0, index);
        return new SourcePlace(options.SourceName, before.Count('\n') + 1, index - before.LastIndexOf('\n'));
    }

    private static void Mismatch(string declared, string used, ReadingOptions options, DiagnosticBag diagnostics) =>
        diagnostics.Report(
            DiagnosticCodes.EncodingMismatch,
            $"The page declares the encoding {declared}, but its bytes are {used}",
            new SourcePlace(options.SourceName),
            $"Declare {used}, or save the page as UTF-8 and declare that: <meta charset=\"utf-8\">");

    /// <summary>Control characters mean nothing in HTML and are refused by XML and PDF alike.</summary>
    private static string Clean(string text)
    {
        if (!HasControl(text))
        {
            return text;
        }

        return string.Create(text.Length, text, static (target, source) =>
        {
            for (var i = 0; i < target.Length; i++)
            {
                target[i] = IsControl(source[i]) ? ' ' : source[i];
            }
        });
    }

    // A page is looked through many characters at a time.
    private static bool HasControl(string text) => text.AsSpan().ContainsAny(Controls);

    private static bool IsControl(char c) => c < ' ' && c is not ('\t' or '\n' or '\r' or '\f') || c == '\u007f';
}
