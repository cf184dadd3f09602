using FsCheck;
using FsCheck.Fluent;

namespace ExportKit.Fuzzing;

/// <summary>A short run of each kind, always the same cases, so that the machinery is tried and a fault that was mended does not return.
/// Long runs: <c>./test.sh --fuzz MINUTES</c>.</summary>
public sealed class FuzzingTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData("pages", 90)]
    [InlineData("whole-pages", 5)]
    [InlineData("cuts", 3)]
    [InlineData("html", 60)]
    [InlineData("json-ld", 40)]
    [InlineData("articles", 30)]
    [InlineData("images", 120)]
    [InlineData("fonts", 40)]
    [InlineData("check-pdf", 30)]
    [InlineData("check-epub", 120)]
    [InlineData("check-text", 120)]
    [InlineData("archives", 60)]
    [InlineData("settings", 60)]
    [InlineData("sidecars", 60)]
    [InlineData("baselines", 60)]
    [InlineData("selectors", 120)]
    public void No_case_crashes(string kind, int cases)
    {
        var found = FuzzKinds.Find(kind)!;
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(cases).WithReplay(20250515, 11),
            Prop.ForAll(Arb.From(Cases(found), bytes => Smaller(bytes, found)), bytes => AssertEndsWell(found, bytes)));
    }

    [Fact]
    public void No_pathology_of_HTML_crashes()
    {
        var kind = FuzzKinds.Find("pathologies")!;
        for (var which = 0; which < Pathologies.Count; which++)
        {
            AssertEndsWell(kind, HtmlMaker.Around(Pathologies.Make(which, which % 7 == 0 ? 300 : 2)));
        }
    }

    [Fact]
    public void A_case_is_the_same_wherever_it_is_made() =>
        Assert.All(FuzzKinds.All, kind => Assert.Equal(kind.Case(7, 3), kind.Case(7, 3)));

    [Fact]
    public void A_failing_case_is_made_small_and_plain()
    {
        var small = Minimiser.Minimise([.. "the harbour <b> was closed </b>"u8], bytes => bytes.AsSpan().IndexOf("<b>"u8) >= 0, Patience);
        Assert.Equal("<b>"u8.ToArray(), small.Length == 3 ? small : [.. "<b> was not found alone: "u8, .. small]);
    }

    [Fact]
    public void A_case_that_throws_is_told_by_where_it_did()
    {
        var kind = new FuzzKind("broken", ".txt", _ => [], _ => throw new InvariantBroken("it holds", "it did not"));
        Assert.Equal(new CaseResult(CaseOutcome.Crashed, "it holds"), kind.Try([]) with { Detail = null });
        Assert.StartsWith("FormatException", FaultLine.Of(new FormatException()), StringComparison.Ordinal);
    }

    private static Gen<byte[]> Cases(FuzzKind kind) => Gen.Choose(0, int.MaxValue - 1).Select(seed => kind.Make(new Random(seed)));

    /// <summary>Without a half, a quarter, and so on.</summary>
    private static IEnumerable<byte[]> Smaller(byte[] bytes, FuzzKind kind)
    {
        for (var piece = bytes.Length / 2; piece > bytes.Length / 64 && kind.Name != "articles"; piece /= 2)
        {
            for (var at = 0; at < bytes.Length; at += piece)
            {
                yield return [.. bytes.AsSpan(0, at), .. bytes.AsSpan(Math.Min(bytes.Length, at + piece))];
            }
        }
    }

    private static void AssertEndsWell(FuzzKind kind, byte[] bytes)
    {
        CaseResult? result = null;
        var thread = new Thread(() => result = kind.Try(bytes), Worker.StackBytes) { IsBackground = true };
        thread.Start();
        Assert.True(thread.Join(Patience), $"A case of {kind.Name} does not end: {Convert.ToBase64String(bytes.AsSpan(0, Math.Min(bytes.Length, 3000)))}");
        Assert.True(result!.Outcome != CaseOutcome.Crashed, $"{kind.Name}: {result.Detail}\n{Convert.ToBase64String(bytes.AsSpan(0, Math.Min(bytes.Length, 3000)))}");
    }
}
