using System.Globalization;
using ExportKit.Model;
using ExportKit.Words;

namespace ExportKit.Writing.Epub;

/// <summary>Writes notes and references to them, linked both ways (EPUB structural semantics; DPUB-ARIA).</summary>
internal sealed class XhtmlNotes(ContentWriter content)
{
    private XhtmlWriter Out => content.Out;

    /// <summary>Writes a reference; one whose note is not there as its label alone.</summary>
    /// <param name="reference">The reference.</param>
    public void Write(NoteReference reference)
    {
        Out.Start("sup");
        if (content.Book.Identifiers.Link(reference.NoteId, content.Document.Path) is { } href)
        {
            Out.Start("a").Attribute("epub:type", "noteref").Attribute("role", "doc-noteref");
            Identify(reference);
            Out.Attribute("href", href).Text(reference.Label).End();
        }
        else
        {
            Out.Text(reference.Label);
        }

        Out.End();
    }

    /// <summary>Writes a note with its label before and the way back after its words.</summary>
    /// <param name="note">The note.</param>
    public void Write(Note note)
    {
        content.Blocks.Start(content.Blocks.IsWithinHeaderCell ? "div" : "aside", note, "note");
        Out.Attribute("epub:type", "footnote").Attribute("role", "doc-footnote");
        var back = content.Book.Identifiers.LinksBack(note.Id, content.Document.Path).ToList();
        if (note.Content is [Paragraph { Id: null, Language: null, Direction: null } only])
        {
            Out.Start("p");
            Label(note.Label);
            content.Inlines.Write(only.Content);
            Back(back, " ");
            Out.End();
        }
        else
        {
            Out.Start("p");
            Label(note.Label);
            Out.End();
            content.Blocks.Write(note.Content);
            BackOnOwnLine(back);
        }

        content.Descriptions();
        Out.End();
    }

    private void Identify(NoteReference reference)
    {
        if (content.Book.Identifiers.Claim(reference) is { } id)
        {
            Out.Attribute("id", id);
        }
    }

    private void Label(string label)
    {
        Out.Start("span", "generated label").Text(label).End();
        Out.Text(" ");
    }

    private void BackOnOwnLine(List<string> links)
    {
        if (links.Count > 0)
        {
            Out.Start("p");
            Back(links, "");
            Out.End();
        }
    }

    private void Back(List<string> links, string before)
    {
        for (var i = 0; i < links.Count; i++)
        {
            var number = links.Count == 1 ? "" : " " + (i + 1).ToString(CultureInfo.InvariantCulture);
            Out.Text(i == 0 ? before : " ");
            content.StartGenerated("a");
            Out.Attribute("role", "doc-backlink").Attribute("href", links[i]);
            Out.Text(content.Words[Word.BackToText] + number).End();
        }
    }
}
