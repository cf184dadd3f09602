using System.Collections.Immutable;
using ExportKit.Model;

namespace ExportKit.Writing.Sentences;

/// <summary>Cuts inlines at places of their <see cref="SentenceText"/>, in one walk.</summary>
/// <param name="places">The places, in order; none within an inline that is whole.</param>
/// <param name="keepsLinksWhole">Whether links are whole.</param>
/// <param name="origins">Takes for each run that was cut where it stood.</param>
internal sealed class InlineCutter(List<int> places, bool keepsLinksWhole, Dictionary<TextRun, ArticlePosition> origins)
{
    private int _next;
    private int _position;

    /// <summary>Cuts inlines.</summary>
    /// <param name="inlines">The inlines.</param>
    /// <returns>What stands between the places: one more than there are places.</returns>
    public ImmutableArray<ImmutableArray<Inline>> Cut(ImmutableArray<Inline> inlines) => [.. Pieces(inlines).Select(piece => piece.ToImmutable())];

    private List<ImmutableArray<Inline>.Builder> Pieces(ImmutableArray<Inline> inlines)
    {
        if (!FreshStack.HasRoom)
        {
            return FreshStack.Run(static step => step.Self.Pieces(step.inlines), (Self: this, inlines));
        }

        var pieces = new List<ImmutableArray<Inline>.Builder> { ImmutableArray.CreateBuilder<Inline>() };
        foreach (var inline in inlines)
        {
            if (IsAtPlace && HasText(inline))
            {
                _next++;
                pieces.Add(ImmutableArray.CreateBuilder<Inline>());
            }

            Add(inline, pieces);
        }

        return pieces;
    }

    private bool IsAtPlace => _next < places.Count && places[_next] == _position;

    private void Add(Inline inline, List<ImmutableArray<Inline>.Builder> pieces)
    {
        if (inline is TextRun run)
        {
            AddRun(run, pieces);
        }
        else if (SentenceText.IsWhole(inline, keepsLinksWhole))
        {
            _position += Length(inline);
            pieces[^1].Add(inline);
        }
        else
        {
            var container = (InlineContainer)inline;
            var inner = Pieces(container.Content);
            pieces[^1].Add(inner.Count == 1 ? container : container with { Content = inner[0].ToImmutable() });
            foreach (var piece in inner.Skip(1))
            {
                pieces.Add(ImmutableArray.CreateBuilder<Inline>());
                pieces[^1].Add(container with { Content = piece.ToImmutable() });
            }
        }
    }

    private void AddRun(TextRun run, List<ImmutableArray<Inline>.Builder> pieces)
    {
        var (start, end) = (_position, _position + run.Text.Length);
        if (_next >= places.Count || places[_next] >= end)
        {
            pieces[^1].Add(run);
            _position = end;
            return;
        }

        for (; _next < places.Count && places[_next] < end; _next++)
        {
            pieces[^1].Add(Part(run, _position - start, places[_next] - start));
            pieces.Add(ImmutableArray.CreateBuilder<Inline>());
            _position = places[_next];
        }

        pieces[^1].Add(Part(run, _position - start, run.Text.Length));
        _position = end;
    }

    private TextRun Part(TextRun run, int start, int end)
    {
        var part = new TextRun(run.Text[start..end]);
        origins[part] = new ArticlePosition(run, start);
        return part;
    }

    private int Length(Inline inline)
    {
        var text = new SentenceText("", keepsLinksWhole);
        text.Append([inline]);
        return text.ToString().Length;
    }

    // A reference to a note belongs to the sentence before it.
    private static bool HasText(Inline inline) =>
        !SentenceText.IsSilent(inline)
        && (inline is not InlineContainer || ArticleWalker.Inlines([inline]).Any(inner => inner is not InlineContainer && !SentenceText.IsSilent(inner)));
}
