using System.Runtime.InteropServices;
using System.Text;
using ExportKit.Writing.Pdf.Fonts.Native;

namespace ExportKit.Writing.Pdf.Fonts;

/// <summary>The bytes of a font file in native memory, as HarfBuzz wants them: mapped, so that what is not used is not read.</summary>
internal sealed unsafe class FontBlob : IDisposable
{
    private void* _memory;

    private FontBlob(nint handle, void* memory)
    {
        Handle = handle;
        _memory = memory;
    }

    /// <summary>HarfBuzz's blob.</summary>
    public nint Handle { get; private set; }

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static FontBlob Open(string path) => OperatingSystem.IsWindows() ? Read(path) : Map(path);

    /// <summary>Opens the font of a face: its file, or what was packed in it.</summary>
    /// <param name="entry">The face.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static FontBlob Open(FontEntry entry) => entry.Content is { } content ? Copy(content) : Open(entry.Path);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Handle != 0)
        {
            HarfBuzz.BlobDestroy(Handle);
            NativeMemory.Free(_memory);
            Handle = 0;
            _memory = null;
        }
    }

    private static FontBlob Map(string path)
    {
        fixed (byte* name = Encoding.UTF8.GetBytes(path + '\0'))
        {
            var blob = HarfBuzz.BlobCreateFromFile(name);
            return blob != 0 ? new FontBlob(blob, null) : throw new IOException("The font file cannot be read");
        }
    }

    /// <summary>HarfBuzz takes a path on Windows in the system's code page, which not every path fits.</summary>
    private static FontBlob Read(string path) => Copy(File.ReadAllBytes(path));

    private static FontBlob Copy(byte[] bytes)
    {
        var memory = NativeMemory.Alloc((nuint)bytes.Length);
        bytes.CopyTo(new Span<byte>(memory, bytes.Length));
        return new FontBlob(HarfBuzz.BlobCreate(memory, (uint)bytes.Length, HarfBuzz.MemoryReadOnly, 0, null), memory);
    }
}
