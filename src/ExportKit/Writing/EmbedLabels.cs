using ExportKit.Model;
using ExportKit.Words;

namespace ExportKit.Writing;

/// <summary>The words that name what an embed shows.</summary>
internal static class EmbedLabels
{
    /// <summary>The word for a kind: "Video", "Map".</summary>
    /// <param name="kind">The kind.</param>
    public static Word Of(EmbedKind kind) => kind switch
    {
        EmbedKind.Video => Word.Video,
        EmbedKind.Audio => Word.Audio,
        EmbedKind.Post => Word.Post,
        EmbedKind.Map => Word.Map,
        EmbedKind.Chart => Word.Chart,
        EmbedKind.Document => Word.Document,
        EmbedKind.Other => Word.EmbeddedContent,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
    };
}
