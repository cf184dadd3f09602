using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Words;

namespace ExportKit.Writing.PlainText;

/// <content>Links, abbreviations, changes, code, ruby, pictures, references to notes.</content>
internal sealed partial class InlineComposer
{
    private void AppendLink(LineBuilder line, Link link)
    {
        var start = line.Position;
        _linkDepth++;
        AppendParts(line, link.Content);
        _linkDepth--;
        if (composition.IsWordsOnly)
        {
            return;
        }

        var text = InlineText.Of(link.Content).Trim();
        var saysNothing = line.Position == start
            || text.Length == 0 && !ArticleWalker.Inlines(link.Content).Any(inline => inline is InlineImage);
        if (saysNothing)
        {
            AppendWordless(line, link);
        }

        if (!SpokenAddress.IsSaidBy(text, link.Address))
        {
            AppendAddress(line, link.Address, link.Title);
        }
    }

    /// <summary>A link without words is said by its title, else by its site, if addresses are wanted.</summary>
    private void AppendWordless(LineBuilder line, Link link)
    {
        if (link.Title is null && composition.Options.Links == LinkStyle.None)
        {
            return;
        }

        line.Gap();
        line.Generated(Words.Format(Word.LinkTo, link.Title ?? SpokenAddress.Site(link.Address, Words)));
        line.GapAfter();
    }

    private void AppendAbbreviation(LineBuilder line, Abbreviation abbreviation)
    {
        AppendParts(line, abbreviation.Content);
        if (composition.IsWordsOnly || !composition.IsFirstUse(abbreviation))
        {
            return;
        }

        // Where the article says the long form itself, right there, nobody needs to hear it twice.
        if (!InlineText.Of(_block).Contains(abbreviation.Expansion, StringComparison.OrdinalIgnoreCase))
        {
            line.Suffix("(" + abbreviation.Expansion + ")");
        }
    }

    /// <summary>In brackets, since a listener cannot hear otherwise where the inserted or deleted words end.</summary>
    private void AppendChange(LineBuilder line, Word word, ImmutableArray<Inline> content)
    {
        line.Gap();
        line.Generated("(");
        line.Pattern(Words[word], _ => AppendParts(line, content));
        line.Generated(")");
        line.GapAfter();
    }

    /// <summary>All bases, then all readings: a word that is read character by character stays one word.</summary>
    private void AppendRuby(LineBuilder line, Ruby ruby)
    {
        foreach (var segment in ruby.Segments)
        {
            line.Own(segment.Base);
        }

        var reading = string.Concat(ruby.Segments.Select(segment => segment.Reading)).Trim();
        if (reading.Length > 0 && !composition.IsWordsOnly)
        {
            line.Suffix("(" + reading + ")");
        }
    }

    private void AppendCode(LineBuilder line, InlineCode code)
    {
        foreach (var inline in code.Content)
        {
            if (inline is TextRun run)
            {
                line.Own(run.Text, isCode: true);
            }
            else
            {
                Append(line, [inline]);
            }
        }
    }

    private void AppendImage(LineBuilder line, Picture picture)
    {
        if (picture.IsDecorative)
        {
            return;
        }

        composition.Said.Images++;
        line.Gap();
        line.Generated("(");
        PictureWords.Append(line, picture, Words);
        if (picture.LongDescription is { } description)
        {
            line.Pattern(Words.Format(Word.PartSeparator, "", Words[Word.ImageDescription]), _ => line.Own(description));
        }

        line.Generated(")");
        line.GapAfter();
        AppendAddress(line, picture.LinkAddress);
    }

    private void AppendReference(LineBuilder line, NoteReference reference)
    {
        if (!composition.IsWordsOnly)
        {
            line.Suffix("(" + Words.Format(Word.NoteReference, composition.Notes.Of(reference.NoteId, reference.Label)) + ")");
        }
    }
}
