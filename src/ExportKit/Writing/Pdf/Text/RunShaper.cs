using System.Text;
using ExportKit.Writing.Pdf.Fonts;
using ExportKit.Writing.Pdf.Fonts.Native;

namespace ExportKit.Writing.Pdf.Text;

/// <summary>Shapes runs with HarfBuzz. Not safe for several threads: it keeps one buffer.</summary>
internal sealed unsafe class RunShaper : IDisposable
{
    private const uint UnsafeToBreak = 1;

    private readonly Dictionary<string, Language> _languages = new(StringComparer.Ordinal);
    private nint _buffer = CreateBuffer();

    /// <summary>Shapes a stretch of a run; letters beyond it are looked at for joining.</summary>
    /// <param name="run">The run: its font, style, script and level.</param>
    /// <param name="text">The paragraph's text with what has no glyph replaced.</param>
    /// <param name="start">Where the stretch begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <returns>The glyphs from left to right.</returns>
    /// <exception cref="OutOfMemoryException">There is not enough memory.</exception>
    public ShapedGlyph[] Shape(ShapedRun run, ReadOnlySpan<char> text, int start, int end)
    {
        var style = run.Style!;
        var language = LanguageOf(style.Language);
        NativeShortage.Begin();
        HarfBuzz.BufferReset(_buffer);
        HarfBuzz.BufferSetClusterLevel(_buffer, HarfBuzz.ClusterLevelCharacters);
        HarfBuzz.BufferSetDirection(_buffer, run.Level % 2 == 0 ? HarfBuzz.LeftToRight : HarfBuzz.RightToLeft);
        HarfBuzz.BufferSetScript(_buffer, run.Script);
        HarfBuzz.BufferSetLanguage(_buffer, language);
        fixed (char* letters = text)
        {
            HarfBuzz.BufferAddUtf16(_buffer, letters, text.Length, (uint)start, end - start);
        }

        Shape(run.Face!.NativeFont, style.Ligatures && style.LetterSpacing == 0);
        NativeShortage.End();
        return Read(run.Face, text);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_buffer != 0)
        {
            HarfBuzz.BufferDestroy(_buffer);
            _buffer = 0;
        }
    }

    private static nint CreateBuffer()
    {
        NativeShortage.Begin();
        var buffer = HarfBuzz.BufferCreate();
        NativeShortage.End();
        return buffer;
    }

    private void Shape(nint font, bool ligatures)
    {
        if (ligatures)
        {
            HarfBuzz.Shape(font, _buffer, null, 0);
            return;
        }

        var off = stackalloc HarfBuzzFeature[2];
        off[0] = new(HarfBuzz.Tag("liga"), 0, 0, uint.MaxValue);
        off[1] = new(HarfBuzz.Tag("clig"), 0, 0, uint.MaxValue);
        HarfBuzz.Shape(font, _buffer, off, 2);
    }

    /// <summary>Takes the glyphs over. HarfBuzz gives characters that need no glyph an invisible space of no width: joiners, which change
    /// how a word is spelt, become the font's own empty glyph for them, which says its text; the others go.</summary>
    private ShapedGlyph[] Read(FontFace face, ReadOnlySpan<char> text)
    {
        uint count;
        var infos = HarfBuzz.BufferGlyphInfos(_buffer, &count);
        var positions = HarfBuzz.BufferGlyphPositions(_buffer, &count);
        var glyphs = new ShapedGlyph[count];
        var kept = 0;
        for (var i = 0; i < glyphs.Length; i++)
        {
            var glyph = infos[i].Glyph;
            var letter = text[(int)infos[i].Cluster];
            if (glyph == 0 || glyph >= face.GlyphCount)
            {
                // Only a font that is damaged makes of characters that it has something that is not there; a blank keeps their text.
                glyph = face.NominalGlyph(' ');
                if (glyph == 0)
                {
                    continue;
                }
            }

            if (positions[i].XAdvance == 0 && CharacterKinds.IsIgnorable(letter) && glyph == face.NominalGlyph(' '))
            {
                glyph = CharacterKinds.IsJoiner(letter) ? face.EmptyGlyph(letter) : 0;
                if (glyph == 0)
                {
                    continue;
                }
            }

            glyphs[kept++] = new ShapedGlyph(
                (ushort)glyph,
                (infos[i].Mask & UnsafeToBreak) == 0,
                (int)infos[i].Cluster,
                positions[i].XAdvance,
                positions[i].XOffset,
                positions[i].YOffset);
        }

        if (kept < glyphs.Length)
        {
            Array.Resize(ref glyphs, kept);
        }

        return glyphs;
    }

    /// <summary>HarfBuzz's language; none where unknown, since otherwise the system's would be taken.</summary>
    private nint LanguageOf(string tag)
    {
        if (tag.Length == 0)
        {
            return 0;
        }

        if (!_languages.TryGetValue(tag, out var language))
        {
            fixed (byte* name = Encoding.UTF8.GetBytes(tag + '\0'))
            {
                NativeShortage.Begin();
                language = new Language(HarfBuzz.LanguageFromString(name, -1));
                NativeShortage.End();
                _languages[tag] = language;
            }
        }

        return language.Handle;
    }

    /// <summary>HarfBuzz's language, which it keeps for ever.</summary>
    private sealed record Language(nint Handle);
}
