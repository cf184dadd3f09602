using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using ExportKit.Binary;
using ExportKit.Limits;

namespace ExportKit.Writing.Epub;

/// <summary>Writes a ZIP file (APPNOTE 6.3.3) into memory: all times the same, no extra fields, sizes before the data.</summary>
/// <param name="output">Where to; nothing stands there yet.</param>
/// <param name="budget">How long it may take; null for as long as it takes.</param>
internal sealed class ZipFileWriter(MemoryStream output, PageBudget? budget)
{
    /// <summary>ZIP 2.0 knows deflating; 4.5 more than 65,534 members.</summary>
    private const ushort Version = 20;
    private const ushort VersionOfMany = 45;

    private const ushort Unix = 3 << 8;
    private const ushort Deflated = 8;

    /// <summary>The first of January 1980, the earliest that ZIP can tell: the clock must not show in a file.</summary>
    private const ushort Date = 0x21;

    /// <summary>A regular file that its owner may write and everyone read, on whichever system the book is made.</summary>
    private const uint FileMode = 0x81A40000;

    private const int LocalHeader = 30;

    /// <summary>So many bytes are packed before the time is looked at.</summary>
    private const int Piece = 4 * 1024 * 1024;

    private readonly List<Entry> _entries = [];

    /// <summary>Adds a file.</summary>
    /// <param name="path">Its path, in ASCII.</param>
    /// <param name="bytes">What it holds.</param>
    /// <param name="isDeflated">Whether it is to be deflated.</param>
    /// <exception cref="LimitReachedException">The ZIP file would be too large, or takes too long.</exception>
    public void Add(string path, ReadOnlySpan<byte> bytes, bool isDeflated)
    {
        var start = output.Position;
        var method = isDeflated && !bytes.IsEmpty ? Deflated : (ushort)0;
        var sum = Crc32.Of(bytes);
        WriteLocal(new Entry(path, (uint)start, method, sum, 0, (uint)bytes.Length));
        var data = output.Position;
        Pack(bytes, method);
        var end = output.Position;
        var entry = new Entry(path, (uint)start, method, sum, (uint)(end - data), (uint)bytes.Length);
        output.Position = start;
        WriteLocal(entry);
        output.Position = end;
        _entries.Add(entry);
    }

    /// <summary>Adds a file that was packed before.</summary>
    /// <param name="path">Its path, in ASCII.</param>
    /// <param name="packed">What it holds.</param>
    /// <exception cref="LimitReachedException">The ZIP file would be too large.</exception>
    public void Add(string path, PackedBytes packed)
    {
        budget?.Check();
        var entry = new Entry(path, (uint)output.Position, Deflated, packed.Sum, (uint)packed.Deflated.Length, packed.Length);
        WriteLocal(entry);
        output.Write(packed.Deflated);
        _entries.Add(entry);
    }

    /// <summary>Ends the file with the directory of its members.</summary>
    /// <exception cref="LimitReachedException">The ZIP file would be too large.</exception>
    public void End()
    {
        var start = output.Position;
        foreach (var entry in _entries)
        {
            WriteCentral(entry);
        }

        var size = output.Position - start;
        if (_entries.Count >= ushort.MaxValue)
        {
            WriteEndOfMany(start, size);
        }

        Span<byte> end = stackalloc byte[22];
        end.Clear();
        var count = (ushort)Math.Min(_entries.Count, ushort.MaxValue);
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054B50);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], count);
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], count);
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], (uint)size);
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], (uint)start);
        output.Write(end);
    }

    private void Pack(ReadOnlySpan<byte> bytes, ushort method)
    {
        using var deflating = method == Deflated ? new DeflateStream(output, CompressionLevel.Optimal, leaveOpen: true) : null;
        Stream stream = deflating is null ? output : deflating;
        for (var rest = bytes; !rest.IsEmpty; rest = rest[Math.Min(Piece, rest.Length)..])
        {
            budget?.Check();
            stream.Write(rest[..Math.Min(Piece, rest.Length)]);
        }
    }

    private void WriteLocal(Entry entry)
    {
        Span<byte> header = stackalloc byte[LocalHeader];
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0x04034B50);
        WriteCommon(header[4..], entry);
        output.Write(header);
        WriteName(entry);
    }

    private void WriteCentral(Entry entry)
    {
        Span<byte> header = stackalloc byte[46];
        header.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0x02014B50);
        BinaryPrimitives.WriteUInt16LittleEndian(header[4..], Unix | Version);
        WriteCommon(header[6..], entry);
        BinaryPrimitives.WriteUInt32LittleEndian(header[38..], FileMode);
        BinaryPrimitives.WriteUInt32LittleEndian(header[42..], entry.Start);
        output.Write(header);
        WriteName(entry);
    }

    /// <summary>What a member's own header and its place in the directory have in common: from the version that it needs to the length of its extra field.</summary>
    private static void WriteCommon(Span<byte> header, Entry entry)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(header, Version);
        BinaryPrimitives.WriteUInt16LittleEndian(header[2..], 0);
        BinaryPrimitives.WriteUInt16LittleEndian(header[4..], entry.Method);
        BinaryPrimitives.WriteUInt16LittleEndian(header[6..], 0);
        BinaryPrimitives.WriteUInt16LittleEndian(header[8..], Date);
        BinaryPrimitives.WriteUInt32LittleEndian(header[10..], entry.Sum);
        BinaryPrimitives.WriteUInt32LittleEndian(header[14..], entry.PackedLength);
        BinaryPrimitives.WriteUInt32LittleEndian(header[18..], entry.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(header[22..], (ushort)entry.Path.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(header[24..], 0);
    }

    private void WriteName(Entry entry)
    {
        Span<byte> name = stackalloc byte[entry.Path.Length];
        Encoding.ASCII.GetBytes(entry.Path, name);
        output.Write(name);
    }

    /// <summary>Says where the directory of many members lies, and how many they are (APPNOTE, 4.3.14 and 4.3.15).</summary>
    private void WriteEndOfMany(long start, long size)
    {
        var at = output.Position;
        Span<byte> end = stackalloc byte[56 + 20];
        end.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06064B50);
        BinaryPrimitives.WriteUInt64LittleEndian(end[4..], 44);
        BinaryPrimitives.WriteUInt16LittleEndian(end[12..], VersionOfMany);
        BinaryPrimitives.WriteUInt16LittleEndian(end[14..], VersionOfMany);
        BinaryPrimitives.WriteUInt64LittleEndian(end[24..], (ulong)_entries.Count);
        BinaryPrimitives.WriteUInt64LittleEndian(end[32..], (ulong)_entries.Count);
        BinaryPrimitives.WriteUInt64LittleEndian(end[40..], (ulong)size);
        BinaryPrimitives.WriteUInt64LittleEndian(end[48..], (ulong)start);
        BinaryPrimitives.WriteUInt32LittleEndian(end[56..], 0x07064B50);
        BinaryPrimitives.WriteUInt64LittleEndian(end[64..], (ulong)at);
        BinaryPrimitives.WriteUInt32LittleEndian(end[72..], 1);
        output.Write(end);
    }

    /// <summary>What the headers say of a member.</summary>
    private readonly record struct Entry(string Path, uint Start, ushort Method, uint Sum, uint PackedLength, uint Length);
}
