using ExportKit.Model;

namespace ExportKit.Writing.Pdf.Text;

/// <summary>A paragraph with its glyphs and the places where it may be broken, to be broken to any width, any number of times.</summary>
internal sealed class ShapedParagraph
{
    /// <summary>The paragraph's text in logical order, to which all indexes refer: U+FFFC for a box, U+2028 for a forced break.</summary>
    public string Text => throw new NotSupportedException();

    /// <summary>The direction that the paragraph was shaped for.</summary>
    public TextDirection Direction => throw new NotSupportedException();

    /// <summary>The width in points of the paragraph set in one line per forced break: the widest of these, hanging spaces left out.</summary>
    public double NaturalWidth => throw new NotSupportedException();

    /// <summary>The width in points of the widest part that cannot be broken without parting a word.</summary>
    public double MinimumWidth => throw new NotSupportedException();
}
