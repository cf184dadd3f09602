using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace ExportKit.Tests.PdfReading;

/// <summary>Writes small PDF files from objects given as text, for tests of the reader.</summary>
internal static class HandmadePdf
{
    /// <summary>A file with a cross-reference table and plain streams.</summary>
    /// <param name="objects">The objects from number 1; the first is the catalog. A stream is written <c>&lt;&lt;...&gt;&gt; stream:content</c>.</param>
    public static byte[] Classic(IReadOnlyList<string> objects)
    {
        var file = new MemoryStream();
        Write(file, "%PDF-1.7\n");
        var offsets = objects.Select((text, i) => WriteObject(file, i + 1, text, compress: false)).ToList();
        var table = file.Position;
        Write(file, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        offsets.ForEach(offset => Write(file, string.Create(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n")));
        Write(file, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return file.ToArray();
    }

    /// <summary>The same file with object streams, a cross-reference stream with a predictor, and deflated streams.</summary>
    /// <param name="objects">As for <see cref="Classic"/>.</param>
    public static byte[] Compressed(IReadOnlyList<string> objects)
    {
        var file = new MemoryStream();
        Write(file, "%PDF-1.7\n");
        var container = objects.Count + 1;
        var within = objects.Select((text, i) => (Number: i + 1, Text: text)).Where(o => !IsStream(o.Text)).ToList();
        var entries = new (byte Type, long Second)[container + 2];
        for (var i = 0; i < objects.Count; i++)
        {
            entries[i + 1] = IsStream(objects[i])
                ? ((byte)1, WriteObject(file, i + 1, objects[i], compress: true))
                : ((byte)2, container);
        }

        var head = new StringBuilder();
        var body = new StringBuilder();
        foreach (var (number, text) in within)
        {
            head.Append(CultureInfo.InvariantCulture, $"{number} {body.Length} ");
            body.Append(text).Append(' ');
        }

        entries[container] = (1, WriteObject(
            file, container, $"<< /Type /ObjStm /N {within.Count} /First {head.Length} >> stream:{head}{body}", compress: true));
        entries[container + 1] = (1, file.Position);
        WriteCrossReferences(file, entries);
        return file.ToArray();
    }

    private static void WriteCrossReferences(MemoryStream file, (byte Type, long Second)[] entries)
    {
        var place = file.Position;
        var rows = new List<byte>();
        var before = new byte[6];
        foreach (var (type, second) in entries)
        {
            byte[] row = [type, (byte)(second >> 24), (byte)(second >> 16), (byte)(second >> 8), (byte)second, 0];
            rows.Add(2);
            rows.AddRange(row.Select((value, i) => (byte)(value - before[i])));
            before = row;
        }

        var data = Deflate([.. rows]);
        Write(file, $"{entries.Length - 1} 0 obj\n<< /Type /XRef /W [1 4 1] /Size {entries.Length} /Root 1 0 R /Filter /FlateDecode"
            + $" /DecodeParms << /Predictor 12 /Columns 6 >> /Length {data.Length} >> stream\n");
        file.Write(data);
        Write(file, $"\nendstream endobj\nstartxref\n{place}\n%%EOF\n");
    }

    private static bool IsStream(string text) => text.Contains(" stream:", StringComparison.Ordinal);

    private static long WriteObject(MemoryStream file, int number, string text, bool compress)
    {
        var offset = file.Position;
        Write(file, $"{number} 0 obj\n");
        if (!IsStream(text))
        {
            Write(file, text + "\nendobj\n");
            return offset;
        }

        var cut = text.IndexOf(" stream:", StringComparison.Ordinal);
        var data = Encoding.Latin1.GetBytes(text[(cut + " stream:".Length)..]);
        data = compress ? Deflate(data) : data;
        var filter = compress ? " /Filter /FlateDecode" : "";
        Write(file, $"{text[..cut][..^2]}{filter} /Length {data.Length} >>\nstream\n");
        file.Write(data);
        Write(file, "\nendstream\nendobj\n");
        return offset;
    }

    private static byte[] Deflate(byte[] data)
    {
        using var result = new MemoryStream();
        using (var deflate = new ZLibStream(result, CompressionLevel.Optimal))
        {
            deflate.Write(data);
        }

        return result.ToArray();
    }

    private static void Write(MemoryStream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));
}
