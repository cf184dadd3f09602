using System.Runtime.InteropServices;

namespace ExportKit.Writing.Raster;

/// <summary>The system's libavif (0.11 or 1.x), loaded once a process, when an AVIF picture is first met.</summary>
internal sealed unsafe class AvifLibrary
{
    /// <summary>What names the package to install.</summary>
    public const string Hint = "Debian and Ubuntu: apt install libavif15, or libavif16. Fedora: dnf install libavif. macOS: brew install libavif. "
        + "Windows: avif.dll on the PATH (vcpkg install libavif[dav1d]). Until then its alternative text is shown instead.";

    /// <summary>The most pixels that a picture may have: colours of ten bits in full stand twice within the library, at two bytes each.</summary>
    public const int MostPixels = RgbaPicture.MostPixels * 2 / 5;

    // Places in the library's structures that both versions share (avif.h, avifDecoder).
    private const int SizeLimitPlace = 28;
    private const uint UsualSizeLimit = 16384 * 16384;
    private const int LargestStructure = 256;

    private static readonly Lock Gate = new();
    private static bool _tried;
    private static AvifLibrary? _instance;

    private readonly delegate* unmanaged[Cdecl]<nint> _createDecoder;
    private readonly delegate* unmanaged[Cdecl]<nint, void> _destroyDecoder;
    private readonly delegate* unmanaged[Cdecl]<nint> _createImage;
    private readonly delegate* unmanaged[Cdecl]<nint, void> _destroyImage;
    private readonly delegate* unmanaged[Cdecl]<nint, nint, byte*, nuint, int> _read;
    private readonly delegate* unmanaged[Cdecl]<byte*, nint, void> _setDefaults;
    private readonly delegate* unmanaged[Cdecl]<nint, byte*, int> _toRgb;
    private readonly delegate* unmanaged[Cdecl]<int, nint> _resultName;

    // Where avifRGBImage has its pointer to the pixels: version 1.0 put a field before it.
    private readonly int _pixelsPlace;

    private AvifLibrary(nint library, int pixelsPlace)
    {
        _pixelsPlace = pixelsPlace;
        _createDecoder = (delegate* unmanaged[Cdecl]<nint>)NativeLibrary.GetExport(library, "avifDecoderCreate");
        _destroyDecoder = (delegate* unmanaged[Cdecl]<nint, void>)NativeLibrary.GetExport(library, "avifDecoderDestroy");
        _createImage = (delegate* unmanaged[Cdecl]<nint>)NativeLibrary.GetExport(library, "avifImageCreateEmpty");
        _destroyImage = (delegate* unmanaged[Cdecl]<nint, void>)NativeLibrary.GetExport(library, "avifImageDestroy");
        _read = (delegate* unmanaged[Cdecl]<nint, nint, byte*, nuint, int>)NativeLibrary.GetExport(library, "avifDecoderReadMemory");
        _setDefaults = (delegate* unmanaged[Cdecl]<byte*, nint, void>)NativeLibrary.GetExport(library, "avifRGBImageSetDefaults");
        _toRgb = (delegate* unmanaged[Cdecl]<nint, byte*, int>)NativeLibrary.GetExport(library, "avifImageYUVToRGB");
        _resultName = (delegate* unmanaged[Cdecl]<int, nint>)NativeLibrary.GetExport(library, "avifResultToString");
    }

    /// <summary>The library; null where it is not installed, lacks what is needed, or is of a version whose structures are not known.</summary>
    public static AvifLibrary? Find()
    {
        lock (Gate)
        {
            if (!_tried)
            {
                _tried = true;
                var library = LibraryProbe.Load([.. LibraryProbe.Names("avif", "16"), .. LibraryProbe.Names("avif", "15")]);
                _instance = library == 0 ? null : TryBind(library);
            }

            return _instance;
        }
    }

    /// <summary>Decodes a picture, the first one of a sequence.</summary>
    /// <param name="file">The picture.</param>
    /// <param name="mostPixels">The most pixels that it may have.</param>
    /// <param name="problem">Why it could not be, in words that follow the picture's name.</param>
    /// <returns>Null where the picture is damaged or too large.</returns>
    public RgbaPicture? Decode(ReadOnlySpan<byte> file, uint mostPixels, out string? problem)
    {
        var decoder = _createDecoder();
        var image = _createImage();
        try
        {
            problem = "cannot be decoded by the version of libavif that is installed";
            if (decoder == 0 || image == 0 || *(uint*)(decoder + SizeLimitPlace) != UsualSizeLimit)
            {
                return null;
            }

            *(uint*)(decoder + SizeLimitPlace) = mostPixels;
            return Read(decoder, image, file, ref problem);
        }
        finally
        {
            _destroyImage(image);
            _destroyDecoder(decoder);
        }
    }

    private static AvifLibrary? TryBind(nint library)
    {
        try
        {
            return Bind(library);
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }
    }

    private static AvifLibrary? Bind(nint library)
    {
        var version = Marshal.PtrToStringUTF8(((delegate* unmanaged[Cdecl]<nint>)NativeLibrary.GetExport(library, "avifVersion"))()) ?? "";
        int? place = version.StartsWith("1.", StringComparison.Ordinal) ? 48 : version.StartsWith("0.11.", StringComparison.Ordinal) ? 40 : null;
        if (place is null || nint.Size != 8)
        {
            return null;
        }

        var bound = new AvifLibrary(library, place.Value);
        NativeLibraries.Note("libavif", version);
        return bound;
    }

    private RgbaPicture? Read(nint decoder, nint image, ReadOnlySpan<byte> file, ref string? problem)
    {
        int result;
        fixed (byte* bytes = file)
        {
            result = _read(decoder, image, bytes, (nuint)file.Length);
        }

        if (result != 0)
        {
            problem = "cannot be decoded: " + (Marshal.PtrToStringUTF8(_resultName(result)) ?? "its data is damaged");
            return null;
        }

        var target = stackalloc byte[LargestStructure];
        new Span<byte>(target, LargestStructure).Clear();
        _setDefaults(target, image);
        var (width, height, format) = (*(int*)target, *(int*)(target + 4), *(int*)(target + 12));
        const int Rgba = 1;
        if (width <= 0 || height <= 0 || format != Rgba)
        {
            return null;
        }

        return Convert(image, target, new RgbaPicture(width, height), ref problem);
    }

    private RgbaPicture? Convert(nint image, byte* target, RgbaPicture picture, ref string? problem)
    {
        // Eight bits a sample, whatever the picture has.
        *(int*)(target + 8) = 8;
        fixed (byte* pixels = picture.Pixels)
        {
            *(byte**)(target + _pixelsPlace) = pixels;
            *(int*)(target + _pixelsPlace + nint.Size) = picture.Width * 4;
            if (_toRgb(image, target) != 0)
            {
                problem = "is damaged: its colours cannot be had";
                return null;
            }
        }

        problem = null;
        return picture;
    }
}
