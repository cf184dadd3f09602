using ExportKit.Diagnostics;
using ExportKit.Model;

namespace ExportKit.Writing.Epub;

/// <summary>Writes formulas: as MathML with words for speech, else as the page's picture with those words, else as the words.</summary>
internal sealed class XhtmlFormulas(ContentWriter content)
{
    private XhtmlWriter Out => content.Out;

    /// <summary>Whether the document holds MathML.</summary>
    public bool HasMathMl { get; private set; }

    /// <summary>Writes a formula on a line of its own.</summary>
    /// <param name="block">The formula.</param>
    public void Write(FormulaBlock block)
    {
        content.Blocks.Start("p", block, "formula");
        Write(block.Formula, isBlock: true);
        Out.End();
    }

    /// <summary>Writes a formula.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="isBlock">Whether it stands on a line of its own.</param>
    public void Write(Formula formula, bool isBlock)
    {
        content.Book.Facts.Formulas++;
        if (formula.MathMl is not null && MathCleaner.Clean(formula.MathMl) is { } math)
        {
            HasMathMl = true;
            content.Book.Facts.FormulasInMathMl++;
            content.Book.Facts.FormulasWithoutWords += string.IsNullOrWhiteSpace(formula.Spoken) ? 1 : 0;
            MathWriter.Write(math, formula.Spoken, isBlock, Out.Xml);
            return;
        }

        if (formula.MathMl is not null)
        {
            content.Book.Context.Diagnostics.Report(
                DiagnosticCodes.ContentReduced,
                $"The markup of a formula is not sound MathML; {(formula.Picture is null ? "its words serve" : "its picture serves")}: {formula.Spoken}",
                content.Document.Article.Source,
                "Mend the MathML: each mfrac, msup and their kin need all that they are made of");
        }

        if (formula.Picture is not null && content.Figures.WriteAs(formula.Picture, formula.Spoken))
        {
            content.Book.Facts.FormulaPictures++;
            content.Book.Facts.FormulasWithoutWords += string.IsNullOrWhiteSpace(formula.Spoken) ? 1 : 0;
        }
        else
        {
            Out.Start("span", "formula").Text(formula.Spoken).End();
        }
    }
}
