using System.Collections.Immutable;
using ExportKit.Model;
using ExportKit.Words;

namespace ExportKit.Writing.Epub;

/// <summary>Writes the navigation document (EPUB 3.3, 7): contents, landmarks, and the pages of the PDF.</summary>
internal sealed class NavWriter
{
    private readonly EpubBook _book;
    private readonly XhtmlWriter _out;

    private NavWriter(EpubBook book, XhtmlWriter output)
    {
        _book = book;
        _out = output;
    }

    /// <summary>Writes the document.</summary>
    /// <param name="book">The book, its content documents written.</param>
    public static byte[] Write(EpubBook book)
    {
        using var output = new XhtmlWriter();
        var writer = new NavWriter(book, output);
        output.StartDocument(book.Title, book.Language, book.Article.Metadata.Direction);
        output.Start("body");
        writer.Contents();
        writer.Landmarks();
        writer.PageList();
        output.End();
        return output.EndDocument();
    }

    private void Contents()
    {
        _out.Start("nav").Attribute("epub:type", "toc").Attribute("role", "doc-toc").Attribute("aria-labelledby", "contents");
        _out.Start("h1", "generated").Attribute("id", "contents");
        Word(Words.Word.Contents);
        _out.Start("ol").Start("li");
        _out.Start("a").Attribute("href", _book.Documents[0].Path).Text(_book.Title).End();
        var entries = Named(Outline.Of(_book.Article));
        if (_book.IsCollection)
        {
            // Articles stand beside the title page, not below it: a level less to go through.
            _out.End();
            Items(entries);
            _out.End().End();
            return;
        }

        Entries(entries);
        _out.End().End().End();
    }

    private void Entries(List<OutlineEntry> entries)
    {
        if (!FreshStack.HasRoom)
        {
            FreshStack.Run(static step => step.Self.Entries(step.entries), (Self: this, entries));
            return;
        }

        if (entries.Count == 0)
        {
            return;
        }

        _out.Start("ol");
        Items(entries);
        _out.End();
    }

    private void Items(List<OutlineEntry> entries)
    {
        foreach (var entry in entries)
        {
            _out.Start("li");
            _out.Start("a").Attribute("href", _book.Identifiers.Link(entry.Id, EpubPaths.Navigation)!);
            _out.Speaks(entry.Language, entry.Direction).Text(entry.Text.Trim()).End();
            Entries(Named(entry.Children));
            _out.End();
        }
    }

    /// <summary>An entry must say something (EPUB 3.3, 7.3): the parts of a heading without words stand in its place.</summary>
    private static List<OutlineEntry> Named(ImmutableArray<OutlineEntry> entries)
    {
        if (!FreshStack.HasRoom)
        {
            return FreshStack.Run(static entries => Named(entries), entries);
        }

        var named = new List<OutlineEntry>();
        foreach (var entry in entries)
        {
            if (string.IsNullOrWhiteSpace(XmlText.Clean(entry.Text)))
            {
                named.AddRange(Named(entry.Children));
            }
            else
            {
                named.Add(entry);
            }
        }

        return named;
    }

    private void Landmarks()
    {
        _out.Start("nav").Attribute("epub:type", "landmarks").Attribute("hidden", "hidden");
        _out.Start("ol");
        if (_book.HasCover)
        {
            Landmark("cover", EpubPaths.Cover, Words.Word.Cover);
        }

        if (_book.IsCollection)
        {
            Landmark("toc", _book.Documents[0].Path + "#" + XhtmlContents.Id, Words.Word.Contents);
        }

        Landmark("bodymatter", _book.Documents.First(document => !document.IsTitlePage).Path, Words.Word.ArticleStart);
        _out.End().End();
    }

    private void Landmark(string type, string href, Word word)
    {
        _out.Start("li").Start("a").Attribute("epub:type", type).Attribute("href", href);
        Word(word);
        _out.End();
    }

    /// <summary>The pages, for reading systems to offer; the navigation document itself does not show them.</summary>
    private void PageList()
    {
        if (_book.Pages.Count == 0)
        {
            return;
        }

        _out.Start("nav").Attribute("epub:type", "page-list").Attribute("role", "doc-pagelist").Attribute("hidden", "hidden")
            .Attribute("aria-label", _book.Context.Words[Words.Word.Pages]);
        _out.Start("ol");
        foreach (var page in _book.Pages)
        {
            _out.Start("li").Start("a").Attribute("href", page.Link).Text(page.Label).End().End();
        }

        _out.End().End();
    }

    /// <summary>Writes words that the article does not have into the element that was begun, and ends it.</summary>
    private void Word(Word word)
    {
        if (!_book.Context.Words.IsLanguageOf(_book.Language))
        {
            _out.Speaks(_book.Context.Words.Language, Model.TextDirection.LeftToRight);
        }

        _out.Text(_book.Context.Words[word]).End();
    }
}
