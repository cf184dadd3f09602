using System.Runtime.InteropServices;

namespace ExportKit.Writing.Raster;

/// <summary>The system's libwebp, loaded once a process, when a WebP picture is first met.</summary>
internal sealed unsafe class WebpLibrary
{
    /// <summary>What names the package to install.</summary>
    public const string Hint = "Debian and Ubuntu: apt install libwebp7. Fedora: dnf install libwebp. macOS: brew install webp. "
        + "Windows: libwebp.dll on the PATH (vcpkg install libwebp). Until then its alternative text is shown instead.";

    private static readonly Lock Gate = new();
    private static bool _tried;
    private static WebpLibrary? _instance;

    private readonly delegate* unmanaged[Cdecl]<byte*, nuint, byte*, nuint, int, byte*> _decodeInto;
    private readonly delegate* unmanaged[Cdecl]<byte*, nuint, int*, int*, int> _info;

    private WebpLibrary(nint library)
    {
        _decodeInto = (delegate* unmanaged[Cdecl]<byte*, nuint, byte*, nuint, int, byte*>)NativeLibrary.GetExport(library, "WebPDecodeRGBAInto");
        _info = (delegate* unmanaged[Cdecl]<byte*, nuint, int*, int*, int>)NativeLibrary.GetExport(library, "WebPGetInfo");
        var version = (delegate* unmanaged[Cdecl]<int>)NativeLibrary.GetExport(library, "WebPGetDecoderVersion");
        var packed = version();
        NativeLibraries.Note("libwebp", new Version(packed >> 16 & 0xFF, packed >> 8 & 0xFF, packed & 0xFF).ToString());
    }

    /// <summary>The library; null where it is not installed, or is another one that lacks what is needed.</summary>
    public static WebpLibrary? Find()
    {
        lock (Gate)
        {
            if (!_tried)
            {
                _tried = true;
                var library = LibraryProbe.Load([.. LibraryProbe.Names("webp", "7"), .. LibraryProbe.Names("webpdecoder", "3"), .. LibraryProbe.Names("webp", "6")]);
                _instance = library == 0 ? null : Bind(library);
            }

            return _instance;
        }
    }

    private static WebpLibrary? Bind(nint library)
    {
        try
        {
            return new WebpLibrary(library);
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The size that the picture's own header gives.</summary>
    /// <param name="file">A picture that does not move.</param>
    /// <returns>Null where the header is damaged.</returns>
    public (int Width, int Height)? Size(ReadOnlySpan<byte> file)
    {
        int width, height;
        fixed (byte* bytes = file)
        {
            return _info(bytes, (nuint)file.Length, &width, &height) != 0 && width > 0 && height > 0 ? (width, height) : null;
        }
    }

    /// <summary>Decodes a picture to red, green, blue and alpha.</summary>
    /// <param name="file">A picture that does not move.</param>
    /// <param name="size">What <see cref="Size"/> gave.</param>
    /// <returns>Null where the picture is damaged.</returns>
    public RgbaPicture? Decode(ReadOnlySpan<byte> file, (int Width, int Height) size)
    {
        var picture = new RgbaPicture(size.Width, size.Height);
        fixed (byte* bytes = file)
        {
            fixed (byte* pixels = picture.Pixels)
            {
                var end = _decodeInto(bytes, (nuint)file.Length, pixels, (nuint)picture.Pixels.Length, size.Width * 4);
                return end == null ? null : picture;
            }
        }
    }
}
