namespace ExportKit.Writing.Pdf.Tagging;

/// <summary>What identifiers of an article name in its tag tree: where links and bookmarks lead to (structure destinations,
/// ISO 32000-2, 12.3.2.3), and which references belong to which note.</summary>
internal sealed class TagTargets
{
    private readonly Dictionary<string, StructureElement> _elements = new(StringComparer.Ordinal);
    private readonly List<NoteCitation> _citations = [];

    /// <summary>Says what an identifier names; the first element of a name keeps it.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="element">The element.</param>
    public void Add(string id, StructureElement element) => _elements.TryAdd(id, element);

    /// <summary>The element that an identifier names; null where nothing of that name is tagged.</summary>
    /// <param name="id">The identifier.</param>
    public StructureElement? Find(string id) => _elements.GetValueOrDefault(id);

    /// <summary>Notes that an element refers to a note.</summary>
    /// <param name="reference">The Reference element.</param>
    /// <param name="note">The note's identifier.</param>
    public void Cite(StructureElement reference, string note) => _citations.Add(new NoteCitation(reference, note));

    /// <summary>Joins each note with its references, both ways (ISO 14289-2, 8.2.5.14).</summary>
    public void JoinNotes()
    {
        foreach (var (reference, id) in _citations)
        {
            if (Find(id) is { Type: StructureType.FENote } note)
            {
                reference.RefersTo(note);
                note.RefersTo(reference);
            }
        }
    }

    private sealed record NoteCitation(StructureElement Reference, string NoteId);
}
