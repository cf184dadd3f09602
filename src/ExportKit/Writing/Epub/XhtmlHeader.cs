using ExportKit.Model;
using ExportKit.Words;

namespace ExportKit.Writing.Epub;

/// <summary>Writes what stands before the body: headline, standfirst, front matter and the address of the source.</summary>
internal sealed class XhtmlHeader(ContentWriter content)
{
    private XhtmlWriter Out => content.Out;

    /// <summary>Writes the header.</summary>
    /// <param name="metadata">The article's metadata.</param>
    /// <param name="level">The level of the headline: 1, or that of the headlines of a book.</param>
    /// <param name="id">The identifier of the headline.</param>
    public void Write(ArticleMetadata metadata, int level, string id)
    {
        content.Pages.Before(metadata.Headline);
        Out.Start("header");
        Out.Start(level == 1 ? "h1" : "h2", level == 1 ? null : "headline").Attribute("id", id);
        content.Inlines.Write(metadata.Headline);
        Out.End();
        if (!metadata.Standfirst.IsEmpty)
        {
            Out.Start("p", "standfirst");
            content.Inlines.Write(metadata.Standfirst);
            Out.End();
        }

        foreach (var line in FrontMatter.Lines(metadata, content.Words))
        {
            content.Pages.Before(metadata, line.Kind);
            Line(line);
        }

        Source(metadata.Address);
        content.Descriptions();
        Out.End();
    }

    private void Line(FrontMatterLine line)
    {
        Out.Start("p", Class(line.Kind));
        foreach (var part in line.Parts)
        {
            Part(part, line.Date);
        }

        Out.End();
    }

    private void Part(FrontMatterPart part, ArticleDate? date)
    {
        if (part.IsGenerated)
        {
            content.Generated(part.Text);
        }
        else if (date is not null)
        {
            Out.Start("time").Attribute("datetime", EpubDates.Html(date));
            content.SpeakWords();
            Out.Text(part.Text).End();
        }
        else
        {
            Out.Text(part.Text);
        }
    }

    private void Source(string? address)
    {
        if (address is not null && LinkTargets.Outside(address) is { } href)
        {
            Out.Start("p", "source");
            content.Around(Word.Source, () => Out.Start("a", "generated").Attribute("href", href).Text(address).End());
            Out.End();
        }
    }

    private static string Class(FrontMatterKind kind) => kind switch
    {
        FrontMatterKind.Byline => "byline",
        FrontMatterKind.Published => "published",
        FrontMatterKind.Updated => "updated",
        FrontMatterKind.Publisher => "publisher",
        FrontMatterKind.Section => "section",
        _ => throw new NotSupportedException($"The front matter {kind} has no class."),
    };
}
