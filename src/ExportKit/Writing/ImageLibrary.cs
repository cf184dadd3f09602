namespace ExportKit.Writing;

/// <summary>The pictures of one article, each loaded once and shared by the writers.</summary>
internal sealed class ImageLibrary
{
    private readonly Dictionary<string, ImageFile> _files;

    /// <summary>Makes a library.</summary>
    /// <param name="files">The pictures that were loaded; one an address.</param>
    public ImageLibrary(IEnumerable<ImageFile> files) =>
        _files = files.ToDictionary(file => file.Address, StringComparer.Ordinal);

    /// <summary>A library without a picture.</summary>
    public static ImageLibrary Empty { get; } = new([]);

    /// <summary>The picture that an address names; null where it could not be had: the writer then shows its alternative text.</summary>
    /// <param name="address">The address as <see cref="Model.Picture.Address"/> has it.</param>
    public ImageFile? Find(string address) => _files.GetValueOrDefault(address);
}
