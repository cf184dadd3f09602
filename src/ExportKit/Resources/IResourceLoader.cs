using ExportKit.Diagnostics;
using ExportKit.Limits;

namespace ExportKit.Resources;

/// <summary>Gets the bytes that an address names: the one way in which pictures reach ExportKit.</summary>
internal interface IResourceLoader
{
    /// <summary>Loads a resource. Never throws for an address that cannot be had.</summary>
    /// <param name="address">An absolute address (<c>file:</c>, <c>data:</c>, <c>https:</c>).</param>
    ResourceResult Load(string address);
}

/// <summary>What came of loading a resource: its bytes, or why there are none.</summary>
/// <param name="Bytes">The bytes; empty where it failed.</param>
/// <param name="DeclaredType">The media type that the address or server declares; null where none.</param>
/// <param name="Failure">Why it failed, in plain words; null where it did not.</param>
/// <param name="Hint">What a person can do about the failure; null where nothing is known to help.</param>
internal sealed record ResourceResult(
    ReadOnlyMemory<byte> Bytes, string? DeclaredType = null, string? Failure = null, string? Hint = null)
{
    /// <summary>The code of a failure that is no missing picture, such as a limit that was met; null for one that is.</summary>
    public DiagnosticCode? Code { get; init; }

    /// <summary>What came of a resource that meets a limit.</summary>
    /// <param name="code">The code.</param>
    /// <param name="limit">The limit.</param>
    /// <param name="limits">Its value.</param>
    /// <param name="met">What was met and how large it was: "it has 70 MB".</param>
    public static ResourceResult Past(DiagnosticCode code, Limit limit, ExportLimits limits, string met) =>
        new(default, Failure: $"{met}; the limit is {limit.Words(limits)}. {limit.Consequence}", Hint: char.ToUpperInvariant(limit.Raise[0]) + limit.Raise[1..]) { Code = code };
}
