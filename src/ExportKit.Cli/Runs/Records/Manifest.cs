using System.Text;

namespace ExportKit.Cli;

/// <summary>The records of an output folder: a file of them all, sorted, and a journal of those of this run, so that a run that is killed
/// loses none. Records are looked up on any thread; they are added on one.</summary>
internal sealed class Manifest : IDisposable
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "manifest.json";

    private const string JournalName = "journal";
    private const string JournalEnding = ".jsonl";
    private const string Head = "{\"manifest\":1,\"pages\":[";
    private const string Tail = "]}";
    private static readonly byte[] LineEnd = "\n"u8.ToArray();

    private readonly string _folder;
    private readonly string _suffix;
    private readonly List<LineFile> _others = [];
    private readonly object _gate = new();
    private readonly Dictionary<RecordKey, LinePlace> _old = [];
    private readonly Dictionary<RecordKey, LinePlace> _new = [];
    private LineFile? _file;
    private LineFile? _journal;
    private FileStream? _writer;

    private Manifest(string folder, string suffix) => (_folder, _suffix) = (folder, suffix);

    /// <summary>Whether there was a file that could not be understood.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>Opens the records of a folder.</summary>
    /// <param name="folder">The folder in which they lie; it is there.</param>
    /// <param name="suffix">What stands behind the name of the run's journal: that of a share (<see cref="FolderClaim.Suffix"/>), or
    /// nothing.</param>
    /// <exception cref="IOException">They cannot be read, or the folder cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">Permission is denied.</exception>
    public static Manifest Open(string folder, string suffix)
    {
        var manifest = new Manifest(folder, suffix);
        try
        {
            manifest.Load();
            return manifest;
        }
        catch
        {
            manifest.Dispose();
            throw;
        }
    }

    /// <summary>The record of a page; null where there is none.</summary>
    public PageRecord? Find(RecordKey key)
    {
        LinePlace? place;
        lock (_gate)
        {
            if (!_new.TryGetValue(key, out place) && !_old.TryGetValue(key, out place))
            {
                return null;
            }
        }

        return RecordJson.Read(place.File.Read(place));
    }

    /// <summary>Adds a record, in the place of an earlier one of its page.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="line">The record as <see cref="RecordJson"/> gives it.</param>
    public void Add(RecordKey key, byte[] line)
    {
        var start = _writer!.Position;

        // At one stroke: a run that is killed between a line and its end would lose the line.
        _writer.Write([.. line, .. LineEnd]);
        _writer.Flush();
        lock (_gate)
        {
            _new[key] = new(_journal!, start, line.Length);
        }
    }

    /// <summary>Whether records were added, by this run or by one that was killed.</summary>
    public bool HasNews => _new.Count > 0;

    /// <summary>The records that were added, by this run or by those whose journals it takes over.</summary>
    public IEnumerable<PageRecord> News => _new.Values.Select(place => RecordJson.Read(place.File.Read(place))).OfType<PageRecord>();

    /// <summary>Keeps none of the records that were added.</summary>
    public void Forget()
    {
        _writer?.SetLength(0);
        foreach (var key in _new.Keys)
        {
            _old.Remove(key);
        }

        _new.Clear();
        IsDamaged = true;
    }

    /// <summary>Writes the file anew, whole or not at all, and takes the journal away.</summary>
    /// <param name="isKept">Whether a record of an earlier run is kept, which this run did not add to.</param>
    public void Save(Func<PageRecord, bool> isKept)
    {
        var path = Path.Combine(_folder, FileName);
        if (_new.Count == 0 && File.Exists(path) && !IsDamaged)
        {
            EndJournal();
            return;
        }

        Outputs.WholeFile.Write(path, output =>
        {
            Write(output, isKept);

            // Windows replaces no file that is open.
            _file?.Dispose();
            _file = null;
        });
        EndJournal();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer?.Dispose();
        _journal?.Dispose();
        _file?.Dispose();
        CloseOthers();
    }

    private void CloseOthers()
    {
        foreach (var other in _others)
        {
            other.Dispose();
        }

        _others.Clear();
    }

    private void Load()
    {
        _file = LineFile.Open(Path.Combine(_folder, FileName));
        if (_file is not null && !Read(_file, _old, isManifest: true))
        {
            IsDamaged = true;
            _old.Clear();
        }

        // What a run that was killed had done comes before what the run before it had. A share leaves the journals of others as they are.
        foreach (var other in OtherJournals())
        {
            if (LineFile.Open(other) is { } journal)
            {
                _others.Add(journal);
                Read(journal, _suffix.Length == 0 ? _new : _old, isManifest: false);
            }
        }

        var path = Path.Combine(_folder, JournalName + _suffix + JournalEnding);
        _writer = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, 1);
        _journal = LineFile.Open(path) ?? throw new FileNotFoundException(null, path);
        Read(_journal, _new, isManifest: false);
        var end = _new.Values.Where(place => place.File == _journal).Select(place => place.Start + place.Length + 1).DefaultIfEmpty().Max();
        _writer.SetLength(end);
        _writer.Seek(end, SeekOrigin.Begin);
    }

    /// <summary>Finds the records of a file.</summary>
    /// <returns>Whether the file is whole.</returns>
    private static bool Read(LineFile file, Dictionary<RecordKey, LinePlace> records, bool isManifest)
    {
        var number = 0;
        var last = "";
        foreach (var (place, line) in file.Lines())
        {
            var length = line.Length > 0 && line[^1] == ',' ? line.Length - 1 : line.Length;
            if (RecordJson.ReadKey(line.AsSpan(0, length)) is { } key)
            {
                records[key] = place with { Length = length };
            }
            else if (!isManifest)
            {
                return false;
            }
            else
            {
                last = Encoding.UTF8.GetString(line, 0, Math.Min(line.Length, 100));
                if (number == 0 ? last != Head : last != Tail)
                {
                    return false;
                }
            }

            number++;
        }

        return !isManifest || last == Tail;
    }

    private void Write(Stream output, Func<PageRecord, bool> isKept)
    {
        output.Write(Encoding.UTF8.GetBytes(Head));
        var separator = "\n";
        foreach (var key in _old.Keys.Union(_new.Keys).Order())
        {
            var isNew = _new.TryGetValue(key, out var place);
            var found = isNew ? place! : _old[key];
            var line = found.File.Read(found);
            if (isNew || (RecordJson.Read(line) is { } record && isKept(record)))
            {
                output.Write(Encoding.UTF8.GetBytes(separator));
                output.Write(line);
                separator = ",\n";
            }
        }

        output.Write(Encoding.UTF8.GetBytes("\n" + Tail + "\n"));
    }

    private string[] OtherJournals() => Array.FindAll(
        Directory.GetFiles(_folder, JournalName + "*" + JournalEnding), path => Path.GetFileName(path) != JournalName + _suffix + JournalEnding);

    private void EndJournal()
    {
        _writer?.Dispose();
        _writer = null;
        _journal?.Dispose();
        _journal = null;
        CloseOthers();
        foreach (var path in OtherJournals().Append(Path.Combine(_folder, JournalName + JournalEnding)))
        {
            File.Delete(path);
        }
    }
}
