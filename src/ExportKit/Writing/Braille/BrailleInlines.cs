using System.Collections.Immutable;
using System.Text;
using ExportKit.Model;
using ExportKit.Words;

namespace ExportKit.Writing.Braille;

/// <summary>Collects the text of a paragraph with its languages and how it is set, and translates it.</summary>
/// <param name="translation">The tables of the article.</param>
/// <param name="language">The language of what contains the paragraph.</param>
internal sealed class BrailleInlines(BrailleTranslation translation, string language)
{
    private readonly List<BrailleWord> _words = [];
    private readonly StringBuilder _text = new();
    private readonly List<TypeForms> _forms = [];
    private readonly List<WordBreak> _breaks = [];
    private string _cells = "";
    private readonly (string Open, string Close) _signs = TranscriberSigns.For(language);
    private string _language = language;

    private StructureWords Words => translation.Words;

    /// <summary>Adds words of the article's own, or of the writer.</summary>
    /// <param name="text">The words.</param>
    /// <param name="forms">How they are set.</param>
    public void Text(string text, TypeForms forms = TypeForms.None)
    {
        foreach (var character in text)
        {
            if (BrailleCharacters.Clean(character) is { } clean && !(clean == ' ' && EndsInSpace()))
            {
                _text.Append(clean);
                _forms.Add(forms);
            }
        }
    }

    /// <summary>Adds words in the language of the words of structure, which need not be the article's.</summary>
    /// <param name="text">The words.</param>
    public void Generated(string text) => In(Words.IsLanguageOf(_language) ? _language : Words.Language, () => Text(text));

    /// <summary>Adds a pattern of the words of structure with something in its one place.</summary>
    /// <param name="pattern">The pattern, with <c>{0}</c>.</param>
    /// <param name="fill">Adds what stands there.</param>
    public void Pattern(string pattern, Action fill)
    {
        var cut = pattern.IndexOf("{0}", StringComparison.Ordinal);
        Generated(cut < 0 ? pattern : pattern[..cut]);
        fill();
        Generated(cut < 0 ? "" : pattern[(cut + 3)..]);
    }

    /// <summary>Adds a note of the transcriber, in its signs.</summary>
    /// <param name="fill">Adds what it says.</param>
    public void TranscribersNote(Action fill)
    {
        Flush();
        _cells += _signs.Open;
        fill();
        Flush();
        _cells = _cells.TrimEnd(BrailleWord.Space) + _signs.Close;
    }

    /// <summary>Adds inlines.</summary>
    /// <param name="inlines">The inlines.</param>
    /// <param name="forms">How they are set.</param>
    public void Add(ImmutableArray<Inline> inlines, TypeForms forms = TypeForms.None)
    {
        if (FreshStack.HasRoom)
        {
            AddEach(inlines, forms);
        }
        else
        {
            FreshStack.Run(() => AddEach(inlines, forms));
        }
    }

    /// <summary>Ends the line.</summary>
    public void EndLine()
    {
        EndWord();
        if (_words.Count > 0)
        {
            _words[^1] = _words[^1] with { EndsLine = true };
        }
    }

    /// <summary>The words that were added.</summary>
    public ImmutableArray<BrailleWord> ToWords()
    {
        EndWord();
        return [.. _words];
    }

    private void AddEach(ImmutableArray<Inline> inlines, TypeForms forms)
    {
        foreach (var inline in inlines)
        {
            translation.Budget?.Tick();
            if (inline is not TextRun)
            {
                PrintPages(translation.Pages.Before(inline));
            }

            Add(inline, forms);
        }
    }

