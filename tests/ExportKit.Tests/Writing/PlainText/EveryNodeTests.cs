using System.Collections.Immutable;
using ExportKit.Model;

namespace ExportKit.Tests.Writing.PlainText;

/// <summary>Feeds every type of node to the writer: a node that is added to the model is not forgotten here.</summary>
public sealed class EveryNodeTests
{
    public static TheoryData<string> Blocks => Types(typeof(Block));

    public static TheoryData<string> Inlines => Types(typeof(Inline));

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Every_block_is_said(string name)
    {
        var type = typeof(Block).Assembly.GetType(name)!;
        var made = (Block)Make(type);
        var body = Spoken.Body(made is Chapter ? made with { Id = "chapter-1" } : made);
        Assert.NotEqual("", body);
        if (type != typeof(SectionBreak))
        {
            Assert.Contains("words", body, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Inlines))]
    public void Every_inline_is_said(string name)
    {
        var type = typeof(Inline).Assembly.GetType(name)!;
        var line = Spoken.Line(new TextRun("before"), (Inline)Make(type), new TextRun("after"));
        if (type == typeof(LineBreak))
        {
            Assert.Equal("before\nafter", line);
        }
        else
        {
            Assert.Contains("words", line, StringComparison.Ordinal);
        }
    }

    internal static TheoryData<string> Types(Type root) =>
        [.. root.Assembly.GetTypes().Where(type => type.IsSubclassOf(root) && !type.IsAbstract).Select(type => type.FullName!).Order(StringComparer.Ordinal)];

    /// <summary>Calls the first constructor with values that say "words" wherever a value can.</summary>
    internal static object Make(Type type)
    {
        var constructor = type.GetConstructors()[0];
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter => Value(parameter.ParameterType))]);
    }

    private static object? Value(Type type) => type switch
    {
        _ when type == typeof(string) => "words",
        _ when type == typeof(int) => 2,
        _ when type == typeof(Picture) => Spoken.Picture("words"),
        _ when type == typeof(Formula) => new Formula("words", "w"),
        _ when type == typeof(ArticleMetadata) => new ArticleMetadata { Headline = Spoken.Inlines("words") },
        _ when type == typeof(ImmutableArray<Block>) => ImmutableArray.Create<Block>(Spoken.Words("words")),
        _ when type == typeof(ImmutableArray<Inline>) => Spoken.Inlines("words"),
        _ when type == typeof(ImmutableArray<ListItem>) => ImmutableArray.Create(Spoken.Item(Spoken.Words("words"))),
        _ when type == typeof(ImmutableArray<DefinitionEntry>) =>
            ImmutableArray.Create(new DefinitionEntry([Spoken.Inlines("words")], [[Spoken.Words("words")]])),
        _ when type == typeof(ImmutableArray<TableRow>) =>
            ImmutableArray.Create(new TableRow(TableSection.Body, [new TableCell([Spoken.Words("words")])])),
        _ when type == typeof(ImmutableArray<RubySegment>) => ImmutableArray.Create(new RubySegment("words", "words")),
        _ when type.IsEnum => Enum.GetValues(type).GetValue(0),
        _ => throw new NotSupportedException($"The test does not know how to make a {type.Name}."),
    };
}
