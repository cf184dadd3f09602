using System.Globalization;
using System.Text;

namespace ExportKit.Cli;

/// <summary>A pattern for the names of documents, such as <c>{date:yyyy}/{section}/{slug}</c>. What stands in for a placeholder never
/// leads into another folder: only the pattern's own slashes do, and those go down alone.</summary>
internal sealed class OutputTemplate
{
    private readonly TemplatePart[] _parts;

    private OutputTemplate(TemplatePart[] parts)
    {
        _parts = parts;
        NeedsArticle = Array.Exists(parts, part => part.Field is not (TemplateField.Text or TemplateField.Name or TemplateField.Folder or TemplateField.Index or TemplateField.Format));
        NeedsName = Array.Exists(parts, part => part.Field == TemplateField.Name);
    }

    /// <summary>The names as they are where no pattern is given: after the input, below the folder that it was found in.</summary>
    public static OutputTemplate Default { get; } = new([new(TemplateField.Folder), new(TemplateField.Text, "/"), new(TemplateField.Name)]);

    /// <summary>Whether a name can be told only when the article is read.</summary>
    public bool NeedsArticle { get; }

    /// <summary>Whether the input's own name is part of it; where an input has none, the headline serves, and the article must be read.</summary>
    public bool NeedsName { get; }

    /// <summary>Understands a pattern.</summary>
    /// <param name="pattern">What follows <c>--output-template</c>.</param>
    /// <exception cref="UsageException">It cannot be understood, or would leave the output folder.</exception>
    public static OutputTemplate Parse(string pattern) => new(TemplateParser.Parse(pattern));

    /// <summary>The name of a document, below the output folder and without its ending.</summary>
    /// <param name="page">The page.</param>
    /// <param name="facts">What stands in its article; null where that is not needed.</param>
    /// <param name="index">The place of the page among the inputs, from 1.</param>
    /// <param name="format">The kind of document.</param>
    public string Fill(PageSource page, NameFacts? facts, int index, ExportFormat format)
    {
        var path = new StringBuilder();
        foreach (var part in _parts)
        {
            path.Append(part.Field switch
            {
                TemplateField.Text => part.Text,
                TemplateField.Folder => Folder(page),
                TemplateField.Index => index.ToString(part.Text.Length > 0 ? part.Text : "0", CultureInfo.InvariantCulture),
                TemplateField.Format => format.FileExtension[1..],
                _ => Value(part, page, facts).Replace('/', '-'),
            });
        }

        return SafeName.OfPath(path.ToString(), "article");
    }

    // An input's name may itself say in which folder it was found.
    private static string Folder(PageSource page)
    {
        var slash = page.Stem?.LastIndexOf('/') ?? -1;
        return slash > 0 ? page.Stem![..slash] : page.Folder;
    }

    private static string Value(TemplatePart part, PageSource page, NameFacts? facts) => part.Field switch
    {
        TemplateField.Name => page.Stem is { } stem ? stem[(stem.LastIndexOf('/') + 1)..] : Slug.Of(facts!.Headline),
        TemplateField.Slug => Slug.Of(facts!.Headline),
        TemplateField.Headline => facts!.Headline.Length > 0 ? facts.Headline : "article",
        TemplateField.Date => facts!.Date is { } date ? date.ToString(part.Text, CultureInfo.InvariantCulture) : "no-date",
        TemplateField.Section => Words(facts!.Section, "no-section"),
        TemplateField.Language => facts!.Language ?? "no-language",
        TemplateField.Publisher => Words(facts!.Publisher, "no-publisher"),
        TemplateField.Author => Words(facts!.Author, "no-author"),
        _ => Host(facts!.Address) ?? Host(page.Address) ?? "no-host",
    };

    private static string Words(string? text, string otherwise) => string.IsNullOrWhiteSpace(text) ? otherwise : Slug.Of(text);

    private static string? Host(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? uri.Host.ToLowerInvariant() : null;
}
