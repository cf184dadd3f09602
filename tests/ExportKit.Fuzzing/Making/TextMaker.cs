using System.Text;

namespace ExportKit.Fuzzing;

/// <summary>Makes texts by chance, and damages our own.</summary>
internal static class TextMaker
{
    /// <summary>A text.</summary>
    public static byte[] Make(Random random)
    {
        if (random.Next(2) == 0)
        {
            var own = DocumentSeeds.Texts[random.Next(DocumentSeeds.Texts.Length)];
            return new ByteMutator(random, FuzzWords.Html).Damage(own, DocumentSeeds.Texts[random.Next(DocumentSeeds.Texts.Length)]);
        }

        var texts = new HostileTexts(random);
        var text = new StringBuilder();
        for (var left = random.Next(1, 40); left > 0; left--)
        {
            text.Append(texts.Text()).Append(random.Next(8) switch { 0 => "\r\n", 1 => "\r", 2 => "", _ => "\n" });
        }

        Encoding encoding = random.Next(6) switch { 0 => Encoding.Unicode, 1 => Encoding.BigEndianUnicode, 2 => Encoding.UTF32, _ => Encoding.UTF8 };
        return [.. random.Next(3) == 0 ? encoding.GetPreamble() : [], .. encoding.GetBytes(text.ToString())];
    }
}
