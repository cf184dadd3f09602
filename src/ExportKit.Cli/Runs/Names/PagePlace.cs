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
    private DocumentNames? _taken;

    public PagePlace(OutputNames names, CommandEnvironment environment, Func<NameFacts?, DocumentNames> take)
    {
        _names = names;
        _environment = environment;
        _take = take;
    }

    /// <summary>What the names were made of; null where no name was asked for.</summary>
    public NameFacts? Facts { get; private set; }

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
            return;
        }

        using var output = _environment.OpenOutput();
        output.Write(content);
        output.Flush();
    }
}
