using ExportKit.Diagnostics;
using ExportKit.Resources.Web;

namespace ExportKit.Cli;

/// <summary>Finds the pages that the words of the command line stand for.</summary>
internal static class InputExpansion
{
    /// <summary>Finds them, in the order of the words.</summary>
    /// <param name="words">The inputs as the person named them.</param>
    /// <param name="settings">What holds for all of them.</param>
    /// <param name="environment">All that is outside.</param>
    /// <param name="diagnostics">Takes what is wrong with a word that stands for no page; the other words are expanded all the same.</param>
    /// <exception cref="UsageException">The words contradict each other.</exception>
    public static PageSource[] Expand(string[] words, InputSettings settings, CommandEnvironment environment, DiagnosticBag diagnostics)
    {
        if (words.Count(word => word == InputReader.Standard) > 1)
        {
            throw new UsageException("Standard input (-) can be read only once.");
        }

        var reader = new InputReader(environment, settings.MaxBytes, settings.WithTimes);
        return Array.ConvertAll(words, word => Page(word, reader, settings));
    }

    private static PageSource Page(string word, InputReader reader, InputSettings settings) =>
        word == InputReader.Standard ? new StandardInputPage(reader)
        : WebAddress.Is(word) ? new WebPage(word, settings.Web)
        : new FilePage(word, reader);
}
