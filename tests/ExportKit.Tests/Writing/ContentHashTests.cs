using System.Text;
using ExportKit.Writing;

namespace ExportKit.Tests.Writing;

/// <summary>Contents by which documents are named.</summary>
public sealed class ContentHashTests
{
    private const string Fox = "The quick brown fox jumps over the lazy dog";

    [Theory]
    [InlineData("", "00000000000000000000000000000000")]
    [InlineData("hello", "CBD8A7B341BD9B025B1E906A48AE1D19")]
    [InlineData(Fox, "E34BBC7BBC071B6C7A433CA9C49A9347")]
    public void It_is_the_hash_that_others_know(string text, string expected) => Assert.Equal(expected, Hash(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Pieces_make_no_difference()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Fox, 3)));
        var whole = Hash(bytes);
        for (var length = 1; length <= bytes.Length; length++)
        {
            var pieces = new ContentHash();
            for (var at = 0; at < bytes.Length; at += length)
            {
                pieces.Add(bytes.AsSpan(at, Math.Min(length, bytes.Length - at)));
            }

            Assert.Equal(whole, Convert.ToHexString(pieces.ToBytes()));
        }
    }

    [Fact]
    public void Each_byte_makes_a_difference()
    {
        var bytes = Encoding.UTF8.GetBytes(Fox);
        var hashes = new HashSet<string> { Hash(bytes) };
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] ^= 1;
            Assert.True(hashes.Add(Hash(bytes)));
            bytes[i] ^= 1;
        }
    }

    private static string Hash(byte[] bytes)
    {
        var hash = new ContentHash();
        hash.Add(bytes);
        return Convert.ToHexString(hash.ToBytes());
    }
}
