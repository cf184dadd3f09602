using System.Text.Json;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Reading.Tree;

namespace ExportKit.Reading.Facts;

/// <summary>Reads the facts of the article from JSON-LD, in all the shapes that pages give it.</summary>
internal sealed class JsonLdReader
{
    private readonly List<Node> _nodes = [];
    private readonly Dictionary<string, Node> _byId = new(StringComparer.Ordinal);

    private JsonLdReader()
    {
    }

    /// <summary>Reads the facts.</summary>
    /// <param name="page">The page.</param>
    /// <param name="options">Names the input.</param>
    /// <param name="diagnostics">Where damaged data is reported.</param>
    public static PageFacts Read(Page page, ReadingOptions options, DiagnosticBag diagnostics)
    {
        var reader = new JsonLdReader();
        foreach (var script in page.DataScripts)
        {
            if (!script.Type.Contains("ld+json", StringComparison.Ordinal))
            {
                continue;
            }

            if (JsonText.Parse(script.Text) is { } document)
            {
                reader.Collect(document.RootElement, 0);
            }
            else if (!string.IsNullOrWhiteSpace(script.Text))
            {
                diagnostics.Report(
                    DiagnosticCodes.StructuredDataDamaged,
                    $"Structured data (JSON-LD) is no JSON and was passed over: {JsonText.FaultOf(script.Text)}",
                    script.Place.Place(options.SourceName),
                    "Mend the script, so that it says to machines what the page says to people");
            }
        }

        return reader.Main(page) is { ValueKind: JsonValueKind.Object } main ? reader.Facts(main) : new PageFacts();
    }

    private void Collect(JsonElement value, int depth)
    {
        if (!FreshStack.HasRoom)
        {
            FreshStack.Run(static step => step.Self.Collect(step.value, step.depth), (Self: this, value, depth));
            return;
        }

        foreach (var node in JsonValues.Each(value))
        {
            if (node.ValueKind != JsonValueKind.Object || depth > 8)
            {
                continue;
            }

            if (JsonValues.Get(node, "@id") is { ValueKind: JsonValueKind.String } id && JsonValues.Get(node, "@type").ValueKind != JsonValueKind.Undefined)
            {
                _byId.TryAdd(id.GetString()!, new Node(node));
            }

            _nodes.Add(new Node(node));
            Collect(JsonValues.Get(node, "@graph"), depth + 1);
            Collect(JsonValues.Get(node, "mainEntity"), depth + 1);
            Collect(JsonValues.Get(node, "mainEntityOfPage"), depth + 1);
        }
    }

    /// <summary>The article among all nodes: by its type, and where several are, by what they tell.</summary>
    private JsonElement Main(Page page)
    {
        var title = TextKey.Of(page.Title ?? string.Empty);
        JsonElement best = default;
        var bestScore = 0;
        foreach (var item in _nodes)
        {
            var node = item.Value;
            var score = TypeScore(node);
            if (score == 0)
            {
                continue;
            }

            var headline = TextKey.Of(JsonValues.Text(JsonValues.Get(node, "headline")) ?? string.Empty);
            score += headline.Length > 0 ? 4 : 0;
            score += headline.Length > 8 && title.Contains(headline, StringComparison.Ordinal) ? 4 : 0;
            score += JsonValues.Get(node, "author").ValueKind != JsonValueKind.Undefined ? 1 : 0;
            score += JsonValues.Get(node, "datePublished").ValueKind != JsonValueKind.Undefined ? 1 : 0;
            if (score > bestScore)
            {
                best = node;
                bestScore = score;
            }
        }

        return best;
    }

    private static int TypeScore(JsonElement node) =>
        JsonValues.IsType(node, type => type.EndsWith("Article", StringComparison.Ordinal) || type is "BlogPosting" or "Report" or "LiveBlogPosting" or "SocialMediaPosting" or "Review" or "Recipe" or "HowTo") ? 10
        : JsonValues.IsType(node, type => type.EndsWith("Page", StringComparison.Ordinal) || type is "CreativeWork" or "VideoObject") ? 2
        : 0;

