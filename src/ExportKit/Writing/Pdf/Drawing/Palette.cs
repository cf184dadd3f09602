using ExportKit.Writing.Pdf.Flow;

namespace ExportKit.Writing.Pdf.Drawing;

/// <summary>The colours of one document.</summary>
/// <param name="look">What was asked for.</param>
internal sealed class Palette(LookOptions look)
{
    private static readonly Colour White = new(0xff, 0xff, 0xff);
    private static readonly Colour Black = new(0, 0, 0);

    /// <summary>Whether pages are filled with a colour.</summary>
    public bool FillsPages => look.Theme.Page is not null;

    /// <summary>Whether pages are dark, so that what was drawn for white paper needs some behind it.</summary>
    public bool IsDark => look.Theme.PageOrPaper is var page && page.Red + page.Green + page.Blue < 3 * 128;

    /// <summary>A colour.</summary>
    /// <param name="ink">What it is for.</param>
    public Colour this[Ink ink] => ink switch
    {
        Ink.Text => look.Theme.Text,
        Ink.Quiet => look.Theme.Quiet,
        Ink.Link => look.Theme.Link,
        Ink.Accent => look.Accent ?? look.Theme.Text,
        Ink.Bar or Ink.HeadRule => look.Accent ?? look.Theme.Rule,
        Ink.Rule => look.Theme.Rule,
        Ink.Ground => look.Theme.Ground,
        Ink.Page => look.Theme.PageOrPaper,
        Ink.Black => Black,
        _ => White,
    };
}
