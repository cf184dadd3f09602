using MimeKit;

namespace ExportKit.Resources.Archives;

/// <summary>The parts of a saved page by their addresses, and which of them is the page.</summary>
internal sealed class MhtmlParts
{
    /// <summary>What relative addresses are made absolute with where the file says nothing (RFC 2557, section 5).</summary>
    private const string NoAddress = "thismessage:/";

    private readonly Dictionary<string, MimePart> _byAddress = new(StringComparer.Ordinal);

    /// <summary>Finds them.</summary>
    /// <param name="root">The file.</param>
    /// <param name="most">The most parts that are looked at.</param>
    public MhtmlParts(MimeEntity root, int most)
    {
        List<MimePart> parts = [.. Leaves(root).Take(most)];
        var start = (root as MultipartRelated)?.ContentType.Parameters["start"]?.Trim('<', '>');
        Page = parts.Find(part => start is not null && part.ContentId == start && IsPage(part)) ?? parts.Find(IsPage);
        BaseAddress = Address(Page?.ContentLocation ?? root.ContentLocation, NoAddress)
            ?? Address(root.Headers["Snapshot-Content-Location"], NoAddress) ?? NoAddress;
        foreach (var part in parts)
        {
            Add(part);
        }
    }

    /// <summary>The page; null where there is none.</summary>
    public MimePart? Page { get; }

    /// <summary>The address that relative addresses of the page belong to.</summary>
    public string BaseAddress { get; }

    /// <summary>The part at an address; null where there is none.</summary>
    public MimePart? Find(string address) => _byAddress.GetValueOrDefault(AddressHash.Normal(address));

    /// <summary>The bytes of a part.</summary>
    public static byte[] Decode(MimePart part)
    {
        using var bytes = new MemoryStream();
        part.Content?.DecodeTo(bytes);
        return bytes.ToArray();
    }

    private static bool IsPage(MimePart part) =>
        part.ContentType.IsMimeType("text", "html") || part.ContentType.IsMimeType("application", "xhtml+xml");

    private static IEnumerable<MimePart> Leaves(MimeEntity root)
    {
        var left = new Stack<MimeEntity>([root]);
        while (left.TryPop(out var entity))
        {
            switch (entity)
            {
                case MimePart part:
                    yield return part;
                    break;
                case Multipart multipart:
                    for (var i = multipart.Count - 1; i >= 0; i--)
                    {
                        left.Push(multipart[i]);
                    }

                    break;
            }
        }
    }

    private void Add(MimePart part)
    {
        if (part.ContentId is { Length: > 0 } id)
        {
            _byAddress.TryAdd(AddressHash.Normal("cid:" + id), part);
        }

        if (Address(part.ContentLocation, BaseAddress) is { } address)
        {
            _byAddress.TryAdd(address, part);
        }
    }

    /// <summary>The address of a part. Files of the machine on which the page was saved are given a scheme of their own, so that they are
    /// looked for in this file alone.</summary>
    private static string? Address(Uri? location, string baseAddress) => Address(location?.OriginalString, baseAddress);

    private static string? Address(string? location, string baseAddress)
    {
        if (string.IsNullOrWhiteSpace(location))
        {
            return null;
        }

        var text = location.Trim().Trim('<', '>');
        if (FileAddress.Is(text))
        {
            text = NoAddress + text["file:".Length..].TrimStart('/', '\\').Replace('\\', '/');
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var whole) && !text.StartsWith('/') ? whole.AbsoluteUri
            : Uri.TryCreate(new Uri(baseAddress), text, out var joined) ? joined.AbsoluteUri
            : null;
    }
}
