using Microsoft.Win32.SafeHandles;
using System.Runtime.InteropServices;
using ExportKit.Binary;
using ExportKit.Writing.Pdf.Fonts.Native;

namespace ExportKit.Writing.Pdf.Fonts;

/// <summary>The bytes of a font file in native memory, as HarfBuzz wants them. They are read, not mapped: a mapped file that is cut
/// off while it is in use ends the process. Nothing changes them, so all faces of a file share them, on any thread.</summary>
internal sealed unsafe class FontBlob : IDisposable
{
    private const long MostBytes = 1 << 30;

    private static readonly Lock Gate = new();
    private static readonly List<FontBlob> Shared = [];

    private void* _memory;
    private int _users = 1;

    private FontBlob(FontStamp stamp, nint handle, void* memory)
    {
        Stamp = stamp;
        Handle = handle;
        _memory = memory;
    }

    /// <summary>HarfBuzz's blob.</summary>
    public nint Handle { get; private set; }

    /// <summary>By what it is known that the font is still the same.</summary>
    public FontStamp Stamp { get; }

    /// <summary>Reads a file, for one user.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static FontBlob Open(string path)
    {
        using var file = FileKinds.OpenFile(path);
        return Read(file, FontStamp.Of(path, file));
    }

    /// <summary>Opens the font of a face: its file, or what was packed in it. Where it is open already, it is shared.</summary>
    /// <param name="entry">The face.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static FontBlob Open(FontEntry entry)
    {
        using var file = FontStamp.Open(entry);
        var stamp = FontStamp.Of(entry, file);
        if (Find(stamp) is { } known)
        {
            return known;
        }

        // Two threads may read one file at one time: what the later one has read goes.
        var read = file is null ? Copy(entry.Content!, stamp) : Read(file, stamp);
        lock (Gate)
        {
            if (Find(stamp) is not { } other)
            {
                Shared.Add(read);
                return read;
            }

            read.Free();
            return other;
        }
    }

    /// <summary>Ends one use of it; with the last one its memory is given back.</summary>
    public void Dispose()
    {
        lock (Gate)
        {
            if (_users == 0 || --_users > 0)
            {
                return;
            }

            Shared.Remove(this);
        }

        Free();
    }

    private static FontBlob? Find(FontStamp stamp)
    {
        lock (Gate)
        {
            foreach (var blob in Shared)
            {
                if (blob.Stamp == stamp)
                {
                    blob._users++;
                    return blob;
                }
            }

            return null;
        }
    }

    private static FontBlob Read(SafeFileHandle file, FontStamp stamp)
    {
        if (stamp.Length > MostBytes)
        {
            throw new InvalidDataException("The file is too large for a font");
        }

        var memory = NativeMemory.Alloc((nuint)stamp.Length);
        try
        {
            for (long done = 0; done < stamp.Length;)
            {
                var count = RandomAccess.Read(file, new Span<byte>((byte*)memory + done, (int)(stamp.Length - done)), done);
                done += count > 0 ? count : throw new InvalidDataException("The font file ends too early");
            }
        }
        catch
        {
            NativeMemory.Free(memory);
            throw;
        }

        return Of(memory, stamp);
    }

    private static FontBlob Copy(byte[] bytes, FontStamp stamp)
    {
        var memory = NativeMemory.Alloc((nuint)bytes.Length);
        bytes.CopyTo(new Span<byte>(memory, bytes.Length));
        return Of(memory, stamp);
    }

    private static FontBlob Of(void* memory, FontStamp stamp)
    {
        NativeShortage.Begin();
        var blob = new FontBlob(stamp, HarfBuzz.BlobCreate(memory, (uint)stamp.Length, HarfBuzz.MemoryReadOnly, 0, null), memory);
        try
        {
            NativeShortage.End();
            return blob;
        }
        catch (OutOfMemoryException)
        {
            blob.Free();
            throw;
        }
    }

    private void Free()
    {
        HarfBuzz.BlobDestroy(Handle);
        NativeMemory.Free(_memory);
        Handle = 0;
        _memory = null;
    }
}
