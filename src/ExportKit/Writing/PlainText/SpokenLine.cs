using ExportKit.Words;

namespace ExportKit.Writing.PlainText;

/// <summary>Makes a line that is pleasant to hear of the characters that an article gives.</summary>
internal static class SpokenLine
{
    /// <summary>Makes a line: without what is not said, symbols calmed, single spaces between words and none at the ends.</summary>
    /// <param name="raw">The characters as the article gives them.</param>
    /// <param name="words">The words of structure.</param>
    /// <param name="options">How the text shall be.</param>
    /// <param name="keepsSymbols">Whether a line that is nothing but symbols says one of them (a cell of a table) rather than nothing.</param>
    public static PlainTextLine Of(MarkedText raw, StructureWords words, PlainTextOptions options, bool keepsSymbols = false)
    {
        var line = SingleSpaces(SymbolRuns.Calm(CharacterFilter.Filter(raw, options.AsciiPunctuation), words, options));
        return !keepsSymbols ? SaysSomething(line) ? line.ToLine() : PlainTextLine.Blank
            : line.Length > 0 ? line.ToLine()
            : FirstOf(CharacterFilter.Filter(raw, options.AsciiPunctuation, true));
    }

    /// <summary>Whether a voice makes something of a line: not of a stroke, a dot or a dash that stands alone.</summary>
    private static bool SaysSomething(MarkedText line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (line.KindAt(i) is RunKind.Code or RunKind.Generated && line[i] != ' ' || !SpeechCharacters.IsMute(line[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static MarkedText SingleSpaces(MarkedText text)
    {
        if (text[0] != ' ' && !text.Characters.Contains("  ", StringComparison.Ordinal))
        {
            text.TrimEnd();
            return text;
        }

        var line = new MarkedText();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != ' ' || line.Length > 0 && line[line.Length - 1] != ' ')
            {
                line.Append(text[i], text.KindAt(i));
            }
        }

        line.TrimEnd();
        return line;
    }

    private static PlainTextLine FirstOf(MarkedText symbols)
    {
        var line = new MarkedText();
        for (var i = 0; i < symbols.Length && (line.Length == 0 || char.IsLowSurrogate(symbols[i])); i++)
        {
            if (symbols[i] != ' ')
            {
                line.Append(symbols[i], symbols.KindAt(i));
            }
        }

        return line.ToLine();
    }
}
