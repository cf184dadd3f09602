using ExportKit.Diagnostics;
using ExportKit.Model;

namespace ExportKit.Normalising;

/// <summary>Joins references to their notes: one that leads to another place of the article becomes a link to it, one that
/// leads nowhere a superscript.</summary>
internal sealed class Notes : ArticleRewriter
{
    private readonly DiagnosticBag _diagnostics;
    private readonly SourcePlace _source;
    private readonly HashSet<string> _notes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _otherPlaces = new(StringComparer.Ordinal);
    private readonly HashSet<string> _referred = new(StringComparer.Ordinal);

    public Notes(Article article, DiagnosticBag diagnostics)
    {
        _diagnostics = diagnostics;
        _source = article.Source;
        foreach (var block in ArticleWalker.Blocks(article))
        {
            // Where an identifier stands twice, the first block with it is meant, as in a browser.
            if (block.Id is { } id && !_notes.Contains(id) && !_otherPlaces.Contains(id))
            {
                (block is Note ? _notes : _otherPlaces).Add(id);
            }
        }
    }

    public override Article Rewrite(Article article)
    {
        var rewritten = base.Rewrite(article);
        foreach (var note in ArticleWalker.Blocks(rewritten).OfType<Note>())
        {
            // A second note of the same identifier cannot be referred to.
            if (note.Id is null || !_referred.Remove(note.Id))
            {
                _diagnostics.Report(DiagnosticCodes.NoteUnmatched, $"Nothing refers to the note \"{note.Label}\"", note.Place, "Refer to it where it belongs, or make it a paragraph");
            }
        }

        return rewritten;
    }

    /// <inheritdoc/>
    private protected override bool Stays(Inline inline) => inline is TextRun or LineBreak;

    protected override IEnumerable<Inline> Inline(Inline inline)
    {
        if (inline is not NoteReference reference)
        {
            return base.Inline(inline);
        }

        if (_notes.Contains(reference.NoteId))
        {
            _referred.Add(reference.NoteId);
            return [reference];
        }

        var label = new Superscript([new TextRun(reference.Label)]);
        if (_otherPlaces.Contains(reference.NoteId))
        {
            return [new Link([label], "#" + reference.NoteId)];
        }

        _diagnostics.Report(DiagnosticCodes.NoteUnmatched, $"The reference \"{reference.Label}\" leads to no note", _source, "Give the note the id that the reference leads to, or remove the reference");
        return [label];
    }
}
