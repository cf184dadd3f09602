using System.Buffers;
using System.Text;

namespace ExportKit.Reading.Tree;

/// <summary>Text in which there is nothing to collapse, as most of a page is: it is taken over whole, not character by character.</summary>
internal static class EvenText
{
    private static readonly SearchValues<char> Uneven = SearchValues.Create("\t\n\r\f\u00a0\u00ad\u200b\ufeff");

    /// <summary>Whether a text has neither two spaces in a row nor white space of another kind, nor characters that are not seen.</summary>
    /// <param name="text">The text.</param>
    public static bool Is(string text) => !text.AsSpan().ContainsAny(Uneven) && !text.Contains("  ", StringComparison.Ordinal);

    /// <summary>Adds a text that is even; its first space only where none is before it.</summary>
    /// <param name="target">Takes the text.</param>
    /// <param name="text">The text.</param>
    /// <param name="isAfterSpace">Whether a space is before it, or nothing.</param>
    public static void Append(StringBuilder target, string text, bool isAfterSpace) =>
        target.Append(isAfterSpace && text is [' ', ..] ? text.AsSpan(1) : text);
}
