using System.Xml;
using System.Xml.Linq;
using ExportKit.Diagnostics;

namespace ExportKit.Checking.Epub;

/// <summary>A place within a book.</summary>
/// <param name="Path">The file within the container; empty for the container itself.</param>
/// <param name="Line">The line, from 1; 0 where the file as a whole is meant.</param>
/// <param name="Column">The column, from 1; 0 where the line is meant.</param>
internal readonly record struct EpubPlace(string Path, int Line = 0, int Column = 0)
{
    /// <summary>The container itself.</summary>
    public static EpubPlace Container => new("");

    /// <summary>Where an element or attribute begins.</summary>
    public static EpubPlace Of(string path, XObject node) =>
        node is IXmlLineInfo info && info.HasLineInfo() ? new EpubPlace(path, info.LineNumber, info.LinePosition) : new EpubPlace(path);

    /// <summary>The place in words of a diagnostic: the book, an exclamation mark, the file in it.</summary>
    public SourcePlace In(string book) => new(Path.Length == 0 ? book : $"{book}!{Path}", Line, Column);
}
