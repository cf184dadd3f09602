using ExportKit.Resources;

namespace ExportKit;

/// <summary>One page to export.</summary>
/// <param name="Name">Its name, such as <c>story.html</c>, for diagnostics.</param>
/// <param name="Bytes">The page.</param>
public sealed record ExportInput(string Name, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Makes it of a page that is a file.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Bytes">The page.</param>
    /// <param name="FileAddress">Its <c>file:</c> address; null where it is none after all.</param>
    internal ExportInput(string Name, ReadOnlyMemory<byte> Bytes, string? FileAddress)
        : this(Name, Bytes) => this.FileAddress = FileAddress;

    /// <summary>The <c>file:</c> address of the page, that its pictures are found with; null where it is no file.</summary>
    internal string? FileAddress { get; init; }

    /// <summary>When the page was retrieved, such as the time of its file; null where unknown. It is used only where the page
    /// itself goes into a document, and <see cref="ExportOptions.SourceDate"/> wins over it.</summary>
    public DateTimeOffset? Retrieved { get; init; }

    /// <summary>The page's own address on the web, after redirects, where it is known without reading the page; null where it is not.
    /// <see cref="ExportOptions.BaseAddress"/> wins over it.</summary>
    public string? Address { get; init; }

    /// <summary>The encoding that the page's server or archive declared; null where none did. A byte order mark wins over it.</summary>
    public string? DeclaredEncoding { get; init; }

    /// <summary>Whether it was fetched from the web for this export, so that its pictures are too, and no file of this machine is shown.</summary>
    internal bool IsFetched { get; init; }

    /// <summary>A page that is a file. Its name is the path as it is given.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Permission is denied.</exception>
    public static ExportInput FromFile(string path) => new(path, File.ReadAllBytes(path)) { Retrieved = File.GetLastWriteTimeUtc(path) };

    /// <summary>A page that a stream has, read to its end.</summary>
    /// <param name="stream">The stream; it stays open.</param>
    /// <param name="name">The page's name, for diagnostics.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static ExportInput FromStream(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return new ExportInput(name, bytes.ToArray());
    }

    /// <summary>What the page carries with it, as a web archive does: asked for a picture before any other loader. Null for nothing.</summary>
    internal IResourceLoader? Resources { get; init; }

    /// <summary>The loader of what the page may show of the rest of the world.</summary>
    /// <param name="others">Who is asked, by rules of each page's own where there are such.</param>
    internal IResourceLoader LoaderFrom(IResourceLoader others) =>
        others is IPageResources pages ? pages.For(new PageOrigin(FileAddress, IsFetched)) : others;
}
