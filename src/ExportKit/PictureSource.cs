using ExportKit.Limits;
using ExportKit.Resources;

namespace ExportKit;

/// <summary>Where the pictures of pages come from. Pictures that stand in the page itself (<c>data:</c> addresses) are had from any. Nothing is
/// ever fetched from the web; who wants that fetches in <see cref="From"/>.</summary>
public sealed class PictureSource
{
    private readonly string? _folder;
    private readonly Func<string, ReadOnlyMemory<byte>?>? _load;

    private PictureSource(string? folder, Func<string, ReadOnlyMemory<byte>?>? load)
    {
        _folder = folder;
        _load = load;
    }

    /// <summary>No pictures but those that stand in the page itself; of all others the documents have the texts.</summary>
    public static PictureSource None { get; } = new(null, null);

    /// <summary>A folder, which pages are taken to lie in: <c>img/boat.jpg</c> is looked for below it. Nothing outside is read, whatever a page
    /// names, by links of the file system either.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="ArgumentException">There is no such folder.</exception>
    public static PictureSource Folder(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return Directory.Exists(folder)
            ? new PictureSource(Path.GetFullPath(folder), null)
            : throw new ArgumentException($"There is no folder {folder}.", nameof(folder));
    }

    /// <summary>A function of the caller's. It is asked for each address once in an export, before any document is written, on a thread of the
    /// exporter; what it throws comes out of the exporter.</summary>
    /// <param name="load">Gets the address of a picture, absolute where the page's own address is known (<see cref="ExportInput.Address"/>, or
    /// what the page says), and gives its bytes; null where they cannot be had. Addresses come from the page: who reads files or fetches by
    /// them decides which are allowed.</param>
    public static PictureSource From(Func<string, ReadOnlyMemory<byte>?> load)
    {
        ArgumentNullException.ThrowIfNull(load);
        return new PictureSource(null, load);
    }

    /// <summary>A page that lies where its pictures are looked for.</summary>
    /// <param name="page">The page as it was given.</param>
    internal ExportInput Placed(ExportInput page) =>
        _folder is null ? page : page with { FileAddress = FileAddress.Of(Path.Join(_folder, "page.html")) };

    /// <summary>Loads the pictures.</summary>
    /// <param name="limits">How large one may be.</param>
    internal IResourceLoader Loader(ExportLimits limits) => new Pictures(this, new FileResourceLoader(limits.ImageBytes));

    private sealed class Pictures(PictureSource source, FileResourceLoader files) : IResourceLoader
    {
        public ResourceResult Load(string address) =>
            DataAddress.Is(address) ? files.Load(address)
            : source._load is { } load ? Called(load(address))
            : source._folder is { } folder ? OfFolder(folder, address)
            : Failed("no source of pictures was given", "Give the exporter a PictureSource");

        private static ResourceResult Called(ReadOnlyMemory<byte>? bytes) =>
            bytes is { } had ? new ResourceResult(had) : Failed("the source of pictures does not have it", null);

        private ResourceResult OfFolder(string folder, string address)
        {
            if (!FileAddress.Is(address))
            {
                return Failed("it does not lie in the folder of pictures", "Give the exporter a PictureSource that has it");
            }

            if (FileAddress.ToPath(address) is not { } path)
            {
                return Failed("the address names no file of this machine", null);
            }

            return RealPath.Of(path) is { } real && RealPath.Of(folder) is { } own && RealPath.IsBelow(real, own)
                ? files.Load(address)
                : Failed("it lies outside the folder of pictures", "Put it below that folder");
        }

        private static ResourceResult Failed(string failure, string? hint) => new(default, Failure: failure, Hint: hint);
    }
}
