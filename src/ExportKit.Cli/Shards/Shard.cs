using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>One of the shares that a list of inputs is split into, so that several machines do one run together.</summary>
/// <param name="Number">Which share, from 1.</param>
/// <param name="Count">How many there are.</param>
internal sealed record Shard(int Number, int Count)
{
    /// <summary>The most shares that a list can be split into.</summary>
    public const int MostShards = 100_000;

    /// <summary>Understands <c>K/N</c>.</summary>
    /// <param name="value">What follows <c>--shard</c>.</param>
    /// <exception cref="UsageException">It names no share.</exception>
    public static Shard Parse(string value)
    {
        var slash = value.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || Whole(value[..slash]) is not { } number || Whole(value[(slash + 1)..]) is not { } count)
        {
            throw Refused($"\"{value}\" names no shard");
        }

        return count is < 1 or > MostShards ? throw Refused(string.Create(CultureInfo.InvariantCulture, $"\"{value}\" splits the inputs into {count} shards, and there can be 1 to {MostShards}"))
            : number < 1 || number > count ? throw Refused(string.Create(CultureInfo.InvariantCulture, $"\"{value}\" names shard {number}, and shards are counted from 1 to {count}"))
            : new(number, count);
    }

    /// <summary>Whether an input is of this share: by the first eight bytes of the SHA-256 of its name in UTF-8, as a number, modulo the count
    /// of shares. It depends on nothing else: neither on the machine nor on the other inputs.</summary>
    /// <param name="name">The input's name as it was given or found, such as <c>news/story.html</c>.</param>
    public bool Holds(string name) => Of(name, Count) == Number;

    /// <summary>The share that an input is of, from 1.</summary>
    /// <param name="name">The input's name.</param>
    /// <param name="count">How many shares there are.</param>
    public static int Of(string name, int count)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(Portable(name)), hash);
        return (int)(BinaryPrimitives.ReadUInt64BigEndian(hash) % (ulong)count) + 1;
    }

    /// <summary>A name as it is on every system: Windows may write it with other slashes.</summary>
    /// <param name="name">The name.</param>
    public static string Portable(string name) => Path.DirectorySeparatorChar == '/' ? name : name.Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>As it is given: <c>2/4</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Count}");

    private static int? Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static UsageException Refused(string message) => new(new Diagnostic(
        DiagnosticCodes.ShardUnclear, message, null, "Give --shard the number of the shard, from 1, and how many there are: --shard 1/4"));
}
