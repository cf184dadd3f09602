using System.Globalization;
using System.Security.Cryptography;

namespace ExportKit.FaultTests;

/// <summary>One fault: a few pages, what an undisturbed run makes of them, what stood in the output folder before, and what must hold
/// whatever happens.</summary>
internal sealed class FaultCase : IDisposable
{
    private const string Page = """
        <html lang="en"><head><title>{0}</title><meta name="date" content="2025-03-04"></head><body><article><h1>{0}</h1>
        <p>By A. Writer</p><p>{1}</p><p><img src="chart.png" alt="A chart of the rain"></p><h2>More of it</h2><p>{1}</p></article></body></html>
        """;

    private static readonly string[] Endings = [".pdf", ".epub", ".txt"];
    // What a run that could not write its records anew, or was killed, leaves to the next one.
    private static readonly string[] Records = ["journal.jsonl", "held-by"];
    private static readonly Lock Table = new();

    private readonly TemporaryFolder _folder = new();
    private readonly string _name;
    private readonly List<string> _said = [];
    private Dictionary<string, string> _before = [];
    private Dictionary<string, string>? _expected;
    private int _runs;

    /// <summary>Begins.</summary>
    /// <param name="name">The fault, in words.</param>
    /// <param name="pages">How many pages there are.</param>
    public FaultCase(string name, int pages = 3)
    {
        _name = name;
        Directory.CreateDirectory(_folder["pages"]);
        File.Copy(Path.Combine(Repository.Input, "img", "rainfall-chart.png"), _folder["pages/chart.png"]);
        Pages = [.. Enumerable.Range(1, pages).Select(number => _folder[string.Create(CultureInfo.InvariantCulture, $"pages/page{number}.html")])];
        Write(1);
    }

    /// <summary>The files of the pages.</summary>
    public string[] Pages { get; }

    /// <summary>The output folder.</summary>
    public string Out => _folder["out"];

    /// <summary>The path of something beside it.</summary>
    public string this[string name] => _folder[name];

    /// <summary>The command line of a run over all pages.</summary>
    public string[] Words(params string[] more) => ["all", .. Pages, "-o", Out, "--progress", "none", .. more];

    /// <summary>Writes the pages anew, as they are in a version.</summary>
    public void Write(int version)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"This is sentence {version} of a story that is long enough to be one. ");
        foreach (var page in Pages)
        {
            File.WriteAllText(page, string.Format(
                CultureInfo.InvariantCulture, Page, $"The rain of {Path.GetFileNameWithoutExtension(page)}, version {version}", string.Concat(Enumerable.Repeat(text, 10))));
        }

        _expected = null;
    }

    /// <summary>Makes the documents that stand there before the fault, of the first version, and the pages those of the second.</summary>
    public void Prepare()
    {
        Run("").Is(0);
        _runs = 0;
        Write(2);
        _before = Documents(Out);
    }

    /// <summary>Runs with a fault; what was said goes into the table.</summary>
    public ToolEnd Run(string setUp, params string[] more) => Note(Tool.Run(setUp, Words(more)));

    /// <summary>Counts a run, and keeps what was said.</summary>
    public ToolEnd Note(ToolEnd end)
    {
        _runs++;
        var said = string.Create(CultureInfo.InvariantCulture, $"{end.Code}: {end.Said}").Replace(_folder.Path, "", StringComparison.Ordinal);
        if (!_said.Contains(said))
        {
            _said.Add(said);
        }

        return end;
    }

    /// <summary>What an undisturbed run makes: a document's name and the hash of its bytes.</summary>
    public Dictionary<string, string> Expected
    {
        get
        {
            if (_expected is null)
            {
                var folder = _folder["undisturbed"];
                Tool.Run("", ["all", .. Pages, "-o", folder, "--progress", "none", "--force"]).Is(0);
                _expected = Documents(folder);
                Assert.Equal(Pages.Length * Endings.Length, _expected.Count);
            }

            return _expected;
        }
    }

    /// <summary>Each document is whole, in this version or the one before, or it is absent and was absent before; nothing half is left.</summary>
    /// <param name="folder">Where; null for the output folder.</param>
    /// <param name="isClean">Whether no file may be left that was being written.</param>
    /// <param name="isSame">Whether they must be made of all that belongs to them: where a picture could not be had, that was said, and the
    /// document is whole without it.</param>
    public void AssertWhole(string? folder = null, bool isClean = true, bool isSame = true)
    {
        var there = Documents(folder ?? Out);
        FolderTests.AssertReadable(folder ?? Out);
        foreach (var (name, hash) in there)
        {
            Assert.True(
                !isSame || hash == _before.GetValueOrDefault(name) || hash == Expected.GetValueOrDefault(name), $"{name} is neither what it was nor what it shall be.");
        }

        foreach (var name in _before.Keys)
        {
            Assert.True(there.ContainsKey(name), $"{name} is lost.");
        }

        if (isClean)
        {
            Assert.DoesNotContain(LeftOvers(folder ?? Out), file => !Records.Contains(Path.GetFileName(file)));
        }
    }

    /// <summary>The next run makes what an undisturbed one makes, and leaves nothing else.</summary>
    public void AssertRestartEndsTheSame(params string[] more)
    {
        Tool.Run("", Words(more)).Is(0);
        Assert.Equal(Expected.OrderBy(pair => pair.Key, StringComparer.Ordinal), Documents(Out).OrderBy(pair => pair.Key, StringComparer.Ordinal));
        Assert.Empty(LeftOvers(Out));
    }

    /// <summary>The documents in a folder, with the hashes of their bytes.</summary>
    public static Dictionary<string, string> Documents(string folder) => !Directory.Exists(folder) ? [] :
        Directory.EnumerateFiles(folder).Where(file => Endings.Contains(Path.GetExtension(file)))
            .ToDictionary(file => Path.GetFileName(file), file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))), StringComparer.Ordinal);

    /// <summary>What else lies there but documents and records.</summary>
    public static string[] LeftOvers(string folder) => !Directory.Exists(folder) ? [] :
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => !Endings.Contains(Path.GetExtension(file))
                && Path.GetRelativePath(folder, file).Replace('\\', '/') is not (".exportkit/lock" or ".exportkit/manifest.json")),
    ];

    /// <summary>Gives back all permissions.</summary>
    public void Allow() => Tools.Run("chmod", ["-R", "u+rwX", _folder.Path]);

    public void Dispose()
    {
        if (Environment.GetEnvironmentVariable("EXPORTKIT_FAULT_TABLE") is { Length: > 0 } path)
        {
            lock (Table)
            {
                File.AppendAllText(path, string.Create(CultureInfo.InvariantCulture, $"| {_name} | {_runs} | 0 | {string.Join("<br>", _said.Select(Cell))} |\n"));
            }
        }

        // Names that are not in UTF-8 are beyond the framework.
        Allow();
        Tools.Run("rm", ["-rf", _folder["pages"]]);
        _folder.Dispose();
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
