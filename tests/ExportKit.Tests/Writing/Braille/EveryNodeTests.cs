using ExportKit.Model;
using SpokenNodes = ExportKit.Tests.Writing.PlainText.EveryNodeTests;

namespace ExportKit.Tests.Writing.Braille;

/// <summary>Feeds every type of node to the writer: a node that is added to the model is not forgotten here.</summary>
public sealed class EveryNodeTests
{
    public static TheoryData<string> Blocks => SpokenNodes.Types(typeof(Block));

    public static TheoryData<string> Inlines => SpokenNodes.Types(typeof(Inline));

    [SkippableTheory]
    [MemberData(nameof(Blocks))]
    public void Every_block_is_written(string name)
    {
        var type = typeof(Block).Assembly.GetType(name)!;
        var rows = Embossed.Rows((Block)SpokenNodes.Make(type));
        Assert.NotEmpty(rows);
        if (type != typeof(SectionBreak))
        {
            Assert.Contains(rows, row => row.Contains("WORDS", StringComparison.Ordinal));
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Inlines))]
    public void Every_inline_is_written(string name)
    {
        var type = typeof(Inline).Assembly.GetType(name)!;
        var rows = Embossed.Rows(new Paragraph([new TextRun("before "), (Inline)SpokenNodes.Make(type), new TextRun(" after")]));
        if (type == typeof(LineBreak))
        {
            Assert.Equal(["  BEFORE", "AFTER"], rows);
        }
        else
        {
            Assert.Contains(rows, row => row.Contains("WORDS", StringComparison.Ordinal));
        }
    }
}
