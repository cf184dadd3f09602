namespace ExportKit.Tests.Limits;

/// <summary>What calls itself, by whatever way, stands here with what bounds it; a method that comes to do so and stands nowhere fails.
/// The calls are read from the compiled library.</summary>
public sealed class RecursionTests
{
    /// <summary>The depth of the page: elements nest no deeper than ExportLimits.Depth, and the page has a stack for it.</summary>
    private static readonly string[] OfPages =
    [
        "AsideReader", "BlockReader", "CaptionFinder", "CodeText", "ElementLines", "ElementText", "EntryReader", "FormulaReader", "HeadlineReader",
        "ImageSource", "InlineDrawing", "InlineReader", "InlineSlice", "InlineTrim", "ListReader", "MathMlCleaner", "QuotationReader", "RubyReader",
        "SegmentReader", "TableReader",
    ];

    /// <summary>The depth of the article, which is that of its page; what is deeper, since a program made it, goes on with a fresh stack where the walk asks for room.</summary>
    private static readonly string[] OfArticles =
    [
        "AltTexts", "ArticleComposer", "ArticleRewriter", "BlockComposer", "BlockTags", "BodyText", "Bookmarks", "BoxComposer", "BrailleComposer", "BrailleInlines", "CellComposer",
        "ChapterNodes", "CleanNodes", "Corrector", "EmptyNodes", "FigureAtom", "FlowLayout", "FlowScale", "GridComposer",
        "HeadingLevels", "InlineComposer", "InlineCutter", "InlineTags", "Links", "ListComposer", "ListTags", "Naming", "NavWriter", "Notes", "Outline", "OverlayWalk", "OverlayWriter",
        "PartIdentifiers", "PassageText", "Passages", "PrivateCharacters", "PullQuotes", "Renaming", "RepeatedPictures", "RowAtom", "SectionBreaks", "SentenceSpans", "SentenceText", "SideHeaders",
        "SpeechComposer", "SpeechSentence", "StackAtom", "TableColumns", "TableComposer", "TableHeaders", "TableLayout", "TableTags", "WhiteSpace", "XhtmlBlocks", "XhtmlBoxes",
        "XhtmlInlines", "XhtmlLists", "XhtmlNotes", "XhtmlTables",
    ];

    /// <summary>The depth of data: no more than 128 levels are parsed (JsonText), and of rows 120.</summary>
    private static readonly string[] OfData =
    [
        "DataPictures", "FlightMarkup", "JsonLdReader", "JsonValues",
    ];

    /// <summary>The depth of a drawing (SvgDocument.MaxDepth) for each use within a use (SvgReader.MaxUses), and of clips (MaxClips).</summary>
    private static readonly string[] OfDrawings =
    [
        "SvgDrawing", "SvgFormWriter", "SvgNode", "SvgReader",
    ];

    /// <summary>The depth of a formula (MathReader.MaxDepth).</summary>
    private static readonly string[] OfFormulas =
    [
        "MathCleaner", "MathWriter",
    ];

    /// <summary>The nesting of a selector (SelectorParser.DeepestNesting).</summary>
    private static readonly string[] OfSelectors =
    [
        "SelectorMatcher", "SelectorParser",
    ];

    /// <summary>Forms within forms (ContentScanner.MaxFormDepth).</summary>
    private static readonly string[] OfExaminedDocuments =
    [
        "ContentScanner", "StreamRun",
    ];

    /// <summary>Nothing from outside: one loader or one object of our own within another, or a table of ours.</summary>
    private static readonly string[] OfOurOwn =
    [
        "CarriedResources", "GuardedResources", "ObjectUsers", "PageLoader", "PdfArray", "PdfDictionary",
        "WordTable",
    ];

    /// <summary>Methods that wait, which compiled for debugging alone can be followed: a rule of robots.txt asks for one more address, which
    /// asks for no rule, and a cache stands before the one exchange that it is made with.</summary>
    private static readonly string[] OfWaiting = ["CachingExchange", "RedirectWalk", "RobotsGate"];

