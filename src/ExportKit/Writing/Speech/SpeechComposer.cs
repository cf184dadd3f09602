using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Words;

namespace ExportKit.Writing.Speech;

/// <summary>Says an article, in the order and with the labels of the text for screen readers; what is heard by a pause or by stress has no
/// label: headings, breaks between sections.</summary>
/// <param name="speech">What the parts of the document have in common.</param>
/// <param name="ssml">Takes what is said.</param>
/// <param name="structure">The words of structure.</param>
internal sealed partial class SpeechComposer(SpeechContext speech, SsmlOutput ssml, StructureWords structure)
{
    // Milliseconds. A paragraph ends with a pause of the engine's own, of about half a second.
    private const int AfterHeadline = 800;
    private const int AroundPart = 300;
    private const int BetweenSections = 1500;

    private StructureWords _words = structure;
    private string _language = speech.Language;
    private string _prefix = "";
    private int _oneParagraph;
    private int _listLevel;
    private bool _isInCell;

    /// <summary>Says the article, or each article of a book.</summary>
    /// <param name="article">The article.</param>
    public void Compose(Article article) => Article(article.Metadata, article.Body, 1);

    private void Article(ArticleMetadata metadata, ImmutableArray<Block> body, int level)
    {
        Titled(level, () => Line(metadata.Headline, Stress.Strong));
        ssml.Pause(level == 1 ? AfterHeadline : 0);
        Line(metadata.Standfirst);
        foreach (var line in FrontMatter.Lines(metadata, _words))
        {
            Front(line);
        }

        ssml.Pause(AfterHeadline);
        Blocks(body);
        if (metadata.Rights is { } rights)
        {
            ssml.Pause(AfterHeadline);
            Line(_words[Word.Rights], Text(rights));
        }
    }

    private void Chapter(Chapter chapter)
    {
        var outer = _words;
        _words = chapter.Metadata.Language is { } language ? StructureWords.For(language) : outer;
        ssml.Pause(BetweenSections);
        Article(chapter.Metadata, chapter.Content, Model.Chapter.HeadlineLevel);
        _words = outer;
    }

    private void Front(FrontMatterLine line)
    {
        var sentence = Sentence(line.Text);
        foreach (var part in line.Parts)
        {
            if (part.IsGenerated)
            {
                sentence.Generated(part.Text);
            }
            else
            {
                sentence.Own(part.Text);
            }
        }

        Write(sentence);
        EndParagraph();
    }

    private void Blocks(ImmutableArray<Block> blocks)
    {
        if (!FreshStack.HasRoom)
        {
            FreshStack.Run(static step => step.Self.Blocks(step.blocks), (Self: this, blocks));
            return;
        }

        foreach (var block in blocks)
        {
            speech.Budget?.Check();
            var outer = _language;
            _language = block.Language ?? outer;
            One(block);
            _language = outer;
        }
    }

    private void One(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                Line(paragraph.Content);
                break;
            case Heading heading:
                Titled(heading.Level, () => Line(heading.Content, heading.Level <= 2 ? Stress.Strong : Stress.Moderate));
                break;
            case SectionBreak:
                ssml.Pause(BetweenSections);
                break;
            case Figure figure:
                Apart(() => Figure(figure));
                break;
            case ListBlock list:
                List(list);
                break;
            case DefinitionList list:
                Definitions(list);
                break;
            case Table table:
                Apart(() => Table(table));
                break;
            case CodeBlock code:
                Apart(() => Code(code));
                break;
            case Quotation quotation:
                Apart(() => Quotation(quotation));
                break;
            case Aside aside:
                Apart(() => Aside(aside));
                break;
            case Embed embed:
                Apart(() => Embed(embed));
                break;
            case Note note:
                _prefix += _words.Format(Word.Note, speech.Notes.Of(note.Id, note.Label), "");
                Blocks(note.Content);
                _prefix = "";
                break;
            case FormulaBlock formula:
                Line(_words[Word.Formula], [formula.Formula]);
                break;
            case Chapter chapter:
                Chapter(chapter);
                break;
            default:
                throw new NotSupportedException($"Block {block.GetType().Name} cannot be spoken.");
        }
    }

    /// <summary>The higher a heading, the longer the pauses around it.</summary>
    private void Titled(int level, Action say)
    {
        if (_isInCell)
        {
            say();
            return;
        }

        ssml.Pause(level switch { <= 2 => 900, 3 => 700, _ => 500 });
        say();
        ssml.Pause(level switch { <= 2 => 500, 3 => 400, _ => 300 });
    }

    private void Apart(Action say)
    {
        if (_isInCell)
        {
            say();
            return;
        }

        ssml.Pause(AroundPart);
        say();
        ssml.Pause(AroundPart);
    }

    /// <summary>Says what belongs together as one paragraph, if it would be several.</summary>
    private void Together(Action say)
    {
        _oneParagraph++;
        say();
        _oneParagraph--;
        EndParagraph();
    }

    private void EndParagraph()
    {
        if (_oneParagraph == 0)
        {
            ssml.EndParagraph();
        }
    }

    private static ImmutableArray<Inline> Text(string text) => text.Length == 0 ? [] : [new TextRun(text)];

    private SpeechSentence Sentence(string blockText, Stress stress = Stress.None) => new(speech, _words, _language, stress, blockText);

    /// <summary>Says inlines sentence by sentence, as a paragraph.</summary>
    private void Line(ImmutableArray<Inline> inlines, Stress stress = Stress.None) => Line("{0}", inlines, stress);

    /// <summary>Says inlines in the one place of a pattern of the words of structure.</summary>
    private void Line(string pattern, ImmutableArray<Inline> inlines, Stress stress = Stress.None)
    {
        var cut = pattern.IndexOf("{0}", StringComparison.Ordinal);
        var sentences = speech.Sentences.Cut(inlines, _language);
        var blockText = InlineText.Of(inlines);
        for (var i = 0; i < sentences.Length; i++)
        {
            var sentence = Sentence(blockText, stress);
            sentence.Add(sentences[i]);
            if (sentence.ToStretches().Count == 0)
            {
                continue;
            }

            if (pattern.Length > 3)
            {
                sentence = Sentence(blockText, stress);
                sentence.Generated(i == 0 ? pattern[..cut] : "");
                sentence.Add(sentences[i]);
                sentence.Generated(i == sentences.Length - 1 ? pattern[(cut + 3)..] : "");
            }

            Write(sentence);
        }

        EndParagraph();
    }

    /// <summary>Says words of structure, as a paragraph.</summary>
    private void Say(string text)
    {
        var outer = _language;
        _language = speech.LanguageOf(_words, outer);
        var sentence = Sentence(text);
        sentence.Generated(text);
        Write(sentence);
        EndParagraph();
        _language = outer;
    }

    private void Write(SpeechSentence sentence)
    {
        var stretches = sentence.ToStretches();
        if (_prefix.Length > 0 && stretches.Count > 0)
        {
            stretches = [new SpeechStretch(_prefix, speech.LanguageOf(_words, _language), Stress.None, IsOwn: false), .. stretches];
            _prefix = "";
        }

        ssml.Sentence(stretches, _language);
    }
}
