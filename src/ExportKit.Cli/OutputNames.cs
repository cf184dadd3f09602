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

    public OutputNames(OutputTarget target, IReadOnlyList<string> inputs, CommandEnvironment environment)
    {
        _target = target;
        _environment = environment;
        foreach (var input in inputs)
        {
            if (input is not (InputReader.Standard or ""))
            {
                _inputs[environment.Files.FullPath(input)] = input;
            }
        }
    }

    // Two names that differ in case alone are one file on these systems.
    private static StringComparer PathComparer =>
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>The place for the documents of one input.</summary>
    /// <param name="input">The input as the user named it.</param>
    public IOutputPlace For(string input) => new Place(this, input);

    /// <summary>The place for the documents of a book, which are named after its title.</summary>
    /// <param name="title">The title.</param>
    public IOutputPlace ForBook(string title) => new Place(this, title) { IsBook = true };

    private string? Claim(string input, bool isBook, Article article, string extension, DiagnosticBag diagnostics)
    {
        if (_target.Kind == OutputKind.Standard)
        {
            return InputReader.Standard;
        }

        var name = _target.Kind == OutputKind.File
            ? _target.Path
            : Path.Combine(_target.Path, (isBook ? Slug.Of(input) : Stem(input, article)) + extension);
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

    private static string Stem(string input, Article article) =>
        Path.GetFileNameWithoutExtension(input) is { Length: > 0 } stem && input != InputReader.Standard
            ? stem
            : Slug.Of(InlineText.Of(article.Metadata.Headline));

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

    private sealed class Place(OutputNames names, string input) : IOutputPlace
    {
        public bool IsBook { get; init; }

        public string? Claim(Article article, string fileExtension, DiagnosticBag diagnostics) =>
            names.Claim(input, IsBook, article, fileExtension, diagnostics);

        public void Save(string name, ReadOnlySpan<byte> content) => names.Save(name, content);
    }
}
