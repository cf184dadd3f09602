using ExportKit.Cli.Serving;

namespace ExportKit.Tests.Cli;

/// <summary>Finds the program of the served page where each way to install puts it.</summary>
public sealed class ServeProgramTests : IDisposable
{
    private static readonly string Ending = OperatingSystem.IsWindows() ? ".exe" : "";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_package_carries_it_without_a_starter_and_the_runtime_has_one()
    {
        var runtime = Directory.CreateDirectory(_folder["dotnet/shared/Microsoft.NETCore.App/10.0.1"]).FullName + Path.DirectorySeparatorChar;
        Assert.Null(ServeProgram.FindShared(_folder.Path, runtime));

        File.WriteAllText(_folder["ExportKit.Serve.dll"], "");
        Assert.Null(ServeProgram.FindShared(_folder.Path, runtime));

        File.WriteAllText(_folder["dotnet/dotnet" + Ending], "");
        Assert.Equal((Path.GetFullPath(_folder["dotnet/dotnet" + Ending]), _folder["ExportKit.Serve.dll"]), ServeProgram.FindShared(_folder.Path, runtime));
        Assert.Null(ServeProgram.Find(_folder.Path));
    }

    [Theory]
    [InlineData("exportkit-serve")]
    [InlineData("serve/ExportKit.Serve")]
    [InlineData("ExportKit.Serve")]
    public void A_starter_of_its_own_is_taken(string name)
    {
        Directory.CreateDirectory(_folder["serve"]);
        File.WriteAllText(_folder[name + Ending], "");

        Assert.Equal(Path.GetFullPath(_folder[name + Ending]), Path.GetFullPath(ServeProgram.Find(_folder.Path)!));
    }

    public void Dispose() => _folder.Dispose();
}
