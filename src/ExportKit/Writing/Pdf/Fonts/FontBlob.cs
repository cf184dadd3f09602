using System.Runtime.InteropServices;
using ExportKit.Binary;
using ExportKit.Writing.Pdf.Fonts.Native;

namespace ExportKit.Writing.Pdf.Fonts;

/// <summary>The bytes of a font file in native memory, as HarfBuzz wants them. They are read, not mapped: a mapped file that is cut
/// off while it is in use ends the process.</summary>
internal sealed unsafe class FontBlob : IDisposable
{
    private const long MostBytes = 1 << 30;

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
    public static FontBlob Open(string path) => Read(path);

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

    private static FontBlob Read(string path)
    {
        using var file = FileKinds.OpenFile(path);
        var length = RandomAccess.GetLength(file);
        if (length > MostBytes)
        {
            throw new InvalidDataException("The file is too large for a font");
        }

        var memory = NativeMemory.Alloc((nuint)length);
        try
        {
            for (long done = 0; done < length;)
            {
                var count = RandomAccess.Read(file, new Span<byte>((byte*)memory + done, (int)(length - done)), done);
                done += count > 0 ? count : throw new InvalidDataException("The font file ends too early");
            }
        }
        catch
        {
            NativeMemory.Free(memory);
            throw;
        }

        return Of(memory, (uint)length);
    }

    private static FontBlob Copy(byte[] bytes)
    {
        var memory = NativeMemory.Alloc((nuint)bytes.Length);
        bytes.CopyTo(new Span<byte>(memory, bytes.Length));
        return Of(memory, (uint)bytes.Length);
    }

    private static FontBlob Of(void* memory, uint length)
    {
        NativeShortage.Begin();
        var blob = new FontBlob(HarfBuzz.BlobCreate(memory, length, HarfBuzz.MemoryReadOnly, 0, null), memory);
        try
        {
            NativeShortage.End();
            return blob;
        }
        catch (OutOfMemoryException)
        {
            blob.Dispose();
            throw;
        }
    }
}
