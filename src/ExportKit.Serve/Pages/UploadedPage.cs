using ExportKit.Cli;
using ExportKit.Diagnostics;
using ExportKit.Resources;

namespace ExportKit.Serve.Pages;

/// <summary>A page that a browser sent, with the pictures that came along.</summary>
internal sealed class UploadedPage : PageSource
{
    private readonly byte[] _bytes;
    private readonly string? _address;
    private readonly UploadedPictures? _pictures;

    /// <summary>Makes it.</summary>
    /// <param name="name">What it is called, without a folder.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="address">Its address on the web; null where nobody says.</param>
    /// <param name="pictures">The pictures that came along; null for none.</param>
    public UploadedPage(string name, byte[] bytes, string? address, UploadedPictures? pictures)
        : base(name) => (_bytes, _address, _pictures) = (bytes, address, pictures);

    /// <inheritdoc/>
    public override string? Stem => System.IO.Path.GetFileNameWithoutExtension(Name) is { Length: > 0 } stem ? stem : null;

    /// <summary>How many bytes it holds, with its pictures.</summary>
    public long Size => _bytes.Length + (_pictures?.Size ?? 0);

    /// <inheritdoc/>
    public override ExportInput? Read(DiagnosticBag diagnostics) =>
        SavedPages.Understand(new ExportInput(Name, _bytes) { Address = _address, Resources = _pictures }, diagnostics);
}

/// <summary>The pictures that came along with a page, known by the names of their files.</summary>
internal sealed class UploadedPictures : IResourceLoader
{
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    /// <summary>How many bytes they have.</summary>
    public long Size => _files.Values.Sum(file => (long)file.Length);

    /// <summary>Adds one; of two of a name the first stays.</summary>
    /// <param name="name">The name of its file.</param>
    /// <param name="bytes">Its bytes.</param>
    public void Add(string name, byte[] bytes) => _files.TryAdd(name, bytes);

    /// <inheritdoc/>
    public ResourceResult Load(string address)
    {
        var end = address.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? address : address[..end];
        var name = path[(path.LastIndexOf('/') + 1)..];
        return _files.TryGetValue(name, out var bytes) || _files.TryGetValue(Uri.UnescapeDataString(name), out bytes)
            ? new ResourceResult(bytes)
            : new ResourceResult(default, Failure: "it did not come along with the page", Hint: "Choose the page and its pictures together");
    }
}
