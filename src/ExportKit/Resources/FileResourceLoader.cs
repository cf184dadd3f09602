using ExportKit.Diagnostics;

namespace ExportKit.Resources;

/// <summary>Loads what lies on this machine: files by <c>file:</c> addresses, and the bytes that stand in <c>data:</c>
/// addresses. Addresses of the web are refused in plain words; nothing is fetched.</summary>
/// <remarks>A page may name any file. What is loaded goes into a document only if its bytes are a picture
/// (see <see cref="PictureLoader"/>), so that a page cannot carry other files of this machine away.</remarks>
internal sealed class FileResourceLoader : IResourceLoader
{
    private readonly long _maxBytes;

    /// <summary>Makes a loader.</summary>
    /// <param name="maxBytes">The most bytes that a file may have; longer ones are refused.</param>
    public FileResourceLoader(long maxBytes = 64 * 1024 * 1024) => _maxBytes = maxBytes;

    /// <inheritdoc/>
    public ResourceResult Load(string address)
    {
        if (DataAddress.Is(address))
        {
            return DataAddress.Read(address);
        }

        if (FileAddress.Is(address))
        {
            return FileAddress.ToPath(address) is { } path
                ? LoadFile(path)
                : Failed("the address names no file of this machine", null);
        }

        return IsWeb(address)
            ? Failed("pictures at web addresses are not fetched by this loader", "Save the page with its pictures and export the saved page")
            : Failed("the address is not one that can be loaded", "Use a relative address, or one with file: or data:");
    }

    private static bool IsWeb(string address) =>
        address.StartsWith("https:", StringComparison.OrdinalIgnoreCase)
        || address.StartsWith("http:", StringComparison.OrdinalIgnoreCase);

    private ResourceResult LoadFile(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
            {
                return Failed(Directory.Exists(path) ? "it is a folder" : "no such file", "Put the picture where the page expects it");
            }

            // Devices and pipes have no length; opening one could block for ever.
            if (file.Length == 0)
            {
                return Failed("the file is empty", null);
            }

            return file.Length > _maxBytes
                ? Failed($"the file is larger than {ByteCount.Words(_maxBytes)}", "Make the picture smaller")
                : new(File.ReadAllBytes(path));
        }
        catch (Exception exception) when (IoFailure.Is(exception))
        {
            return Failed(IoFailure.Describe(exception), "Check that the file can be read");
        }
    }

    private static ResourceResult Failed(string failure, string? hint) => new(default, Failure: failure, Hint: hint);
}
