namespace ExportKit.Checking.Pdf.Words;

/// <summary>Words of a PDF that belong together: a paragraph, a heading, a cell, or where the file is not tagged a page.</summary>
/// <param name="Page">The page that it starts on, from 1; 0 where that is not known.</param>
/// <param name="Role">The standard structure type: <c>P</c>, <c>H2</c>, <c>Lbl</c>; empty where the file is not tagged.</param>
/// <param name="Text">The words, with one space between each two.</param>
/// <param name="IsAlternative">Whether the text stands for something that has no words (the alternative text of a picture).</param>
internal sealed record PdfWordBlock(int Page, string Role, string Text, bool IsAlternative);
