using System.Text;
using ExportKit.Writing.Pdf.Syntax;

namespace ExportKit.Tests.Writing.Pdf.Syntax;

public sealed class ContentWriterTests
{
    [Fact]
    public void Graphics_operators_stand_after_their_operands()
    {
        var content = new ContentWriter();
        content.BeginArtifact(ArtifactType.Layout);
        content.Save();
        content.Transform(1, 0, 0, -1, 10.5, 0);
        content.SetFillColour(0, 0.5, 1);
        content.SetStrokeColour(1, 0, 0);
        content.SetLineWidth(0.75);
        content.Rectangle(1, 2, 3, 4);
        content.Clip();
        content.MoveTo(0, 0);
        content.LineTo(1, 1);
        content.CurveTo(1, 2, 3, 4, 5, 6);
        content.ClosePath();
        content.Stroke();
        content.Rectangle(0, 0, 1, 1);
        content.Fill();
        content.DrawXObject("Im1");
        content.Restore();
        content.EndMarkedContent();
        Assert.Equal(
            "/Artifact<</Type/Layout>> BDC|q|1 0 0 -1 10.5 0 cm|0 0.5 1 rg|1 0 0 RG|0.75 w|1 2 3 4 re|W n|0 0 m|1 1 l|"
            + "1 2 3 4 5 6 c|h|S|0 0 1 1 re|f|/Im1 Do|Q|EMC|",
            Text(content));
    }

    [Fact]
    public void Text_operators_stand_after_their_operands()
    {
        var content = new ContentWriter();
        content.BeginMarkedContent("P", 0);
        content.BeginText();
        content.SetFont("F1", 11.5);
        content.TextMatrix(1, 0, 0.2, 1, 72, 700);
        content.MoveText(0, -14);
        content.SetCharSpacing(0.1);
        content.SetRise(3);
        content.BeginMarkedContent("Span", null, "fi", "de");
        content.ShowGlyphs([1, 0xABCD]);
        content.EndMarkedContent();
        content.EndText();
        content.EndMarkedContent();
        Assert.Equal(
            "/P<</MCID 0>> BDC|BT|/F1 11.5 Tf|1 0 0.2 1 72 700 Tm|0 -14 Td|0.1 Tc|3 Ts|"
            + "/Span<</ActualText(fi)/Lang(de)>> BDC|<0001ABCD> Tj|EMC|ET|EMC|",
            Text(content));
    }

    [Theory]
    [InlineData(new double[] { 0, 0, 0 }, "<000100020003> Tj")]
    [InlineData(new double[] { 10, 0, 0 }, "[<0001>-10<00020003>] TJ")]
    [InlineData(new double[] { -20.4, -20.4, -20.4 }, "[<0001>20<0002>21<0003>20] TJ")]
    [InlineData(new double[] { 0.4, 0.4, 0.4 }, "[<00010002>-1<0003>] TJ")]
    public void Adjustments_are_rounded_without_adding_up(double[] adjustments, string expected) =>
        Assert.Contains(expected, Shown([1, 2, 3], adjustments), StringComparison.Ordinal);

    [Fact]
    public void No_string_of_glyphs_is_longer_than_pdfa_allows()
    {
        var shown = Shown(new ushort[40_000], []);
        Assert.Equal(3, shown.Split('<').Length - 1);
        foreach (var part in shown.Split('<')[1..])
        {
            Assert.True(part.IndexOf('>', StringComparison.Ordinal) <= PdfString.MaxLength * 2);
        }
    }

    [Fact]
    public void An_artifact_tells_its_kind_and_place()
    {
        var content = new ContentWriter();
        content.BeginArtifact(ArtifactType.Pagination, ArtifactSubtype.Header, new PdfRectangle(72, 800, 500, 812.5));
        content.EndMarkedContent();
        content.BeginArtifact();
        content.EndMarkedContent();
        Assert.Equal("/Artifact<</Type/Pagination/Subtype/Header/BBox[72 800 500 812.5]>> BDC|EMC|/Artifact BMC|EMC|", Text(content));
    }

    [Fact]
    public void Painting_needs_a_mark()
    {
        Refused(content => content.DrawXObject("Im"));
        Refused(content => content.Fill());
        Refused(content => content.Stroke());
        Refused(content =>
        {
            content.BeginText();
            content.ShowGlyphs([1]);
        });
    }

    [Fact]
    public void Artifacts_and_tagged_content_never_nest()
    {
        Refused(content =>
        {
            content.BeginArtifact();
            content.BeginMarkedContent("P", 0);
        });
        Refused(content =>
        {
            content.BeginMarkedContent("P", 0);
            content.BeginArtifact();
        });
        Refused(content => content.BeginMarkedContent("Span", null, "words"));
    }

    [Fact]
    public void Operators_balance()
    {
        Refused(content => content.Restore());
        Refused(content => content.EndMarkedContent());
        Refused(content => content.EndText());
        Refused(content =>
        {
            content.Save();
            content.ToArray();
        });
        Refused(content =>
        {
            content.BeginArtifact();
            content.ToArray();
        });
        Refused(content =>
        {
            content.BeginArtifact();
            content.BeginText();
            content.EndMarkedContent();
        });
        Refused(content =>
        {
            content.BeginText();
            content.BeginArtifact();
            content.EndText();
        });
        Refused(content =>
        {
            for (var i = 0; i <= ContentWriter.MaxSavedStates; i++)
            {
                content.Save();
            }
        });
    }

    [Fact]
    public void Paths_and_states_stay_out_of_text()
    {
        foreach (var action in (Action<ContentWriter>[])
            [c => c.Save(), c => c.Rectangle(0, 0, 1, 1), c => c.Transform(1, 0, 0, 1, 0, 0), c => c.DrawXObject("a"), c => c.BeginText()])
        {
            Refused(content =>
            {
                content.BeginArtifact();
                content.BeginText();
                action(content);
            });
        }
    }

    private static void Refused(Action<ContentWriter> action) =>
        Assert.Throws<InvalidOperationException>(() => action(new ContentWriter()));

    private static string Shown(ushort[] glyphs, double[] adjustments)
    {
        var content = new ContentWriter();
        content.BeginArtifact();
        content.BeginText();
        content.ShowGlyphs(glyphs, adjustments);
        content.EndText();
        content.EndMarkedContent();
        return Text(content).Split('|')[2];
    }

    private static string Text(ContentWriter content) => Encoding.ASCII.GetString(content.ToArray()).Replace('\n', '|');
}
