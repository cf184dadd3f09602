using System.IO.Compression;

namespace ExportKit.Tests.EpubReading;

public sealed class EpubSpokenTextTests
{
    [Fact]
    public void The_words_follow_the_spine_with_alternative_texts_and_without_generated_and_hidden_ones()
    {
        var book = EpubBook.Read(Epub(
            "<p>One<span class=\"label generated\">By </span> tw<em>o</em></p><figure><img src=\"i\" alt=\"A man\"/>"
            + "<figcaption><span aria-hidden=\"true\">A man</span> Credit</figcaption></figure>",
            "<p>three<sup><a role=\"doc-noteref\" href=\"#n\">1</a></sup>.</p><math xmlns=\"http://www.w3.org/1998/Math/MathML\" alttext=\"x squared\"><mi>x</mi></math>"));

        Assert.Equal(["One", "two", "A", "man", "Credit", "three.", "x", "squared"], ArticleWords.Of(EpubSpokenText.Of(book)));
    }

    private static byte[] Epub(params string[] bodies)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            Add(zip, "META-INF/container.xml", "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles><rootfile full-path=\"E/p.opf\"/></rootfiles></container>");
            var items = string.Concat(bodies.Select((_, i) => $"<item id=\"c{i}\" href=\"c{i}.xhtml\"/>"));
            var spine = "<itemref idref=\"nav\"/>" + string.Concat(bodies.Select((_, i) => $"<itemref idref=\"c{i}\"/>"));
            Add(zip, "E/p.opf", $"<package xmlns=\"http://www.idpf.org/2007/opf\"><manifest><item id=\"nav\" href=\"nav.xhtml\" properties=\"nav\"/>{items}</manifest><spine>{spine}</spine></package>");
            for (var i = 0; i < bodies.Length; i++)
            {
                Add(zip, $"E/c{i}.xhtml", $"<html xmlns=\"http://www.w3.org/1999/xhtml\"><body>{bodies[i]}</body></html>");
            }
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }
}
