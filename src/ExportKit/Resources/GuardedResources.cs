using System.Globalization;
using ExportKit.Diagnostics;
using ExportKit.Limits;

namespace ExportKit.Resources;

/// <summary>What pages may show: pages of the web no file of this machine, pages that are files those below their own folder alone;
/// pictures of the web where they are wanted.</summary>
internal sealed class GuardedResources : IPageResources
{
    private readonly IResourceLoader _local;
    private readonly Func<IResourceLoader> _web;
    private readonly ResourceRules _rules;

    /// <summary>Makes it.</summary>
    /// <param name="local">Loads files and <c>data:</c> addresses.</param>
    /// <param name="web">Gives the loader of what lies on the web, when it is first needed.</param>
    /// <param name="rules">What is wanted.</param>
    public GuardedResources(IResourceLoader local, Func<IResourceLoader> web, ResourceRules rules)
    {
        _local = local;
        _web = web;
        _rules = rules;
    }

    /// <inheritdoc/>
    public ResourceResult Load(string address) => For(new PageOrigin(null, IsFetched: false)).Load(address);

    /// <inheritdoc/>
    public IResourceLoader For(PageOrigin page) => new PageLoader(this, page);

    private static ResourceResult Failed(string failure, string? hint) => new(default, Failure: failure, Hint: hint);

    /// <summary>The loader of one page; used by one thread at a time.</summary>
    private sealed class PageLoader(GuardedResources owner, PageOrigin page) : IResourceLoader
    {
        private string[]? _folders;
        private int _count;
        private long _bytes;

        public ResourceResult Load(string address) =>
            FileAddress.Is(address) ? LoadFile(address)
            : Web.WebAddress.Is(address) ? LoadFromWeb(address)
            : owner._local.Load(address);

        private ResourceResult LoadFile(string address)
        {
            if (page.IsFetched)
            {
                return Failed("a page of the web may show no file of this machine", null);
            }

            if (FileAddress.ToPath(address) is not { } path)
            {
                return owner._local.Load(address);
            }

            _folders ??= [.. Folders().Select(RealPath.Of).OfType<string>()];
            return RealPath.Of(path) is { } real && Array.Exists(_folders, folder => RealPath.IsBelow(real, folder))
                ? TooLarge(real) ?? owner._local.Load(address)
                : Failed("it lies outside the page's own folder", "Put it below that folder, or allow its folder with --images-from");
        }

        // Before it is read: a file of any size may lie where a page can name it.
        private ResourceResult? TooLarge(string path)
        {
            var file = new FileInfo(path);
            return file.Exists && file.Length > owner._rules.Limits.ImageBytes
                ? ResourceResult.Past(DiagnosticCodes.PictureTooLarge, LimitTable.ImageBytes, owner._rules.Limits, $"it has {ByteCount.Words(file.Length)}")
                : null;
        }

        private IEnumerable<string> Folders()
        {
            var own = page.FileAddress is { } address ? FileAddress.ToPath(address) : null;
            return own is not null && Path.GetDirectoryName(own) is { } folder ? owner._rules.Folders.Prepend(folder) : owner._rules.Folders;
        }

        private ResourceResult LoadFromWeb(string address)
        {
            if (!page.IsFetched && !owner._rules.FetchesForFiles)
            {
                return Failed(
                    "it lies on the web, which is not asked for the pictures of a saved page", "Give --fetch-images, or save the page with its pictures");
            }

            if (_count >= owner._rules.Limits.FetchedImages)
            {
                return ResourceResult.Past(
                    DiagnosticCodes.TooManyPictures, LimitTable.FetchedImages, owner._rules.Limits,
                    string.Create(CultureInfo.InvariantCulture, $"{_count} pictures were fetched for the page"));
            }

            if (_bytes > owner._rules.Limits.ImagesBytes)
            {
                return ResourceResult.Past(
                    DiagnosticCodes.PicturesTooLarge, LimitTable.ImagesBytes, owner._rules.Limits, $"the page's pictures have {ByteCount.Words(_bytes)} together");
            }

            var result = owner._web().Load(address);
            _count++;
            _bytes += result.Bytes.Length;
            return result;
        }
    }
}

/// <summary>What pages may show; immutable.</summary>
internal sealed record ResourceRules
{
    /// <summary>Whether pictures of the web are fetched for pages that are files too.</summary>
    public bool FetchesForFiles { get; init; }

    /// <summary>Folders whose pictures all pages that are files may show, beside their own.</summary>
    public IReadOnlyList<string> Folders { get; init; } = [];

    /// <summary>How many pictures are fetched for one page, and how large they may be.</summary>
    public ExportLimits Limits { get; init; } = ExportLimits.Default;
}
