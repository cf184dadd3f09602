using System.Buffers.Binary;
using ExportKit.Diagnostics;
using ExportKit.Writing.Pdf.Fonts;
using ExportKit.Writing.Pdf.Fonts.Native;

namespace ExportKit.Tests.Writing.Pdf.Fonts;

/// <summary>Fonts damaged by chance, put through the native libraries in a process of its own, so that a crash there is seen.</summary>
public sealed class FontTortureTests : IDisposable
{
    private const int Copies = 60;

    private readonly TemporaryFolder _folder = new();

    [SkippableFact]
    public void No_damage_to_a_font_brings_the_process_down()
    {
        Tools.RequireThat(HarfBuzzLibrary.TryLoad(new DiagnosticBag()), "HarfBuzz is not installed.");
        var random = new Random(20250515);
        Spread("latin", Small("truetype/noto/NotoSans-Regular.ttf", "Officially, 3 fjords: AV To – naïve “x”?"), random);
        Spread("hebrew", File.ReadAllBytes(Installed("truetype/noto/NotoSansHebrew-Regular.ttf")), random);
        Spread("arabic", Small("truetype/noto/NotoSansArabic-Regular.ttf", "الإصلاحات"), random);
        Spread("devanagari", Small("truetype/noto/NotoSansDevanagari-Regular.ttf", "हिन्दी र्कि क्षत्रिय"), random);
        Spread("cff", Small("opentype/noto/NotoSansCJK-Regular.ttc", "改革は進む"), random);

        var child = Tools.Run("dotnet", ["exec", typeof(FontTorture).Assembly.Location, "font-torture", _folder.Path]);

        Assert.True(child.ExitCode == 0, child.All[^Math.Min(3000, child.All.Length)..]);
        var lines = child.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(5 * (Copies + 1), lines.Length);
        Assert.All(["arabic", "cff", "devanagari", "hebrew", "latin"], name => Assert.Contains($"{name}-000: served", lines));

        // Damage that is seen and damage that is survived must both be among them, or nothing was tried.
        Assert.True(lines.Count(line => line.EndsWith(": served", StringComparison.Ordinal)) > Copies);
        Assert.True(lines.Count(line => line.Contains("refused", StringComparison.Ordinal)) > Copies);
    }

    public void Dispose() => _folder.Dispose();

    private static string Installed(string font)
    {
        var path = Path.Combine("/usr/share/fonts", font);
        Tools.RequireThat(File.Exists(path), $"The font {path} is not installed.");
        return path;
    }

    /// <summary>A font with what a text needs alone: so small that damage hits what is looked at.</summary>
    private static unsafe byte[] Small(string font, string text)
    {
        var blob = FontBlob.Open(Installed(font));
        var face = HarfBuzz.FaceCreate(blob.Handle, 0);
        var input = HarfBuzzSubset.InputCreate();
        var characters = HarfBuzzSubset.InputSet(input, 1);
        foreach (var rune in (text + " a").EnumerateRunes())
        {
            HarfBuzz.SetAdd(characters, (uint)rune.Value);
        }

        var plan = HarfBuzzSubset.PlanCreate(face, input);
        var result = HarfBuzzSubset.PlanExecute(plan);
        var bytes = HarfBuzz.FaceReferenceBlob(result);
        uint length;
        var data = HarfBuzz.BlobData(bytes, &length);
        var small = new ReadOnlySpan<byte>(data, (int)length).ToArray();
        HarfBuzz.BlobDestroy(bytes);
        HarfBuzz.FaceDestroy(result);
        HarfBuzzSubset.PlanDestroy(plan);
        HarfBuzzSubset.InputDestroy(input);
        HarfBuzz.FaceDestroy(face);
        blob.Dispose();
        return small;
    }

    private void Spread(string name, byte[] font, Random random)
    {
        for (var i = 0; i <= Copies; i++)
        {
            File.WriteAllBytes(_folder[$"{name}-{i:D3}"], i == 0 ? font : Damaged(font, random));
        }
    }

    /// <summary>A font with some bytes changed, a table of the wrong place or length, or its end cut off.</summary>
    private static byte[] Damaged(byte[] whole, Random random)
    {
        var font = whole.ToArray();
        var tables = BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4));
        var record = 12 + random.Next(tables) * 16;
        switch (random.Next(5))
        {
            case 0:
                return font[..random.Next(font.Length)];
            case 1:
                BinaryPrimitives.WriteInt32BigEndian(font.AsSpan(record + 8), random.Next(font.Length));
                break;
            case 2:
                var length = BinaryPrimitives.ReadInt32BigEndian(font.AsSpan(record + 12));
                BinaryPrimitives.WriteInt32BigEndian(font.AsSpan(record + 12), random.Next(length + 1));
                break;
            default:
                for (var left = random.Next(1, 60); left > 0; left--)
                {
                    font[random.Next(12 + tables * 16, font.Length)] = (byte)(random.Next(3) == 0 ? 0xFF : random.Next(256));
                }

                break;
        }

        return font;
    }
}
