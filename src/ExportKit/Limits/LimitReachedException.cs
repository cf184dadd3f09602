namespace ExportKit.Limits;

/// <summary>Work on a page or document ends, since it meets a limit. It is thrown from deep within the stages and caught where they are
/// joined, which says so and goes on with the next; a limit that each rule had to ask for would hold in most of them.</summary>
/// <param name="limit">The limit.</param>
/// <param name="met">What was met and how large it was, as a sentence without its end.</param>
internal sealed class LimitReachedException(Limit limit, string met) : Exception(met)
{
    /// <summary>The limit.</summary>
    public Limit Limit { get; } = limit;
}
