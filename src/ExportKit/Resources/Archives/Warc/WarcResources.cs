using ExportKit.Diagnostics;

namespace ExportKit.Resources.Archives.Warc;

/// <summary>The pictures of an archive, by their addresses. May be used by several threads.</summary>
internal sealed class WarcResources : IResourceLoader
{
    private const long MaxBytes = 64 * 1024 * 1024;
    private const int MaxSteps = 6;

    private readonly WarcIndex _index;
    private readonly Func<Stream> _open;

    public WarcResources(WarcIndex index, Func<Stream> open)
    {
        _index = index;
        _open = open;
    }

    /// <inheritdoc/>
    public ResourceResult Load(string address)
    {
        if (DataAddress.Is(address))
        {
            return DataAddress.Read(address);
        }

        try
        {
            using var file = _open();
            return Load(file, AddressHash.Normal(address));
        }
        catch (InvalidDataException exception)
        {
            return Failed($"its record in the archive cannot be read: {exception.Message}");
        }
        catch (Exception exception) when (IoFailure.Is(exception))
        {
            return Failed("the archive cannot be read: " + IoFailure.Describe(exception));
        }
    }

    private ResourceResult Load(Stream file, string address)
    {
        var key = address;
        for (var steps = 0; steps < MaxSteps && _index.Find(key) is { } position; steps++)
        {
            var record = WarcRecord.Read(file, position, MaxBytes);
            if (key == address && record.Header.TargetUri is { } own && !AddressHash.AreSame(own, address))
            {
                break;
            }

            switch (record)
            {
                case { Header.Type: "revisit" }:
                    // What it repeats is known by its address, or by its check sum alone.
                    key = Earlier(record.Header, address);
                    address = record.Header.RefersTo ?? address;
                    continue;
                case { Head: { Status: >= 300 and < 400, Location: { } next } } when Next(address, next) is { } target:
                    key = address = target;
                    continue;
                default:
                    return new ResourceResult(record.Body, record.MediaType.Length == 0 ? null : record.MediaType);
            }
        }

        return Failed("it is not in the archive");
    }

    private static string Earlier(WarcHeader revisit, string address) =>
        revisit.RefersTo is { } earlier && earlier != address ? earlier : revisit.PayloadDigest ?? "";

    private static string? Next(string address, string location) =>
        Uri.TryCreate(address, UriKind.Absolute, out var root) && Uri.TryCreate(root, location, out var target) ? target.AbsoluteUri : null;

    private static ResourceResult Failed(string failure) => new(default, Failure: failure, Hint: "Archive the page with its pictures");
}
