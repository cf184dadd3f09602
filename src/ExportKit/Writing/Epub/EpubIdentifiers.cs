using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ExportKit.Model;

namespace ExportKit.Writing.Epub;

/// <summary>The <c>id</c> attributes of a book: each unique in the whole book, and plain ASCII, since older reading systems
/// stumble over other letters in links. Knows in which document each place of the article stands.</summary>
internal sealed class EpubIdentifiers
{
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Place>> _references = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Queue<string>> _unnamed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private int _spoken;

    /// <summary>Names every place of an article that something may point to.</summary>
    /// <param name="article">The article.</param>
    /// <param name="documents">The documents that it is spread over.</param>
    public EpubIdentifiers(Article article, ImmutableArray<ContentDocument> documents)
    {
        Headline = New("headline");
        References(article.Metadata.Headline, documents[0]);
        References(article.Metadata.Standfirst, documents[0]);
        foreach (var document in documents)
        {
            if (document is { IsFirst: true, Chapter: { } chapter })
            {
                Add(chapter.Id, document);
                References(chapter.Metadata.Headline, document);
                References(chapter.Metadata.Standfirst, document);
            }

            foreach (var block in ArticleWalker.Blocks(document.Blocks))
            {
                Add(block.Id, document);
                References(ArticleWalker.OwnInlines(block), document);
            }
        }
    }

    /// <summary>The next number of what is read aloud and has no other name, counted from 1.</summary>
    public int NextSpoken() => ++_spoken;

    /// <summary>The identifier of the headline.</summary>
    public string Headline { get; }

    /// <summary>An identifier for something that the writer itself points to.</summary>
    /// <param name="wanted">What it should be; numbered where that is taken.</param>
    public string New(string wanted)
    {
        var sound = Sound(wanted);
        var id = sound;
        for (var n = 2; !_taken.Add(id); n++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{sound}-{n}");
        }

        return id;
    }

    /// <summary>An identifier for something that the writer itself points to, made of what it says: so that it stays what it is
    /// when something of its kind is put before it.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="words">What it says.</param>
    public string NewOf(string kind, string words) => New(kind + "-" + Hash(words));

    /// <summary>The <c>id</c> attribute of a place of the article; null where it has none, or where it was written already.</summary>
    /// <param name="articleId">The identifier in the article.</param>
    public string? Claim(string? articleId) =>
        articleId is not null && _places.TryGetValue(articleId, out var place) && _written.Add(place.Id) ? place.Id : null;

    /// <summary>The <c>id</c> attribute of a reference to a note; null where it was written already.</summary>
    /// <param name="reference">The reference.</param>
    public string? Claim(NoteReference reference) => reference.Id is { } given
        ? Claim(given)
        : _unnamed.TryGetValue(reference.NoteId, out var ids) && ids.TryDequeue(out var id) ? id : null;

    /// <summary>The link to a place of the article; null where the article has no such place.</summary>
    /// <param name="articleId">The identifier in the article.</param>
    /// <param name="from">The path of the document that the link stands in.</param>
    public string? Link(string articleId, string from) =>
        _places.TryGetValue(articleId, out var place) ? Link(place, from) : null;

    /// <summary>The links back to all references to a note, in reading order; none where nothing refers to it.</summary>
    /// <param name="noteId">The note's identifier in the article.</param>
    /// <param name="from">The path of the document that the links stand in.</param>
    public IEnumerable<string> LinksBack(string? noteId, string from) =>
        noteId is not null && _references.TryGetValue(noteId, out var places) ? places.Select(place => Link(place, from)) : [];

    private static string Link(Place place, string from) =>
        place.Path == from ? "#" + place.Id : place.Path + "#" + place.Id;

    private void References(ImmutableArray<Inline> inlines, ContentDocument document)
    {
        foreach (var inline in new InlineSequence(inlines))
        {
            if (inline is NoteReference reference)
            {
                Add(reference, document);
            }
        }
    }

    private void Add(NoteReference reference, ContentDocument document)
    {
        var place = reference.Id is { } given ? Add(given, document) : new Place(document.Path, New(reference.NoteId + "-ref"));
        if (place is not { } known)
        {
            return;
        }

        ListOf(_references, reference.NoteId).Add(known);
        if (reference.Id is null)
        {
            ListOf(_unnamed, reference.NoteId).Enqueue(known.Id);
        }
    }

    private Place? Add(string? articleId, ContentDocument document)
    {
        if (articleId is null || _places.ContainsKey(articleId))
        {
            return null;
        }

        return _places[articleId] = new Place(document.Path, New(articleId));
    }

    private static T ListOf<T>(Dictionary<string, T> lists, string key)
        where T : new() =>
        lists.TryGetValue(key, out var list) ? list : lists[key] = new T();

    /// <summary>The name in ASCII, and as XML has it; where letters go, a hash of the whole keeps names apart.</summary>
    private static string Sound(string id)
    {
        var sound = new StringBuilder(id.Length + 9);
        var changed = false;
        foreach (var c in id)
        {
            if (char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')
            {
                sound.Append(c);
            }
            else
            {
                changed = true;
                sound.Append(sound.Length > 0 && sound[^1] != '-' ? "-" : "");
            }
        }

        if (changed || sound.Length == 0)
        {
            sound.Append(sound.Length > 0 && sound[^1] != '-' ? "-" : "");
            sound.Append(Hash(id));
        }

        return char.IsAsciiLetter(sound[0]) || sound[0] == '_' ? sound.ToString() : "id-" + sound;
    }

    private static string Hash(string text) => ((uint)StableHash.Of(text).Low).ToString("x8", CultureInfo.InvariantCulture);

    /// <summary>Where something stands: the path of its document and its <c>id</c> there.</summary>
    private sealed record Place(string Path, string Id);
}
