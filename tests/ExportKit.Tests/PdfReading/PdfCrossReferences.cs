using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace ExportKit.Tests.PdfReading;

/// <summary>Where an object stands: at an offset of the file, or within an object stream.</summary>
internal sealed record PdfPlace(int Offset, int? Stream = null);

/// <summary>The cross-reference tables and streams of a file, newest first (ISO 32000-1, 7.5.4 and 7.5.8).</summary>
internal sealed class PdfCrossReferences
{
    /// <summary>The place of each object; null for one that is free.</summary>
    private readonly Dictionary<int, PdfPlace?> _places = [];

    private readonly PdfFile _file;
    private readonly ReadOnlyMemory<byte> _bytes;

    private PdfCrossReferences(PdfFile file, ReadOnlyMemory<byte> bytes)
    {
        _file = file;
        _bytes = bytes;
    }

    /// <summary>The newest trailer.</summary>
    public PdfDictionary Trailer { get; private set; } = PdfDictionary.Empty;

    /// <summary>The numbers of the objects in use.</summary>
    public IEnumerable<int> Numbers => _places.Where(entry => entry.Value is not null).Select(entry => entry.Key);

    /// <summary>The place of an object; null where it is free or unknown.</summary>
    public PdfPlace? Find(int number) => _places.GetValueOrDefault(number);

    /// <summary>Reads all sections, from <c>startxref</c> back.</summary>
    public static PdfCrossReferences Read(PdfFile file, ReadOnlyMemory<byte> bytes)
    {
        var result = new PdfCrossReferences(file, bytes);
        var at = bytes.Span.LastIndexOf("startxref"u8);
        if (at < 0)
        {
            throw new PdfFormatException("The file has no startxref");
        }

        var lexer = new PdfLexer(bytes, withReferences: false) { Position = at + "startxref".Length };
        var seen = new HashSet<int>();
        for (int? next = ((PdfNumber)lexer.Expect()).Whole; next is { } offset && seen.Add(offset);)
        {
            next = result.Section(offset);
        }

        return result;
    }

    /// <summary>Reads a section; gives the offset of the one before it.</summary>
    private int? Section(int offset)
    {
        var lexer = new PdfLexer(_bytes, withReferences: true) { Position = offset };
        PdfDictionary trailer;
        if (lexer.Next() is PdfKeyword { Value: "xref" })
        {
            trailer = Table(lexer);
        }
        else
        {
            lexer.Position = offset;
            trailer = Stream(lexer);
        }

        if (Trailer.Entries.Count == 0)
        {
            Trailer = trailer;
        }

        if (trailer.Entries.TryGetValue("XRefStm", out var hybrid))
        {
            Stream(new PdfLexer(_bytes, withReferences: true) { Position = ((PdfNumber)hybrid).Whole });
        }

        return trailer.Entries.TryGetValue("Prev", out var previous) ? ((PdfNumber)previous).Whole : null;
    }

    private PdfDictionary Table(PdfLexer lexer)
    {
        PdfValue? value;
        while ((value = lexer.Expect()) is PdfNumber first)
        {
            var count = ((PdfNumber)lexer.Expect()).Whole;
            lexer.SkipSpace();
            for (var i = 0; i < count; i++, lexer.Position += 20)
            {
                // An entry has exactly 20 bytes: "nnnnnnnnnn ggggg n" and a line end of two.
                var entry = Encoding.ASCII.GetString(_bytes.Span.Slice(lexer.Position, 20));
                if (entry[10] != ' ' || entry[16] != ' ' || entry[17] is not ('n' or 'f') || entry[18..] is not (" \n" or " \r" or "\r\n"))
                {
                    throw new PdfFormatException($"At byte {lexer.Position}: \"{entry}\" is no entry of a cross-reference table");
                }

                var place = new PdfPlace(int.Parse(entry.AsSpan(0, 10), NumberStyles.None, CultureInfo.InvariantCulture));
                _places.TryAdd(first.Whole + i, entry[17] == 'n' ? place : null);
            }
        }

        return value is PdfKeyword { Value: "trailer" } && lexer.Expect() is PdfDictionary trailer
            ? trailer
            : throw new PdfFormatException("A cross-reference table has no trailer");
    }

    private PdfDictionary Stream(PdfLexer lexer)
    {
        lexer.Expect();
        lexer.Expect();
        lexer.Expect("obj");
        if (_file.ReadValue(lexer) is not PdfStream stream)
        {
            throw new PdfFormatException("The cross-reference stream is no stream");
        }

        var data = PdfFilters.Decode(_file, stream);
        var widths = ((PdfArray)stream.Dictionary.Entries["W"]).Items.Select(width => ((PdfNumber)width).Whole).ToArray();
        var ranges = stream.Dictionary.Entries.TryGetValue("Index", out var index)
            ? ((PdfArray)index).Items.Select(number => ((PdfNumber)number).Whole).ToArray()
            : [0, ((PdfNumber)stream.Dictionary.Entries["Size"]).Whole];
        var at = 0;
        for (var range = 0; range < ranges.Length; range += 2)
        {
            for (var number = ranges[range]; number < ranges[range] + ranges[range + 1]; number++)
            {
                Entry(number, data, widths, ref at);
            }
        }

        return stream.Dictionary;
    }

    private void Entry(int number, byte[] data, int[] widths, ref int at)
    {
        var type = widths[0] == 0 ? 1 : Field(data, widths[0], ref at);
        var second = Field(data, widths[1], ref at);
        Field(data, widths[2], ref at);
        _places.TryAdd(number, type switch
        {
            0 => null,
            1 => new PdfPlace(second),
            2 => new PdfPlace(0, second),
            _ => throw new PdfFormatException($"Object {number} has an unknown kind of place, {type}"),
        });
    }

    private static int Field(byte[] data, int width, ref int at)
    {
        Span<byte> eight = stackalloc byte[8];
        data.AsSpan(at, width).CopyTo(eight[(8 - width)..]);
        at += width;
        return checked((int)BinaryPrimitives.ReadInt64BigEndian(eight));
    }
}
