using System.Collections.Immutable;

namespace ExportKit.Cli;

/// <summary>Rehearses the stages in the background, while the command line is understood and the page is read.</summary>
internal sealed class Rehearsal : IDisposable
{
    private readonly Lock _writing = new();
    private readonly ImmutableArray<ExportFormat> _formats;
    private bool _isOver;

    private Rehearsal(ImmutableArray<ExportFormat> formats) => _formats = formats;

    /// <summary>Starts the rehearsal of a command; null where none is worth while. With one processor it would be in the way.</summary>
    /// <param name="arguments">The arguments of the program.</param>
    public static Rehearsal? Start(string[] arguments)
    {
        if (Environment.ProcessorCount < 2 || arguments is not [var name, _, ..] || Commands.Formats(name) is not { IsEmpty: false } formats)
        {
            return null;
        }

        var rehearsal = new Rehearsal(formats);
        new Thread(rehearsal.Run) { IsBackground = true }.Start();
        return rehearsal;
    }

    /// <summary>Ends it; waits for a writer that is at work, since the process must not end within a native library.</summary>
    public void Dispose()
    {
        lock (_writing)
        {
            _isOver = true;
        }
    }

    private void Run()
    {
        try
        {
            StageRehearsal.Perform(ArticleStages.Create(), _formats, Write);
        }
        catch (Exception)
        {
            // What fails here fails in earnest too, and is reported then.
        }
    }

    private void Write(Action write)
    {
        lock (_writing)
        {
            if (!_isOver)
            {
                write();
            }
        }
    }
}
