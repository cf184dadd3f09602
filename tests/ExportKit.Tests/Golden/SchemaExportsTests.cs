using ExportKit.Cli;

namespace ExportKit.Tests.Golden;

/// <summary>The schema of settings files is kept beside the code, for editors to take from there; it is made of the options as
/// <c>exportkit init --schema</c> makes it. After a change of options that is meant:
/// <c>EXPORTKIT_ACCEPT_GOLDEN=1 dotnet test tests/ExportKit.Tests --filter Golden</c>.</summary>
public sealed class SchemaExportsTests
{
    [Fact]
    public void The_schema_that_is_kept_is_what_is_written()
    {
        var kept = new GoldenFile(Path.Combine(Repository.Root, "src", "ExportKit.Cli", SettingsSchema.FileName));

        GoldenFile.AssertNone([kept.Compare(SettingsSchema.Write(), isText: true)]);
    }
}
