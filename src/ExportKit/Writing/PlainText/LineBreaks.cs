using ExportKit.Diagnostics;
using ExportKit.Writing.Icu;

namespace ExportKit.Writing.PlainText;

/// <summary>Where a line of text may be broken: at spaces, so that no voice stops within a word or an address; in scripts that write no
/// spaces, where ICU says (UAX 14, with dictionaries for Thai and its like), which is loaded for them alone.</summary>
/// <param name="language">The text's language, a BCP 47 tag; empty where it is not known.</param>
/// <param name="diagnostics">Takes what is missing.</param>
internal sealed class LineBreaks(string language, DiagnosticBag diagnostics) : IDisposable
{
    private IcuLineBreaks? _icu;
    private bool _triedIcu;

    /// <summary>Finds the places.</summary>
    /// <param name="text">A line.</param>
    /// <returns>For each index whether the line may be broken before it.</returns>
    public bool[] Find(string text)
    {
        var breaks = new bool[text.Length + 1];
        var hasUnspaced = false;
        for (var i = 1; i < text.Length; i++)
        {
            breaks[i] = text[i - 1] == ' ' && text[i] != ' ';
            hasUnspaced |= SpeechCharacters.IsUnspaced(text[i]);
        }

        if (hasUnspaced && Icu() is { } icu)
        {
            AddUnspaced(text, icu, breaks);
        }

        return breaks;
    }

    /// <inheritdoc/>
    public void Dispose() => _icu?.Dispose();

    private void AddUnspaced(string text, IcuLineBreaks icu, bool[] breaks)
    {
        var found = new BreakKind[text.Length + 1];
        icu.Find(text, language, found);
        for (var i = 1; i < text.Length; i++)
        {
            breaks[i] |= found[i] != BreakKind.None && (IsUnspaced(text[i - 1]) || IsUnspaced(text[i]));
        }
    }

    private static bool IsUnspaced(char character) => SpeechCharacters.IsUnspaced(character) || SpeechCharacters.IsWide(character);

    private IcuLineBreaks? Icu()
    {
        if (!_triedIcu)
        {
            _triedIcu = true;
            _icu = IcuLibrary.Load(new DiagnosticBag()) is { } functions ? new IcuLineBreaks(functions) : null;
            if (_icu is null)
            {
                diagnostics.Report(
                    DiagnosticCodes.LinesNotBroken,
                    "Lines in a script without spaces are not broken, since the ICU library is not installed",
                    null,
                    IcuLibrary.Missing.Hint);
            }
        }

        return _icu;
    }
}
