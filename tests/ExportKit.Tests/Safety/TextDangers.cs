using System.Globalization;

namespace ExportKit.Tests.Safety;

/// <summary>What in a text steers a terminal, turns words round, or is no text at all.</summary>
internal static class TextDangers
{
    /// <summary>All of it, a line each; empty for a safe text.</summary>
    /// <param name="text">The text.</param>
    public static List<string> Of(string text)
    {
        var found = new List<string>();
        for (var at = 0; at < text.Length; at++)
        {
            var isPair = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
            var isRefused = text[at] switch
            {
                '\n' => false,
                '\r' => at + 1 == text.Length || text[at + 1] != '\n',
                < ' ' or (>= '\x7f' and <= '\x9f') or '\u2028' or '\u2029' or '\u202d' or '\u202e' or '\ufffe' or '\uffff' => true,
                >= '\ud800' and <= '\udfff' => !isPair,
                _ => false,
            };
            if (isRefused)
            {
                found.Add(string.Create(CultureInfo.InvariantCulture, $"U+{(int)text[at]:X4} at {at}, after \"{text[Math.Max(0, at - 20)..at]}\""));
            }

            at += isPair ? 1 : 0;
        }

        return found;
    }
}
