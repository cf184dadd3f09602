using System.Security.Cryptography;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>Exports a page unless its documents are up to date, and says what is to be written down of it.</summary>
internal sealed class RecordedExport
{
    private readonly RunContext _run;
    private readonly RunRecords _records;
    private readonly bool _force;

    public RecordedExport(RunContext run, RunRecords records, bool force)
    {
        _run = run;
        _records = records;
        _force = force;
    }

    /// <summary>Exports a page; safe for several threads.</summary>
    /// <param name="page">The page.</param>
    /// <param name="key">What its record is found by.</param>
    /// <param name="input">The page as it was read.</param>
    /// <param name="options">What is wanted.</param>
    /// <param name="place">Where its documents go.</param>
    /// <param name="diagnostics">What was said when it was read, which is said again each time.</param>
    public PageOutcome Export(PageSource page, RecordKey key, ExportInput input, ExportOptions options, PagePlace place, DiagnosticBag diagnostics)
    {
        var watched = new WatchedResources(input, _run.Environment.Resources);
        var source = Convert.ToHexStringLower(SHA256.HashData(input.Bytes.Span));
        var circumstances = _records.Circumstances.Of(page, input, options);
        if (!_force && _records.Find(key) is { } record && record.Source == source && record.Circumstances == circumstances
            && watched.AreUnchanged(record.Resources) && AreThere(record, place))
        {
            return UpToDate(page, record, input, options, place, diagnostics);
        }

        var said = diagnostics.Diagnostics.Select(Plain).ToHashSet();
        place.KeepsHashes = true;
        var result = _run.NewExporter(watched).Export(watched.Input, _run.Formats, options, place, diagnostics);
        if (result.Outcome == ExportOutcome.Failed)
        {
            return new(result);
        }

        var made = new PageRecord
        {
            Key = key,
            Source = source,
            Circumstances = circumstances,
            Facts = place.Facts,
            Documents = [.. result.Documents.Select(document => Record(document, place))],
            Resources = watched.Asked,
            Diagnostics = [.. result.Diagnostics.Select(Plain).Where(diagnostic => !said.Contains(diagnostic))],
        };
        return new(result) { Key = key, Line = RecordJson.Write(made), Documents = made.Documents };
    }

    /// <summary>What the documents were named after that an earlier run made of a page; null where none did.</summary>
    /// <param name="key">What its record is found by.</param>
    public NameFacts? FactsOf(RecordKey key) => _records.Find(key)?.Facts;

    private RecordedDocument Record(DocumentResult document, PagePlace place)
    {
        var name = document.Name is null ? null : Relative(document.Name);
        return document.Outcome == ExportOutcome.Written && place.Hash(document.Name!) is { } hash
            ? new(name, hash.Bytes, hash.Sha256)
            : new(name, -1, "");
    }

    private string Relative(string name) =>
        (_records.Folder.Length == 0 ? name : Path.GetRelativePath(_records.Folder, name)).Replace(Path.DirectorySeparatorChar, '/');

    private bool AreThere(PageRecord record, PagePlace place)
    {
        if (record.Documents.Length != _run.Formats.Length)
        {
            return false;
        }

        // A page that was refused before it was named takes no name now either.
        var isNamed = record.Facts is not null;
        var names = isNamed ? place.Names(record.Facts).Names : null;
        for (var i = 0; i < record.Documents.Length; i++)
        {
            var document = record.Documents[i];
            if (isNamed && (names is null || document.Name != Relative(names[i])))
            {
                return false;
            }

            if (document.IsWritten && (!isNamed || !IsThere(names![i], document)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsThere(string path, RecordedDocument document)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.SequentialScan);
            return file.Length == document.Bytes && Convert.ToHexStringLower(SHA256.HashData(file)) == document.Sha256;
        }
        catch (Exception exception) when (IoFailure.Is(exception))
        {
            return false;
        }
    }

    // As it was found: what a person's settings make of it is asked anew each time.
    private static Diagnostic Plain(Diagnostic diagnostic) => new(diagnostic.Code, diagnostic.Message, diagnostic.Place, diagnostic.Hint);

    private PageOutcome UpToDate(
        PageSource page, PageRecord record, ExportInput input, ExportOptions options, PagePlace place, DiagnosticBag diagnostics)
    {
        diagnostics.AddRange(record.Diagnostics);
        var names = record.Facts is null ? null : place.Names(record.Facts).Names;
        var documents = record.Documents.Select((document, i) => document.IsWritten
            ? new DocumentResult(_run.Formats[i], ExportOutcome.UpToDate, names![i]) { Bytes = document.Bytes, Sha256 = document.Sha256 }
            : new DocumentResult(_run.Formats[i], ExportOutcome.RefusedByStrict, names?[i]));

        // A report shows the article too; to read it again costs a tenth of making its documents. What a report for people shows of these
        // is known only where they are made, though they are not written.
        var looked = options.Preview is null ? null
            : _run.NewExporter().Export(input, _run.Formats, options, new NowherePlace(), new DiagnosticBag());
        var article = looked is not null ? looked.Article
            : options.WithRecords ? _run.NewExporter().Read(input, options, new DiagnosticBag())
            : null;
        if (looked is not null)
        {
            documents = documents.Zip(looked.Documents, (document, made) => document with { Preview = made.Preview });
        }

        var result = new ExportResult(page.Name, article, [.. documents], options.Policy.Apply(diagnostics.Diagnostics, page.Name))
        {
            Pictures = looked?.Pictures ?? [],
            Sources = options.WithRecords ? [new(record.Source, input.Bytes.Length, input.Address, input.Retrieved) { Name = input.Name }] : [],
        };
        return new(result) { Key = record.Key, Documents = record.Documents };
    }
}
