using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>The output folder of a run over several pages: it is held for this run alone, and what was done to it is written down in a
/// folder of its own within it.</summary>
internal sealed class RunRecords : IDisposable
{
    /// <summary>The name of the folder in the output folder.</summary>
    public const string FolderName = ".exportkit";

    private readonly FolderLock _lock;
    private readonly FolderClaim _claim;
    private readonly CommandEnvironment _environment;
    private readonly Manifest _manifest;
    private readonly HashSet<RecordKey> _added = [];
    private readonly Dictionary<string, string> _written = new(StringComparer.OrdinalIgnoreCase);

    private RunRecords(string folder, FolderClaim claim, FolderLock held, Manifest manifest, CommandEnvironment environment)
    {
        Folder = folder;
        _claim = claim;
        _lock = held;
        _manifest = manifest;
        _environment = environment;
        Circumstances = new Circumstances(environment);
    }

    /// <summary>The output folder; empty for the current one.</summary>
    public string Folder { get; }

    /// <summary>What documents depend on.</summary>
    public Circumstances Circumstances { get; }

    /// <summary>Holds an output folder and opens its records.</summary>
    /// <param name="folder">The output folder; empty for the current one.</param>
    /// <param name="claim">What of it is claimed.</param>
    /// <param name="wait">Whether another run on it is waited for.</param>
    /// <param name="environment">All that is outside.</param>
    /// <param name="problem">Why there are no records, or what is wrong with earlier ones; null for nothing.</param>
    /// <returns>The records; null where another run holds the folder (<see cref="DiagnosticCodes.OutputFolderHeld"/>), or nothing can be
    /// written there.</returns>
    public static RunRecords? Open(string folder, FolderClaim claim, bool wait, CommandEnvironment environment, out Diagnostic? problem)
    {
        var place = Path.Combine(folder, FolderName);
        FolderLock? held = null;
        try
        {
            held = Take(place, claim, wait, environment, out var holder);
            if (held is null)
            {
                problem = Held(folder, holder!);
                return null;
            }

            var manifest = Manifest.Open(place, claim.Suffix);
            problem = manifest.IsDamaged ? Damaged(place) : null;
            return new(folder, claim, held, manifest, environment);
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

            // Of a share alone nothing is written anew: others may be at work. The last of them does it for all.
            if (_claim.Shard is null)
            {
                _manifest.Save(record => _added.Contains(record.Key) || IsStillThere(record));
                RemoveLeftOvers();
                FolderLock.RemoveLeftOvers(Path.Combine(Folder, FolderName));
            }

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

    /// <summary>Lets a share of a split go; where no other one is at work, what all of them did is written down for good.</summary>
    /// <returns>Why that is not possible; null where it was done, or another one will.</returns>
    public Diagnostic? CloseShare()
    {
        if (_claim.Shard is null)
        {
            return null;
        }

        Dispose();
        var place = Path.Combine(Folder, FolderName);
        try
        {
            using var held = FolderLock.TryTakeToClose(place, _environment.IsSharedDisk(place));
            if (held is null)
            {
                return null;
            }

            using var manifest = Manifest.Open(place, "");
            foreach (var document in manifest.News.SelectMany(record => record.Documents))
            {
                if (document.Name is { } name)
                {
                    _written[name] = document.Sha256;
                }
            }

            manifest.Save(IsStillThere);
            RemoveLeftOvers();
            FolderLock.RemoveLeftOvers(place);
            return null;
        }
        catch (Exception exception) when (IoFailure.Is(exception))
        {
            return Unwritable(place, exception);
        }
    }

    // A record of another run's page goes when its documents are gone, or are now others. Those of one page in other formats mostly are
    // the same ones: a text is the same alone and beside a PDF.
    private bool IsStillThere(PageRecord record) => Array.TrueForAll(record.Documents, document => document.Name is null
        || (_written.TryGetValue(document.Name, out var hash) ? hash == document.Sha256 : File.Exists(Path.Combine(Folder, document.Name))));

    private static FolderLock? Take(string place, FolderClaim claim, bool wait, CommandEnvironment environment, out FolderHolder? holder)
    {
        var isSaid = false;
        Directory.CreateDirectory(place);
        var watch = new FolderWatch(environment.Time);
        while (true)
        {
            if (FolderLock.TryTake(place, claim, environment.IsSharedDisk(place), out holder) is { } held)
            {
                return held;
            }

            if (!(wait || holder!.IsClosing) || environment.Interruption.ExitCode != 0)
            {
                return null;
            }

            if (holder!.RemotePath is { } remote && watch.IsOver(remote))
            {
                continue;
            }

            if (!isSaid && wait)
            {
                isSaid = true;
                environment.Error.WriteLine($"Waiting for another run on the output folder to end: {DiagnosticPrinter.Printable(holder.Words)}.");
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

    private static Diagnostic Held(string folder, FolderHolder holder) => holder.RemotePath is { } path
        ? new(
            DiagnosticCodes.FolderHeldElsewhere,
            $"A run on another machine says that it works on the output folder: {holder.Words}",
            new SourcePlace(folder.Length == 0 ? "." : folder),
            $"Wait until it has ended (--wait does, and goes on when it has been silent for 90 seconds); where it has ended for certain, remove {path.Replace('\\', '/')}")
        : new(
            DiagnosticCodes.OutputFolderHeld,
            $"Another run works on the output folder: {holder.Words}",
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
