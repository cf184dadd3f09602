using ExportKit.Writing.Pdf.Fonts.Native;

namespace ExportKit.Writing.Pdf.Text;

/// <summary>Tells the script of each character (UAX 24): what scripts share takes the script of what stands before it, at the start of
/// the text that of what follows.</summary>
internal static class ScriptRuns
{
    // Below this all letters are Latin.
    private const char FirstOther = '\u02B0';

    /// <summary>The scripts, one a code unit.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The scripts; null where all is Latin.</returns>
    public static uint[]? Of(string text)
    {
        if (IsLatin(text))
        {
            return null;
        }

        var scripts = new uint[text.Length];
        var functions = HarfBuzz.UnicodeFunctions();
        var current = 0u;
        for (var i = 0; i < text.Length;)
        {
            var codePoint = char.IsHighSurrogate(text[i]) ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i];
            var script = HarfBuzz.Script(functions, (uint)codePoint);
            current = IsShared(script) ? current : script;
            for (var end = i + (codePoint > char.MaxValue ? 2 : 1); i < end; i++)
            {
                scripts[i] = current;
            }
        }

        FillStart(scripts);
        return scripts;
    }

    private static bool IsLatin(string text)
    {
        foreach (var letter in text)
        {
            // Quotation marks, dashes and their like are common to all scripts.
            if (letter >= FirstOther && letter is < '\u2000' or > '\u206F' && letter != ParagraphText.Box)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsShared(uint script) => script is ScriptCodes.Common or ScriptCodes.Inherited or ScriptCodes.Unknown;

    private static void FillStart(uint[] scripts)
    {
        var first = 0;
        while (first < scripts.Length && scripts[first] == 0)
        {
            first++;
        }

        var script = first < scripts.Length ? scripts[first] : ScriptCodes.Common;
        for (var i = 0; i < first; i++)
        {
            scripts[i] = script;
        }
    }
}
