using System.Globalization;
using ExportKit.Diagnostics;
using ExportKit.Limits;
using ExportKit.Writing.Pdf.Fonts;
using ExportKit.Writing.Pdf.Fonts.Native;

namespace ExportKit.Writing.Pdf.Text;

/// <summary>Chooses the font of each grapheme cluster, and puts a visible sign in place of characters that no font has.</summary>
/// <param name="fonts">The installed fonts.</param>
/// <param name="limits">How many fonts there may be.</param>
/// <param name="diagnostics">Takes characters without a glyph.</param>
internal sealed class FaceChooser(FontLibrary fonts, ExportLimits limits, DiagnosticBag diagnostics)
{
    // Where no installed font has a character: the sign for that, a box, or what every font has.
    private static readonly int[] Substitutes = [0xFFFD, 0x25A1, '?'];

    // Enough to see what is the matter; a page of nothing else would be all messages.
    private const int MostNamed = 100;

    private readonly HashSet<int> _missing = [];
    private readonly PrimaryFace?[] _primaries = new PrimaryFace?[FontStyleKey.Count];
    private readonly Dictionary<string, FontFace?> _fallbacks = new(StringComparer.Ordinal);
    private readonly HashSet<FontFace> _others = [];
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);
    private bool _isFull;
    private bool _isRefused;
    private int[] _needed = new int[8];
    private int _neededCount;

    /// <summary>Chooses the font of the grapheme cluster at an index.</summary>
    /// <param name="text">The paragraph's text.</param>
    /// <param name="shown">The text that will be shaped; characters without a glyph are replaced in it.</param>
    /// <param name="start">Where the cluster begins.</param>
    /// <param name="limit">Where its item ends.</param>
    /// <param name="script">Its script.</param>
    /// <param name="style">Its style.</param>
    /// <param name="previous">The font of the cluster before it in the same run; null where there is none.</param>
    /// <param name="length">How many code units the cluster has.</param>
    public FontFace Choose(
        string text, char[] shown, int start, int limit, uint script, TextStyle style, FontFace? previous, out int length)
    {
        var primary = Primary(style);
        if (IsAlone(text, start, limit))
        {
            length = 1;
            if (previous is null || previous == primary.Face)
            {
                if (primary.Covers(text[start]))
                {
                    return primary.Face;
                }
            }
        }
        else
        {
            length = StringInfo.GetNextTextElementLength(text.AsSpan(start, limit - start));
        }

        var cluster = text.AsSpan(start, length);
        Need(cluster, primary.Face);
        return Sticks(previous, primary.Face, cluster) ?? Covering(primary.Face, previous, cluster, script, style)
            ?? Replace(shown, start, length, primary.Face, script, style);
    }

    /// <summary>Whether a character is a cluster by itself for sure: combining marks begin at U+0300.</summary>
    private static bool IsAlone(string text, int start, int limit) =>
        text[start] < '\u0300' && (start + 1 == limit || text[start + 1] < '\u0300');

    private PrimaryFace Primary(TextStyle style) =>
        _primaries[FontStyleKey.Of(style.Role, style.Bold, style.Italic)]
            ??= new PrimaryFace(fonts.Face(style.Role, style.Bold, style.Italic, diagnostics));

    /// <summary>Lists the characters that need a glyph of their own.</summary>
    private void Need(ReadOnlySpan<char> cluster, FontFace primary)
    {
        _neededCount = 0;
        foreach (var rune in cluster.EnumerateRunes())
        {
            var codePoint = rune.Value;
            if (!CharacterKinds.IsIgnorable(codePoint) && !(CharacterKinds.IsSpace(codePoint) && !primary.Covers(codePoint)))
            {
                if (_neededCount == _needed.Length)
                {
                    Array.Resize(ref _needed, _neededCount * 2);
                }

                _needed[_neededCount++] = codePoint;
            }
        }
    }

    /// <summary>Spaces and punctuation within a text of another script stay in its font where that has them.</summary>
    private FontFace? Sticks(FontFace? previous, FontFace primary, ReadOnlySpan<char> cluster) =>
        previous is not null && previous != primary && !char.IsLetterOrDigit(cluster[0]) && !char.IsSurrogate(cluster[0]) && Covers(previous)
            ? previous
            : null;

    private FontFace? Covering(FontFace primary, FontFace? previous, ReadOnlySpan<char> cluster, uint script, TextStyle style)
    {
        if (Covers(primary))
        {
            return primary;
        }

        if (previous is not null && Covers(previous))
        {
            return previous;
        }

        var key = string.Concat(cluster, style.Language, ScriptCodes.Name(script), (style.Bold ? "b" : "") + (style.Italic ? "i" : ""));
        if (!_fallbacks.TryGetValue(key, out var face))
        {
            var needed = _needed.AsSpan(0, _neededCount);
            _fallbacks[key] = face = Admitted(fonts.Fallback(needed, script, style.Language, style.Bold, style.Italic, diagnostics), key);
        }

        _isRefused = face is null && _refused.Contains(key);
        return face;
    }

    /// <summary>A font that shall stand in for those of the style, which are always there; null where there are as many already as there
    /// may be.</summary>
    private FontFace? Admitted(FontFace? face, string? key)
    {
        if (face is null || _others.Contains(face))
        {
            return face;
        }

        if (_others.Count < limits.Fonts)
        {
            _others.Add(face);
            return face;
        }

        if (!_isFull)
        {
            _isFull = true;
            LimitReport.Met(
                diagnostics, DiagnosticCodes.TooManyFonts, LimitTable.Fonts, limits,
                string.Create(CultureInfo.InvariantCulture, $"The text needs more than {_others.Count} font{(_others.Count == 1 ? "" : "s")} beside its own"), null);
        }

        if (key is not null)
        {
            _refused.Add(key);
        }

        return null;
    }

    private bool Covers(FontFace face)
    {
        for (var i = 0; i < _neededCount; i++)
        {
            if (!face.Covers(_needed[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>No font has the whole cluster: the one with its base serves, and what that lacks is replaced.</summary>
    private FontFace Replace(char[] shown, int start, int length, FontFace primary, uint script, TextStyle style)
    {
        var face = _neededCount > 1
            ? Admitted(fonts.Fallback([_needed[0]], script, style.Language, style.Bold, style.Italic, diagnostics), null) ?? primary
            : primary;
        if (face != primary && primary.Covers(_needed[0]))
        {
            face = primary;
        }

        var substitute = (char)(Array.Find(Substitutes, face.Covers) is var found and not 0 ? found : '?');
        for (var i = start; i < start + length;)
        {
            var isPair = char.IsHighSurrogate(shown[i]);
            var codePoint = isPair ? char.ConvertToUtf32(shown[i], shown[i + 1]) : shown[i];
            if (!face.Covers(codePoint) && !CharacterKinds.IsIgnorable(codePoint))
            {
                // The colour of a skin is nothing in one colour.
                var isSilent = CharacterKinds.IsSkinTone(codePoint) && i > start;
                if (!isSilent && !_isRefused)
                {
                    Report(codePoint, script);
                }

                shown[i] = isSilent ? '\u200B' : substitute;
                if (isPair)
                {
                    // Keeps the length, and shows nothing.
                    shown[i + 1] = '\u200B';
                }
            }

            i += isPair ? 2 : 1;
        }

        return face;
    }

    private void Report(int codePoint, uint script)
    {
        if (_missing.Count > MostNamed || !_missing.Add(codePoint))
        {
            return;
        }

        if (_missing.Count > MostNamed)
        {
            diagnostics.Report(
                DiagnosticCodes.CharacterWithoutGlyph,
                $"No installed font has more than {MostNamed} characters of the article; the others are not named");
            return;
        }

        var inColour = fonts.FamilyInColour(codePoint, diagnostics);
        var package = ScriptCodes.Name(script) is "Hani" or "Hira" or "Kana" or "Hang" or "Bopo" ? "fonts-noto-cjk"
            : codePoint >= 0x1F000 ? "fonts-symbola" : "fonts-noto-core";
        diagnostics.Report(
            DiagnosticCodes.CharacterWithoutGlyph,
            inColour is null
                ? $"No installed font has the character U+{codePoint:X4} ({char.ConvertFromUtf32(codePoint)}); a sign stands in its place"
                : $"The character U+{codePoint:X4} ({char.ConvertFromUtf32(codePoint)}) is installed in colours alone ({inColour}), which cannot be drawn as outlines; a sign stands in its place",
            null,
            $"Install a font that has it: on Debian and Ubuntu, apt install {package} has most {(package == "fonts-symbola" ? "signs" : "scripts")}.");
    }

    /// <summary>The font of a style, with a memory of what it covers: asked for every character of a text.</summary>
    private sealed class PrimaryFace(FontFace face)
    {
        private const byte Unknown = 0;
        private const byte No = 1;
        private const byte Yes = 2;

        private readonly byte[] _known = new byte[0x3000];

        public FontFace Face => face;

        public bool Covers(char letter)
        {
            if (letter >= _known.Length)
            {
                return face.Covers(letter);
            }

            if (_known[letter] == Unknown)
            {
                _known[letter] = face.Covers(letter) || CharacterKinds.IsIgnorable(letter) ? Yes : No;
            }

            return _known[letter] == Yes;
        }
    }
}
