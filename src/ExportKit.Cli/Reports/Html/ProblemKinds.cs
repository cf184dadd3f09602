using System.Runtime.InteropServices;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>A kind of problem in a run.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Severity">The worst severity that it had.</param>
internal sealed record ProblemKind(DiagnosticCode Code, Severity Severity)
{
    /// <summary>How many articles have it.</summary>
    public int Articles { get; set; }

    /// <summary>How often it stands.</summary>
    public int Times { get; set; }

    /// <summary>The first articles that have it.</summary>
    public List<ArticleMention> First { get; } = [];
}

/// <summary>An article as lists name it.</summary>
/// <param name="Number">Its place in the report, from 1.</param>
/// <param name="Title">Its headline, or the name of its page.</param>
/// <param name="Language">The language of the title; null where it is not known.</param>
/// <param name="Errors">How many errors it has.</param>
/// <param name="Barriers">How many accessibility problems.</param>
/// <param name="Warnings">How many warnings.</param>
internal sealed record ArticleMention(int Number, string Title, string? Language, int Errors, int Barriers, int Warnings)
{
    /// <summary>The kind of problem in it that harms most; null where it has none.</summary>
    public DiagnosticCode? Worst { get; init; }
}

/// <summary>Counts the problems of a run by kind and by article. It takes no more room for many articles than for some hundred.</summary>
internal sealed class ProblemKinds
{
    /// <summary>How many articles the lists name at most.</summary>
    public const int MostArticles = 50;

    private const int MostMentions = 8;
    private readonly Dictionary<string, ProblemKind> _kinds = new(StringComparer.Ordinal);
    private readonly List<ArticleMention> _worst = [];

    /// <summary>How many articles there were.</summary>
    public int Articles { get; private set; }

    /// <summary>How many articles have nothing to mend.</summary>
    public int Sound { get; private set; }

    /// <summary>How many articles have a problem that shuts readers out.</summary>
    public int WithBarriers { get; private set; }

    /// <summary>How many articles have an error: a document of theirs was not made as it was asked for.</summary>
    public int WithErrors { get; private set; }

    /// <summary>How many articles have either.</summary>
    public int WithEither { get; private set; }

    /// <summary>The articles that harm readers most, the worst first.</summary>
    public IReadOnlyList<ArticleMention> Worst => _worst;

    /// <summary>How many articles are remembered: those that lists name, each counted as often as it is named.</summary>
    public int Held => _worst.Count + _kinds.Values.Sum(static kind => kind.First.Count);

    /// <summary>The kinds, the most harmful first, then the commonest.</summary>
    public ProblemKind[] ByHarm()
    {
        var kinds = _kinds.Values.ToArray();
        Array.Sort(kinds, static (one, other) => Harm.Compare(one.Severity, one.Code, other.Severity, other.Code));
        return kinds;
    }

    /// <summary>Counts an article.</summary>
    /// <param name="title">Its headline, or the name of its page.</param>
    /// <param name="language">The language of the title.</param>
    /// <param name="problems">Its problems, the most harmful first.</param>
    public ArticleMention Add(string title, string? language, IReadOnlyList<Diagnostic> problems)
    {
        var mention = new ArticleMention(
            ++Articles, title, language, Count(problems, Severity.Error), Count(problems, Severity.Accessibility), Count(problems, Severity.Warning))
        {
            Worst = problems.Count > 0 ? problems[0].Code : null,
        };
        Sound += problems.Count == 0 ? 1 : 0;
        WithBarriers += mention.Barriers > 0 ? 1 : 0;
        WithErrors += mention.Errors > 0 ? 1 : 0;
        WithEither += mention.Errors + mention.Barriers > 0 ? 1 : 0;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var problem in problems)
        {
            Add(problem, seen.Add(problem.Code.Id) ? mention : null);
        }

        Rank(mention);
        return mention;
    }

    private void Add(Diagnostic problem, ArticleMention? mention)
    {
        ref var kind = ref CollectionsMarshal.GetValueRefOrAddDefault(_kinds, problem.Code.Id, out _);
        kind ??= new ProblemKind(problem.Code, problem.Severity);
        kind = problem.Severity <= kind.Severity ? kind : kind with { Severity = problem.Severity };
        kind.Times++;
        if (mention is null)
        {
            return;
        }

        kind.Articles++;
        if (kind.First.Count < MostMentions)
        {
            kind.First.Add(mention);
        }
    }

    private void Rank(ArticleMention mention)
    {
        if (mention.Worst is null)
        {
            return;
        }

        var at = _worst.FindIndex(other => IsWorse(mention, other));
        _worst.Insert(at < 0 ? _worst.Count : at, mention);
        if (_worst.Count > MostArticles)
        {
            _worst.RemoveAt(MostArticles);
        }
    }

    private static bool IsWorse(ArticleMention one, ArticleMention other) =>
        one.Errors != other.Errors ? one.Errors > other.Errors
        : one.Barriers != other.Barriers ? one.Barriers > other.Barriers
        : one.Warnings > other.Warnings;

    private static int Count(IReadOnlyList<Diagnostic> problems, Severity severity)
    {
        var count = 0;
        foreach (var problem in problems)
        {
            count += problem.Severity == severity ? 1 : 0;
        }

        return count;
    }
}
