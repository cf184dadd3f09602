using System.Diagnostics;

namespace ExportKit.Tests.Writing.Pdf;

/// <summary>Runs programs from outside that know PDF; a test that needs one skips where it is not installed.</summary>
internal static class PdfTool
{
    /// <summary>Runs a program and gives its exit code and all that it said.</summary>
    public static (int Code, string Output) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Start(start);
        Skip.If(process is null, $"The program {program} is not installed.");
        var error = process!.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }

    /// <summary>Writes bytes to a file that is deleted afterwards.</summary>
    public static T WithFile<T>(byte[] bytes, Func<string, T> use)
    {
        var folder = Directory.CreateTempSubdirectory("exportkit-test-");
        try
        {
            var path = Path.Combine(folder.FullName, "test.pdf");
            File.WriteAllBytes(path, bytes);
            return use(path);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Asserts that qpdf finds nothing wrong with a file.</summary>
    public static void AssertSound(byte[] pdf)
    {
        var (code, output) = WithFile(pdf, path => Run("qpdf", "--check", path));
        Assert.True(code == 0, output);
    }

    private static Process? Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
