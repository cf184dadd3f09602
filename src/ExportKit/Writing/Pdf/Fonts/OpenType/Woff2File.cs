using System.Runtime.InteropServices;

namespace ExportKit.Writing.Pdf.Fonts.OpenType;

/// <summary>Unpacks fonts from WOFF 2.0 files (W3C Recommendation, 2018) by the system's library, where it is there.</summary>
internal static unsafe class Woff2File
{
    private const int MostBytes = 128 << 20;

    /// <summary>Whether a file says that it is of this kind.</summary>
    /// <param name="bytes">Its bytes.</param>
    public static bool Is(ReadOnlySpan<byte> bytes) => bytes.StartsWith("wOF2"u8);

    /// <summary>Unpacks a font.</summary>
    /// <param name="bytes">The file.</param>
    /// <returns>The font as OpenType has it.</returns>
    /// <exception cref="InvalidDataException">The file is damaged, or the library is missing.</exception>
    public static byte[] Unpack(byte[] bytes)
    {
        // The library has a C++ interface alone; two of its functions take plain bytes, under the names that compilers give them.
        var library = LibraryProbe.Load([.. LibraryProbe.Names("woff2dec", "1.0.2"), "libwoff2dec.1.0.2.dylib"]);
        if (library == 0
            || !NativeLibrary.TryGetExport(library, "_ZN5woff221ComputeWOFF2FinalSizeEPKhm", out var sizeOf)
            || !NativeLibrary.TryGetExport(library, "_ZN5woff217ConvertWOFF2ToTTFEPhmPKhm", out var convert))
        {
            throw new InvalidDataException("WOFF 2.0 needs the library woff2 (Debian and Ubuntu: apt install libwoff1)");
        }

        fixed (byte* file = bytes)
        {
            var size = ((delegate* unmanaged[Cdecl]<byte*, nuint, nuint>)sizeOf)(file, (nuint)bytes.Length);
            if (size is 0 or > MostBytes)
            {
                throw new InvalidDataException("The font is damaged");
            }

            var font = new byte[(int)size];
            fixed (byte* result = font)
            {
                return ((delegate* unmanaged[Cdecl]<byte*, nuint, byte*, nuint, byte>)convert)(result, size, file, (nuint)bytes.Length) != 0
                    ? font
                    : throw new InvalidDataException("The font is damaged");
            }
        }
    }
}
