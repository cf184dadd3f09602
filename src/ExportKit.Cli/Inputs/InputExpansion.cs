using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>Finds the pages that the words of the command line stand for.</summary>
internal static class InputExpansion
{
    /// <summary>Finds them, in the order of the words; then those of lists, then those of feeds.</summary>
    /// <param name="words">The inputs as the person named them.</param>
    /// <param name="settings">What holds for all of them.</param>
    /// <param name="environment">All that is outside.</param>
    /// <param name="diagnostics">Takes what is wrong with a word that stands for no page; the other words are expanded all the same.</param>
    /// <exception cref="UsageException">The words contradict each other.</exception>
    public static PageSource[] Expand(string[] words, InputSettings settings, CommandEnvironment environment, DiagnosticBag diagnostics)
    {
        if (words.Concat(settings.Lists).Concat(settings.Feeds).Count(word => word == InputReader.Standard) > 1)
        {
            throw new UsageException("Standard input (-) can be read only once.");
        }

        var finder = new PageFinder(settings with { IsOneWord = words.Length == 1 && settings.Lists.Length == 0 && settings.Feeds.Length == 0 }, environment, diagnostics);
        foreach (var word in words)
        {
            finder.Add(word);
        }

        foreach (var list in settings.Lists)
        {
            finder.AddList(list);
        }

        foreach (var feed in settings.Feeds)
        {
            finder.AddFeed(feed);
        }

        return finder.Pages();
    }
}
