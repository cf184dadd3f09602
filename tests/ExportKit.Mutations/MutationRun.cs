using System.Diagnostics;
using System.Globalization;

namespace ExportKit.Mutations;

/// <summary>Takes one rule, then one phrase of a vocabulary, out after the other; runs the tests that reach it until one fails, and
/// prints those that none misses.</summary>
internal sealed class MutationRun
{
    private readonly List<string[]> _table;
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly int _seconds;
    private readonly string[] _folders;
    private readonly string? _what;
    private readonly List<TestCase> _tests;

    /// <summary>Makes a run.</summary>
    /// <param name="table">The list of switches.</param>
    /// <param name="seconds">How long it may take.</param>
    /// <param name="folders">The beginnings of the files to try, such as <c>Cleaning/</c>; all where there are none. Before them,
    /// <c>rules</c> or <c>phrases</c> says that only these are tried.</param>
    public MutationRun(string table, int seconds, string[] folders)
    {
        _table = [.. File.ReadAllLines(table).Select(line => line.Split('\t', 4))];
        _seconds = seconds;
        _what = folders.FirstOrDefault() is "rules" or "phrases" ? folders[0] : null;
        _folders = _what is null ? folders : folders[1..];
        _tests = TestCase.All();
    }

    private bool IsOver => _watch.Elapsed.TotalSeconds > _seconds;

    /// <summary>Runs; gives the exit code: 1 where something survives.</summary>
    public int Run()
    {
        var broken = _tests.RemoveAll(test => !test.RunRecording());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_tests.Count} tests, {broken} left out since they fail by themselves, {_watch.Elapsed.TotalSeconds:0} s"));
        _tests.Sort((a, b) => a.Time.CompareTo(b.Time));
        var survivors = (_what == "phrases" ? 0 : Rules()) + (_what == "rules" ? 0 : Phrases());
        return survivors == 0 ? 0 : 1;
    }

    private int Rules()
    {
        int tried = 0, survived = 0, unreached = 0;
        foreach (var row in _table)
        {
            if (!IsWanted(row[1]) || IsOver)
            {
                continue;
            }

            var number = int.Parse(row[0], CultureInfo.InvariantCulture);
            var tests = _tests.FindAll(test => test.Reached.Contains(number));
            Mutant.Out = number;
            tried++;
            if (tests.TrueForAll(test => test.Run()))
            {
                survived++;
                unreached += tests.Count == 0 ? 1 : 0;
                Console.WriteLine($"{(tests.Count == 0 ? "UNREACHED" : "SURVIVES")}\t{row[1]}\t{row[2]}\t{row[3]}");
            }
        }

        Mutant.Out = -1;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"rules: {tried} taken out, {tried - survived} missed by a test, {survived} not, of which {unreached} are reached by none; {_watch.Elapsed.TotalSeconds:0} s"));
        return survived;
    }

    private int Phrases()
    {
        int tried = 0, survived = 0;
        foreach (var phrase in Vocabularies.All().Where(phrase => IsWanted(phrase.File)))
        {
            if (IsOver)
            {
                break;
            }

            var numbers = _table.Where(row => row[1].StartsWith(phrase.File, StringComparison.Ordinal)).Select(row => int.Parse(row[0], CultureInfo.InvariantCulture)).ToHashSet();
            var tests = _tests.FindAll(test => test.IsOfPhrases || numbers.Overlaps(test.Reached));
            phrase.TakeOut();
            tried++;
            if (tests.TrueForAll(test => test.Run()))
            {
                survived++;
                Console.WriteLine($"SURVIVES\t{phrase.File}\tphrase\t{phrase.Vocabulary}\t{phrase.Text}");
            }

            phrase.PutBack();
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"phrases: {tried} taken out, {tried - survived} missed by a test, {survived} not; {_watch.Elapsed.TotalSeconds:0} s{(IsOver ? ", and the time is over" : string.Empty)}"));
        return survived;
    }

    private bool IsWanted(string file) => _folders.Length == 0 || Array.Exists(_folders, folder => file.StartsWith(folder, StringComparison.Ordinal));
}
