using Microsoft.Win32.SafeHandles;
using ExportKit.Binary;

namespace ExportKit.Writing.Pdf.Fonts;

/// <summary>By what it is known that a font is still the one that was read: its file with length and time, or what was packed in it.</summary>
/// <param name="Path">The file.</param>
/// <param name="Length">How many bytes the font has.</param>
/// <param name="Changed">When the file was last changed, in ticks; 0 for what was packed.</param>
/// <param name="Content">What was packed in the file; null where the file is the font.</param>
internal sealed record FontStamp(string Path, long Length, long Changed, byte[]? Content)
{
    /// <summary>The stamp of a face's font, as it is now.</summary>
    /// <param name="entry">The face.</param>
    /// <exception cref="IOException">Its file cannot be read.</exception>
    public static FontStamp Of(FontEntry entry)
    {
        using var file = Open(entry);
        return Of(entry, file);
    }

    /// <summary>The stamp of a face's font whose file is open.</summary>
    /// <param name="entry">The face.</param>
    /// <param name="file">Its file; null where the font was packed in it.</param>
    public static FontStamp Of(FontEntry entry, SafeFileHandle? file) => file is null
        ? new(entry.Path, entry.Content!.Length, 0, entry.Content)
        : Of(entry.Path, file);

    /// <summary>The stamp of a file that is open and is the font itself.</summary>
    /// <param name="path">The file.</param>
    /// <param name="file">Its handle.</param>
    public static FontStamp Of(string path, SafeFileHandle file) =>
        new(path, RandomAccess.GetLength(file), File.GetLastWriteTimeUtc(file).Ticks, null);

    /// <summary>Opens the file of a face; null where the font was packed in it, and is in memory.</summary>
    /// <param name="entry">The face.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static SafeFileHandle? Open(FontEntry entry) => entry.Content is null ? FileKinds.OpenFile(entry.Path) : null;
}
