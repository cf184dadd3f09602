using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Words;

namespace ExportKit.Writing.Speech;

/// <summary>Collects what a sentence says, stretch by stretch.</summary>
/// <param name="speech">What the parts of the document have in common.</param>
/// <param name="words">The words of structure.</param>
/// <param name="language">The language of what contains the sentence.</param>
/// <param name="stress">How all of it is stressed.</param>
/// <param name="blockText">All that the block says, for what it expands itself.</param>
internal sealed class SpeechSentence(SpeechContext speech, StructureWords words, string language, Stress stress, string blockText)
{
    private readonly List<SpeechStretch> _stretches = [];
    private readonly SpeechCleaner _cleaner = new();
    private string _language = language;
    private Stress _stress = stress;

    /// <summary>Adds words of the article. Of addresses among them the name of the site is said.</summary>
    /// <param name="text">The words.</param>
    public void Own(string text)
    {
        var start = 0;
        while (BareAddress.Find(text, start) is { } address)
        {
            Add(text[start..address.Start], isOwn: true);
            Add(text[address.Start..address.End], isOwn: true, alias: text[address.SiteStart..address.SiteEnd]);
            start = address.End;
        }

        Add(text[start..], isOwn: true);
    }

    /// <summary>Adds words of the writer, in their language, which need not be the article's.</summary>
    /// <param name="text">The words.</param>
    public void Generated(string text)
    {
        var outer = _language;
        _language = speech.LanguageOf(words, outer);
        Add(text, isOwn: false);
        _language = outer;
    }

    /// <summary>Adds inlines.</summary>
    /// <param name="inlines">The inlines.</param>
    public void Add(ImmutableArray<Inline> inlines)
    {
        if (!FreshStack.HasRoom)
        {
            FreshStack.Run(static step => step.Self.Add(step.inlines), (Self: this, inlines));
            return;
        }

        for (var i = 0; i < inlines.Length; i++)
        {
            speech.Budget?.Tick();
            if (inlines[i] is Ruby ruby)
            {
                // A word whose characters are each marked up on their own is one word all the same.
                while (i + 1 < inlines.Length && inlines[i + 1] is Ruby next)
                {
                    ruby = new Ruby(ruby.Segments.AddRange(next.Segments));
                    i++;
                }

                AddRuby(ruby);
            }
            else
            {
                Add(inlines[i]);
            }
        }
    }

    /// <summary>What the sentence says, without spaces at its ends; empty where a voice would say nothing.</summary>
    public IReadOnlyList<SpeechStretch> ToStretches()
    {
        while (_stretches.Count > 0 && _stretches[^1] is { Alias: null } last && last.Text.EndsWith(' '))
        {
            _stretches.RemoveAt(_stretches.Count - 1);
            if (last.Text.Length > 1)
            {
                _stretches.Add(last with { Text = last.Text.TrimEnd(' ') });
            }
        }

        return _stretches.Exists(Says) ? _stretches : [];
    }

    private static bool Says(SpeechStretch stretch) => (stretch.Alias ?? stretch.Text).Any(letter => !SpeechCharacters.IsMute(letter));

    private void Add(Inline inline)
    {
        switch (inline)
        {
            case TextRun run:
                Own(run.Text);
                break;
            case Emphasis emphasis:
                Stressed(Stress.Moderate, emphasis.Content);
                break;
            case Strong strong:
                Stressed(Stress.Strong, strong.Content);
                break;
            case LanguageSpan { Language: { } other } span:
                In(other, span.Content);
                break;
            case Abbreviation abbreviation:
                AddAbbreviation(abbreviation);
                break;
            case Inserted inserted:
                AddChange(Word.Inserted, inserted.Content);
                break;
            case Deleted deleted:
                AddChange(Word.Deleted, deleted.Content);
                break;
            case InlineCode code:
                AddCode(code);
                break;
            case Superscript { Content: [TextRun digits] } when RaisedDigits.Of(digits.Text) is { } raised:
                Add(raised, isOwn: true);
                break;
            case Link link:
                AddLink(link);
                break;
            case InlineContainer container:
                Add(container.Content);
                break;
            case LineBreak:
                Gap();
                break;
            case InlineImage image:
                AddPicture(image.Picture);
                break;
            case NoteReference reference:
                Bracketed(() => Generated(words.Format(Word.NoteReference, speech.Notes.Of(reference.NoteId, reference.Label))));
                break;
            case Formula formula:
                Gap();
                Add(formula.Spoken, isOwn: true);
                Gap();
                break;
            default:
                throw new NotSupportedException($"Inline {inline.GetType().Name} cannot be spoken.");
        }
    }

