using ExportKit.Resources;

namespace ExportKit;

/// <summary>The loaders of the pages of one export: what a page carries with it comes first, then what it may show of the rest.</summary>
internal sealed class PageLoaders
{
    private readonly (string Name, IResourceLoader Loader, string? Address)[] _pages;
    private readonly IResourceLoader _others;

    /// <summary>Makes them.</summary>
    /// <param name="inputs">The pages.</param>
    /// <param name="others">Who is asked for what they do not carry.</param>
    public PageLoaders(IReadOnlyList<ExportInput> inputs, IResourceLoader others)
    {
        _others = others;
        _pages = new (string, IResourceLoader, string?)[inputs.Count];
        for (var i = 0; i < inputs.Count; i++)
        {
            _pages[i] = (inputs[i].Name, CarriedResources.Before([inputs[i].Resources], inputs[i].LoaderFrom(others)), inputs[i].FileAddress);
        }
    }

    /// <summary>The loader for a page.</summary>
    /// <param name="source">The page's name; null where it is not known.</param>
    public IResourceLoader For(string? source)
    {
        foreach (var (name, loader, _) in _pages)
        {
            if (_pages.Length == 1 || name == source)
            {
                return loader;
            }
        }

        return _others;
    }

    /// <summary>The <c>file:</c> address of a page; null where it is no file, or not known.</summary>
    /// <param name="source">The page's name; null where it is not known.</param>
    public string? AddressOf(string? source)
    {
        foreach (var (name, _, address) in _pages)
        {
            if (_pages.Length == 1 || name == source)
            {
                return address;
            }
        }

        return null;
    }
}