    /// <summary>Whether there is room on the stack, which a walk asks before it goes a level deeper.</summary>
    private const string Guard = "FreshStack.get_HasRoom";

    /// <summary>A shape is drawn in two, with its fill and with its stroke, and neither is drawn in two.</summary>
    private const string StrokeAndFill = "SvgFormWriter.Shape";

    private static readonly List<string[]> Library = CallGraph.Of(typeof(Exporter).Assembly.Location).Cycles();

    [Fact]
    public void What_calls_itself_is_known_with_its_bound()
    {
        var known = Known();
        known.UnionWith(OfWaiting);
        Assert.Empty(Cycles().SelectMany(cycle => cycle).Where(method => !known.Contains(method.Split('.')[0])).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void Whatever_follows_the_shape_of_an_input_asks_for_room_on_each_way_back_to_itself()
    {
        var bounded = OfExaminedDocuments.Concat(OfOurOwn).Concat(OfWaiting).ToHashSet(StringComparer.Ordinal);
        var unguarded = WithoutEquality(CallGraph.Of(typeof(Exporter).Assembly.Location).Cycles(Guard)).Select(cycle => cycle.Where(method => !bounded.Contains(method.Split('.')[0]) && method != StrokeAndFill));
        Assert.Empty(unguarded.SelectMany(methods => methods));
    }

    [Fact]
    public void What_is_known_still_calls_itself()
    {
        var classes = Cycles().SelectMany(cycle => cycle).Select(method => method.Split('.')[0]).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(Known().Where(name => !classes.Contains(name)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_reader_of_calls_finds_what_calls_itself()
    {
        var cycles = CallGraph.Of(typeof(RecursionTests).Assembly.Location).Cycles().Select(cycle => string.Join(' ', cycle)).ToList();
        Assert.Contains("Straight.Down", cycles);
        Assert.Contains("Winding.Left Winding.Right", cycles);
        Assert.Contains("Hidden.Descend", cycles);
        Assert.Contains("Lower.Walk Upper.Into", cycles);
        Assert.DoesNotContain(cycles, cycle => cycle.Contains("Level", StringComparison.Ordinal));
        var unguarded = CallGraph.Of(typeof(RecursionTests).Assembly.Location).Cycles("Winding.Right").Select(cycle => string.Join(' ', cycle)).ToList();
        Assert.DoesNotContain("Winding.Left Winding.Right", unguarded);
        Assert.Contains("Straight.Down", unguarded);
    }

    private static HashSet<string> Known() =>
        new[] { OfPages, OfArticles, OfData, OfDrawings, OfFormulas, OfSelectors, OfExaminedDocuments, OfOurOwn }.SelectMany(names => names).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string[]> Cycles() => WithoutEquality(Library);

    // That a record asks its base whether it is the same goes as deep as its kinds, not as its content.
    private static IEnumerable<string[]> WithoutEquality(IEnumerable<string[]> cycles) => cycles.Where(cycle => !Array.TrueForAll(cycle, method => method.EndsWith(".Equals", StringComparison.Ordinal)));

    private static class Straight
    {
        public static int Down(int depth) => depth == 0 ? 0 : Down(depth - 1);
    }

    private static class Winding
    {
        public static int Left(int depth) => depth == 0 ? 0 : Right(depth - 1);

        private static int Right(int depth) => Left(depth);
    }

    private static class Hidden
    {
        public static IEnumerable<int> Descend(int depth)
        {
            yield return depth;
            foreach (var inner in depth == 0 ? [] : Descend(depth - 1).Select(one => one + 1))
            {
                yield return inner;
            }
        }
    }

    private abstract class Upper
    {
        public abstract int Walk(int depth);

        public int Into(int depth) => Walk(depth);
    }

    private sealed class Lower : Upper
    {
        public override int Walk(int depth) => depth == 0 ? 0 : Into(depth - 1);
    }

    private static class Level
    {
        public static int One(int depth) => Two(depth);

        private static int Two(int depth) => depth;
    }
}
