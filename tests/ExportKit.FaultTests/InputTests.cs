using System.Globalization;
using System.Net.Sockets;

namespace ExportKit.FaultTests;

/// <summary>Inputs that are no files, and names of every kind.</summary>
public sealed class InputTests
{
    [SkippableFact]
    public void What_is_no_file_is_passed_over_in_a_folder()
    {
        using var fault = new FaultCase("pipe, socket, device and links that loop among the pages of a folder");
        var folder = fault["pages"];
        using var socket = Bind(Path.Combine(folder, "socket.html"));
        var end = fault.Note(Tool.Run(
            $"mkfifo {folder}/pipe.html; ln -s /dev/zero {folder}/device.html; ln -s loop.html {folder}/loop.html; ln -s ../pages {folder}/again; ln -s pipe.html {folder}/link.html",
            ["all", folder, "-o", fault.Out, "--progress", "none"]));

        end.Is(
            1, "pipe.html: warning EK0202: It has the name of a page, and is passed over: it is a pipe, and no file", "link.html: warning EK0202: ",
            "socket.html: warning EK0202: ", "device.html: warning EK0202: ", "loop.html: error EK0001: The input cannot be read: its links lead round in a circle");
        fault.AssertWhole();
        Assert.Equal(fault.Expected, FaultCase.Documents(fault.Out));
    }

    [SkippableFact]
    public void What_is_no_file_is_refused_by_its_name()
    {
        using var fault = new FaultCase("device, socket and silent pipe named as inputs");
        using var socket = Bind(fault["socket"]);

        var end = fault.Note(Tool.Run(
            $"mkfifo {fault["pipe"]}", ["txt", "/dev/zero", "/dev/null", fault["socket"], fault["pipe"], "/dev/full", fault.Pages[0], "-o", fault.Out]));
        end.Is(
            1, "/dev/zero: error EK0001: The input cannot be read: it is a device, and no file", "/dev/null: error EK0002: ", "socket: error EK0001: ",
            "pipe: error EK0001: The input cannot be read: it is a pipe, and nobody writes into it");
        Assert.Equal(["page1.txt"], FaultCase.Documents(fault.Out).Keys);
    }

    [SkippableFact]
    public void A_pipe_that_somebody_writes_into_is_read_as_a_file()
    {
        using var fault = new FaultCase("pipe named as input, as output and as a list");

        fault.Note(Tool.Run($"mkfifo {fault["page1"]}; (sleep 0.3; cat {fault.Pages[0]} >{fault["page1"]}) &", ["txt", fault["page1"], "-o", fault.Out + "/"])).Is(0);
        Assert.Equal(fault.Expected["page1.txt"], FaultCase.Documents(fault.Out)["page1.txt"]);
        fault.Note(Tool.Run($"ls {fault["pages"]}/*.html | \"$@\"", ["txt", "--from", "/dev/stdin", "-o", fault["listed"]])).Is(0);
        Assert.Equal(3, FaultCase.Documents(fault["listed"]).Count);
        fault.Note(Tool.Run("", ["txt", fault.Pages[1], "-o", fault["page1"]])).Is(1, " error EK0004: The document cannot be written: it is a pipe, and no file");
        Assert.Equal(0, Tools.Run("test", ["-p", fault["page1"]]).ExitCode);
    }

    [SkippableFact]
    public void Standard_input_that_is_closed_or_never_ends_is_bounded()
    {
        using var fault = new FaultCase("standard input closed, empty, endless");

        fault.Note(Tool.Run("exec \"$@\" <&-", ["txt", "-", "-o", "-"])).Is(1, "-: error EK0002: ");
        fault.Note(Tool.Run("exec \"$@\" </dev/null", ["txt", "-", "-o", "-"])).Is(1, "-: error EK0002: ");
        fault.Note(Tool.Run("yes '<p>On and on' | \"$@\"", ["txt", "-", "-o", "-"])).Is(1, "-: error EK0007: The input is larger than ");
    }

    [SkippableFact]
    public void A_link_is_written_through_and_a_circle_of_links_is_not()
    {
        using var fault = new FaultCase("output that is a link: to a file, to nothing yet, to itself");
        var end = fault.Note(Tool.Run(
            $"cd {fault["."]}; echo old >there; ln -s there link.txt; ln -s later dangling.txt; ln -s circle.txt circle.txt", ["txt", fault.Pages[0], "-o", fault["link.txt"]]));

        end.Is(0);
        fault.Note(Tool.Run("", ["txt", fault.Pages[0], "-o", fault["dangling.txt"]])).Is(0);
        fault.Note(Tool.Run("", ["txt", fault.Pages[0], "-o", fault["circle.txt"]])).Is(1, " error EK0004: The document cannot be written: its links lead round in a circle");
        Assert.Equal("there", new FileInfo(fault["link.txt"]).LinkTarget);
        Assert.Equal(File.ReadAllBytes(fault["there"]), File.ReadAllBytes(fault["later"]));
        Assert.Equal("circle.txt", new FileInfo(fault["circle.txt"]).LinkTarget);
    }

    [SkippableFact]
    public void Names_of_every_kind_are_names()
    {
        using var fault = new FaultCase("names with every odd character, too long, not in UTF-8", 1);
        string[] names = [" blank ", "-dash", "new\nline", "tab\tbell\a", "quo\"te'", "back\\slash", "star*?[a]", "$(id)`id`", "percent%41#frag?q", "café", "日本語", "‮tfel", "...dots", "semi;colon&", new string('n', 240)];
        foreach (var name in names)
        {
            File.Copy(fault.Pages[0], Path.Combine(fault["pages"], name + ".html"));
        }

        var end = fault.Note(Tool.Run($"cd {fault["pages"]}; cp page1.html \"$(printf 'latin\\351').html\"", ["txt", fault["pages"], "-o", fault.Out]));
        end.Is(1, "latin\ufffd.html: error EK0001: The input cannot be read: its name is not in UTF-8");
        Assert.Equal(names.Length + 1 - 1, Directory.GetFiles(fault.Out, "*.txt").Length);
        Assert.Single(Directory.EnumerateDirectories(fault["."]), folder => folder == fault["."] + "/out" || Path.GetFileName(folder) == "out");
        fault.Note(Tool.Run("", ["txt", fault["pages"] + "/" + new string('x', 300) + ".html", "-o", fault["other"]])).Is(1, " error EK0001: The input cannot be read: the name is too long");
        fault.Note(Tool.Run("", ["txt", fault.Pages[0], "-o", fault["o/" + new string('x', 300) + ".txt"]])).Is(1, " error EK0004: The document cannot be written: the name is too long");
        Assert.Empty(FaultCase.LeftOvers(fault["o"]));
    }

    private static Socket Bind(string path)
    {
        // The name of a socket may have some hundred bytes alone; the test's folder is deep on some machines.
        Skip.If(path.Length > 100, string.Create(CultureInfo.InvariantCulture, $"The path {path} is too long for a socket."));
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(path));
        return socket;
    }
}
