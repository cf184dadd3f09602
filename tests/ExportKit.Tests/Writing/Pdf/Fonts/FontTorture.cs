using ExportKit.Diagnostics;
using ExportKit.Writing.Pdf.Fonts;
using ExportKit.Writing.Pdf.Fonts.Native;
using ExportKit.Writing.Pdf.Text;

namespace ExportKit.Tests.Writing.Pdf.Fonts;

/// <summary>Does with each font of a folder all that is done with fonts. Says which one it takes on, so that the last word of a process
/// that dies names the one that killed it.</summary>
internal static class FontTorture
{
    private const string Text = "Officially, 3 fjords: AV To – naïve “x”? שָׁלוֹם الإصلاحات हिन्दी र्कि क्षत्रिय 改革は進む";

    /// <summary>Goes through a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>The exit code: 0 where each font served or was refused in the way that is meant.</returns>
    public static int Run(string folder)
    {
        if (!HarfBuzzLibrary.TryLoad(new DiagnosticBag()))
        {
            return 3;
        }

        foreach (var path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            Console.Write(Path.GetFileName(path) + ": ");
            Console.Out.Flush();
            var entries = FontFileLoader.Load(path, out var fault);
            Console.WriteLine(fault is null ? string.Join(", ", entries.Select(Use)) : "refused, " + fault);
        }

        return 0;
    }

    /// <summary>Shapes a text with a face in two weights, and makes a font of what was used.</summary>
    /// <returns>What came of it: <c>served</c>, or why not.</returns>
    public static string Use(FontEntry entry)
    {
        try
        {
            foreach (var weight in new[] { 400, 700 })
            {
                using var face = FontFace.Open(entry, weight);
                if (FontSubset.Make(face, Shape(face)) is null)
                {
                    return "no subset";
                }
            }

            return "served";
        }
        catch (InvalidDataException exception)
        {
            return "refused, " + exception.Message;
        }
    }

    private static ushort[] Shape(FontFace face)
    {
        using var shaper = new RunShaper();
        var glyphs = new GlyphSet(face.GlyphCount);
        var at = 0;
        foreach (var word in Text.Split(' '))
        {
            var script = HarfBuzz.Script(HarfBuzz.UnicodeFunctions(), word[0]);
            var run = new ShapedRun
            {
                Start = at,
                End = at + word.Length,
                Item = new TextSpan(word, new TextStyle { Size = 10 }),
                Style = new TextStyle { Size = 10 },
                Face = face,
                Script = script,
                Level = (byte)(ScriptCodes.Name(script) is "Hebr" or "Arab" ? 1 : 0),
            };
            foreach (var glyph in shaper.Shape(run, Text, at, at + word.Length))
            {
                glyphs.Add(glyph.Id);
            }

            at += word.Length + 1;
        }

        return glyphs.ToArray();
    }
}
