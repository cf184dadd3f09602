using System.Globalization;
using System.Text;

namespace ExportKit.Reading.Facts;

/// <summary>Puts the replacement character for halves of surrogate pairs in JSON: its grammar allows them (RFC 8259, 8.2), yet no text can
/// hold them, and readers of JSON throw where one is asked for.</summary>
internal static class JsonSurrogates
{
    private const int EscapeLength = 6;
    private const string Replacement = "\\uFFFD";

    /// <summary>The JSON without such halves; the same string where it has none.</summary>
    /// <param name="json">The JSON.</param>
    public static string Mend(string json)
    {
        if (!HasEscape(json) && json.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') < 0)
        {
            return json;
        }

        var mended = new StringBuilder(json.Length);
        for (var at = 0; at < json.Length;)
        {
            at += Step(json, at, mended);
        }

        return mended.ToString();
    }

    /// <summary>Whether one may be written as an escape; data may be long, and this is found many characters at a time.</summary>
    private static bool HasEscape(string json) => json.Contains("\\ud", StringComparison.OrdinalIgnoreCase);

    /// <summary>Takes a character, a pair or an escape over.</summary>
    /// <returns>How long it is.</returns>
    private static int Step(string json, int at, StringBuilder mended)
    {
        if (char.IsSurrogate(json[at]))
        {
            var isPair = char.IsHighSurrogate(json[at]) && at + 1 < json.Length && char.IsLowSurrogate(json[at + 1]);
            mended.Append(isPair ? json.AsSpan(at, 2) : "\ufffd");
            return isPair ? 2 : 1;
        }

        if (json[at] != '\\')
        {
            mended.Append(json[at]);
            return 1;
        }

        return Escape(json, at, mended);
    }

    private static int Escape(string json, int at, StringBuilder mended)
    {
        if (Unit(json, at) is { } unit && char.IsSurrogate(unit))
        {
            var isPair = char.IsHighSurrogate(unit) && Unit(json, at + EscapeLength) is { } other && char.IsLowSurrogate(other);
            mended.Append(isPair ? json.AsSpan(at, 2 * EscapeLength) : Replacement);
            return isPair ? 2 * EscapeLength : EscapeLength;
        }

        // What follows a backslash is passed over, so that an escaped one escapes nothing itself.
        var length = Math.Min(2, json.Length - at);
        mended.Append(json.AsSpan(at, length));
        return length;
    }

    /// <summary>The character that an escape such as <c>\u00e9</c> stands for; null where there is none.</summary>
    private static char? Unit(string json, int at) =>
        at + EscapeLength <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
        && ushort.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : null;
}