    private PageFacts Facts(JsonElement node) => new()
    {
        Headline = JsonValues.Text(JsonValues.Get(node, "headline")) ?? JsonValues.Text(JsonValues.Get(node, "name")),
        Description = JsonValues.Text(JsonValues.Get(node, "description")),
        Section = JsonValues.Text(JsonValues.Get(node, "articleSection")),
        Authors = Names(node, false),
        Houses = Names(node, true),
        Publisher = JsonValues.Text(Resolve(JsonValues.Get(node, "publisher"))),
        Series = SeriesFacts.Of(node, Resolve),
        Published = JsonValues.Text(JsonValues.Get(node, "datePublished")) ?? JsonValues.Text(JsonValues.Get(node, "dateCreated")),
        Modified = JsonValues.Text(JsonValues.Get(node, "dateModified")),
        Address = JsonValues.Address(JsonValues.Get(node, "url")) ?? JsonValues.Address(JsonValues.Get(node, "mainEntityOfPage")),
        Language = JsonValues.Text(JsonValues.Get(node, "inLanguage")),
        Rights = JsonValues.Text(JsonValues.Get(node, "copyrightNotice")),
        Body = JsonValues.Get(node, "articleBody") is { ValueKind: JsonValueKind.String } body ? body.GetString() : null,
        Pictures = Pictures(node),
    };

    private List<string> Names(JsonElement node, bool housesOnly)
    {
        var names = new List<string>();
        foreach (var property in (string[])["author", "creator"])
        {
            foreach (var author in JsonValues.Each(JsonValues.Get(node, property)))
            {
                var who = Resolve(author);
                if (housesOnly && !JsonValues.IsType(who, type => type.EndsWith("Organization", StringComparison.Ordinal)))
                {
                    continue;
                }

                foreach (var name in JsonValues.Each(Name(who)))
                {
                    if (JsonValues.Text(name) is { } text && !names.Contains(text))
                    {
                        names.Add(text);
                    }
                }
            }

            if (names.Count > 0)
            {
                break;
            }
        }

        return names;
    }

    private static JsonElement Name(JsonElement author) =>
        author.ValueKind == JsonValueKind.Object ? JsonValues.Get(author, "name") : author;

    /// <summary>The node that a mere <c>@id</c> points to; else the value itself.</summary>
    private JsonElement Resolve(JsonElement value)
    {
        var isBare = value.ValueKind == JsonValueKind.Object && JsonValues.Get(value, "name").ValueKind == JsonValueKind.Undefined;
        return isBare && JsonValues.Get(value, "@id") is { ValueKind: JsonValueKind.String } id && _byId.TryGetValue(id.GetString()!, out var node)
            ? node.Value
            : value;
    }

    private List<PictureFact> Pictures(JsonElement node)
    {
        var pictures = new List<PictureFact>();
        foreach (var property in (string[])["image", "associatedMedia"])
        {
            foreach (var item in JsonValues.Each(JsonValues.Get(node, property)))
            {
                var image = Resolve(item);
                if (JsonValues.Address(image) is { } address)
                {
                    pictures.Add(Picture(image, address));
                }
            }
        }

        return pictures;
    }

    private PictureFact Picture(JsonElement image, string address) => new(
        address,
        JsonValues.Text(JsonValues.Get(image, "caption")) ?? JsonValues.Text(JsonValues.Get(image, "description")),
        JsonValues.Text(JsonValues.Get(image, "creditText")) ?? JsonValues.Text(Resolve(JsonValues.Get(image, "creator")))
            ?? JsonValues.Text(Resolve(JsonValues.Get(image, "author"))) ?? JsonValues.Text(Resolve(JsonValues.Get(image, "copyrightHolder"))),
        JsonValues.Text(JsonValues.Get(image, "alternateName")));

    /// <summary>An object of the data; a reference, since collections of values would have to be compiled at every start.</summary>
    private sealed record Node(JsonElement Value);
}
