using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Outputs;

namespace ExportKit.Cli;

/// <summary>Names the documents of a run, so that no two share a name and none replaces an input.</summary>
internal sealed class OutputNames
{
    private readonly OutputTarget _target;
    private readonly CommandEnvironment _environment;
    private readonly Dictionary<string, string> _takenBy = new(PathComparer);
    private readonly Dictionary<string, string> _inputs = new(PathComparer);

    public OutputNames(OutputTarget target, PageSource[] pages, CommandEnvironment environment)
    {
        _target = target;
        _environment = environment;
        foreach (var page in pages)
        {
            if (page.Path is { Length: > 0 } path)
            {
                _inputs[environment.Files.FullPath(path)] = page.Name;
            }
        }
    }

    // Two names that differ in case alone are one file on these systems.
    private static StringComparer PathComparer =>
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>The place for the documents of one page.</summary>
    /// <param name="page">The page.</param>
    public IOutputPlace For(PageSource page) => new Place(this, page.Name, page.Stem);

    /// <summary>The place for the documents of a book, which are named after its title.</summary>
    /// <param name="title">The title.</param>
    public IOutputPlace ForBook(string title) => new Place(this, title, Slug.Of(title));

    private string? Claim(string input, string? stem, Article article, string extension, DiagnosticBag diagnostics)
    {
        if (_target.Kind == OutputKind.Standard)
        {
            return InputReader.Standard;
        }

        var name = _target.Kind == OutputKind.File
            ? _target.Path
            : Path.Combine(_target.Path, (stem ?? Slug.Of(InlineText.Of(article.Metadata.Headline))) + extension);
        var full = _environment.Files.FullPath(name);
        if (_inputs.TryGetValue(full, out var replaced))
        {
            Clash(name, $"The document would replace the input {replaced}", diagnostics);
            return null;
        }

        if (!_takenBy.TryAdd(full, input))
        {
            Clash(name, $"The document of {input} would replace that of {_takenBy[full]}", diagnostics);
            return null;
        }

        return name;
    }

    private static void Clash(string name, string message, DiagnosticBag diagnostics) =>
        diagnostics.Report(
            DiagnosticCodes.OutputClash, message, new SourcePlace(name), "Export one of them to another folder with -o");

    private void Save(string name, ReadOnlySpan<byte> content)
    {
        if (_target.Kind != OutputKind.Standard)
        {
            _environment.Files.Save(name, content);
            return;
        }

        using var output = _environment.OpenOutput();
        output.Write(content);
        output.Flush();
    }

    private sealed class Place(OutputNames names, string input, string? stem) : IOutputPlace
    {
        public string? Claim(Article article, string fileExtension, DiagnosticBag diagnostics) =>
            names.Claim(input, stem, article, fileExtension, diagnostics);

        public void Save(string name, ReadOnlySpan<byte> content) => names.Save(name, content);
    }
}
