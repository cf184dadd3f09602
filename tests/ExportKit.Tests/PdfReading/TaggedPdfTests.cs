namespace ExportKit.Tests.PdfReading;

public sealed class TaggedPdfTests
{
    private const string Tags = """
        Document
          Headline (as H1) "ab"
          P
            Span generated "b"
            "ca𝒜 fi"
          Div
            Figure Alt="A man" Placement=Block
          L ListNumbering=Decimal
            LI
              Lbl "a"
              LBody "b"
          P
            Link ID="l1" Headers=["a" "b"] RowSpan=2 -> https://example.org/ Contents="Example" "c"

        """;

    public static TheoryData<bool> BothForms => new(false, true);

    [Theory]
    [MemberData(nameof(BothForms))]
    public void The_tag_tree_is_read_with_words_and_attributes(bool compressed) =>
        Assert.Equal(Tags, TagOutline.Of(Read(SamplePdf.Objects(), compressed)));

    [Theory]
    [MemberData(nameof(BothForms))]
    public void The_words_follow_the_structure_without_generated_ones(bool compressed) =>
        Assert.Equal(["ab", "ca𝒜", "fi", "A", "man", "b", "c"], ArticleWords.Of(SpokenText.Of(Read(SamplePdf.Objects(), compressed))));

    [Fact]
    public void A_file_in_order_has_no_fault() => Assert.Empty(TaggingFaults.Of(Read(SamplePdf.Objects())));

    [Theory]
    [InlineData("/Artifact << /Type /Pagination >> BDC 0 0 1 1 re f EMC", "0 0 1 1 re f", "what f paints is neither tagged nor an artifact")]
    [InlineData("/Lbl << /MCID 5 >> BDC <0001> ' EMC", "<0001> '", "text \"a\" is neither tagged nor an artifact")]
    [InlineData("/Artifact <<", "/P << /MCID 9 >> BDC EMC /Artifact <<", "the sequence 9 \"\" belongs to no element")]
    [InlineData("/LBody << /MCID 6 >>", "/LBody << /MCID 8 >>", "LBody holds sequence 6 of object 3, which is nowhere")]
    [InlineData("/LBody << /MCID 6 >>", "/LBody << /MCID 5 >>", "stands twice")]
    [InlineData("/Link << /MCID 7 >> BDC <0003> Tj EMC", "/Artifact BMC /Link << /MCID 7 >> BDC <0003> Tj EMC EMC", "is tagged and an artifact")]
    [InlineData("<0003> Tj", "<0009> Tj", "does not explain all of")]
    [InlineData("/K [6]", "/K [6 5]", "that another element holds too")]
    [InlineData("/S /LBody /P 14 0 R", "/S /LBody /P 13 0 R", "names 13 as its parent")]
    [InlineData("/Headline /H1", "/Headline /Masthead", "Headline is no standard type")]
    [InlineData("/StructParents 0", "/StructParents 3", "The parent tree does not lead from")]
    [InlineData("15 0 R 16 0 R 18 0 R] 1 18 0 R", "16 0 R 15 0 R 18 0 R] 1 18 0 R", "to its LBody")]
    [InlineData("] 1 18 0 R", "] 1 17 0 R", "The parent tree does not lead from object 20 to its Link")]
    [InlineData(" << /Type /OBJR /Obj 20 0 R >>", "", "a Link annotation is not tagged")]
    [InlineData("/Contents (Example)", "/Contents ( )", "its description is \" \"")]
    [InlineData("/Tabs /S", "/Tabs /R", "tabs do not follow the structure")]
    public void A_fault_is_found(string sound, string faulty, string message)
    {
        var objects = SamplePdf.Objects().ConvertAll(text => text.Replace(sound, faulty, StringComparison.Ordinal));

        Assert.NotEqual(SamplePdf.Objects(), objects);
        Assert.Contains(TaggingFaults.Of(Read(objects)), fault => fault.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void What_lies_outside_the_pages_is_read()
    {
        var pdf = Read(SamplePdf.Objects());
        var description = PdfDescription.Read(pdf.File);

        Assert.Equal("1.7", pdf.File.Version);
        Assert.Equal("en-GB", description.Language);
        Assert.True(description.IsMarked);
        Assert.False(description.HasSuspects);
        Assert.True(description.DisplaysTitle);
        Assert.Equal(["0 D"], description.PageLabels);
        Assert.Equal([new PdfBookmark("Start", 0, 0)], PdfBookmark.Read(pdf));
        Assert.Equal([new PdfLink("https://example.org/", "Example")], PdfLink.All(pdf));
    }

    [Theory]
    [InlineData("(deleted: b.)", "ab|bca𝒜")]
    [InlineData("(other)", "ab|otherca𝒜")]
    public void What_an_actual_text_adds_to_the_content_is_the_writers(string actual, string start)
    {
        var objects = SamplePdf.Objects();
        objects[9] = $"<< /S /Span /P 9 0 R /Pg 3 0 R /K 3 /ActualText {actual} >>";

        var pdf = Read(objects);
        var words = ArticleWords.Of(SpokenText.Of(pdf));

        Assert.Contains($"Span ActualText=\"{actual[1..^1]}\"\n", TagOutline.Of(pdf), StringComparison.Ordinal);
        Assert.Equal(start.Split('|'), words.Take(2));
    }

    [Fact]
    public void A_form_holds_marked_content_of_its_own()
    {
        var objects = SamplePdf.Objects();
        objects[1] = objects[1].Replace("/Font", "/XObject << /X 23 0 R >> /Font", StringComparison.Ordinal);
        objects[20] += " /X Do";
        objects[22] = "<< /Type /XObject /Subtype /Form /StructParents 2 >> stream:/P << /MCID 0 >> BDC /F1 9 Tf <0002> Tj EMC";
        objects[16] = "<< /S /P /P 7 0 R /Pg 3 0 R /K [18 0 R << /Type /MCR /Stm 23 0 R /MCID 0 >>] >>";
        objects[18] = objects[18].Replace("1 18 0 R", "1 18 0 R 2 [17 0 R]", StringComparison.Ordinal);
        var pdf = Read(objects);

        Assert.Empty(TaggingFaults.Of(pdf));
        Assert.Equal("cb", ArticleWords.Of(SpokenText.Of(pdf))[^1]);
    }

    [Theory]
    [InlineData("/Type /Catalog", "/Type /Catalog /Type /Catalog")]
    [InlineData("/StructTreeRoot 6 0 R", "/Other 6 0 R")]
    [InlineData("/K [15 0 R 16 0 R]", "/K [15 0 R 15 0 R]")]
    [InlineData("ET /Artifact", "ET EMC /Artifact")]
    [InlineData("re f EMC", "re f")]
    [InlineData("/F1 12 Tf", "/F2 12 Tf")]
    [InlineData("/P /M1 BDC", "/P /M2 BDC")]
    public void A_broken_file_is_refused(string sound, string broken)
    {
        var objects = SamplePdf.Objects().ConvertAll(text => text.Replace(sound, broken, StringComparison.Ordinal));

        Assert.NotEqual(SamplePdf.Objects(), objects);
        Assert.Throws<PdfFormatException>(() => Read(objects));
    }

    private static TaggedPdf Read(List<string> objects, bool compressed = false) =>
        TaggedPdf.Read(compressed ? HandmadePdf.Compressed(objects) : HandmadePdf.Classic(objects));
}
