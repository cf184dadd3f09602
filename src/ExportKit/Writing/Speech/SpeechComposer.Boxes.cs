using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Words;

namespace ExportKit.Writing.Speech;

/// <content>What stands apart from the flow: figures, code, quotations, boxes, embeds.</content>
internal sealed partial class SpeechComposer
{
    private void Figure(Figure figure) => Together(() =>
    {
        var picture = figure.Picture;

        // An alternative text that is the caption is heard once, in the caption's own words.
        var isCaptionSaid = !picture.IsDecorative && picture.Alt?.Source == AltSource.Caption && !figure.Caption.IsEmpty;
        if (isCaptionSaid)
        {
            Line(_words[Word.Image], figure.Caption);
        }
        else if (!picture.IsDecorative)
        {
            Picture(picture);
        }

        if (picture is { IsDecorative: false, LongDescription: { } description })
        {
            Line(_words[Word.ImageDescription], Text(description));
        }

        if (!isCaptionSaid)
        {
            Line(_words[Word.Caption], figure.Caption);
        }

        if (figure.Credit is { } credit)
        {
            Line(_words[Word.Credit], Text(credit[CreditLabels.LengthIn(credit, _words[Word.Credit])..]));
        }
    });

    private void Picture(Picture picture)
    {
        if (picture.Alt is not { } alt || alt.Source == AltSource.None)
        {
            Say(_words[Word.ImageWithoutText]);
        }
        else
        {
            Line(_words[Word.Image], Text(alt.Text));
        }
    }

    private void Code(CodeBlock code)
    {
        if (string.IsNullOrWhiteSpace(code.Text))
        {
            return;
        }

        Say(code.CodeLanguage is { } name && !string.IsNullOrWhiteSpace(name) ? _words.Format(Word.CodeStartIn, name.Trim()) : _words[Word.CodeStart]);
        Together(() =>
        {
            foreach (var line in code.Text.Split('\n'))
            {
                var sentence = Sentence("");
                sentence.Add([new InlineCode(Text(line.Trim()))]);
                Write(sentence);
            }
        });
        Say(_words[Word.CodeEnd]);
    }

    private void Quotation(Quotation quotation)
    {
        Say(_words[Word.QuoteStart]);
        Blocks(quotation.Content);
        if (!InlineText.Of(quotation.Attribution).AsSpan().Trim().IsEmpty)
        {
            Line(_words[Word.QuoteSource], WithoutDash(quotation.Attribution));
        }

        Say(_words[Word.QuoteEnd]);
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

    private void Aside(Aside aside)
    {
        var (start, end) = aside.Kind switch
        {
            AsideKind.Box => (Word.BoxStart, Word.BoxEnd),
            AsideKind.Details => (Word.DetailsStart, Word.DetailsEnd),
            AsideKind.Correction => (Word.Correction, Word.CorrectionEnd),
            AsideKind.AuthorNote => (Word.AuthorNote, Word.AuthorNoteEnd),
            _ => throw new NotSupportedException($"An aside of the kind {aside.Kind} cannot be spoken."),
        };
        Together(() =>
        {
            if (!SaysItself(aside, _words[start]))
            {
                Say(_words[start]);
            }

            Line(aside.Title, Stress.Moderate);
        });
        Blocks(aside.Content);
        Say(_words[end]);
    }

    /// <summary>Whether a title begins with the label that would stand before it: "Correction, 22 July".</summary>
    private static bool SaysItself(Aside aside, string label) =>
        label.TrimEnd(' ', ':', '：') is { Length: > 0 } word
        && InlineText.Of(aside.Title).AsSpan().TrimStart().StartsWith(word, StringComparison.OrdinalIgnoreCase);

    private void Embed(Embed embed)
    {
        var kind = _words[EmbedLabels.Of(embed.Kind)];
        if (!string.IsNullOrWhiteSpace(embed.Title))
        {
            Line(_words.Format(Word.Embed, kind, "{0}"), Text(embed.Title));
        }
        else
        {
            Say(embed.Address is { } address && OutwardAddress.MayLead(address) ? _words.Format(Word.Embed, kind, SpokenAddress.Site(address, _words)) : kind);
        }

        var said = ssml.Sentences;
        Blocks(embed.Content);
        if (ssml.Sentences > said)
        {
            Say(_words[Word.EmbedEnd]);
        }
    }
}
