using System.Globalization;
using System.Text;
using ExportKit.Writing;
using ExportKit.Writing.Speech;

namespace ExportKit.Cli.Narrating;

/// <summary>What an engine reads from standard input.</summary>
internal static class SpokenInput
{
    /// <summary>Words as a text.</summary>
    /// <param name="text">The words.</param>
    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(XmlText.Clean(text) + "\n");

    /// <summary>Words as SSML 1.1.</summary>
    /// <param name="text">The words.</param>
    /// <param name="language">Their language, a BCP 47 tag.</param>
    /// <param name="rate">How fast, in words a minute; null for the engine's own.</param>
    public static byte[] Ssml(string text, string language, int? rate)
    {
        using var output = new XmlOutput();
        SsmlOutput.Root(output, language);
        if (rate is { } words)
        {
            // SSML 1.1 (3.2.4) knows rates as parts of the voice's own, for which 170 words a minute stand.
            output.Start("prosody", SsmlOutput.Space);
            output.Attribute("rate", string.Create(CultureInfo.InvariantCulture, $"{words * 100 / 170}%"));
        }

        output.Text(text);
        return output.ToBytes();
    }
}
