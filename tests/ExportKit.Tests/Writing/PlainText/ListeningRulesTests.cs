using System.Text;
using ExportKit.Model;
using ExportKit.Writing.PlainText;

namespace ExportKit.Tests.Writing.PlainText;

/// <summary>The rules that listening to the texts gave, held for lines of every kind of damage.</summary>
public sealed class ListeningRulesTests
{
    private static readonly string[] Alphabet =
    [
        "a", "Z", "é", "9", "ب", "ה", "क", "\u094D", "漢", "か", "ไ", " ", " ", "\u00A0", "\u202F", "\u3000", "\t", "\n", "\u00AD", "\u200B",
        "\u200C", "\u200D", "\u200E", "\u202E", "\u2066", "\uFEFF", "\uFE0F", "\uFFFC", "\uE000", "\0", "\u0085", "\u2028", "*", "_", "=", "#",
        "-", "–", "—", "|", ".", "…", "!", "?", ",", "\"", "(", ")", "★", "☆", "■", "▲", "•", "→", "👩", "🚒", "\uD83D", "\uDE00", "{", "}", "<", ">", "&",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 8)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Whatever_a_line_holds_it_can_be_heard(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 400; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
            var document = Spoken.Document(Spoken.Article(new Paragraph([new TextRun(text)])), new PlainTextOptions { AsciiPunctuation = i % 2 == 0 });
            var said = document.ToText();
            Assert.True(IsPleasant(said), $"\"{Escaped(text)}\" became \"{Escaped(said)}\"");
            var own = string.Concat(document.OwnStretches().Skip(1));
            Assert.Equal(Letters(text), Letters(own));
        }
    }

    private static bool IsPleasant(string said)
    {
        var bytes = Encoding.UTF8.GetBytes(said);
        return Encoding.UTF8.GetString(bytes) == said
            && said.EndsWith('\n') && !said.EndsWith("\n\n", StringComparison.Ordinal) && !said.Contains("\n\n\n", StringComparison.Ordinal)
            && !said.Contains("  ", StringComparison.Ordinal)
            && said.IndexOfAny(['\t', '\r', '\0', '\u00A0', '\u00AD', '\u200B', '\u200E', '\u202E', '\uFEFF', '\u2028', '\uE000', '■']) < 0
            && said.Split('\n').All(line => line == line.Trim() && !HasRow(line));
    }

    /// <summary>Whether a symbol stands three times in a row; full stops written for an ellipsis are one mark.</summary>
    private static bool HasRow(string line)
    {
        for (var i = 2; i < line.Length; i++)
        {
            if (line[i] == line[i - 1] && line[i] == line[i - 2] && line[i] != '.' && (char.IsPunctuation(line[i]) || char.IsSymbol(line[i])))
            {
                return true;
            }
        }

        return false;
    }

    private static string Letters(string text) => string.Concat(text.EnumerateRunes().Where(Rune.IsLetterOrDigit));

    private static string Escaped(string text) =>
        string.Concat(text.Select(c => c is >= ' ' and < '\u007F' ? c.ToString() : $"\\u{(int)c:X4}"));
}
