using ExportKit.Diagnostics;
using ExportKit.Resources.Archives;

namespace ExportKit.Cli;

/// <summary>Understands what a browser or program wrote when it saved a page: MHTML, and marks that say the page's address.</summary>
internal static class SavedPages
{
    /// <summary>The page with what was written beside it; null with an error among the diagnostics where none can be had.</summary>
    public static ExportInput? Understand(ExportInput input, DiagnosticBag diagnostics)
    {
        var bytes = input.Bytes.Span;
        switch (InputKinds.Of(bytes[..Math.Min(bytes.Length, InputKinds.HeadLength)]))
        {
            case InputKind.Mhtml:
                return MhtmlReader.Read(input.Bytes, input.Name, diagnostics) is { } page ? Of(input.Name, page, input.Retrieved) : null;
            case InputKind.Warc or InputKind.Feed:
                diagnostics.Report(
                    DiagnosticCodes.NoPages,
                    "The input is an archive or a feed, and no page",
                    new SourcePlace(input.Name),
                    "Give it by a name that says so (.warc, .warc.gz, .xml), or alone through standard input");
                return null;
        }

        return SavedPageMark.Find(bytes) is { } mark
            ? input with { Address = mark.Address, Retrieved = mark.Saved ?? input.Retrieved }
            : input;
    }

    /// <summary>A page of an archive as an input.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="page">The page.</param>
    /// <param name="retrieved">When it was retrieved, where the archive does not say.</param>
    public static ExportInput Of(string name, ArchivedPage page, DateTimeOffset? retrieved = null) => new(name, page.Bytes, page.PictureBase)
    {
        Address = page.Address,
        DeclaredEncoding = page.Charset,
        Resources = page.Resources,
        Retrieved = page.Retrieved ?? retrieved,
    };
}
