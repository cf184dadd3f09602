using ExportKit.Diagnostics;

namespace ExportKit.Checking.PlainText;

/// <summary>The rules for texts that are to be listened to or felt.</summary>
internal static class TextRules
{
    public static readonly TextRule Encoding = new("text-encoding", DiagnosticCodes.TextEncoding, "The text is valid UTF-8, or UTF-16 with its mark");
    public static readonly TextRule Words = new("text-words", DiagnosticCodes.TextUnsaid, "The text has words");
    public static readonly TextRule Controls = new("text-controls", DiagnosticCodes.TextUnsaid, "There are no control characters");
    public static readonly TextRule Replaced = new("text-replaced", DiagnosticCodes.TextUnsaid, "No character was lost (U+FFFD), and none is of private use");
    public static readonly TextRule Misread = new("text-misread", DiagnosticCodes.TextUnsaid, "No text was read in the wrong encoding (\"Ã©\" for \"é\")");
    public static readonly TextRule Invisible = new("text-invisible", DiagnosticCodes.TextSpelledOut, "There are no characters that nobody sees and that part words");
    public static readonly TextRule Markup = new("text-markup", DiagnosticCodes.TextSpelledOut, "No tags and no character references are left");
    public static readonly TextRule LineEnds = new("text-line-ends", DiagnosticCodes.TextNote, "All lines end in the same way");
    public static readonly TextRule Tabs = new("text-tabs", DiagnosticCodes.TextNote, "There are no tabs");
    public static readonly TextRule Symbols = new("text-symbols", DiagnosticCodes.TextSpelledOut, "There are no lines drawn with signs and no runs of signs");
    public static readonly TextRule Drawing = new("text-drawing", DiagnosticCodes.TextSpelledOut, "There are no frames drawn with characters");
    public static readonly TextRule Columns = new("text-columns", DiagnosticCodes.TextSpelledOut, "Nothing is set in columns by spaces");
    public static readonly TextRule LongWords = new("text-long-words", DiagnosticCodes.TextSpelledOut, "There are no words of more than 60 letters that are no address");
    public static readonly TextRule Addresses = new("text-addresses", DiagnosticCodes.TextSpelledOut, "No address of more than 80 characters stands within a sentence");
    public static readonly TextRule Images = new("text-image-names", DiagnosticCodes.TextSpelledOut, "No file name stands for a picture");

    public static readonly TextRule Described = new("text-pictures-described", DiagnosticCodes.TextUnsaid, "No line says of a picture only that it has no description");

    /// <summary>All of them, in the order of a report.</summary>
    public static readonly TextRule[] All =
    [
        Encoding, Words, Controls, Replaced, Misread, Invisible, Markup, LineEnds, Tabs, Symbols, Drawing, Columns, LongWords, Addresses, Images,
        Described,
    ];
}
