using System.Collections.Immutable;
using ExportKit.Cli;
using ExportKit.Cli.Comparing;
using ExportKit.Cli.Serving;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Normalising.Correcting;

namespace ExportKit.Serve.Pages;

/// <summary>Reads pages, applies corrections and makes documents, as the command line does. Safe for several threads.</summary>
/// <param name="settings">What is wanted.</param>
/// <param name="environment">All that is outside.</param>
/// <param name="limits">How much a page may have.</param>
internal sealed class PageReader(ServeSettings settings, CommandEnvironment environment, ServeLimits limits)
{
    private static readonly ImmutableArray<ExportFormat> Formats = [ExportFormat.Pdf, ExportFormat.Epub, ExportFormat.PlainText];

    /// <summary>The sidecars of pages.</summary>
    public SidecarFiles Sidecars { get; } = new(environment, settings.SidecarFolder);

    /// <summary>Reads a page with its sidecar.</summary>
    /// <param name="page">The page.</param>
    public ReadResult Read(OpenPage page)
    {
        var diagnostics = new DiagnosticBag();
        try
        {
            return Read(page, diagnostics) is { } article ? new ReadResult(article, []) : new ReadResult(null, diagnostics.ToImmutable());
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A fault of the program on one page must not cost the others.
            FaultReport.Add(exception, page.Source.Name, diagnostics, environment with { ShowsFaults = false });
            ShowFault(exception);
            return new ReadResult(null, diagnostics.ToImmutable());
        }
    }

    /// <summary>The article with other corrections.</summary>
    /// <param name="article">The article.</param>
    /// <param name="sidecar">The sidecar; null for none.</param>
    /// <param name="name">The sidecar's name in messages.</param>
    /// <param name="diagnostics">Takes what is wrong with the sidecar.</param>
    /// <returns>It; null with an error among the diagnostics where the sidecar cannot be understood.</returns>
    public ReadArticle? Correct(ReadArticle article, byte[]? sidecar, string name, DiagnosticBag diagnostics)
    {
        var corrections = sidecar is null ? new Corrections() : SidecarReader.Read(sidecar, name, diagnostics);
        if (corrections is null)
        {
            return null;
        }

        var said = new DiagnosticBag();
        said.AddRange(article.OfReading);
        if (Exporter(null).Normalised(article.Source, With(article.Options, corrections), said) is not { } current)
        {
            diagnostics.AddRange(said.ToImmutable());
            return null;
        }

        return article with { Current = current, Corrections = corrections, Sidecar = sidecar, Diagnostics = said.ToImmutable() };
    }

    /// <summary>Makes the documents of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="article">What was read of it.</param>
    public MadeDocuments Make(OpenPage page, ReadArticle article)
    {
        try
        {
            var place = new MemoryPlace();
            var result = Exporter(page).Export(article.Input, Formats, With(article.Options, article.Corrections), place);
            return new MadeDocuments(place.Documents, result.Diagnostics);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var diagnostics = new DiagnosticBag();
            FaultReport.Add(exception, page.Source.Name, diagnostics, environment with { ShowsFaults = false });
            ShowFault(exception);
            return new MadeDocuments(new Dictionary<string, byte[]>(), diagnostics.ToImmutable());
        }
    }

    /// <summary>The bytes of a picture of a page, with what they are; null where it cannot be had.</summary>
    /// <param name="page">The page.</param>
    /// <param name="article">What was read of it.</param>
    /// <param name="picture">The picture.</param>
    public Writing.ImageFile? Picture(OpenPage page, ReadArticle article, Picture picture)
    {
        var others = article.Input.LoaderFrom(page.Web.Resources(environment.Resources));
        foreach (var loader in article.Input.Resources is { } carried ? new[] { carried, others } : [others])
        {
            if (loader.Load(picture.Address) is { Failure: null } loaded)
            {
                return environment.Stages.ReadImage(picture.Address, loaded.Bytes);
            }
        }

        return null;
    }

    /// <summary>Shows a fault of the program to who asked for that, in the terminal alone.</summary>
    /// <param name="exception">The fault.</param>
    public void ShowFault(Exception exception)
    {
        if (environment.ShowsFaults)
        {
            lock (environment.Error)
            {
                environment.Error.WriteLine(exception.ToString());
            }
        }
    }

    private static ExportOptions With(ExportOptions options, Corrections corrections) => options with { Normalising = options.Normalising with { Corrections = corrections } };

    private ReadArticle? Read(OpenPage page, DiagnosticBag diagnostics)
    {
        if (settings.Options.For(page.Source, diagnostics) is not { } options)
        {
            return null;
        }

        options = options with { Limits = options.Limits with { InputBytes = Math.Min(options.Limits.InputBytes, limits.PageBytes) } };
        if (page.Web.Rendered([page.Source])[0].Read(diagnostics) is not { } input || Exporter(page).ReadAlone(input, options, diagnostics) is not { } source)
        {
            return null;
        }

        var said = new DiagnosticBag();
        if (Exporter(page).Normalised(source, options, said) is not { } plain)
        {
            diagnostics.AddRange(said.ToImmutable());
            return null;
        }

        var article = new ReadArticle
        {
            Input = input, Options = options, Source = source, Plain = plain, Current = plain, Targets = new CorrectionTargets(source), Corrections = new Corrections(),
            OfReading = diagnostics.ToImmutable(), Diagnostics = [], Pictures = [.. ArticleWalker.Pictures(plain)],
        };
        return Corrected(page, article, diagnostics);
    }

    private ReadArticle? Corrected(OpenPage page, ReadArticle article, DiagnosticBag diagnostics)
    {
        if (page.SidecarPath is not { } path || !environment.Files.FileExists(path))
        {
            return Correct(article, null, "", diagnostics);
        }

        return Sidecars.ReadBytes(path, diagnostics) is { } bytes ? Correct(article, bytes, Path.GetFileName(path), diagnostics) : null;
    }

    private Exporter Exporter(OpenPage? page) => new(environment.Stages, page is null ? environment.Resources : page.Web.Resources(environment.Resources));
}
