using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Words;

namespace ExportKit.Writing.Braille;

/// <content>What stands apart from the flow: figures, code, quotations, boxes, embeds, notes.</content>
internal sealed partial class BrailleComposer
{
    private void AddFigure(Figure figure)
    {
        _parts = true;
        if (!figure.Picture.IsDecorative)
        {
            Add(Line(inlines => inlines.TranscribersNote(() => translation.Say(inlines, figure.Picture))), 6, 4);
        }

        if (!figure.Caption.IsEmpty)
        {
            Add(Line(inlines => inlines.Pattern(Words[Word.Caption], () => inlines.Add(figure.Caption))), 6, 4);
        }

        PrintPages(translation.Pages.Before(figure, PageBreaks.OfCredit));
        if (figure.Credit is { } credit)
        {
            Add(Line(inlines => inlines.Pattern(Words[Word.Credit], () => inlines.Text(credit))), 6, 4);
        }

        _parts = true;
    }

    private void AddCode(CodeBlock code)
    {
        _parts = true;
        foreach (var line in code.Text.Split('\n'))
        {
            var indent = line.TakeWhile(char.IsWhiteSpace).Count();
            Add(Line(inlines => inlines.Text(line.Trim(), TypeForms.Uncontracted)), indent, indent + 4);
        }

        _parts = true;
    }

    private void AddQuotation(Quotation quotation)
    {
        _parts = true;
        Within(2, () =>
        {
            Blocks(quotation.Content);
            Add(Line(inlines => inlines.Add(quotation.Attribution)), 2, 0);
        });
        _parts = true;
    }

    private string Label(AsideKind kind) => kind switch
    {
        AsideKind.Box => "",
        AsideKind.Details => "",
        AsideKind.Correction => Words[Word.Correction],
        AsideKind.AuthorNote => Words[Word.AuthorNote],
        _ => throw new NotSupportedException($"An aside of the kind {kind} cannot be written in braille."),
    };

    /// <summary>Between a line of dots 2356 and one of dots 1245 (Unified English Braille, 16.2).</summary>
    private void AddBox(string label, ImmutableArray<Inline> title, ImmutableArray<Block> content)
    {
        var width = translation.Options.Cells - _indent;
        Add(new BrailleParagraph([new BrailleWord(new string('⠶', width))]) { IsVerbatim = true, KeepsWithNext = true, IsParted = true, First = _indent });
        if (label.Length > 0)
        {
            Add(Line(inlines => inlines.TranscribersNote(() => inlines.Generated(label))), 6, 4);
        }

        var words = Line(inlines => inlines.Add(title));
        if (words.Length > 0)
        {
            Add(new BrailleParagraph(words) { IsCentred = true, KeepsWithNext = true });
        }

        Blocks(content);
        _parts = false;
        Add(new BrailleParagraph([new BrailleWord(new string('⠛', width))]) { IsVerbatim = true, First = _indent });
        _parts = true;
    }

    private void AddEmbed(Embed embed)
    {
        _parts = true;
        var kind = Words[EmbedLabels.Of(embed.Kind)];
        var title = string.IsNullOrWhiteSpace(embed.Title) ? embed.Address : embed.Title;
        Add(Line(inlines => inlines.TranscribersNote(() =>
        {
            if (title is null)
            {
                inlines.Generated(kind);
            }
            else
            {
                inlines.Pattern(Words.Format(Word.Embed, kind, "{0}"), () => inlines.Text(title));
            }
        })), 6, 4);
        Blocks(embed.Content);
        _parts = true;
    }

    private void AddNote(Note note)
    {
        var content = note.Content is [Paragraph first, ..] ? first.Content : [];
        Add(Line(inlines => inlines.Pattern(Words.Format(Word.Note, translation.Notes.Of(note.Id, note.Label), "{0}"), () => inlines.Add(content))), 0, 2);
        Within(2, () => Blocks(note.Content is [Paragraph, .. var rest] ? rest : note.Content));
    }
}
