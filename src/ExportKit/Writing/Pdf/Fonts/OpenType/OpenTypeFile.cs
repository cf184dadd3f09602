using Microsoft.Win32.SafeHandles;
using ExportKit.Binary;

namespace ExportKit.Writing.Pdf.Fonts.OpenType;

/// <summary>A font file, opened to read single tables of it: a face, or a collection of them. Damage throws
/// <see cref="InvalidDataException"/>.</summary>
internal sealed class OpenTypeFile : IDisposable
{
    // Above what any font has; a wild count must not make us read for ever.
    private const int MostFaces = 512;
    private const int MostTables = 256;

    private readonly SafeFileHandle? _handle;
    private readonly byte[] _content = [];
    private readonly long _length;
    private readonly uint[] _faces;

    private OpenTypeFile(SafeFileHandle handle)
    {
        _handle = handle;
        _length = RandomAccess.GetLength(handle);
        _faces = ReadFaceOffsets();
    }

    private OpenTypeFile(byte[] content)
    {
        _content = content;
        _length = content.Length;
        _faces = ReadFaceOffsets();
    }

    /// <summary>How many faces it has.</summary>
    public int FaceCount => _faces.Length;

    /// <summary>Opens a file.</summary>
    /// <param name="path">Its path.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="InvalidDataException">It is no font.</exception>
    public static OpenTypeFile Open(string path)
    {
        var handle = FileKinds.OpenFile(path);
        try
        {
            return new OpenTypeFile(handle);
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    /// <summary>Opens a font that lies in memory.</summary>
    /// <param name="content">The font.</param>
    /// <exception cref="InvalidDataException">It is no font.</exception>
    public static OpenTypeFile Open(byte[] content) => new(content);

    /// <summary>Opens the font of a face.</summary>
    /// <param name="entry">The face.</param>
    /// <exception cref="IOException">Its file cannot be read.</exception>
    /// <exception cref="InvalidDataException">It is no font.</exception>
    public static OpenTypeFile Open(FontEntry entry) => entry.Content is { } content ? Open(content) : Open(entry.Path);

    /// <summary>The table directory of a face, all of whose tables lie in the file.</summary>
    /// <param name="index">Which face, from 0.</param>
    public OpenTypeFace Face(int index)
    {
        var start = _faces[index];
        var count = new OpenTypeTable(Read(start, 12)).UInt16(4);
        if (count is 0 or > MostTables)
        {
            throw new InvalidDataException("The font's table directory is damaged");
        }

        var records = new OpenTypeTable(Read(start + 12, count * 16));
        var tables = new TableRecord[count];
        for (var i = 0; i < count; i++)
        {
            tables[i] = new TableRecord(records.UInt32(i * 16), records.UInt32(i * 16 + 8), records.UInt32(i * 16 + 12));
            if ((long)tables[i].Offset + tables[i].Length > _length)
            {
                throw new InvalidDataException("The font file ends too early");
            }
        }

        return new OpenTypeFace(this, index, tables);
    }

    /// <summary>Reads bytes, all of them or none.</summary>
    /// <param name="offset">Where they begin.</param>
    /// <param name="length">How many.</param>
    public byte[] Read(long offset, int length)
    {
        if (offset > _length - length)
        {
            throw new InvalidDataException("The font file ends too early");
        }

        if (_handle is null)
        {
            return _content.AsSpan((int)offset, length).ToArray();
        }

        var bytes = new byte[length];
        for (var done = 0; done < length;)
        {
            var read = RandomAccess.Read(_handle, bytes.AsSpan(done), offset + done);
            done += read > 0 ? read : throw new InvalidDataException("The font file ends too early");
        }

        return bytes;
    }

    /// <inheritdoc/>
    public void Dispose() => _handle?.Dispose();

    private uint[] ReadFaceOffsets()
    {
        var head = new OpenTypeTable(Read(0, 12));
        switch (head.UInt32(0))
        {
            case 0x00010000 or 0x4F54544F or 0x74727565:
                return [0];
            case 0x74746366 when head.UInt32(8) is > 0 and <= MostFaces:
                var count = (int)head.UInt32(8);
                var offsets = new OpenTypeTable(Read(12, count * 4));
                var faces = new uint[count];
                for (var i = 0; i < count; i++)
                {
                    faces[i] = offsets.UInt32(i * 4);
                }

                return faces;
            default:
                throw new InvalidDataException("The file is no OpenType font");
        }
    }
}
