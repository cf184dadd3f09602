using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Words;

namespace ExportKit.Writing;

/// <summary>What a line between the headline and the body says.</summary>
internal enum FrontMatterKind
{
    /// <summary>Who wrote the article.</summary>
    Byline,

    /// <summary>When it was published.</summary>
    Published,

    /// <summary>When it was last changed.</summary>
    Updated,

    /// <summary>Who published it.</summary>
    Publisher,

    /// <summary>In which section it stands.</summary>
    Section,
}

/// <summary>A stretch of a line of front matter.</summary>
/// <param name="Text">The words.</param>
/// <param name="IsGenerated">Whether a writer adds them ("By", "Published"), so that they are not the article's own.</param>
internal sealed record FrontMatterPart(string Text, bool IsGenerated);

/// <summary>A line between the headline (and standfirst) and the body.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Parts">Its words in order.</param>
/// <param name="Date">The date that it gives, for <c>time datetime</c>; null on other lines.</param>
internal sealed record FrontMatterLine(FrontMatterKind Kind, ImmutableArray<FrontMatterPart> Parts, ArticleDate? Date = null)
{
    /// <summary>The line as one text.</summary>
    public string Text => string.Concat(Parts.Select(part => part.Text));
}

/// <summary>The lines that all three documents show, in the same words and order, between standfirst and body.</summary>
internal static class FrontMatter
{
    /// <summary>The lines that the article has something to say on.</summary>
    /// <param name="metadata">The article's metadata.</param>
    /// <param name="words">The words of structure.</param>
    public static ImmutableArray<FrontMatterLine> Lines(ArticleMetadata metadata, StructureWords words)
    {
        var lines = ImmutableArray.CreateBuilder<FrontMatterLine>();
        if (!metadata.Authors.IsEmpty)
        {
            lines.Add(Line(FrontMatterKind.Byline, words[Word.Byline], Joined(metadata.Authors, words)));
        }

        if (metadata.Published is { } published)
        {
            lines.Add(Line(FrontMatterKind.Published, words[Word.Published], [new(words.Date(published), false)], published));
        }

        if (metadata.Modified is { } modified && modified.Value != metadata.Published?.Value)
        {
            lines.Add(Line(FrontMatterKind.Updated, words[Word.Updated], [new(words.Date(modified), false)], modified));
        }

        if (metadata.Publisher is { } publisher)
        {
            lines.Add(Line(FrontMatterKind.Publisher, words[Word.Publisher], [new(publisher, false)]));
        }

        if (metadata.Section is { } section)
        {
            lines.Add(Line(FrontMatterKind.Section, words[Word.Section], [new(section, false)]));
        }

        return lines.ToImmutable();
    }

    private static FrontMatterLine Line(
        FrontMatterKind kind, string pattern, ImmutableArray<FrontMatterPart> parts, ArticleDate? date = null) =>
        new(kind, Around(pattern, parts), date);

    /// <summary>Puts parts where a pattern has <c>{0}</c>; what the pattern says itself is generated.</summary>
    private static ImmutableArray<FrontMatterPart> Around(string pattern, ImmutableArray<FrontMatterPart> parts)
    {
        var cut = pattern.IndexOf("{0}", StringComparison.Ordinal);
        var result = ImmutableArray.CreateBuilder<FrontMatterPart>();
        Add(result, pattern[..cut]);
        result.AddRange(parts);
        Add(result, pattern[(cut + 3)..]);
        return result.ToImmutable();
    }

    private static ImmutableArray<FrontMatterPart> Joined(ImmutableArray<string> names, StructureWords words)
    {
        ImmutableArray<FrontMatterPart> parts = [new(names[0], false)];
        for (var i = 1; i < names.Length; i++)
        {
            var pattern = words.Joint(names[i], i == names.Length - 1);
            var between = pattern.Replace("{0}", "", StringComparison.Ordinal).Replace("{1}", "", StringComparison.Ordinal);
            parts = parts.Add(new(between, true)).Add(new(names[i], false));
        }

        return parts;
    }

    private static void Add(ImmutableArray<FrontMatterPart>.Builder parts, string text)
    {
        if (text.Length > 0)
        {
            parts.Add(new(text, true));
        }
    }
}
