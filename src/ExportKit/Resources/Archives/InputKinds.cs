using System.IO.Compression;
using System.Text;

namespace ExportKit.Resources.Archives;

/// <summary>Tells what an input is by its bytes, whatever its name says.</summary>
internal static class InputKinds
{
    /// <summary>How many bytes are enough to tell.</summary>
    public const int HeadLength = 8 * 1024;

    /// <summary>Tells it.</summary>
    /// <param name="head">The first bytes of the input, <see cref="HeadLength"/> of them where it has as many.</param>
    public static InputKind Of(ReadOnlySpan<byte> head) =>
        head.StartsWith(GzipMember.Magic) ? OfPlain(Unpacked(head), isPacked: true) : OfPlain(head, isPacked: false);

    private static InputKind OfPlain(ReadOnlySpan<byte> head, bool isPacked) =>
        head.StartsWith("WARC/1."u8) ? InputKind.Warc
        : IsFeed(head) ? InputKind.Feed
        : !isPacked && IsMhtml(head) ? InputKind.Mhtml
        : InputKind.Page;

    private static byte[] Unpacked(ReadOnlySpan<byte> head)
    {
        var bytes = new byte[HeadLength];
        var length = 0;
        try
        {
            using var stream = new GZipStream(new MemoryStream(head.ToArray()), CompressionMode.Decompress);
            while (length < bytes.Length && stream.Read(bytes, length, bytes.Length - length) is > 0 and var count)
            {
                length += count;
            }
        }
        catch (InvalidDataException)
        {
            // The head ends in the middle of the packed data; what came before tells enough.
        }

        return bytes[..length];
    }

    /// <summary>Mail headers come first: the type among them is <c>multipart/related</c>.</summary>
    private static bool IsMhtml(ReadOnlySpan<byte> head)
    {
        var text = Encoding.UTF8.GetString(head).TrimStart('\uFEFF', '\r', '\n', ' ');
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || text.AsSpan(0, colon).ContainsAnyExcept(HeaderCharacters))
        {
            return false;
        }

        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        end = end < 0 ? text.IndexOf("\n\n", StringComparison.Ordinal) : end;
        var headers = end < 0 ? text : text[..end];
        return headers.Contains("content-type:", StringComparison.OrdinalIgnoreCase)
            && (headers.Contains("multipart/related", StringComparison.OrdinalIgnoreCase)
                || headers.Contains("mime-version:", StringComparison.OrdinalIgnoreCase));
    }

    private static System.Buffers.SearchValues<char> HeaderCharacters { get; } =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");

    private static bool IsFeed(ReadOnlySpan<byte> head)
    {
        var text = Encoding.UTF8.GetString(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return text.StartsWith('{')
            ? text.Contains("\"https://jsonfeed.org/version/", StringComparison.Ordinal) || text.Contains("\"https:\\/\\/jsonfeed.org\\/version\\/", StringComparison.Ordinal)
            : text.StartsWith('<') && RootName(text) is "rss" or "feed" or "RDF" or "urlset" or "sitemapindex";
    }

    /// <summary>The name of the first element, without its prefix; null where there is none in sight.</summary>
    private static string? RootName(string text)
    {
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; at = text.IndexOf('<', at + 1))
        {
            if (text[at + 1] is not ('?' or '!'))
            {
                var end = text.AsSpan(at + 1).IndexOfAny(" \t\r\n/>");
                var name = end < 0 ? null : text.Substring(at + 1, end);
                return name?[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
            }

            var close = text.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal) ? "-->" : ">";
            at = text.IndexOf(close, at, StringComparison.Ordinal);
            if (at < 0)
            {
                return null;
            }
        }

        return null;
    }
}
