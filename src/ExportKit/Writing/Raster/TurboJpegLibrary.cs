using System.Runtime.InteropServices;

namespace ExportKit.Writing.Raster;

/// <summary>The system's libturbojpeg, loaded once a process, when a JPEG is first met that is finer than the page can show.</summary>
internal sealed unsafe class TurboJpegLibrary
{
    private const int RgbaFormat = 7;

    // A picture of endless scans would keep the library busy for ever.
    private const int LimitScans = 32768;

    private static readonly Lock Gate = new();
    private static bool _tried;
    private static TurboJpegLibrary? _instance;

    private readonly delegate* unmanaged[Cdecl]<nint> _open;
    private readonly delegate* unmanaged[Cdecl]<nint, byte*, CULong, byte*, int, int, int, int, int, int> _decompress;
    private readonly delegate* unmanaged[Cdecl]<nint, int> _close;

    private TurboJpegLibrary(nint library)
    {
        _open = (delegate* unmanaged[Cdecl]<nint>)NativeLibrary.GetExport(library, "tjInitDecompress");
        _decompress = (delegate* unmanaged[Cdecl]<nint, byte*, CULong, byte*, int, int, int, int, int, int>)NativeLibrary.GetExport(library, "tjDecompress2");
        _close = (delegate* unmanaged[Cdecl]<nint, int>)NativeLibrary.GetExport(library, "tjDestroy");

        // It tells no version; the name of its interface is what can be noted.
        NativeLibraries.Note("libturbojpeg", "0");
    }

    /// <summary>The library; null where it is not installed, or is another one that lacks what is needed.</summary>
    public static TurboJpegLibrary? Find()
    {
        lock (Gate)
        {
            if (!_tried)
            {
                _tried = true;
                var library = LibraryProbe.Load([.. LibraryProbe.Names("turbojpeg", "0")]);
                _instance = library == 0 ? null : Bind(library);
            }

            return _instance;
        }
    }

    private static TurboJpegLibrary? Bind(nint library)
    {
        try
        {
            return new TurboJpegLibrary(library);
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Decodes a JPEG of grey or of red, green and blue, at a fraction of its size.</summary>
    /// <param name="file">The file.</param>
    /// <param name="width">Its width in pixels, divided by 1, 2, 4 or 8 and rounded up.</param>
    /// <param name="height">Its height, likewise.</param>
    /// <returns>Null where the picture is damaged in any way.</returns>
    public RgbaPicture? Decode(ReadOnlySpan<byte> file, int width, int height)
    {
        var handle = _open();
        if (handle == 0)
        {
            return null;
        }

        var picture = new RgbaPicture(width, height);
        fixed (byte* bytes = file)
        {
            fixed (byte* pixels = picture.Pixels)
            {
                var failed = _decompress(handle, bytes, new CULong((nuint)file.Length), pixels, width, width * 4, height, RgbaFormat, LimitScans);
                _close(handle);
                return failed == 0 ? picture : null;
            }
        }
    }
}
