namespace ExportKit.Tests.Codes;

/// <summary>Plays a system that lacks a library: in the folder <c>lib</c>, which the loader searches first, lie files of its names that are
/// none.</summary>
internal static class CaseLibraries
{
    public static void WithoutHarfBuzz(TemporaryFolder folder) => Put(folder, "libharfbuzz.so.0", "libharfbuzz.so");

    public static void WithoutIcu(TemporaryFolder folder) => Put(folder, ["libicuuc.so", .. Enumerable.Range(50, 71).Select(version => $"libicuuc.so.{version}")]);

    private static void Put(TemporaryFolder folder, params string[] names)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "LD_LIBRARY_PATH is of Linux.");
        Directory.CreateDirectory(folder["lib"]);
        foreach (var name in names)
        {
            File.WriteAllText(Path.Combine(folder["lib"], name), "no library");
        }
    }
}
