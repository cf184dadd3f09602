using System.Text;

namespace ExportKit.Writing.Epub;

/// <summary>A number that stands for a text, the same on every day and machine (FNV-1a, 128 bits). It tells texts apart;
/// it guards nothing. A cryptographic hash would load a native library for a handful of bytes.</summary>
internal static class StableHash
{
    private static readonly UInt128 Basis = new(0x6C62272E07BB0142, 0x62B821756295C58D);
    private static readonly UInt128 Prime = new(0x0000000001000000, 0x000000000000013B);

    /// <summary>The hash of a text's UTF-8 form.</summary>
    /// <param name="text">The text.</param>
    public static UInt128 Of(string text)
    {
        var hash = Basis;
        foreach (var octet in Encoding.UTF8.GetBytes(text))
        {
            hash = unchecked((hash ^ octet) * Prime);
        }

        return hash;
    }
}
