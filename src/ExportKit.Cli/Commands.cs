namespace ExportKit.Cli;

/// <summary>The commands by name. Only the one that is called is made, with its options.</summary>
internal static class Commands
{
    /// <summary>The names, in the order in which help shows them, each with what it does.</summary>
    public static CommandName[] All { get; } =
    [
        new("pdf", "Make a tagged PDF (PDF/UA-1 and PDF/A-2a) of each article"),
        new("epub", "Make an EPUB 3 of each article"),
        new("txt", "Make a text for screen readers of each article"),
        new("brf", "Make braille for embossers and displays (BRF) of each article"),
        new("pef", "Make braille with its pages and metadata (PEF) of each article"),
        new("ssml", "Make a document for speech engines (SSML 1.1) of each article"),
        new("all", "Make PDF, EPUB and text of each article"),
        new("check", "Examine PDFs, EPUBs and texts, ours or not, rule by rule"),
        new("diff", "Say whether two documents carry the same words, and where they part"),
        new(MergeReportsCommand.Name, "Make one report of those that the shards of a split run wrote"),
        new("inspect", "Show what is read of an article: metadata, outline, pictures, problems"),
        new("serve", "Show articles in the browser, to look at, correct and download"),
        new(SettingsCommand.Name, "Show which settings hold for a page, and where each comes from"),
        new("init", "Write a settings file (exportkit.json) with every setting explained"),
        new("codes", "List the codes of problems, or explain one"),
        new(CompletionCommand.Name, "Write what a shell needs to complete the words of exportkit"),
        new(ManCommand.Name, "Write the manual page"),
    ];

    /// <summary>The command of a name; null where there is none.</summary>
    public static ICommand? Find(string name) => name switch
    {
        "pdf" => new ExportCommand(name, Description(name), ExportFormat.Pdf),
        "epub" => new ExportCommand(name, Description(name), ExportFormat.Epub),
        "txt" => new ExportCommand(name, Description(name), ExportFormat.PlainText),
        "brf" => new ExportCommand(name, Description(name), ExportFormat.Brf),
        "pef" => new ExportCommand(name, Description(name), ExportFormat.Pef),
        "ssml" => new ExportCommand(name, Description(name), ExportFormat.Ssml),
        "all" => new ExportCommand(name, Description(name), ExportFormat.Pdf, ExportFormat.Epub, ExportFormat.PlainText),
        "check" => new CheckCommand(Description(name)),
        "diff" => new DiffCommand(Description(name)),
        MergeReportsCommand.Name => new MergeReportsCommand(Description(name)),
        "inspect" => new InspectCommand(Description(name)),
        "serve" => new ServeCommand(Description(name)),
        SettingsCommand.Name => new SettingsCommand(Description(name)),
        "init" => new InitCommand(Description(name)),
        "codes" => new CodesCommand(Description(name)),
        CompletionCommand.Name => new CompletionCommand(Description(name)),
        ManCommand.Name => new ManCommand(Description(name)),
        _ => null,
    };

    private static string Description(string name) => Array.Find(All, command => command.Name == name)!.Description;
}

/// <summary>A command as help lists it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it does.</param>
internal sealed record CommandName(string Name, string Description);
