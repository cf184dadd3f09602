using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace ExportKit.Resources.Web;

/// <summary>The addresses that are not of the public internet, by IANA's registries of special-purpose addresses (RFC 6890) for
/// IPv4 and IPv6.</summary>
internal static class AddressRange
{
    // Name, first address, bits of the prefix.
    private static readonly (string Name, uint First, int Bits)[] V4 =
    [
        ("\"this network\"", 0x00000000, 8),
        ("private", 0x0A000000, 8),
        ("shared (carrier-grade NAT)", 0x64400000, 10),
        ("loopback", 0x7F000000, 8),
        ("link-local", 0xA9FE0000, 16),
        ("private", 0xAC100000, 12),
        ("reserved for protocols", 0xC0000000, 24),
        ("documentation", 0xC0000200, 24),
        ("reserved (6to4 relays)", 0xC0586300, 24),
        ("private", 0xC0A80000, 16),
        ("benchmarking", 0xC6120000, 15),
        ("documentation", 0xC6336400, 24),
        ("documentation", 0xCB007100, 24),
        ("multicast", 0xE0000000, 4),
        ("reserved", 0xF0000000, 4),
    ];

    // Name, first 64 bits, bits of the prefix; the first that fits counts. What is not of 2000::/3 is not public anyhow.
    private static readonly (string Name, ulong First, int Bits)[] V6 =
    [
        ("discard-only", 0x0100_0000_0000_0000, 64),
        ("dummy", 0x0100_0000_0000_0001, 64),
        ("locally translated", 0x0064_FF9B_0001_0000, 48),
        ("reserved for protocols", 0x2001_0000_0000_0000, 23),
        ("documentation", 0x2001_0DB8_0000_0000, 32),
        ("6to4", 0x2002_0000_0000_0000, 16),
        ("documentation", 0x3FFF_0000_0000_0000, 20),
        ("segment routing", 0x5F00_0000_0000_0000, 16),
        ("unique local", 0xFC00_0000_0000_0000, 7),
        ("link-local", 0xFE80_0000_0000_0000, 10),
        ("site-local", 0xFEC0_0000_0000_0000, 10),
        ("multicast", 0xFF00_0000_0000_0000, 8),
    ];

    /// <summary>What kind of address it is; null where it is a public one.</summary>
    /// <param name="address">The address.</param>
    public static string? Name(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out var length);
        return address.AddressFamily == AddressFamily.InterNetwork && length == 4
            ? NameV4(BinaryPrimitives.ReadUInt32BigEndian(bytes))
            : NameV6(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]));
    }

    private static string? NameV4(uint address)
    {
        foreach (var (name, first, bits) in V4)
        {
            if ((address ^ first) >> (32 - bits) == 0)
            {
                return name;
            }
        }

        return null;
    }

    private static string? NameV6(ulong high, ulong low)
    {
        const ulong Translated = 0x0064_FF9B_0000_0000;
        if (high == 0)
        {
            return low switch
            {
                0 => "unspecified",
                1 => "loopback",
                _ when low >> 32 == 0xFFFF => "IPv4-mapped",
                _ => "reserved",
            };
        }

        // A network without IPv4 reaches it by such addresses (RFC 6052), which are as public as what they stand for.
        if (high == Translated && low >> 32 == 0)
        {
            return NameV4((uint)low);
        }

        foreach (var (name, first, bits) in V6)
        {
            if ((high ^ first) >> (64 - bits) == 0)
            {
                return name;
            }
        }

        return high >> 61 == 1 ? null : "reserved";
    }
}