    private void Add(Inline inline, TypeForms forms)
    {
        switch (inline)
        {
            case TextRun run:
                AddRun(run, forms);
                break;
            case Emphasis emphasis:
                Add(emphasis.Content, forms | TypeForms.Italic);
                break;
            case Strong strong:
                Add(strong.Content, forms | TypeForms.Bold);
                break;
            case InlineCode code:
                Add(code.Content, forms | TypeForms.Uncontracted);
                break;
            case LanguageSpan { Language: { } other } span:
                In(other, () => Add(span.Content, forms));
                break;
            case Abbreviation abbreviation:
                AddAbbreviation(abbreviation, forms);
                break;
            case Inserted inserted:
                TranscribersNote(() => Pattern(Words[Word.Inserted], () => Add(inserted.Content, forms)));
                break;
            case Deleted deleted:
                TranscribersNote(() => Pattern(Words[Word.Deleted], () => Add(deleted.Content, forms)));
                break;
            case Superscript { Content: [TextRun digits] } when RaisedDigits.Of(digits.Text) is { } raised:
                Text(raised, forms);
                break;
            case Link link:
                AddLink(link, forms);
                break;
            case InlineContainer container:
                Add(container.Content, forms);
                break;
            case Ruby ruby:
                AddRuby(ruby, forms);
                break;
            case LineBreak:
                EndLine();
                break;
            case InlineImage image:
                AddPicture(image.Picture);
                break;
            case NoteReference reference:
                Text("(");
                Generated(Words.Format(Word.NoteReference, translation.Notes.Of(reference.NoteId, reference.Label)));
                Text(")");
                break;
            case Formula formula:
                Gap();
                Text(formula.Spoken);
                Gap();
                break;
            default:
                throw new NotSupportedException($"Inline {inline.GetType().Name} cannot be written in braille.");
        }
    }

    private void AddRun(TextRun run, TypeForms forms)
    {
        var done = 0;
        foreach (var (offset, pages) in translation.Pages.Within(run, 0, run.Text.Length))
        {
            Text(run.Text[done..offset], forms);
            PrintPages(pages);
            done = offset;
        }

        Text(run.Text[done..], forms);
    }

    private void PrintPages(IEnumerable<string> pages)
    {
        foreach (var page in pages)
        {
            EndWord();
            _words.Add(new BrailleWord("", translation.Number(page)));
        }
    }

    /// <summary>The long form once, after the short one, where the article does not say it itself.</summary>
    private void AddAbbreviation(Abbreviation abbreviation, TypeForms forms)
    {
        Add(abbreviation.Content, forms);
        if (translation.IsFirstUse(abbreviation))
        {
            Text(" ");
            TranscribersNote(() => Text(abbreviation.Expansion));
        }
    }

    private void AddLink(Link link, TypeForms forms)
    {
        if (string.IsNullOrWhiteSpace(InlineText.Of(link.Content)) && !ArticleWalker.Inlines(link.Content).Any(inline => inline is InlineImage))
        {
            Gap();
            Generated(Words.Format(Word.LinkTo, link.Title ?? link.Address));
            Gap();
        }
        else
        {
            Add(link.Content, forms);
        }
    }

    private void AddRuby(Ruby ruby, TypeForms forms)
    {
        foreach (var segment in ruby.Segments)
        {
            Text(segment.Base, forms);
        }

        var reading = string.Concat(ruby.Segments.Select(segment => segment.Reading)).Trim();
        if (reading.Length > 0)
        {
            Text("(" + reading + ")", forms);
        }
    }

    private void AddPicture(Picture picture)
    {
        if (!picture.IsDecorative)
        {
            Gap();
            TranscribersNote(() => translation.Say(this, picture));
            Gap();
        }
    }

    private void In(string other, Action add)
    {
        if (other.Equals(_language, StringComparison.OrdinalIgnoreCase))
        {
            add();
            return;
        }

        var outer = _language;
        Flush();
        _language = other;
        add();
        Flush();
        _language = outer;
    }

    private void Gap()
    {
        if (!EndsInSpace())
        {
            Text(" ");
        }
    }

    private bool EndsInSpace() => _text.Length > 0 ? _text[^1] == ' ' : _cells.Length == 0 || _cells[^1] == BrailleWord.Space;

    private void Flush()
    {
        if (_text.Length > 0)
        {
            var cells = translation.Translate(_text.ToString(), [.. _forms], _language, out var breaks);
            _breaks.AddRange(breaks.Select(one => one with { Cell = one.Cell + _cells.Length }));
            _cells += cells;
            _text.Clear();
            _forms.Clear();
        }
    }

    private void EndWord()
    {
        Flush();
        _words.AddRange(BrailleWord.Of(_cells, _breaks));
        _breaks.Clear();
        _cells = "";
    }
}
