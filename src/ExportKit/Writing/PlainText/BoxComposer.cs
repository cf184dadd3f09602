using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Words;

namespace ExportKit.Writing.PlainText;

/// <summary>Says blocks that hold others between a beginning and an end: quotations, boxes, embeds; and notes.</summary>
/// <param name="blocks">Says what they hold.</param>
internal sealed class BoxComposer(BlockComposer blocks)
{
    private StructureWords Words => blocks.Composition.Words;

    /// <summary>Says a block that holds others.</summary>
    /// <param name="block">The block.</param>
    /// <param name="lines">Takes the lines.</param>
    /// <param name="place">Where it stands.</param>
    public void Say(Block block, LineList lines, BlockPlace place)
    {
        switch (block)
        {
            case Quotation quotation:
                SayQuotation(quotation, lines, place);
                break;
            case Aside aside:
                SayAside(aside, lines, place);
                break;
            case Embed embed:
                SayEmbed(embed, lines, place);
                break;
            case Note note:
                var name = blocks.Inlines.Cleaned(blocks.Composition.Notes.Of(note.Id, note.Label));
                lines.AddAll(Content(note.Content, place), Words.Format(Word.Note, name, ""));
                break;
            default:
                throw new NotSupportedException($"Block {block.GetType().Name} is no box.");
        }
    }

    private LineList Content(ImmutableArray<Block> content, BlockPlace place) =>
        place.IsInCell ? blocks.Tight(content, place) : blocks.Apart(content);

    private void SayQuotation(Quotation quotation, LineList lines, BlockPlace place)
    {
        var said = Content(quotation.Content, place);
        said.Add(Source(quotation));
        if (said.Count == 0)
        {
            return;
        }

        lines.AddGenerated(Words[Word.QuoteStart]);
        lines.AddAll(said);
        var end = blocks.Inlines.Builder();
        end.Generated(Words[Word.QuoteEnd]);
        if (quotation.Attribution.IsEmpty)
        {
            blocks.Inlines.AppendAddress(end, quotation.Cite);
        }

        lines.Add(end.Line());
    }

    private PlainTextLine Source(Quotation quotation)
    {
        if (InlineText.Of(quotation.Attribution).AsSpan().Trim().IsEmpty)
        {
            return PlainTextLine.Blank;
        }

        var line = blocks.Inlines.Builder();
        line.Pattern(Words[Word.QuoteSource], _ => blocks.Inlines.Append(line, WithoutDash(quotation.Attribution)));
        if (!ArticleWalker.Inlines(quotation.Attribution).Any(inline => inline is Link link && link.Address == quotation.Cite))
        {
            blocks.Inlines.AppendAddress(line, quotation.Cite);
        }

        return line.Line();
    }

    /// <summary>The label says what the dash before a name says to the eye.</summary>
    private static ImmutableArray<Inline> WithoutDash(ImmutableArray<Inline> attribution)
    {
        if (attribution is not [TextRun first, .. var rest])
        {
            return attribution;
        }

        var text = first.Text.TrimStart().TrimStart('—', '–', '―', '-', '~').TrimStart();
        return text.Length == 0 ? rest : rest.Insert(0, new TextRun(text));
    }

    private void SayAside(Aside aside, LineList lines, BlockPlace place)
    {
        var (start, end) = aside.Kind switch
        {
            AsideKind.Box => (Word.BoxStart, Word.BoxEnd),
            AsideKind.Details => (Word.DetailsStart, Word.DetailsEnd),
            AsideKind.Correction => (Word.Correction, Word.CorrectionEnd),
            AsideKind.AuthorNote => (Word.AuthorNote, Word.AuthorNoteEnd),
            _ => throw new NotSupportedException($"An aside of the kind {aside.Kind} cannot be said."),
        };
        var title = blocks.Inlines.Builder();
        if (!SaysItself(aside, Words[start]))
        {
            title.Generated(Words[start]);
        }

        if (!aside.Title.IsEmpty)
        {
            title.NextSentence();
            blocks.Inlines.Append(title, aside.Title);
        }

        var first = title.Line();
        var said = Content(aside.Content, place);
        if (said.Count == 0 && InlineText.Of(aside.Title).AsSpan().Trim().IsEmpty)
        {
            return;
        }

        lines.Add(first);
        lines.AddAll(said);
        lines.AddGenerated(Words[end]);
    }

    /// <summary>Whether a title begins with the label that would stand before it: "Correction, 22 July".</summary>
    private static bool SaysItself(Aside aside, string label) =>
        label.TrimEnd(' ', ':', '：') is { Length: > 0 } word
        && InlineText.Of(aside.Title).AsSpan().TrimStart().StartsWith(word, StringComparison.OrdinalIgnoreCase);

    private void SayEmbed(Embed embed, LineList lines, BlockPlace place)
    {
        lines.Add(EmbedTitle(embed));
        var said = Content(embed.Content, place);
        if (said.Count > 0)
        {
            lines.AddAll(said);
            lines.AddGenerated(Words[Word.EmbedEnd]);
        }
    }

    private PlainTextLine EmbedTitle(Embed embed)
    {
        var kind = Words[EmbedLabels.Of(embed.Kind)];
        var hasTitle = !string.IsNullOrWhiteSpace(embed.Title);
        var isAddressWanted = !hasTitle || blocks.Composition.Options.Links != LinkStyle.None;
        var address = isAddressWanted && LinkRegister.Reachable(embed.Address) is { } given
            ? SpokenAddress.Of(given, Words)
            : null;
        var line = blocks.Inlines.Builder();
        if (!hasTitle && address is null)
        {
            line.Generated(kind);
            return line.Line();
        }

        line.Pattern(Words.Format(Word.Embed, kind, "{0}"), _ =>
        {
            if (hasTitle && address is not null && embed.Title != embed.Address)
            {
                line.Pattern(Words[Word.LabelParts], part => Either(line, part == 0, embed.Title, address));
            }
            else
            {
                Either(line, hasTitle, embed.Title, address ?? "");
            }
        });
        return line.Line();
    }

    private static void Either(LineBuilder line, bool isOwn, string own, string generated)
    {
        if (isOwn)
        {
            line.Own(own);
        }
        else
        {
            line.Generated(generated);
        }
    }
}
