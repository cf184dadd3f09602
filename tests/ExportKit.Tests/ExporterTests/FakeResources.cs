using System.Text;
using ExportKit.Resources;

namespace ExportKit.Tests.ExporterTests;

/// <summary>Resources in memory.</summary>
internal sealed class FakeResources : IResourceLoader
{
    private readonly Dictionary<string, ResourceResult> _results = new(StringComparer.Ordinal);

    /// <summary>The addresses that were asked for, in order.</summary>
    public List<string> Asked { get; } = [];

    public FakeResources With(string address, string content, string? type = null) => With(address, Encoding.UTF8.GetBytes(content), type);

    public FakeResources With(string address, byte[] content, string? type = null)
    {
        _results[address] = new(content, type);
        return this;
    }

    public ResourceResult Load(string address)
    {
        Asked.Add(address);
        return _results.TryGetValue(address, out var result) ? result : new(default, Failure: "no such file", Hint: "Put it there");
    }
}
