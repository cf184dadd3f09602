using ExportKit.Resources;

namespace ExportKit.Tests.Resources;

public sealed class FileAddressTests
{
    [Theory]
    [InlineData("/C:/pages/a.png", "C:/pages/a.png")]
    [InlineData("/c:\\pages\\a.png", "c:\\pages\\a.png")]
    [InlineData("//server/share/a.png", null)]
    [InlineData("/\\\\server\\share\\a.png", null)]
    [InlineData("/\\server\\share\\a.png", null)]
    [InlineData("/\\\\?\\C:\\a.png", null)]
    [InlineData("/\\\\.\\pipe\\a", null)]
    [InlineData("/C:a.png", null)]
    [InlineData("/C:", null)]
    [InlineData("/a.png", null)]
    [InlineData("/C:/pages/a.png:stream", null)]
    [InlineData("/C:/pages/a.png::$DATA", null)]
    public void On_Windows_an_address_names_files_on_drives_of_this_machine_alone(string path, string? expected) =>
        Assert.Equal(expected, FileAddress.WindowsPath(path));

    [Theory]
    [InlineData("file://server/share/a.png")]
    [InlineData("file:////server/share/a.png")]
    [InlineData("file:///%2Fserver/share/a.png")]
    [InlineData("file:///a%00.png")]
    [InlineData("file:a.png")]
    [InlineData("file://")]
    public void An_address_of_another_machine_or_of_no_file_is_none(string address) => Assert.Null(FileAddress.ToPath(address));
}