    private void Stressed(Stress inner, ImmutableArray<Inline> content)
    {
        var outer = _stress;
        _stress = inner > outer ? inner : outer;
        Add(content);
        _stress = outer;
    }

    private void In(string other, ImmutableArray<Inline> content)
    {
        var outer = _language;
        _language = other;
        Add(content);
        _language = outer;
    }

    /// <summary>The long form in place of the short one, but where the article says it itself right there.</summary>
    private void AddAbbreviation(Abbreviation abbreviation)
    {
        var isSaid = blockText.Contains(abbreviation.Expansion, StringComparison.OrdinalIgnoreCase);
        var text = InlineText.Of(abbreviation.Content);
        if (isSaid || text.Trim().Length == 0 || abbreviation.Content.Any(inline => inline is not TextRun))
        {
            Add(abbreviation.Content);
        }
        else
        {
            Add(text, isOwn: true, alias: abbreviation.Expansion);
        }
    }

    private void AddChange(Word word, ImmutableArray<Inline> content) => Bracketed(() => Pattern(words[word], () => Add(content)));

    private void AddCode(InlineCode code)
    {
        foreach (var inline in code.Content)
        {
            if (inline is TextRun run)
            {
                Add(run.Text, isOwn: true, isCode: true);
            }
            else
            {
                Add([inline]);
            }
        }
    }

    /// <summary>A link without words is said by its title, else by its site.</summary>
    private void AddLink(Link link)
    {
        if (string.IsNullOrWhiteSpace(InlineText.Of(link.Content)) && !ArticleWalker.Inlines(link.Content).Any(inline => inline is InlineImage))
        {
            Gap();
            Generated(words.Format(Word.LinkTo, link.Title ?? SpokenAddress.Site(link.Address, words)));
            Gap();
        }
        else
        {
            Add(link.Content);
        }
    }

    /// <summary>The reading in place of what is read, in Japanese; in Chinese the readings are letters that say the same to the eye alone.</summary>
    private void AddRuby(Ruby ruby)
    {
        var text = string.Concat(ruby.Segments.Select(segment => segment.Base));
        var reading = string.Concat(ruby.Segments.Select(segment => segment.Reading)).Trim();
        var isRead = reading.Length > 0 && text.Length > 0 && _language.StartsWith("ja", StringComparison.OrdinalIgnoreCase);
        Add(text, isOwn: true, alias: isRead ? reading : null);
    }

    private void AddPicture(Picture picture)
    {
        if (picture.IsDecorative)
        {
            return;
        }

        Bracketed(() =>
        {
            Picture(picture);
            if (picture.LongDescription is { } description)
            {
                Generated(words.Format(Word.PartSeparator, "", ""));
                Pattern(words[Word.ImageDescription], () => Own(description));
            }
        });
    }

    /// <summary>Adds what is said in place of a picture.</summary>
    /// <param name="picture">A picture that is not decoration.</param>
    public void Picture(Picture picture)
    {
        if (picture.Alt is not { } alt || alt.Source == AltSource.None)
        {
            Generated(words[Word.ImageWithoutText]);
        }
        else
        {
            Pattern(words[Word.Image], () => Own(alt.Text));
        }
    }

    /// <summary>Adds a pattern of the words of structure with something in its one place.</summary>
    /// <param name="pattern">The pattern, with <c>{0}</c>.</param>
    /// <param name="fill">Adds what stands there.</param>
    public void Pattern(string pattern, Action fill)
    {
        var cut = pattern.IndexOf("{0}", StringComparison.Ordinal);
        Generated(pattern[..cut]);
        fill();
        Generated(pattern[(cut + 3)..]);
    }

    // In brackets, at which voices pause, since a listener cannot hear otherwise where it ends.
    private void Bracketed(Action fill)
    {
        Gap();
        Add("(", isOwn: false);
        fill();
        Add(") ", isOwn: false);
    }

    private void Gap()
    {
        if (!_cleaner.EndsInSpace)
        {
            Add(" ", isOwn: false);
        }
    }

    private void Add(string text, bool isOwn, string? alias = null, bool isCode = false)
    {
        var said = _cleaner.Clean(text, isCode);
        if (said.Length == 0)
        {
            return;
        }

        var stretch = new SpeechStretch(said, _language, _stress, isOwn) { Alias = alias is null ? null : new SpeechCleaner().Clean(alias).Trim(' ') };
        if (_stretches.Count > 0 && (_stretches[^1].IsLike(stretch) || said == " " && _stretches[^1].Alias is null))
        {
            _stretches[^1] = _stretches[^1] with { Text = _stretches[^1].Text + said };
        }
        else
        {
            _stretches.Add(stretch);
        }
    }
}
