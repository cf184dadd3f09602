using System.Security.Cryptography;
using System.Text;

namespace ExportKit.Serve.Guards;

/// <summary>What proves that a browser was let in by who started the program: the token of the address that was printed, and the cookie that
/// it is changed for. Both are random, of 256 bits, and hold for one start alone.</summary>
internal sealed class Secrets
{
    private readonly byte[] _token;
    private readonly byte[] _cookie;

    /// <summary>Makes new ones.</summary>
    public Secrets()
    {
        Token = Random();
        Cookie = Random();
        _token = Encoding.ASCII.GetBytes(Token);
        _cookie = Encoding.ASCII.GetBytes(Cookie);
    }

    /// <summary>The token of the address.</summary>
    public string Token { get; }

    /// <summary>The value of the cookie.</summary>
    public string Cookie { get; }

    /// <summary>Whether a text is the token; takes as long for each of its length.</summary>
    /// <param name="text">The text; null for none.</param>
    public bool IsToken(string? text) => Same(text, _token);

    /// <summary>Whether a text is the cookie's value.</summary>
    /// <param name="text">The text; null for none.</param>
    public bool IsCookie(string? text) => Same(text, _cookie);

    private static bool Same(string? text, byte[] secret) => text is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(text), secret);

    private static string Random() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
}
