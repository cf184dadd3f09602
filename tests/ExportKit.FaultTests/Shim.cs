namespace ExportKit.FaultTests;

/// <summary>Libraries that take another one's place.</summary>
internal static class Shim
{
    /// <summary>Compiles one; skips the test where there is no compiler.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="source">What it does, in C.</param>
    public static void Build(string path, string source)
    {
        var code = Path.ChangeExtension(path, ".c");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(code, source);
        var result = Tools.Run(Tools.Require("gcc", "clang"), ["-shared", "-fPIC", "-w", "-o", path, code]);
        Assert.True(result.ExitCode == 0, result.All);
        File.Delete(code);
    }
}
