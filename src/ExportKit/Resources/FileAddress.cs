using System.Text;

namespace ExportKit.Resources;

/// <summary>Turns paths into <c>file:</c> addresses (RFC 8089) and back.</summary>
internal static class FileAddress
{
    private const string Scheme = "file:";
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>Whether an address is of this kind.</summary>
    /// <param name="address">The address.</param>
    public static bool Is(string address) => address.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);

    /// <summary>The address of a file.</summary>
    /// <param name="fullPath">Its full path.</param>
    public static string Of(string fullPath)
    {
        var path = Path.DirectorySeparatorChar == '\\' ? fullPath.Replace('\\', '/') : fullPath;
        return Scheme + (path.StartsWith('/') ? "//" : "///") + PercentEncoding.EncodePath(path);
    }

    /// <summary>The path that an address names, without its query and fragment; null where it names none on this machine:
    /// another host's file, or bytes that no path can have.</summary>
    /// <param name="address">An address of this kind.</param>
    public static string? ToPath(string address)
    {
        var rest = address.AsSpan(Scheme.Length);
        var end = rest.IndexOfAny('?', '#');
        rest = end < 0 ? rest : rest[..end];
        if (rest.StartsWith("//", StringComparison.Ordinal))
        {
            rest = rest[2..];
            var slash = rest.IndexOf('/');
            if (slash < 0 || slash > 0 && !rest[..slash].Equals("localhost", StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }

            rest = rest[slash..];
        }

        return rest.StartsWith('/') ? LocalPath(PercentEncoding.Decode(rest)) : null;
    }

    private static string? LocalPath(byte[] bytes)
    {
        string path;
        try
        {
            path = StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }

        return path.Contains('\0', StringComparison.Ordinal) ? null
            : OperatingSystem.IsWindows() ? WindowsPath(path)
            : path.StartsWith("//", StringComparison.Ordinal) ? null
            : path;
    }

    /// <summary>A path of Windows; null for what is none on a drive of this machine. Two slashes of either kind at the start, also behind
    /// one that an address has, would be another machine's share or a device, and merely to look there would send it a password's hash;
    /// a second colon, a stream beside a file.</summary>
    /// <param name="path">The path of an address, decoded.</param>
    internal static string? WindowsPath(string path)
    {
        var hasDrive = path.Length > 3 && char.IsAsciiLetter(path[1]) && path[2] == ':' && path[3] is '/' or '\\';
        return hasDrive && path.IndexOf(':', 3) < 0 ? path[1..] : null;
    }
}
