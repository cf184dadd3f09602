using ExportKit.Model;
using ExportKit.Words;

namespace ExportKit.Writing.Epub;

/// <summary>Writes what stands apart from the text: quotations, asides and what the page embeds.</summary>
internal sealed class XhtmlBoxes(ContentWriter content)
{
    private XhtmlWriter Out => content.Out;

    /// <summary>Writes a quotation, an aside or an embed.</summary>
    /// <param name="block">The block.</param>
    public void Write(Block block)
    {
        switch (block)
        {
            case Quotation quotation:
                Quotation(quotation);
                break;
            case Aside aside:
                Aside(aside);
                break;
            case Embed embed:
                Embed(embed);
                break;
        }
    }

    /// <summary>Who said it is no part of what is quoted (HTML, 4.4.4), so it stands in a caption.</summary>
    private void Quotation(Quotation quotation)
    {
        if (quotation.Attribution.IsEmpty)
        {
            content.Blocks.Start("blockquote", quotation);
            Quoted(quotation);
            return;
        }

        content.Blocks.Start("figure", quotation, "quotation");
        Out.Start("blockquote");
        Quoted(quotation);
        Out.Start("figcaption");
        content.Inlines.Write(quotation.Attribution);
        Out.End().End();
    }

    private void Quoted(Quotation quotation)
    {
        content.Inlines.Cite(quotation.Cite);
        content.Blocks.Write(quotation.Content);
        Out.End();
    }

    private void Aside(Aside aside)
    {
        content.Blocks.Start(content.Blocks.IsWithinHeaderCell ? "div" : "aside", aside, Class(aside.Kind));
        if (!aside.Title.IsEmpty)
        {
            var id = content.Book.Identifiers.NewOf("box", InlineText.Of(aside.Title));
            if (!content.Blocks.IsWithinHeaderCell)
            {
                content.Name("complementary", aside.Title, id);
            }

            Out.Start("p", "title").Attribute("id", id);
            content.Inlines.Write(aside.Title);
            Out.End();
        }
        else if (Label(aside.Kind) is { } label)
        {
            Out.Start("p", "title");
            content.Generated(content.Words[label]);
            Out.End();
        }

        content.Blocks.WriteSections(aside.Content);
        Out.End();
    }

    /// <summary>A link with what kind of thing it leads to and its title; then its words, where the page has some.</summary>
    private void Embed(Embed embed)
    {
        content.Blocks.Start("div", embed, "embed");
        var href = embed.Address is { } address ? content.Book.Links.Find(address, content.Document.Path, embed.Place) : null;
        Out.Start("p");
        content.Inlines.Linked(href, () => Title(embed));
        Out.End();
        content.Blocks.Write(embed.Content);
        Out.End();
    }

    private void Title(Embed embed)
    {
        var words = content.Words;
        var kind = words[EmbedLabels.Of(embed.Kind)];
        if (embed.Title.Length == 0)
        {
            content.Generated(embed.Address is { } address ? words.Format(Word.Embed, kind, address) : kind);
            return;
        }

        var pattern = words[Word.Embed].Replace("{0}", kind, StringComparison.Ordinal);
        var cut = pattern.IndexOf("{1}", StringComparison.Ordinal);
        content.Generated(pattern[..cut]);
        Out.Text(embed.Title);
        content.Generated(pattern[(cut + 3)..]);
    }

    private static string Class(AsideKind kind) => kind switch
    {
        AsideKind.Box => "box",
        AsideKind.Details => "box details",
        AsideKind.Correction => "box correction",
        AsideKind.AuthorNote => "box author",
        _ => throw new NotSupportedException($"The aside {kind} is not known to the EPUB writer."),
    };

    private static Word? Label(AsideKind kind) => kind switch
    {
        AsideKind.Correction => Word.Correction,
        AsideKind.AuthorNote => Word.AuthorNote,
        _ => null,
    };
}
