using System.Collections.Immutable;
using ExportKit.Model;

namespace ExportKit.Writing.Epub;

/// <summary>One of the XHTML documents that an article is spread over.</summary>
/// <param name="Number">Its number in the spine, counted from 1; the first one begins with headline and front matter.</param>
/// <param name="Blocks">The part of the body that it holds.</param>
internal sealed record ContentDocument(int Number, ImmutableArray<Block> Blocks)
{
    /// <summary>Its path within the publication's folder.</summary>
    public string Path { get; } = EpubPaths.Content(Number);

    /// <summary>Whether it begins the article.</summary>
    public bool IsFirst => Number == 1;

    /// <summary>Spreads a body over documents: a heading of level 2 begins a new one where the last has grown to the size.</summary>
    /// <param name="body">The body.</param>
    /// <param name="size">The size in characters of text (<see cref="EpubOptions.DocumentSize"/>).</param>
    public static ImmutableArray<ContentDocument> Spread(ImmutableArray<Block> body, int size)
    {
        var documents = ImmutableArray.CreateBuilder<ContentDocument>();
        var start = 0;
        var written = 0;
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] is Heading { Level: 2 } && written >= size)
            {
                documents.Add(new ContentDocument(documents.Count + 1, body[start..i]));
                start = i;
                written = 0;
            }

            written += Size(body[i]);
        }

        documents.Add(new ContentDocument(documents.Count + 1, body[start..]));
        return documents.ToImmutable();
    }

    private static int Size(Block block)
    {
        var size = 0;
        foreach (var inner in ArticleWalker.Blocks([block]))
        {
            size += inner is CodeBlock code ? code.Text.Length : 0;
            foreach (var inline in ArticleWalker.Inlines(inner))
            {
                size += inline is TextRun run ? run.Text.Length : 0;
            }
        }

        return size;
    }
}
