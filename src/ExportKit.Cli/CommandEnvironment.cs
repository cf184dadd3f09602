using ExportKit.Cli.Programs;
using ExportKit.Cli.Serving;
using ExportKit.Limits;
using ExportKit.Resources;
using ExportKit.Resources.Web;
using ExportKit.Writing.Pdf;

namespace ExportKit.Cli;

/// <summary>All that a command touches outside itself, so that it runs in a test without disk, terminal or environment.</summary>
internal sealed record CommandEnvironment
{
    /// <summary>Standard input.</summary>
    public required Func<Stream> OpenInput { get; init; }

    /// <summary>Standard output, for documents.</summary>
    public required Func<Stream> OpenOutput { get; init; }

    /// <summary>Standard output, for text.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Standard error.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether a person sees standard output; asked only where it matters, since asking takes time.</summary>
    public Func<bool> IsOutputTerminal { get; init; } = static () => false;

    /// <summary>Whether a person sees standard error; asked only where it matters.</summary>
    public Func<bool> IsErrorTerminal { get; init; } = static () => false;

    /// <summary>The value of an environment variable; null where it is not set.</summary>
    public Func<string, string?> Variable { get; init; } = static _ => null;

    /// <summary>The names of all environment variables.</summary>
    public Func<IEnumerable<string>> VariableNames { get; init; } = static () => [];

    /// <summary>How much of the machine a page or document may take.</summary>
    public ExportLimits Limits { get; init; } = ExportLimits.Default;

    /// <summary>The settings that hold for the command; null where it takes none.</summary>
    public CommandSettings? Settings { get; init; }

    /// <summary>Whether the person wants to see where in the program a fault arose.</summary>
    public bool ShowsFaults { get; init; }

    /// <summary>The codes that the run has said.</summary>
    public SaidCodes Said { get; init; } = new();

    /// <summary>How many columns the terminal behind standard error has; asked only where a person sees it.</summary>
    public Func<int> ErrorColumns { get; init; } = static () => 80;

    /// <summary>How many pages can be worked on at a time.</summary>
    public Func<int> Cores { get; init; } = static () => 1;

    /// <summary>How time goes by, for progress; no document depends on it.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Whether runs over several pages hold their output folder and write down what they did, on the disk of this machine.</summary>
    public bool KeepsRecords { get; init; }

    /// <summary>Whether other machines may write to a folder, whose locks this one may not see.</summary>
    public Func<string, bool> IsSharedDisk { get; init; } = Machine.IsShared;

    /// <summary>Signals that ask the run to end.</summary>
    public Interruption Interruption { get; init; } = new();

    /// <summary>Files and folders.</summary>
    public required IFileAccess Files { get; init; }

    /// <summary>Other programs, such as validators.</summary>
    public IPrograms Programs { get; init; } = new NoPrograms();

    /// <summary>Gets the pictures.</summary>
    public required IResourceLoader Resources { get; init; }

    /// <summary>Makes what fetches from the web; asked only where something is fetched.</summary>
    public Func<WebSettings, IWebFetcher> Web { get; init; } = static settings => new WebFetcher(settings, ExportKit.Resources.Web.WebServices.OfSystem);

    /// <summary>What fetching needs of the machine; asked only where a browser fetches.</summary>
    public Func<WebServices> WebServices { get; init; } = static () => ExportKit.Resources.Web.WebServices.OfSystem;

    /// <summary>Serves the page until it is told to end, and gives the exit code; where no program for it is installed, it says so.</summary>
    public Func<ServeSettings, CommandEnvironment, int> Serve { get; init; } = static (_, _) => throw ServeProgram.Missing();

    /// <summary>Looks up what PDFs depend on; asked only where it is shown.</summary>
    public required Func<PdfEnvironment> PdfEnvironment { get; init; }

    /// <summary>The stages of the export.</summary>
    public required ExportStages Stages { get; init; }
}
