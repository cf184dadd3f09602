using ExportKit.Tests.Golden;

namespace ExportKit.Tests.Limits;

/// <summary>What docs/limits.md says of the limits that can be set is what the record says. <c>EXPORTKIT_ACCEPT_GOLDEN=1</c> writes it anew.</summary>
public sealed class LimitsDocumentTests
{
    private const string Head = "| option | limits |";

    [Fact]
    public void The_table_of_the_documentation_is_that_of_the_record()
    {
        var text = File.ReadAllText(LimitsDocument.Place);
        var start = text.IndexOf(Head, StringComparison.Ordinal);
        var end = start < 0 ? -1 : text.IndexOf("\n\n", start, StringComparison.Ordinal) + 1;
        if (Environment.GetEnvironmentVariable(GoldenFile.AcceptSwitch) is { Length: > 0 })
        {
            File.WriteAllText(LimitsDocument.Place, start < 0 ? text.Replace("TABLE\n", LimitsDocument.Table(), StringComparison.Ordinal) : text[..start] + LimitsDocument.Table() + text[end..]);
            return;
        }

        Assert.Equal(LimitsDocument.Table(), text[start..end]);
    }

    [Fact]
    public void The_readme_leads_to_it() =>
        Assert.Contains("](docs/limits.md)", File.ReadAllText(Path.Combine(Repository.Root, "README.md")), StringComparison.Ordinal);
}
