using ExportKit.Model;
using SpokenNodes = ExportKit.Tests.Writing.PlainText.EveryNodeTests;

namespace ExportKit.Tests.Writing.Speech;

/// <summary>Feeds every type of node to the writer: a node that is added to the model is not forgotten here.</summary>
public sealed class EveryNodeTests
{
    public static TheoryData<string> Blocks => SpokenNodes.Types(typeof(Block));

    public static TheoryData<string> Inlines => SpokenNodes.Types(typeof(Inline));

    [SkippableTheory]
    [MemberData(nameof(Blocks))]
    public void Every_block_is_spoken(string name)
    {
        var type = typeof(Block).Assembly.GetType(name)!;
        var lines = Voiced.Lines("en", Voiced.Words("Before."), (Block)SpokenNodes.Make(type), Voiced.Words("After."));
        Assert.Contains(lines, line => line.Contains(type == typeof(SectionBreak) ? "1500ms" : "words", StringComparison.Ordinal));
    }

    [SkippableTheory]
    [MemberData(nameof(Inlines))]
    public void Every_inline_is_spoken(string name)
    {
        var type = typeof(Inline).Assembly.GetType(name)!;
        var lines = Voiced.Lines("ja", new Paragraph([new TextRun("before "), (Inline)SpokenNodes.Make(type), new TextRun(" after")]));
        Assert.Contains(lines, line => line.Contains(type == typeof(LineBreak) ? "before after" : "words", StringComparison.Ordinal));
    }
}
