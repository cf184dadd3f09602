using ExportKit.Checking.Pdf.Content;
using ExportKit.Checking.Pdf.Cos;
using ExportKit.Checking.Pdf.Fonts;
using ExportKit.Checking.Pdf.Structure;

namespace ExportKit.Checking.Pdf.Rules;

/// <summary>What the rules look at.</summary>
internal sealed class PdfFacts
{
    /// <summary>Gathers the facts.</summary>
    /// <param name="file">The file.</param>
    /// <param name="header">The first line of the file's bytes.</param>
    /// <param name="log">Takes what is found.</param>
    public PdfFacts(CosFile file, string header, RuleLog log)
    {
        File = file;
        Header = header;
        Log = log;
        Tree = TagTree.Read(file);
        Pages = PdfPages.Read(file);
        if (Tree is not null)
        {
            TagElement.Place(Tree.All, Pages.Where(page => page.Number > 0).DistinctBy(page => page.Number).ToDictionary(page => page.Number, page => page.Label));
        }

        Fonts = new FontTable(file);
        Language = file.Text(file.Catalog, "Lang");
        Xmp = file.Stream(file.Catalog, "Metadata")?.Data is { } packet ? XmpFacts.Read(packet) : null;
    }

    /// <summary>The file.</summary>
    public CosFile File { get; }

    /// <summary>The first line of the file's bytes, without its end.</summary>
    public string Header { get; }

    /// <summary>Takes what is found.</summary>
    public RuleLog Log { get; }

    /// <summary>The structure tree; null where the file is not tagged.</summary>
    public TagTree? Tree { get; }

    /// <summary>The pages.</summary>
    public List<PdfPage> Pages { get; }

    /// <summary>The fonts that content uses.</summary>
    public FontTable Fonts { get; }

    /// <summary>The language of the document; null where the catalogue names none.</summary>
    public string? Language { get; }

    /// <summary>The metadata; null where there are none.</summary>
    public XmpFacts? Xmp { get; }

    /// <summary>The letters of text that has no language but the document's.</summary>
    public ScriptCounts Scripts { get; } = new();

    /// <summary>Which sequence of its page each is, by page and identifier, in the order of the content.</summary>
    public Dictionary<(int Page, int Mcid), int> Places { get; } = [];

    /// <summary>The structure element that the parent tree names for an object; null for none.</summary>
    /// <param name="dictionary">The object's dictionary.</param>
    public CosDictionary? StructParent(CosDictionary dictionary) =>
        Tree is not null && File.Whole(dictionary, "StructParent") is { } key && Tree.ParentTree.TryGetValue(key, out var parent)
            ? File.Resolve(parent) as CosDictionary
            : null;

    /// <summary>The standard type of a structure element; null for none.</summary>
    /// <param name="element">The element's dictionary; null gives null.</param>
    public string? Role(CosDictionary? element) =>
        element is not null && File.Name(element, "S") is { } type ? Tree?.Roles.Role(element, type) : null;

    /// <summary>The language that an element has or inherits, without that of the document; null for none.</summary>
    /// <param name="element">The element's dictionary; null gives null.</param>
    public string? LanguageOf(CosDictionary? element)
    {
        var seen = new HashSet<CosDictionary>(ReferenceEqualityComparer.Instance);
        for (; element is not null && seen.Add(element); element = File.Dictionary(element, "P"))
        {
            if (File.Text(element, "Lang") is { } language)
            {
                return language;
            }
        }

        return null;
    }
}
