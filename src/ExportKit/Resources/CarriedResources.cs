namespace ExportKit.Resources;

/// <summary>Asks loaders in turn: what pages carry with them first, then the rest of the world.</summary>
internal sealed class CarriedResources : IResourceLoader
{
    private readonly IResourceLoader[] _carried;
    private readonly IResourceLoader _others;

    private CarriedResources(IResourceLoader[] carried, IResourceLoader others)
    {
        _carried = carried;
        _others = others;
    }

    /// <summary>The loaders as one.</summary>
    /// <param name="carried">What pages carry with them, in the order in which they are asked; null for a page that carries nothing.</param>
    /// <param name="others">Who is asked where none of those has it.</param>
    public static IResourceLoader Before(IEnumerable<IResourceLoader?> carried, IResourceLoader others)
    {
        IResourceLoader[] loaders = [.. carried.OfType<IResourceLoader>()];
        return loaders.Length == 0 ? others : new CarriedResources(loaders, others);
    }

    /// <inheritdoc/>
    public ResourceResult Load(string address)
    {
        foreach (var loader in _carried)
        {
            var result = loader.Load(address);
            if (result.Failure is null)
            {
                return result;
            }
        }

        return _others.Load(address);
    }
}
