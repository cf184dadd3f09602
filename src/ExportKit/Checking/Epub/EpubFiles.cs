using System.Globalization;
using System.IO.Compression;
using ExportKit.Diagnostics;
using ExportKit.Limits;

namespace ExportKit.Checking.Epub;

/// <summary>The files of a container, read within bounds on count, size and ratio.</summary>
internal sealed class EpubFiles
{
    /// <summary>The most that a file of some size may be larger than its packed form; deflate itself can do no more than 1,032 to 1.</summary>
    public const int MaxRatio = 500;

    private const int RatioFrom = 1024 * 1024;

    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> _read = new(StringComparer.Ordinal);
    private readonly ExportLimits _limits;
    private long _budget;

    private EpubFiles(ZipArchive archive, ExportLimits limits)
    {
        _limits = limits;
        _budget = limits.UnpackedBytes;
        foreach (var entry in archive.Entries)
        {
            Names.Add(entry.FullName);
            if (!entry.FullName.EndsWith('/'))
            {
                _entries.TryAdd(entry.FullName, entry);
            }
        }
    }

    /// <summary>All names in the order of the directory, folders and doubles too.</summary>
    public List<string> Names { get; } = [];

    /// <summary>Opens a container.</summary>
    /// <param name="content">The file.</param>
    /// <param name="findings">Takes what is wrong.</param>
    /// <returns>Its files; null where it cannot be read at all.</returns>
    public static EpubFiles? Open(byte[] content, EpubFindings findings)
    {
        findings.Apply(EpubRules.Readable, EpubRules.Bounds);
        try
        {
            var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            var packed = archive.Entries.Sum(static entry => entry.CompressedLength);
            if (packed > content.Length)
            {
                findings.Fail(EpubRules.Bounds, EpubPlace.Container, "The packed files are longer together than the container: they share their bytes, which can only be meant to fill memory");
                return null;
            }

            if (archive.Entries.Count <= findings.Limits.Members)
            {
                return new EpubFiles(archive, findings.Limits);
            }

            Fail(findings, EpubPlace.Container, LimitTable.Members, string.Create(CultureInfo.InvariantCulture, $"The container holds {archive.Entries.Count} files"));
        }
        catch (Exception exception) when (exception is InvalidDataException or NotSupportedException || IoFailure.Is(exception))
        {
            findings.Fail(EpubRules.Readable, EpubPlace.Container, "The archive is damaged: " + exception.Message.ReplaceLineEndings(" "), "Make the file again, or fetch it again");
        }

        return null;
    }

    /// <summary>Whether a file is there.</summary>
    public bool Has(string path) => _entries.ContainsKey(path);

    /// <summary>The paths of all files.</summary>
    public IEnumerable<string> Paths => Names.Where(_entries.ContainsKey).Distinct(StringComparer.Ordinal);

    /// <summary>Reads a file; null where it is not there, damaged or past a bound, which is then a finding.</summary>
    public byte[]? Read(string path, EpubFindings findings)
    {
        if (_read.TryGetValue(path, out var known))
        {
            return known;
        }

        if (!_entries.TryGetValue(path, out var entry) || !IsWithinBounds(entry, findings))
        {
            return null;
        }

        try
        {
            var content = Unpack(entry);
            if (content is null)
            {
                findings.Fail(EpubRules.Bounds, new EpubPlace(path), "The file is larger than its entry says");
                return null;
            }

            return _read[path] = content;
        }
        catch (Exception exception) when (exception is InvalidDataException or NotSupportedException || IoFailure.Is(exception))
        {
            findings.Fail(EpubRules.Readable, new EpubPlace(path), "The file cannot be unpacked: " + exception.Message.ReplaceLineEndings(" "));
            return null;
        }
    }

    private bool IsWithinBounds(ZipArchiveEntry entry, EpubFindings findings)
    {
        if (entry.Length > _limits.MemberBytes)
        {
            Fail(findings, new EpubPlace(entry.FullName), LimitTable.MemberBytes, $"The file has {ByteCount.Words(entry.Length)}");
            return false;
        }

        if (entry.Length > _budget)
        {
            Fail(findings, new EpubPlace(entry.FullName), LimitTable.UnpackedBytes, $"The files up to this one have more than {ByteCount.Words(_limits.UnpackedBytes)}");
            return false;
        }

        if (entry.Length > RatioFrom && entry.Length / Math.Max(1, entry.CompressedLength) > MaxRatio)
        {
            findings.Fail(EpubRules.Bounds, new EpubPlace(entry.FullName), "The file is packed so tightly that it can only be meant to fill memory");
            return false;
        }

        _budget -= entry.Length;
        return true;
    }

    private static void Fail(EpubFindings findings, EpubPlace place, Limit limit, string met) =>
        findings.Fail(EpubRules.Bounds, place, $"{met}; the limit is {limit.Words(findings.Limits)}. {limit.Consequence}", char.ToUpperInvariant(limit.Raise[0]) + limit.Raise[1..]);

    // What the directory says of a file's length is a promise only.
    private static byte[]? Unpack(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var content = new byte[entry.Length];
        var length = stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
        return length < content.Length ? throw new InvalidDataException("it ends too early") : stream.ReadByte() < 0 ? content : null;
    }
}
