using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Words;

namespace ExportKit.Writing.Epub;

/// <summary>Writes inlines.</summary>
internal sealed class XhtmlInlines(ContentWriter content)
{
    private bool _isWithinLink;

    private XhtmlWriter Out => content.Out;

    /// <summary>Writes a run of inlines.</summary>
    /// <param name="inlines">The inlines.</param>
    public void Write(ImmutableArray<Inline> inlines)
    {
        if (FreshStack.HasRoom)
        {
            WriteEach(inlines);
        }
        else
        {
            FreshStack.Run(() => WriteEach(inlines));
        }
    }

    private void WriteEach(ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            content.Book.Context.Budget?.Tick();
            Write(inline);
        }
    }

    /// <summary>Writes a run of inlines for the eye alone. What can be followed stays open to everyone: it must never be
    /// reached by the keyboard and said by nobody.</summary>
    /// <param name="inlines">The inlines.</param>
    public void WriteHidden(ImmutableArray<Inline> inlines) =>
        Part(inlines, run =>
        {
            Out.Start("span").Attribute("aria-hidden", "true");
            Write(run);
            Out.End();
        });

    /// <summary>Writes something that links to an address; without the link where the address leads nowhere.</summary>
    /// <param name="href">The address as XHTML takes it; null for no link.</param>
    /// <param name="write">Writes what is linked.</param>
    /// <param name="saysNothing">Whether what is linked has no words, so that the link needs a name of its own (WCAG 4.1.2).</param>
    /// <param name="title">What is said of the link beside its words; null for nothing.</param>
    public void Linked(string? href, Action write, bool saysNothing = false, string? title = null)
    {
        if (href is null || _isWithinLink)
        {
            write();
            return;
        }

        Out.Start("a").Attribute("href", href);
        if (saysNothing && string.IsNullOrWhiteSpace(title))
        {
            content.SpeakWords();
            Out.Attribute("aria-label", content.Words.Format(Word.LinkTo, href));
        }
        else if (!string.IsNullOrWhiteSpace(title))
        {
            Out.Attribute(saysNothing ? "aria-label" : "title", title);
        }

        _isWithinLink = true;
        write();
        _isWithinLink = false;
        Out.End();
    }

    private void Write(Inline inline)
    {
        if (inline is TextRun run)
        {
            content.Pages.Text(run.Text, run);
            return;
        }

        content.Pages.Before(inline);
        switch (inline)
        {
            case InlineContainer container:
                Container(container, Write);
                break;
            case Ruby ruby:
                Ruby(ruby);
                break;
            case LineBreak:
                Out.Start("br").End();
                break;
            case InlineImage image:
                content.Figures.Write(image);
                break;
            case NoteReference reference:
                content.Notes.Write(reference);
                break;
            case Formula formula:
                content.Formulas.Write(formula, isBlock: false);
                break;
            default:
                throw new NotSupportedException($"Inline {inline.GetType().Name} is not known to the EPUB writer.");
        }
    }

    /// <summary>Writes a container, and what it holds by the way that is given.</summary>
    private void Container(InlineContainer container, Action<ImmutableArray<Inline>> write)
    {
        switch (container)
        {
            case Link link:
                Anchor(link);
                return;
            case Abbreviation abbreviation:
                Out.Start("abbr").Attribute("title", abbreviation.Expansion);
                break;
            case LanguageSpan span:
                Out.Start("span").Speaks(span.Language, span.Direction);
                break;
            case InlineQuote quote:
                Out.Start("q");
                Cite(quote.Cite);
                break;
            default:
                Out.Start(Element(container));
                break;
        }

        write(container.Content);
        Out.End();
    }

    /// <summary>Gives a quotation that was begun the address of its source.</summary>
    /// <param name="cite">The address; null where there is none.</param>
    public void Cite(string? cite)
    {
        if (LinkTargets.Citation(cite) is { } address)
        {
            Out.Attribute("cite", address);
        }
    }

    private void Anchor(Link link)
    {
        var href = content.Book.Links.Find(link.Address, content.Document.Path, link.Place);
        if (href is null)
        {
            Write(link.Content);
        }
        else if (!SaysSomething(link.Content) && !link.Content.Any(CanBeFollowed))
        {
            Linked(href, () => Write(link.Content), saysNothing: true, link.Title);
        }
        else
        {
            Part(link.Content, run => Linked(SaysSomething(run) ? href : null, () => Write(run), saysNothing: false, link.Title));
        }
    }

    private static bool SaysSomething(ImmutableArray<Inline> inlines) => InlineSequence.Any(inlines, SaysSomething);

    private static bool SaysSomething(Inline inline) => inline switch
    {
        TextRun run => !string.IsNullOrWhiteSpace(XmlText.Clean(run.Text)),
        InlineImage image => !image.Picture.IsDecorative,
        Formula or Model.Ruby => true,
        _ => false,
    };

    /// <summary>Writes each longest run that holds nothing to follow by the way that is given, and what can be followed
    /// by itself: links do not nest, not even by way of emphasis.</summary>
    private void Part(ImmutableArray<Inline> inlines, Action<ImmutableArray<Inline>> write)
    {
        if (!FreshStack.HasRoom)
        {
            FreshStack.Run(static step => step.Self.Part(step.inlines, step.write), (Self: this, inlines, write));
            return;
        }

        var start = 0;
        for (var i = 0; i < inlines.Length; i++)
        {
            if (!CanBeFollowed(inlines[i]))
            {
                continue;
            }

            if (i > start)
            {
                write(inlines[start..i]);
            }

            start = i + 1;
            if (inlines[i] is InlineContainer container)
            {
                Container(container, run => Part(run, write));
            }
            else
            {
                Write(inlines[i]);
            }
        }

        if (start < inlines.Length)
        {
            write(inlines[start..]);
        }
    }

    private static bool CanBeFollowed(Inline inline) =>
        IsFollowed(inline) || inline is InlineContainer container && InlineSequence.Any(container.Content, IsFollowed);

    private static bool IsFollowed(Inline inline) => inline is Link or NoteReference or InlineImage { Picture.LinkAddress: not null };

    private void Ruby(Ruby ruby)
    {
        content.Book.Facts.Rubies++;
        Out.Start("ruby");
        foreach (var segment in ruby.Segments)
        {
            Out.Text(segment.Base);
            Out.Start("rt").Text(segment.Reading).End();
        }

        Out.End();
    }

    private static string Element(InlineContainer container) => container switch
    {
        Emphasis => "em",
        Strong => "strong",
        Inserted => "ins",
        Deleted => "del",
        Subscript => "sub",
        Superscript => "sup",
        InlineCode => "code",
        _ => throw new NotSupportedException($"Inline {container.GetType().Name} is not known to the EPUB writer."),
    };
}
