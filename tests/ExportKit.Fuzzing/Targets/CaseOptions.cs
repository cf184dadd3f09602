using System.Security.Cryptography;
using ExportKit.Tests.Writing.Pdf;
using ExportKit.Writing.Epub;
using ExportKit.Writing.PlainText;

namespace ExportKit.Fuzzing;

/// <summary>Options that go with a case, always the same ones: half of the cases have those of a run without any.</summary>
internal static class CaseOptions
{
    /// <summary>Chance that goes with a case.</summary>
    public static Random Chance(byte[] bytes) => new(BitConverter.ToInt32(SHA256.HashData(bytes)));

    /// <summary>The options.</summary>
    public static ExportOptions Of(byte[] bytes)
    {
        var chance = Chance(bytes);
        if (chance.Next(2) == 0)
        {
            return new ExportOptions();
        }

        return new ExportOptions
        {
            BaseAddress = chance.Next(2) == 0 ? "https://example.org/news/story.html" : null,
            Strict = chance.Next(20) == 0,
            IncludeImages = chance.Next(8) != 0,
            Pdf = PdfOptionsGenerator.Any(chance),
            Epub = new EpubOptions { DocumentSize = chance.Next(3) == 0 ? 500 : 100_000, ImageWidth = chance.Next(3) == 0 ? 12 : null, HasCover = chance.Next(4) != 0 },
            PlainText = new PlainTextOptions
            {
                IncludeContents = chance.Next(3) != 0,
                BodyOnly = chance.Next(6) == 0,
                PageMarks = chance.Next(6) == 0,
                AsciiPunctuation = chance.Next(6) == 0,
                Headings = (HeadingStyle)chance.Next(3),
                Links = (LinkStyle)chance.Next(3),
                Tables = (TableStyle)chance.Next(2),
                WrapWidth = chance.Next(3) == 0 ? chance.Next(20, 100) : null,
            },
        };
    }
}
