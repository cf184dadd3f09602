using ExportKit.Diagnostics;
using ExportKit.Model;

namespace ExportKit.Normalising;

/// <summary>Joins references to their notes: a reference without a note becomes a superscript; each reference gets an
/// identifier for the way back.</summary>
internal sealed class Notes(Article article, DiagnosticBag diagnostics) : ArticleRewriter
{
    private readonly HashSet<string> _noteIds = [.. ArticleWalker.Blocks(article).OfType<Note>().Select(note => note.Id).OfType<string>()];
    private readonly Dictionary<string, int> _references = new(StringComparer.Ordinal);

    public override Article Rewrite(Article article)
    {
        var rewritten = base.Rewrite(article);
        foreach (var note in ArticleWalker.Blocks(rewritten).OfType<Note>())
        {
            if (note.Id is null || !_references.ContainsKey(note.Id))
            {
                diagnostics.Report(DiagnosticCodes.NoteUnmatched, $"Nothing refers to the note \"{note.Label}\"", note.Place);
            }
        }

        return rewritten;
    }

    protected override IEnumerable<Inline> Inline(Inline inline)
    {
        if (inline is not NoteReference reference)
        {
            return base.Inline(inline);
        }

        if (!_noteIds.Contains(reference.NoteId))
        {
            diagnostics.Report(DiagnosticCodes.NoteUnmatched, $"The reference \"{reference.Label}\" leads to no note", article.Source);
            return [new Superscript([new TextRun(reference.Label)])];
        }

        var count = _references[reference.NoteId] = _references.GetValueOrDefault(reference.NoteId) + 1;
        return [reference with { Id = count == 1 ? $"{reference.NoteId}-ref" : FormattableString.Invariant($"{reference.NoteId}-ref{count}") }];
    }
}
