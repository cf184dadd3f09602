using System.Text;

namespace ExportKit.Checking.Pdf.Cos;

/// <summary>Text strings (ISO 32000-1, 7.9.2.2; ISO 32000-2 adds UTF-8).</summary>
internal static class PdfTextString
{
    private const string From18 = "\u02D8\u02C7\u02C6\u02D9\u02DD\u02DB\u02DA\u02DC";

    private const string From80 =
        "\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203A\u2212\u2030\u201E\u201C\u201D\u2018"
        + "\u2019\u201A\u2122\uFB01\uFB02\u0141\u0152\u0160\u0178\u017D\u0131\u0142\u0153\u0161\u017E\uFFFD\u20AC";

    /// <summary>The text of a string's bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    public static string Decode(byte[] bytes)
    {
        if (bytes is [0xFE, 0xFF, ..])
        {
            return Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2);
        }

        if (bytes is [0xEF, 0xBB, 0xBF, ..])
        {
            return Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3);
        }

        return string.Create(bytes.Length, bytes, static (text, source) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                text[i] = Character(source[i]);
            }
        });
    }

    /// <summary>The character that a byte stands for in PDFDocEncoding (D.3).</summary>
    private static char Character(byte code) => code switch
    {
        >= 0x18 and < 0x20 => From18[code - 0x18],
        >= 0x80 and <= 0xA0 => From80[code - 0x80],
        _ => (char)code,
    };
}
