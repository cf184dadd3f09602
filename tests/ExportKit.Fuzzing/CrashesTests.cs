namespace ExportKit.Fuzzing;

/// <summary>Cases that once crashed, each a file in the folder of its kind under <c>tests/Golden/Crashes</c>, made small and of our own words:
/// none may crash again.</summary>
public sealed class CrashesTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Golden", "Crashes");

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var path in Directory.GetFiles(Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                cases.Add(Path.GetFileName(Path.GetDirectoryName(path))!, Path.GetFileName(path));
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_that_crashed_does_so_no_more(string kind, string name)
    {
        var found = FuzzKinds.Find(kind);
        Assert.NotNull(found);
        var result = found.Try(File.ReadAllBytes(Path.Combine(Folder, kind, name)));
        Assert.True(result.Outcome < CaseOutcome.Crashed, result.Detail);
    }
}
