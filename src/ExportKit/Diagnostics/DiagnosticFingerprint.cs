using System.Security.Cryptography;
using System.Text;

namespace ExportKit.Diagnostics;

/// <summary>Names a problem of a source so that it is known again when lines above it come and go: by its code and what it says,
/// never by where it stands.</summary>
/// <remarks>Two problems of one source that say the same are told apart by their order, as 1, 2, 3 at the fingerprint's end. The
/// source is no part of it; whoever compares fingerprints compares sources too.</remarks>
internal sealed class DiagnosticFingerprint
{
    private const int HashBytes = 8;
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary>The fingerprint of the next problem of a source.</summary>
    /// <param name="diagnostic">The problem; those of one source are given in the order in which they were found.</param>
    public string Next(Diagnostic diagnostic)
    {
        var text = $"{diagnostic.Code.Id}\n{diagnostic.Place?.Source}\n{diagnostic.Message}";
        var count = _seen.GetValueOrDefault(text) + 1;
        _seen[text] = count;
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Hash(diagnostic)}:{count}");
    }

    private static string Hash(Diagnostic diagnostic)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{diagnostic.Code.Id}\n{diagnostic.Message}"));
        return Convert.ToHexStringLower(bytes.AsSpan(0, HashBytes));
    }
}
