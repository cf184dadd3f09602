using System.Collections.Immutable;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>Names the documents of a run, so that no two share a name and none replaces an input. The names depend on the inputs,
/// their order and the options alone.</summary>
internal sealed class OutputNames
{
    private readonly OutputTarget _target;
    private readonly PageSource[] _pages;
    private readonly ImmutableArray<ExportFormat> _formats;
    private readonly OutputTemplate _template;
    private readonly CommandEnvironment _environment;
    private readonly Dictionary<string, string> _takenBy = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _inputs = new(PathComparer);
    private readonly NameTurns<DocumentNames> _turns;

    /// <summary>Makes the names of a run.</summary>
    /// <param name="target">Where the documents go.</param>
    /// <param name="pages">The inputs.</param>
    /// <param name="formats">What is made of each.</param>
    /// <param name="template">How documents are named in a folder; null to name them after their inputs.</param>
    /// <param name="environment">All that is outside.</param>
    public OutputNames(
        OutputTarget target, PageSource[] pages, ImmutableArray<ExportFormat> formats, OutputTemplate? template, CommandEnvironment environment)
    {
        _target = target;
        _pages = pages;
        _formats = formats;
        _template = template ?? OutputTemplate.Default;
        _environment = environment;
        _turns = new(pages.Length, IsKnown, Give);
        foreach (var page in pages)
        {
            if (page.Path is { Length: > 0 } path)
            {
                _inputs[environment.Files.FullPath(path)] = page.Name;
            }
        }
    }

    // Two names that differ in case alone are one file on these systems; documents are kept from being such a pair on every system,
    // since folders are carried from one to another.
    private static StringComparer PathComparer =>
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>The place for the documents of one page.</summary>
    /// <param name="index">The page's place among the inputs, from 0.</param>
    public PagePlace For(int index) => new(this, _environment, facts => _turns.Take(index, facts));

    /// <summary>The place for the documents of a book, which are named after its title.</summary>
    /// <param name="title">The title.</param>
    public PagePlace ForBook(string title)
    {
        var stem = SafeName.OfPath(Slug.Of(title), "article");
        return new(this, _environment, _ => Choose(title, _ => stem));
    }

    /// <summary>Says that a page has ended: those behind it need not wait for it to be named.</summary>
    /// <param name="index">The page's place among the inputs, from 0.</param>
    /// <param name="facts">What its name is made of, where it is known of a page that failed; else null.</param>
    public void End(int index, NameFacts? facts = null) => _turns.End(index, facts);

    /// <summary>Whether the documents are written to standard output.</summary>
    public bool IsStandard => _target.Kind == OutputKind.Standard;

    /// <summary>The folder of the documents, empty for the current one; null where they go to one file or standard output.</summary>
    public string? Folder => _target.Kind == OutputKind.Folder ? _target.Path : null;

    /// <summary>Whether the names of a page can be told without reading it.</summary>
    /// <param name="index">The page's place among the inputs, from 0.</param>
    public bool IsKnown(int index) =>
        _target.Kind != OutputKind.Folder || !(_template.NeedsArticle || (_template.NeedsName && _pages[index].Stem is null));

    private DocumentNames Give(int index, NameFacts? facts) =>
        Choose(_pages[index].Name, format => _template.Fill(_pages[index], facts, index + 1, format));

    private DocumentNames Choose(string input, Func<ExportFormat, string> stem)
    {
        if (_target.Kind != OutputKind.Folder)
        {
            var only = _target.Kind == OutputKind.Standard ? InputReader.Standard : _target.Path;
            return Clash([only], input) ?? new(_formats, [only], null);
        }

        string[] wanted = [.. _formats.Select(format => Path.Combine(_target.Path, stem(format)))];
        var key = string.Join('\n', wanted);
        for (var number = _numbers.GetValueOrDefault(key) + 1; ; number++)
        {
            var tail = number == 1 ? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"-{number}");
            string[] names = [.. wanted.Select((name, i) => name + tail + _formats[i].FileExtension)];
            if (Clash(names, input) is { } clash)
            {
                return clash;
            }

            if (!names.Any(name => _takenBy.ContainsKey(FullPath(name))))
            {
                foreach (var name in names)
                {
                    _takenBy.Add(FullPath(name), input);
                }

                _numbers[key] = number;
                return new(_formats, names, number == 1 ? null : Renamed(wanted, names));
            }
        }
    }

    /// <summary>What stands against names that would replace an input: a person must say what is meant.</summary>
    private DocumentNames? Clash(string[] names, string input)
    {
        foreach (var name in _target.Kind == OutputKind.Standard ? [] : names)
        {
            if (_inputs.TryGetValue(FullPath(name), out var replaced))
            {
                return new(_formats, null, new(
                    DiagnosticCodes.OutputClash,
                    $"The document would replace the input {replaced}",
                    new SourcePlace(name),
                    "Export one of them to another folder with -o"));
            }
        }

        return null;
    }

    private Diagnostic Renamed(string[] wanted, string[] names)
    {
        for (var i = 0; i < names.Length; i++)
        {
            var first = wanted[i] + _formats[i].FileExtension;
            if (_takenBy.TryGetValue(FullPath(first), out var holder))
            {
                return new(
                    DiagnosticCodes.OutputRenamed,
                    $"The name {first} is that of the document of {holder}, so this one has a number",
                    new SourcePlace(names[i]));
            }
        }

        return new(DiagnosticCodes.OutputRenamed, "The name is taken, so this one has a number", new SourcePlace(names[0]));
    }

    private string FullPath(string name) => _environment.Files.FullPath(name);
}
