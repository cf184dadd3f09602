using System.Globalization;

namespace ExportKit.Writing.Epub;

/// <summary>Where the parts of an EPUB lie (EPUB 3.3, 4.2). All but the first three lie in one folder and name one another from there.</summary>
internal static class EpubPaths
{
    /// <summary>The folder of the publication, with its slash.</summary>
    public const string Folder = "EPUB/";

    /// <summary>The member that says what the file is; it comes first.</summary>
    public const string MediaType = "mimetype";

    /// <summary>The member that says where the package document lies.</summary>
    public const string Container = "META-INF/container.xml";

    /// <summary>The package document, within the folder.</summary>
    public const string Package = "package.opf";

    /// <summary>The navigation document, within the folder.</summary>
    public const string Navigation = "nav.xhtml";

    /// <summary>The style sheet, within the folder.</summary>
    public const string Style = "style.css";

    /// <summary>The page that shows the cover, within the folder.</summary>
    public const string Cover = "cover.xhtml";

    /// <summary>The cover as a picture, within the folder.</summary>
    public const string CoverImage = "images/cover.svg";

    /// <summary>The media overlay of a content document, within the folder.</summary>
    /// <param name="document">The document's path.</param>
    public static string Overlay(string document) => "overlays/" + Path.ChangeExtension(document, ".smil");

    /// <summary>The sound of a content document, within the folder.</summary>
    /// <param name="document">The document's path.</param>
    /// <param name="fileExtension">The ending of the names of such files, with its dot.</param>
    public static string Sound(string document, string fileExtension) => "audio/" + Path.ChangeExtension(document, fileExtension);

    /// <summary>The title page of a book of several articles, within the folder.</summary>
    public const string TitlePage = "book.xhtml";

    /// <summary>A content document of an article in a book, within the folder.</summary>
    /// <param name="number">The article's number, counted from 1.</param>
    /// <param name="part">The document's number within the article, counted from 1.</param>
    public static string Chapter(int number, int part) => part == 1
        ? string.Create(CultureInfo.InvariantCulture, $"chapter-{number}.xhtml")
        : string.Create(CultureInfo.InvariantCulture, $"chapter-{number}-{part}.xhtml");

    /// <summary>The content document of a number, within the folder.</summary>
    /// <param name="number">Its number, counted from 1.</param>
    public static string Content(int number) =>
        number == 1 ? "article.xhtml" : string.Create(CultureInfo.InvariantCulture, $"article-{number}.xhtml");
}
