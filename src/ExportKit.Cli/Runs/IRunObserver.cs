namespace ExportKit.Cli;

/// <summary>Follows a run: messages, summary, manifest, reports. It is told of the pages in the order of the inputs, and never of two at
/// once, however many are worked on at the same time.</summary>
internal interface IRunObserver
{
    /// <summary>A page is done with.</summary>
    /// <param name="page">The page; for a book or a story of several pages, its first.</param>
    /// <param name="result">What became of it.</param>
    void Done(PageSource page, ExportResult result);
}
