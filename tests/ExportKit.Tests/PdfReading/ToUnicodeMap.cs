using System.Buffers.Binary;
using System.Text;

namespace ExportKit.Tests.PdfReading;

/// <summary>A ToUnicode CMap: what each code of a font stands for (ISO 32000-1, 9.10.3).</summary>
internal sealed class ToUnicodeMap
{
    private readonly Dictionary<(int Length, uint Code), string> _texts = [];
    private readonly List<(int Length, uint First, uint Last)> _spaces = [];

    /// <summary>The lengths of codes, in bytes, shortest first; none where the map declares no range.</summary>
    public IEnumerable<int> CodeLengths => _spaces.Select(space => space.Length).Distinct().Order();

    /// <summary>The text of a code; null where the map has none.</summary>
    public string? Find(ReadOnlySpan<byte> code) => _texts.GetValueOrDefault((code.Length, Number(code)));

    /// <summary>Whether a code lies in one of the ranges that the map declares.</summary>
    public bool IsCode(ReadOnlySpan<byte> code)
    {
        foreach (var space in _spaces)
        {
            if (space.Length == code.Length && Number(code) is var number && number >= space.First && number <= space.Last)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads a map.</summary>
    public static ToUnicodeMap Read(byte[] bytes)
    {
        var map = new ToUnicodeMap();
        var lexer = new PdfLexer(bytes, withReferences: false);
        while (lexer.Next() is { } value)
        {
            switch ((value as PdfKeyword)?.Value)
            {
                case "begincodespacerange":
                    map.Each(lexer, "endcodespacerange", map.AddSpace);
                    break;
                case "beginbfchar":
                    map.Each(lexer, "endbfchar", map.AddCharacter);
                    break;
                case "beginbfrange":
                    map.Each(lexer, "endbfrange", map.AddRange);
                    break;
            }
        }

        return map;
    }

    private void Each(PdfLexer lexer, string end, Action<PdfLexer, byte[]> add)
    {
        PdfValue value;
        while ((value = lexer.Expect()) is PdfString first)
        {
            add(lexer, first.Bytes);
        }

        if (value is not PdfKeyword keyword || keyword.Value != end)
        {
            throw new PdfFormatException($"A ToUnicode map lacks {end}");
        }
    }

    private void AddSpace(PdfLexer lexer, byte[] first) =>
        _spaces.Add((first.Length, Number(first), Number(((PdfString)lexer.Expect()).Bytes)));

    private void AddCharacter(PdfLexer lexer, byte[] code) =>
        _texts[(code.Length, Number(code))] = Text(((PdfString)lexer.Expect()).Bytes);

    private void AddRange(PdfLexer lexer, byte[] first)
    {
        var last = Number(((PdfString)lexer.Expect()).Bytes);
        var target = lexer.Expect();
        for (var code = Number(first); code <= last; code++)
        {
            var step = code - Number(first);
            _texts[(first.Length, code)] = target switch
            {
                PdfArray array => Text(((PdfString)array.Items[checked((int)step)]).Bytes),
                PdfString start => Text(Advance(start.Bytes, step)),
                _ => throw new PdfFormatException("A range of a ToUnicode map has no text"),
            };
        }
    }

    /// <summary>Adds to the last UTF-16 unit, as a range does.</summary>
    private static byte[] Advance(byte[] start, uint step)
    {
        var text = (byte[])start.Clone();
        var unit = text.AsSpan(text.Length - 2);
        BinaryPrimitives.WriteUInt16BigEndian(unit, checked((ushort)(BinaryPrimitives.ReadUInt16BigEndian(unit) + step)));
        return text;
    }

    private static string Text(byte[] bytes) => Encoding.BigEndianUnicode.GetString(bytes);

    private static uint Number(ReadOnlySpan<byte> bytes)
    {
        uint number = 0;
        foreach (var value in bytes)
        {
            number = (number << 8) | value;
        }

        return number;
    }
}
