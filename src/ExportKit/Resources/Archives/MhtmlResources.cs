namespace ExportKit.Resources.Archives;

/// <summary>The pictures of a saved page, by their addresses.</summary>
internal sealed class MhtmlResources : IResourceLoader
{
    private readonly MhtmlParts _parts;
    private readonly Lock _reading = new();

    public MhtmlResources(MhtmlParts parts) => _parts = parts;

    /// <inheritdoc/>
    public ResourceResult Load(string address)
    {
        if (DataAddress.Is(address))
        {
            return DataAddress.Read(address);
        }

        if (_parts.Find(address) is not { } part)
        {
            return new(default, Failure: "it is not in the saved page", Hint: "Save the page again when all its pictures are shown");
        }

        // All parts share the stream of the file.
        lock (_reading)
        {
            return new(MhtmlParts.Decode(part), part.ContentType.MimeType);
        }
    }
}
