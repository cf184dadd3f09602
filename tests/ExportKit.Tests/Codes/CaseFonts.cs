using System.Buffers.Binary;
using ExportKit.Cli;
using ExportKit.Writing.Pdf;
using ExportKit.Writing.Pdf.Fonts;

namespace ExportKit.Tests.Codes;

/// <summary>Plays a system that has other fonts than this one.</summary>
internal static class CaseFonts
{
    private const string Name = "NotoSans-Regular.ttf";

    /// <summary>An environment whose fonts lie in the folder <c>fonts</c> of the case alone.</summary>
    public static CommandEnvironment Alone(CommandEnvironment environment) => With(environment, new FontSources([Path.GetFullPath("fonts")]));

    /// <summary>An environment whose fonts lie in the folder <c>fonts</c> of the case, and in those of the system behind it.</summary>
    public static CommandEnvironment First(CommandEnvironment environment) =>
        With(environment, new FontSources([Path.GetFullPath("fonts"), .. FontSources.OfSystem().Folders]));

    /// <summary>Puts a font into the folder that is damaged: its second half is missing.</summary>
    public static void Damaged(TemporaryFolder folder) => Put(folder, font => font[..(font.Length / 2)]);

    /// <summary>Puts a font into the folder whose licence forbids embedding (OpenType, <c>OS/2</c>, <c>fsType</c>).</summary>
    public static void NotEmbeddable(TemporaryFolder folder) => Put(folder, font =>
    {
        var tables = BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4));
        for (var i = 0; i < tables; i++)
        {
            var record = font.AsSpan(12 + 16 * i, 16);
            if (record[..4].SequenceEqual("OS/2"u8))
            {
                BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan((int)BinaryPrimitives.ReadUInt32BigEndian(record[8..]) + 8), 2);
            }
        }

        return font;
    });

    private static CommandEnvironment With(CommandEnvironment environment, FontSources fonts)
    {
        var writer = environment.Stages.Writer;
        return environment with
        {
            Stages = environment.Stages with { Writer = (format, options) => format == ExportFormat.Pdf ? new PdfWriter(options.Pdf) { Fonts = fonts } : writer(format, options) },
        };
    }

    private static void Put(TemporaryFolder folder, Func<byte[], byte[]> change)
    {
        var path = FontSources.OfSystem().Folders.Where(Directory.Exists)
            .SelectMany(place => Directory.EnumerateFiles(place, Name, SearchOption.AllDirectories)).FirstOrDefault();
        Tools.RequireThat(path is not null, "Noto Sans is not installed: ./test.sh installs it.");
        Directory.CreateDirectory(folder["fonts"]);
        File.WriteAllBytes(Path.Combine(folder["fonts"], Name), change(File.ReadAllBytes(path!)));
    }
}
