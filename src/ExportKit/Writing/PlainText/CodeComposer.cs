using System.Text;
using ExportKit.Model;
using ExportKit.Words;

namespace ExportKit.Writing.PlainText;

/// <summary>Says code: its lines as they are, between two lines that say where it begins and ends.</summary>
internal static class CodeComposer
{
    private const int TabWidth = 4;

    /// <summary>Says code. Its symbols and indents stay; tabs become spaces, invisible characters go, and of several blank
    /// lines in a row one stays.</summary>
    /// <param name="code">The code.</param>
    /// <param name="lines">Takes the lines.</param>
    /// <param name="composition">What the parts of the text have in common.</param>
    public static void Say(CodeBlock code, LineList lines, Composition composition)
    {
        var (said, words, start) = (new LineList(), composition.Words, 0);
        foreach (var line in code.Text.Split('\n'))
        {
            composition.Pages.Say(said, composition.Pages.Breaks.Within(code, start, start + line.Length + 1).SelectMany(found => found.Labels));
            start += line.Length + 1;
            var text = Spoken(line);
            if (text.Length == 0)
            {
                said.Part();
            }
            else
            {
                said.Add(new PlainTextLine([new PlainTextRun(text, false)]) { IsFixed = true });
            }
        }

        if (said.Count == 0)
        {
            return;
        }

        lines.AddGenerated(code.CodeLanguage is { } given && Spoken(given).Trim() is { Length: > 0 } language ? words.Format(Word.CodeStartIn, language) : words[Word.CodeStart]);
        lines.AddAll(said);
        lines.AddGenerated(words[Word.CodeEnd]);
    }

    private static string Spoken(string line)
    {
        var text = new StringBuilder(line.Length);
        foreach (var rune in line.EnumerateRunes())
        {
            if (rune.Value == '\t')
            {
                text.Append(' ', TabWidth - text.Length % TabWidth);
                continue;
            }

            switch (SpeechCharacters.Of(rune))
            {
                case CharacterClass.Invisible:
                    break;
                case CharacterClass.Space:
                    text.Append(' ');
                    break;
                default:
                    text.Append(rune.ToString());
                    break;
            }
        }

        return text.ToString().TrimEnd();
    }
}
