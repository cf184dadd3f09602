using System.Text;
using ExportKit.Diagnostics;
using ExportKit.Resources;
using ExportKit.Resources.Web;

namespace ExportKit.Cli.Rendering;

/// <summary>A page that is a file, with what lies below its folder, as a site that the browser can visit: so its scripts get no right to
/// any other file.</summary>
internal sealed class PageFiles
{
    private const string Origin = "http://" + GuardProxy.OwnHost + "/";
    private readonly string _name;
    private readonly ReadOnlyMemory<byte> _page;
    private readonly string _folder;
    private readonly IResourceLoader _files;

    private PageFiles(string path, ReadOnlyMemory<byte> page)
    {
        _name = Path.GetFileName(path);
        _page = page;
        _folder = Path.GetDirectoryName(path)!;
        _files = new GuardedResources(new FileResourceLoader(), static () => throw new NotSupportedException(), new ResourceRules())
            .For(new PageOrigin(FileAddress.Of(path), IsFetched: false));
    }

    /// <summary>The page's address on the site.</summary>
    public string Address => Origin + Uri.EscapeDataString(_name);

    /// <summary>The site of a page; null where its address names no file of this machine.</summary>
    public static PageFiles? Of(string fileAddress, ReadOnlyMemory<byte> page) => FileAddress.ToPath(fileAddress) is { } path ? new(path, page) : null;

    /// <summary>What lies at a path of the site; null where nothing does that the page may have.</summary>
    public ProxyContent? Find(string path)
    {
        var name = Uri.UnescapeDataString(path).TrimStart('/');
        if (name == _name)
        {
            return new ProxyContent(_page, "text/html");
        }

        if (name.Length == 0 || name.Contains('\0', StringComparison.Ordinal) || IsHidden(name))
        {
            return null;
        }

        try
        {
            var result = _files.Load(FileAddress.Of(Path.GetFullPath(Path.Combine(_folder, name))));
            return result.Failure is null ? new ProxyContent(result.Bytes, MediaType(name)) : null;
        }
        catch (Exception exception) when (IoFailure.Is(exception) || exception is ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The page with addresses of the site made relative again, which scripts may have made whole.</summary>
    public byte[] Relative(byte[] page)
    {
        var text = Encoding.UTF8.GetString(page);
        return text.Contains(Origin, StringComparison.Ordinal) ? Encoding.UTF8.GetBytes(text.Replace(Origin, "", StringComparison.Ordinal)) : page;
    }

    // Beside pages lie settings, keys and histories of others: no page needs them, and a script could put them into a document.
    private static bool IsHidden(string name)
    {
        foreach (var part in name.Split('/', '\\'))
        {
            if (part.StartsWith('.') && part is not ("." or ".."))
            {
                return true;
            }
        }

        return false;
    }

    private static string MediaType(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".html" or ".htm" => "text/html",
        ".xhtml" => "application/xhtml+xml",
        ".js" or ".mjs" => "text/javascript",
        ".css" => "text/css",
        ".json" => "application/json",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".gif" => "image/gif",
        ".webp" => "image/webp",
        ".wasm" => "application/wasm",
        ".txt" => "text/plain",
        ".xml" => "application/xml",
        _ => "application/octet-stream",
    };
}
