using ExportKit.Diagnostics;

namespace ExportKit.Resources.Archives.Warc;

/// <summary>Where the pages and pictures of an archive stand.</summary>
internal sealed class WarcIndex : IWarcVisitor
{
    private const int MaxToldDamages = 20;

    private readonly string _name;
    private readonly DiagnosticBag _diagnostics;
    private readonly List<WarcPage> _pages = [];
    private readonly Dictionary<ulong, WarcPosition> _resources = [];
    private readonly Dictionary<ulong, WarcPosition> _revisits = [];
    private readonly HashSet<ulong> _pageKeys = [];
    private readonly List<ulong[]> _repeatedPages = [];
    private Action? _pending;
    private int _damages;

    private WarcIndex(string name, DiagnosticBag diagnostics)
    {
        _name = name;
        _diagnostics = diagnostics;
    }

    /// <summary>The pages, in the archive's order.</summary>
    public IReadOnlyList<WarcPage> Pages => _pages;

    /// <summary>Goes through an archive once.</summary>
    /// <param name="file">The archive, which can seek.</param>
    /// <param name="name">Its name, for diagnostics.</param>
    /// <param name="diagnostics">Takes what is damaged.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static WarcIndex Build(Stream file, string name, DiagnosticBag diagnostics)
    {
        var index = new WarcIndex(name, diagnostics);
        WarcScanner.Scan(file, index);
        index.ReportEnd();
        return index;
    }

    /// <summary>Where what an address or check sum names may stand; null where it does not.</summary>
    public WarcPosition? Find(string key)
    {
        var hash = AddressHash.Of(key);
        return _resources.TryGetValue(hash, out var position) || _revisits.TryGetValue(hash, out position) ? position : null;
    }

    /// <inheritdoc/>
    public void Visit(WarcHeader header, WarcPosition position, ByteReader content, long end)
    {
        if (header.TargetUri is not { } address || header.Segment > 1)
        {
            return;
        }

        _pending = header.Type switch
        {
            "response" => Response(header, address, position, HttpHead.Read(content, end)),
            "resource" => IsPage(header.ContentType) ? Page(header, address, position) : Resource(header, address, position),
            "revisit" => Revisit(header, address, position, HttpHead.Read(content, end)),
            _ => null,
        };
    }

    /// <inheritdoc/>
    public void Commit()
    {
        _pending?.Invoke();
        _pending = null;
    }

    /// <inheritdoc/>
    public void Discard() => _pending = null;

    /// <inheritdoc/>
    public void Damaged(long offset, string reason)
    {
        if (++_damages <= MaxToldDamages)
        {
            _diagnostics.Report(
                DiagnosticCodes.ArchiveDamaged,
                $"A record of the archive, at byte {offset}, is damaged: {reason}; the others are read",
                new SourcePlace(_name),
                "Get the archive again if the record matters");
        }
    }

    private static bool IsPage(string mediaType) => mediaType is "text/html" or "application/xhtml+xml";

    private static bool IsPicture(string mediaType) =>
        mediaType.StartsWith("image/", StringComparison.Ordinal) || mediaType is "" or "application/octet-stream" or "binary/octet-stream";

    private Action? Response(WarcHeader header, string address, WarcPosition position, HttpHead head) => head.Status switch
    {
        200 when IsPage(head.MediaType) => Page(header, address, position),
        200 when IsPicture(head.MediaType) => Resource(header, address, position),
        >= 300 and < 400 when head.Location is not null => Resource(header, address, position),
        _ => null,
    };

    private Action Page(WarcHeader header, string address, WarcPosition position) => () =>
    {
        _pages.Add(new WarcPage(position, address, header.Date));
        foreach (var key in Keys(header, address))
        {
            _pageKeys.Add(key);
        }
    };

    private Action Resource(WarcHeader header, string address, WarcPosition position) => () =>
    {
        foreach (var key in Keys(header, address))
        {
            _resources.TryAdd(key, position);
        }
    };

    private Action Revisit(WarcHeader header, string address, WarcPosition position, HttpHead head) => () =>
    {
        _revisits.TryAdd(AddressHash.Of(address), position);
        if (IsPage(head.MediaType))
        {
            _repeatedPages.Add([.. Keys(header, header.RefersTo ?? address)]);
        }
    };

    private static IEnumerable<ulong> Keys(WarcHeader header, string address)
    {
        yield return AddressHash.Of(address);
        if (header.PayloadDigest is { } digest)
        {
            yield return AddressHash.Of(digest);
        }
    }

    private void ReportEnd()
    {
        var place = new SourcePlace(_name);
        if (_damages > MaxToldDamages)
        {
            _diagnostics.Report(DiagnosticCodes.ArchiveDamaged, $"{_damages - MaxToldDamages} more places of the archive are damaged", place);
        }

        // A page that was met again unchanged is in the archive already.
        var lost = _repeatedPages.Count(keys => !Array.Exists(keys, _pageKeys.Contains));
        if (lost > 0)
        {
            _diagnostics.Report(
                DiagnosticCodes.ArchivePageElsewhere,
                $"{(lost == 1 ? "A page of the archive is" : $"{lost} pages of the archive are")} only said to be the same as before, and what was before is in another archive",
                place,
                "Export the archive that holds what was before");
        }
    }
}

/// <summary>A page of an archive.</summary>
/// <param name="Position">Where its record begins.</param>
/// <param name="Address">Its address.</param>
/// <param name="Date">When it was retrieved; null where the record does not say.</param>
internal sealed record WarcPage(WarcPosition Position, string Address, DateTimeOffset? Date);
