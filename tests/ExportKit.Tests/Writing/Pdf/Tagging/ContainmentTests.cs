using System.Text.RegularExpressions;
using ExportKit.Diagnostics;
using ExportKit.Writing.Pdf.Tagging;

namespace ExportKit.Tests.Writing.Pdf.Tagging;

/// <summary>What may lie in what by ISO/TS 32005, and the pass that sees to it.</summary>
public sealed partial class ContainmentTests
{
    private static readonly string[] Types =
    [
        "Document", "Sect", "Aside", "BlockQuote", "Caption", "P", "Hn", "L", "LI", "Lbl", "LBody", "Table", "THead", "TBody", "TFoot", "TR",
        "TH", "TD", "Span", "Em", "Strong", "Quote", "FENote", "Reference", "Code", "Link", "Ruby", "RB", "RT", "RP", "Figure", "Formula",
    ];

    [SkippableFact]
    public void The_table_is_that_of_the_standard()
    {
        var forbidden = new HashSet<(string, string)>();
        foreach (Match rule in ForbiddenPair().Matches(File.ReadAllText(Repository.Shared("standards/ua2.txt"))))
        {
            forbidden.Add((rule.Groups[1].Value, rule.Groups[2].Success ? rule.Groups[2].Value : Containment.Content));
        }

        Assert.True(forbidden.Count > 1000);
        foreach (var holder in Types)
        {
            foreach (var held in Types.Append(Containment.Content))
            {
                var isAllowed = Containment.Allows(Written(holder), Written(held));
                Assert.True(isAllowed != forbidden.Contains((holder, held)), $"{holder} and {held}: {isAllowed}");
            }
        }
    }

    [Theory]
    [InlineData("Sect(Span,Em)", "Sect(P(Span,Em))")]
    [InlineData("BlockQuote(Strong,P,Span)", "BlockQuote(P(Strong),P,P(Span))")]
    [InlineData("Table(TR(TD(BlockQuote(P))))", "Table(TR(TD(Sect(BlockQuote(P)))))")]
    [InlineData("Table(TR(TD(Div(BlockQuote(P)))))", "Table(TR(TD(Div(Sect(BlockQuote(P))))))")]
    [InlineData("Aside(Aside(P),Aside(P))", "Aside(Sect(Aside(P)),Sect(Aside(P)))")]
    [InlineData("FENote(H2,P)", "FENote(Sect(H2),P)")]
    [InlineData("P(Code(Figure,Quote,Em))", "P(Code(Span(Figure,Quote),Em))")]
    [InlineData("Div(Span)", "Div(P(Span))")]
    [InlineData("P(Span,Figure)", "P(Span,Figure)")]
    public void The_pass_puts_an_element_between(string before, string after)
    {
        var document = TagTreeText.Parse(before);

        ContainmentPass.Apply(document);

        Assert.Equal(after, TagTreeText.Of(document));
        Assert.False(HasTableFault(document));
    }

    [Fact]
    public void Content_goes_along()
    {
        var document = TagTreeText.Parse("Sect");
        var section = (StructureElement)document.Kids[0];
        var leaf = section.AddContent("words");

        ContainmentPass.Apply(document);

        Assert.Equal("Sect(P)", TagTreeText.Of(document));
        Assert.Same(section.Kids[0], leaf.Element);
        Assert.Same(leaf, leaf.Element.Kids[0]);
    }

    [Fact]
    public void What_nothing_can_join_is_found()
    {
        var document = TagTreeText.Parse("Table(P)");

        ContainmentPass.Apply(document);

        Assert.Equal("Table(P)", TagTreeText.Of(document));
        Assert.True(HasTableFault(document));
    }

    private static bool HasTableFault(StructureElement document)
    {
        var diagnostics = new DiagnosticBag();
        Pdf20TagChecker.Check(document, diagnostics);
        return diagnostics.Diagnostics.Any(found => found.Message.Contains("rule Table 5 ", StringComparison.Ordinal));
    }

    private static string Written(string type) => type == "Hn" ? "H3" : type;

    [GeneratedRegex("<(\\w+)> shall not contain (?:<(\\w+)>|content items)")]
    private static partial Regex ForbiddenPair();
}
