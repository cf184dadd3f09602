using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>The output folder of a run over several pages: it is held for this run alone, and what was done to it is written down in a
/// folder of its own within it.</summary>
internal sealed class RunRecords : IDisposable
{
    /// <summary>The name of the folder in the output folder.</summary>
    public const string FolderName = ".exportkit";

    private readonly FolderLock _lock;
    private readonly Manifest _manifest;
    private readonly HashSet<RecordKey> _added = [];
    private readonly Dictionary<string, string> _written = new(StringComparer.OrdinalIgnoreCase);

    private RunRecords(string folder, FolderLock held, Manifest manifest, Circumstances circumstances)
    {
        Folder = folder;
        _lock = held;
        _manifest = manifest;
        Circumstances = circumstances;
    }

    /// <summary>The output folder; empty for the current one.</summary>
    public string Folder { get; }

    /// <summary>What documents depend on.</summary>
    public Circumstances Circumstances { get; }

    /// <summary>Holds an output folder and opens its records.</summary>
    /// <param name="folder">The output folder; empty for the current one.</param>
    /// <param name="wait">Whether another run on it is waited for.</param>
    /// <param name="environment">All that is outside.</param>
    /// <param name="problem">Why there are no records, or what is wrong with earlier ones; null for nothing.</param>
    /// <returns>The records; null where another run holds the folder (<see cref="DiagnosticCodes.OutputFolderHeld"/>), or nothing can be
    /// written there.</returns>
    public static RunRecords? Open(string folder, bool wait, CommandEnvironment environment, out Diagnostic? problem)
    {
        var place = Path.Combine(folder, FolderName);
        FolderLock? held = null;
        try
        {
            held = Take(place, wait, environment, out var holder);
            if (held is null)
            {
                problem = Held(folder, holder!);
                return null;
            }

            var manifest = Manifest.Open(place);
            problem = manifest.IsDamaged ? Damaged(place) : null;
            return new(folder, held, manifest, new Circumstances(environment));
        }
        catch (Exception exception) when (IoFailure.Is(exception))
        {
            held?.Dispose();
            problem = Unwritable(place, exception);
            return null;
        }
    }

    /// <summary>The record of a page; null where there is none. It may be called on any thread.</summary>
    public PageRecord? Find(RecordKey key) => _manifest.Find(key);

    /// <summary>Writes down what became of a page; on one thread alone.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Add(PageOutcome outcome)
    {
        if (outcome.Key is not { } key)
        {
            return;
        }

        if (outcome.Line is { } line)
        {
            _manifest.Add(key, line);
        }

        _added.Add(key);
        foreach (var document in outcome.Documents)
        {
            if (document.Name is { } name)
            {
                _written[name] = document.Sha256;
            }
        }
    }

    /// <summary>Writes the records down for good.</summary>
    /// <returns>Why that is not possible; null where it was done.</returns>
    public Diagnostic? Save()
    {
        try
        {
            var isTrue = !_manifest.HasNews || Circumstances.AreStill;
            if (!isTrue)
            {
                _manifest.Forget();
            }

            _manifest.Save(record => _added.Contains(record.Key) || IsStillThere(record));
            RemoveLeftOvers();
            return isTrue ? null : Changed(Path.Combine(Folder, FolderName));
        }
        catch (Exception exception) when (IoFailure.Is(exception))
        {
            return Unwritable(Path.Combine(Folder, FolderName), exception);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _manifest.Dispose();
        _lock.Dispose();
    }

    // A record of another run's page goes when its documents are gone, or are now others. Those of one page in other formats mostly are
    // the same ones: a text is the same alone and beside a PDF.
    private bool IsStillThere(PageRecord record) => Array.TrueForAll(record.Documents, document => document.Name is null
        || (_written.TryGetValue(document.Name, out var hash) ? hash == document.Sha256 : File.Exists(Path.Combine(Folder, document.Name))));

    private static FolderLock? Take(string place, bool wait, CommandEnvironment environment, out string? holder)
    {
        var isSaid = false;
        while (true)
        {
            if (FolderLock.TryTake(place, out holder) is { } held)
            {
                return held;
            }

            if (!wait || environment.Interruption.ExitCode != 0)
            {
                return null;
            }

            if (!isSaid)
            {
                isSaid = true;
                environment.Error.WriteLine($"Waiting for another run on the output folder to end: {DiagnosticPrinter.Printable(holder!)}.");
            }

            Thread.Sleep(200);
        }
    }

    /// <summary>Takes away what runs that were killed had begun to write.</summary>
    private void RemoveLeftOvers()
    {
        var folders = _written.Keys.Select(name => Path.GetDirectoryName(Path.Combine(Folder, name))!)
            .Append(Folder).Append(Path.Combine(Folder, FolderName)).Distinct(StringComparer.Ordinal);
        foreach (var folder in folders)
        {
            Outputs.WholeFile.RemoveLeftOvers(folder.Length == 0 ? "." : folder);
        }
    }

    private static Diagnostic Held(string folder, string holder) => new(
        DiagnosticCodes.OutputFolderHeld,
        $"Another run works on the output folder: {holder}",
        new SourcePlace(folder.Length == 0 ? "." : folder),
        "Wait until it has ended (--wait does), or choose another folder with -o");

    private static Diagnostic Damaged(string place) => new(
        DiagnosticCodes.ManifestDamaged,
        "What earlier runs wrote down is damaged, or of another version of the tool; each page is exported anew",
        new SourcePlace(Path.Combine(place, Manifest.FileName)));

    private static Diagnostic Changed(string place) => new(
        DiagnosticCodes.ManifestUnwritable,
        "What is done is not written down, since fonts or libraries were changed meanwhile; the next run does it again",
        new SourcePlace(place));

    private static Diagnostic Unwritable(string place, Exception exception) => new(
        DiagnosticCodes.ManifestUnwritable,
        $"What is done cannot be written down, so that the next run will do it again: {IoFailure.Describe(exception)}",
        new SourcePlace(place));
}
