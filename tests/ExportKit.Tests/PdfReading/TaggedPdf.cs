namespace ExportKit.Tests.PdfReading;

/// <summary>A tagged PDF as assistive technology meets it: structure tree and marked content brought together.</summary>
internal sealed class TaggedPdf
{
    private readonly Dictionary<ContentKid, MarkedContent> _contents = [];

    private TaggedPdf(PdfFile file)
    {
        File = file;
        Pages = PdfPages.Read(file);
        PageContents = [.. Pages.Select(page => ContentReader.Read(file, page))];
        Structure = StructureReader.Read(file) ?? throw new PdfFormatException("The file is not tagged");
        foreach (var content in PageContents)
        {
            Index(content);
        }
    }

    /// <summary>The file.</summary>
    public PdfFile File { get; }

    /// <summary>The pages.</summary>
    public IReadOnlyList<PdfPage> Pages { get; }

    /// <summary>What each page shows.</summary>
    public IReadOnlyList<MarkedContent> PageContents { get; }

    /// <summary>The root of the structure tree.</summary>
    public StructureElement Structure { get; }

    /// <summary>Sequences whose identifier stands twice on a page.</summary>
    public List<ContentKid> Doubled { get; } = [];

    /// <summary>All sequences with an identifier.</summary>
    public IReadOnlyDictionary<ContentKid, MarkedContent> Contents => _contents;

    /// <summary>Reads a file.</summary>
    public static TaggedPdf Read(byte[] bytes) => new(PdfFile.Read(bytes));

    /// <summary>The elements of a role, in reading order.</summary>
    public IEnumerable<StructureElement> Elements(params string[] roles) =>
        Structure.All.Where(element => roles.Contains(element.Role, StringComparer.Ordinal));

    /// <summary>The text of a sequence; empty where the sequence is missing (<see cref="TaggingFaults"/> tells so).</summary>
    public string Text(ContentKid kid) => _contents.TryGetValue(kid, out var content) ? content.Text : "";

    /// <summary>The text that an element holds, those within it too: by ActualText, alternative text of figures, content.</summary>
    public string Text(StructureElement element) => string.Concat(SpokenText.Of(this, element).Select(run => run.Text));

    private void Index(MarkedContent content)
    {
        if (content.Mcid is { } mcid && !_contents.TryAdd(new ContentKid(content.Owner, mcid), content))
        {
            Doubled.Add(new ContentKid(content.Owner, mcid));
        }

        foreach (var inner in content.Items.OfType<MarkedContent>())
        {
            Index(inner);
        }
    }
}
