using System.Security.Cryptography;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Outputs;

namespace ExportKit.Cli;

/// <summary>Where the documents of one page go.</summary>
internal sealed class PagePlace : IOutputPlace
{
    private readonly OutputNames _names;
    private readonly CommandEnvironment _environment;
    private readonly Func<NameFacts?, DocumentNames> _take;
    private readonly Dictionary<string, (long Bytes, string Sha256)> _hashes = new(StringComparer.Ordinal);
    private DocumentNames? _taken;

    public PagePlace(OutputNames names, CommandEnvironment environment, Func<NameFacts?, DocumentNames> take)
    {
        _names = names;
        _environment = environment;
        _take = take;
    }

    /// <summary>What the names were made of; null where no name was asked for.</summary>
    public NameFacts? Facts { get; private set; }

    /// <summary>Whether size and hash of what is saved are kept.</summary>
    public bool KeepsHashes { get; set; }

    /// <summary>Size and SHA-256 of a document that was saved; null where it was not, or they are not kept.</summary>
    /// <param name="name">Its name.</param>
    public (long Bytes, string Sha256)? Hash(string name) => _hashes.TryGetValue(name, out var hash) ? hash : null;

    /// <summary>The names, as they are or will be.</summary>
    /// <param name="facts">What stands in the article.</param>
    public DocumentNames Names(NameFacts? facts)
    {
        Facts = facts;
        return _taken ??= _take(facts);
    }

    /// <inheritdoc/>
    public string? Claim(Article article, string fileExtension, DiagnosticBag diagnostics)
    {
        var names = Names(NameFacts.Of(article));
        if (names.Remark is { } remark)
        {
            diagnostics.Add(remark);
        }

        return names.Of(fileExtension);
    }

    /// <inheritdoc/>
    public void Save(string name, ReadOnlySpan<byte> content)
    {
        if (!_names.IsStandard)
        {
            _environment.Files.Save(name, content);
            if (KeepsHashes)
            {
                _hashes[name] = (content.Length, Convert.ToHexStringLower(SHA256.HashData(content)));
            }

            return;
        }

        using var output = _environment.OpenOutput();
        output.Write(content);
        output.Flush();
    }
}
