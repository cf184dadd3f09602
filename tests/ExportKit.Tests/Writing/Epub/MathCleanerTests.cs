using System.Text;
using ExportKit.Writing;
using ExportKit.Writing.Epub;

namespace ExportKit.Tests.Writing.Epub;

public sealed class MathCleanerTests
{
    [Theory]
    [InlineData("<mi>x</mi><mo>=</mo><mn>1</mn>", "<mi>x</mi><mo>=</mo><mn>1</mn>")]
    [InlineData("<semantics><mrow><mi>x</mi></mrow><annotation encoding=\"application/x-tex\">x</annotation></semantics>", "<mrow><mi>x</mi></mrow>")]
    [InlineData("<mfenced><mi>x</mi><mi>y</mi></mfenced>", "<mrow><mo>(</mo><mi>x</mi><mo>,</mo><mi>y</mi><mo>)</mo></mrow>")]
    [InlineData("<mfenced open=\"[\" close=\"\" separators=\"; |\"><mi>x</mi><mi>y</mi><mi>z</mi></mfenced>", "<mrow><mo>[</mo><mi>x</mi><mo>;</mo><mi>y</mi><mo>|</mo><mi>z</mi><mo></mo></mrow>")]
    [InlineData("<maction><mi>x</mi><mi>y</mi></maction>", "<mi>x</mi>")]
    [InlineData("<span><mi>x</mi></span>", "<mi>x</mi>")]
    [InlineData("loose<mi>x</mi>", "<mtext>loose</mtext><mi>x</mi>")]
    [InlineData("<msup><semantics><mi>x</mi><mi>y</mi></semantics><span><mi>a</mi><mi>b</mi></span></msup>", "<msup><mi>x</mi><mrow><mi>a</mi><mi>b</mi></mrow></msup>")]
    [InlineData("<mi mathvariant=\"bold\" style=\"color:red\" onclick=\"x\" mathcolor=\"red\">x</mi>", "<mi mathvariant=\"bold\">x</mi>")]
    [InlineData("<mo stretchy=\"false\" lspace=\"0.2em\" minsize=\"huge\" rspace=\"em\">(</mo>", "<mo stretchy=\"false\" lspace=\"0.2em\">(</mo>")]
    [InlineData("<mtable columnalign=\"left right\"><mtr><mtd><mi>x</mi></mtd></mtr><mlabeledtr><mtd><mn>1</mn></mtd><mtd><mi>y</mi></mtd></mlabeledtr></mtable>", "<mtable columnalign=\"left right\"><mtr><mtd><mi>x</mi></mtd></mtr><mtr><mtd><mi>y</mi></mtd></mtr></mtable>")]
    [InlineData("<mmultiscripts><mi>X</mi><mn>1</mn><none/><mprescripts/><mn>2</mn><mn>3</mn></mmultiscripts>", "<mmultiscripts><mi>X</mi><mn>1</mn><none></none><mprescripts></mprescripts><mn>2</mn><mn>3</mn></mmultiscripts>")]
    public void A_formula_is_brought_into_shape(string inner, string expected) =>
        Assert.Equal(expected, Written($"<math>{inner}</math>"));

    [Theory]
    [InlineData("<mml:math xmlns:mml=\"http://www.w3.org/1998/Math/MathML\"><mml:mi>x</mml:mi></mml:math>")]
    [InlineData("<mml:math><mml:mi>x</mml:mi></mml:math>")]
    [InlineData("<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mi>x</mi></math>")]
    [InlineData("  <math display=\"block\" href=\"https://example.org/\" alttext=\"old\"><!-- c --><mi>x</mi></math>  ")]
    public void Any_way_to_write_a_formula_is_read(string markup) => Assert.Equal("<mi>x</mi>", Written(markup));

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("<p>x</p>")]
    [InlineData("<math><mi>x</math>")]
    [InlineData("<math></math>")]
    [InlineData("<math><annotation>x</annotation></math>")]
    [InlineData("<math><mfrac><mn>1</mn></mfrac></math>")]
    [InlineData("<math><msubsup><mi>x</mi><mn>1</mn></msubsup></math>")]
    [InlineData("<math><mtable><mi>x</mi></mtable></math>")]
    [InlineData("<math><mmultiscripts><mi>x</mi><mn>1</mn></mmultiscripts></math>")]
    [InlineData("<math><mmultiscripts><mprescripts/></mmultiscripts></math>")]
    [InlineData("<math><mmultiscripts></mmultiscripts></math>")]
    [InlineData("<math><mmultiscripts><mi>x</mi><mprescripts/><mprescripts/><mn>1</mn></mmultiscripts></math>")]
    [InlineData("<math><msup><mi>x</mi><none/></msup></math>")]
    [InlineData("<math>&undeclared;</math>")]
    [InlineData("<!DOCTYPE math [<!ENTITY a 'a'>]><math><mi>&a;</mi></math>")]
    public void A_formula_that_would_say_something_else_is_refused(string markup) => Assert.Null(MathCleaner.Clean(markup));

    private static string Written(string markup)
    {
        using var output = new XmlOutput();
        MathWriter.Write(MathCleaner.Clean(markup)!, "words", isBlock: false, output);
        var text = Encoding.UTF8.GetString(output.ToBytes());
        const string Before = "<math xmlns=\"http://www.w3.org/1998/Math/MathML\" alttext=\"words\">";
        var start = text.IndexOf(Before, StringComparison.Ordinal) + Before.Length;
        return text[start..text.LastIndexOf("</math>", StringComparison.Ordinal)];
    }
}
