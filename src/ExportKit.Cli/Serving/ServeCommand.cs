using System.CommandLine;
using System.Globalization;
using ExportKit.Cli.Serving;
using ExportKit.Limits;

namespace ExportKit.Cli;

/// <summary>The command <c>serve</c>: a page of this machine in which a person looks at articles and corrects them.</summary>
internal sealed class ServeCommand : ICommand
{
    private const int DefaultPort = 5020;
    private const int MostPort = 65535;

    private readonly string _description;

    private readonly Option<string> _port = new("--port")
    {
        HelpName = "N", Description = FormattableString.Invariant($"The port of this machine to listen at, 0 for any that is free; default: {DefaultPort}"),
    };

    private readonly Option<string> _quiet = Flags.Create("Say nothing but errors and the address, which stands on a line of its own", "-q", "--quiet");
    private readonly SelectionOptions _selection = new();
    private readonly WebOptions _web = new();
    private readonly PageOptions _pages = new();
    private readonly PdfStandardOptions _standard = new();
    private readonly DesignOptions _design = new();
    private readonly BookOptions _book = new();
    private readonly SpokenTextOptions _text = new();
    private readonly LimitOptions _limits = new();

    public ServeCommand(string description) => _description = description;

    /// <inheritdoc/>
    public IReadOnlyList<string> Examples =>
    [
        "exportkit serve",
        "exportkit serve --port 8080",
        "exportkit serve --sidecars corrections/",
        "exportkit serve --preset large-print --page-size a4",
        "exportkit serve --max-time 5m --max-images 2000",
    ];

    /// <inheritdoc/>
    public GroupedCommand Build()
    {
        ExportFormat[] formats = [ExportFormat.Pdf, ExportFormat.Epub, ExportFormat.PlainText];
        var command = new GroupedCommand("serve", _description);
        command.AddGroup("Options", _port, _quiet);
        _selection.AddTo(command);
        _web.AddTo(command, hasPictures: true);
        _pages.AddTo(command, formats);
        _standard.AddTo(command, isHidden: false);
        _design.AddTo(command, areHidden: false);
        _book.AddTo(command, areHidden: false);
        _text.AddTo(command, areHidden: false);
        _limits.AddTo(command, LimitUse.Reading | LimitUse.Writing | LimitUse.Pictures | LimitUse.Pdf);
        return command;
    }

    /// <inheritdoc/>
    public void Check(ParseResult result, CommandEnvironment environment)
    {
        _ = Port(result.GetValue(_port));
        _ = Options(result, environment);
    }

    /// <inheritdoc/>
    public int Run(ParseResult result, CommandEnvironment environment)
    {
        environment = environment with { Limits = _limits.Read(result) };
        var options = Options(result, environment);
        var port = Port(result.GetValue(_port));

        // What is wrong with the options is said here, before anything is started.
        _web.Read(result, [], environment).Dispose();
        var others = environment.Settings is { } settings ? settings.ForPages([], options, own => Options(own, environment)) : new SameOptions(options);
        return environment.Serve(
            new ServeSettings
            {
                Port = port,
                IsQuiet = result.Has(_quiet),
                PageBytes = _limits.Says(result, LimitTable.InputBytes) ? options.Limits.InputBytes : null,
                Folder = environment.Files.FullPath("."),
                SidecarFolder = _selection.Folder(result) is { } folder ? environment.Files.FullPath(folder) : null,
                Options = others,
                Web = () => _web.Read(result, [], environment),
            },
            environment);
    }

    private static int Port(string? value) =>
        value is null ? DefaultPort
        : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= MostPort ? port
        : throw new UsageException($"\"{value}\" is no port. Give --port a number from 0 to {MostPort}.");

    private ExportOptions Options(ParseResult result, CommandEnvironment environment) => _pages.Read(result, _selection.Read(result, new ExportOptions()) with
    {
        Pdf = _standard.Read(result, _design.Read(result, environment)),
        Epub = _book.Read(result),
        PlainText = _text.Read(result),
        Limits = _limits.Read(result),
        SourceDate = OptionValues.SourceDate(environment.Variable("SOURCE_DATE_EPOCH")),
    });
}
