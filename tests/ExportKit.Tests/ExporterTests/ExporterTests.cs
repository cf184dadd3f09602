using System.Collections.Immutable;
using System.Text;
using ExportKit.Diagnostics;
using ExportKit.Limits;

namespace ExportKit.Tests.ExporterTests;

public sealed class ExporterTests
{
    private static readonly ImmutableArray<ExportFormat> All = [ExportFormat.Pdf, ExportFormat.Epub, ExportFormat.PlainText];

    private readonly FakeResources _resources = new();

    [Fact]
    public void A_page_is_read_and_normalised_once_for_all_documents()
    {
        var stages = new FakeStages();
        var place = new FakePlace();
        var result = Export(stages, "Headline\nwords", All, place);

        Assert.Equal(["read", "normalise", "write PDF", "write EPUB", "write text"], stages.Calls);
        Assert.Equal("PDF of Headline", place.Saved["story.pdf"]);
        Assert.Equal("EPUB of Headline", place.Saved["story.epub"]);
        Assert.Equal("text of Headline", place.Saved["story.txt"]);
        Assert.Equal(ExportOutcome.Written, result.Outcome);
        Assert.Equal(["story.pdf", "story.epub", "story.txt"], result.Documents.Select(document => document.Name));
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void The_pages_of_a_PDF_reach_the_documents_that_are_written_after_it()
    {
        var stages = new FakeStages();
        Export(stages, "Headline\nwords", [ExportFormat.Pdf, ExportFormat.Epub], new FakePlace());
        var pages = stages.Pages;
        Export(stages, "Headline\nwords", [ExportFormat.Epub], new FakePlace());

        Assert.Same(stages.Paginated, pages);
        Assert.Null(stages.Pages);
        Assert.DoesNotContain("paginate", stages.Calls);
    }

    [Fact]
    public void An_EPUB_that_shall_carry_the_pages_has_the_PDF_laid_out_and_not_written()
    {
        var stages = new FakeStages();
        var place = new FakePlace();
        var result = Export(stages, "Headline\nwords", [ExportFormat.Epub], place, new ExportOptions { Epub = new() { PageList = true } });

        Assert.Same(stages.Paginated, stages.Pages);
        Assert.Equal(["read", "normalise", "paginate", "write EPUB"], stages.Calls);
        Assert.Equal(["story.epub"], place.Saved.Keys);
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void An_EPUB_that_shall_carry_the_pages_is_not_written_without_them()
    {
        var place = new FakePlace();
        var result = Export(new FakeStages { Paginated = null }, "Headline", [ExportFormat.Epub], place, new ExportOptions { Epub = new() { PageList = true } });

        Assert.Empty(place.Saved);
        Assert.Equal([ExportOutcome.Failed], result.Documents.Select(document => document.Outcome));
        Assert.Equal(["no layout"], result.Diagnostics.Select(diagnostic => diagnostic.Message));
    }

    [Fact]
    public void The_reader_is_told_both_bases_and_the_limit()
    {
        var stages = new FakeStages();
        var options = new ExportOptions { BaseAddress = "https://example.org/news/", Limits = new ExportLimits { InputBytes = 77 } };
        new Exporter(stages.Stages, _resources).Read(Page("Headline"), options, new DiagnosticBag());

        Assert.Equal("https://example.org/news/", stages.ReadingOptions!.BaseAddress);
        Assert.Equal("file:///news/story.html", stages.ReadingOptions.PictureBaseAddress);
        Assert.Equal("story.html", stages.ReadingOptions.SourceName);
        Assert.Equal(77, stages.ReadingOptions.Limits.InputBytes);
    }

    [Fact]
    public void Without_an_article_nothing_is_written_and_each_document_failed()
    {
        var place = new FakePlace();
        var result = Export(new FakeStages(), "none", All, place);

        Assert.Null(result.Article);
        Assert.Empty(place.Saved);
        Assert.Equal([ExportOutcome.Failed, ExportOutcome.Failed, ExportOutcome.Failed], result.Documents.Select(document => document.Outcome));
        Assert.Equal(["EK1001"], Codes(result));
    }

    [Fact]
    public void Strict_writes_no_document_of_an_article_with_a_problem()
    {
        var stages = new FakeStages();
        var place = new FakePlace();
        var result = Export(stages, "Headline\nproblem", All, place, new ExportOptions { Strict = true });

        Assert.Equal(["read", "normalise"], stages.Calls);
        Assert.Empty(place.Saved);
        Assert.Equal(ExportOutcome.RefusedByStrict, result.Outcome);
        Assert.Equal(["EK2001", "EK0006"], Codes(result));
    }

    [Fact]
    public void Without_strict_an_article_with_a_problem_is_written()
    {
        var place = new FakePlace();
        var result = Export(new FakeStages(), "Headline\nproblem", All, place);

        Assert.Equal(3, place.Saved.Count);
        Assert.Equal(["EK2001"], Codes(result));
    }

    [Fact]
    public void Strict_refuses_only_the_document_whose_writer_has_the_problem()
    {
        var stages = new FakeStages
        {
            Write = (format, context, output) =>
            {
                output.WriteByte(1);
                if (format == ExportFormat.Pdf)
                {
                    context.Diagnostics.Report(DiagnosticCodes.TagTreeInvalid, "A tag stands where none may");
                }

                return true;
            },
        };
        var place = new FakePlace();
        var result = Export(stages, "Headline", All, place, new ExportOptions { Strict = true });

        Assert.Equal(["story.epub", "story.txt"], place.Saved.Keys);
        Assert.Equal(
            [ExportOutcome.RefusedByStrict, ExportOutcome.Written, ExportOutcome.Written],
            result.Documents.Select(document => document.Outcome));
        Assert.Equal(["EK5006", "EK0006"], Codes(result));
    }

    [Fact]
    public void A_writer_that_fails_leaves_nothing_and_keeps_no_other_from_writing()
    {
        var stages = new FakeStages
        {
            Write = (format, context, output) =>
            {
                output.Write("half a document"u8);
                if (format != ExportFormat.Pdf)
                {
                    return true;
                }

                context.Diagnostics.Report(DiagnosticCodes.NativeLibraryMissing, "HarfBuzz is missing");
                return false;
            },
        };
        var place = new FakePlace();
        var result = Export(stages, "Headline", All, place);

        Assert.Equal(["story.epub", "story.txt"], place.Saved.Keys);
        Assert.Equal(ExportOutcome.Failed, result.Outcome);
        Assert.Equal(["EK5001"], Codes(result));
    }

    [Fact]
    public void What_two_writers_say_alike_is_said_once()
    {
        var stages = new FakeStages
        {
            Write = (_, context, _) =>
            {
                context.Diagnostics.Report(DiagnosticCodes.WordsInEnglish, "English words serve");
                return true;
            },
        };

        Assert.Equal(["EK4003"], Codes(Export(stages, "Headline", All, new FakePlace())));
    }

    [Theory]
    [MemberData(nameof(SaveFailures))]
    public void An_output_that_cannot_be_written_is_said_in_plain_words(Exception failure, string reason)
    {
        var result = Export(new FakeStages(), "Headline", [ExportFormat.PlainText], new FakePlace { Failure = failure });

        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(DiagnosticCodes.OutputUnwritable, diagnostic.Code);
        Assert.Equal("The document cannot be written: " + reason, diagnostic.Message);
        Assert.Equal("story.txt", diagnostic.Place!.Source);
        Assert.NotNull(diagnostic.Hint);
        Assert.Equal(ExportOutcome.Failed, result.Outcome);
    }

    public static TheoryData<Exception, string> SaveFailures => new()
    {
        { new UnauthorizedAccessException("x"), "it is read-only, or permission is denied" },
        { new IOException("x", 28), "the disk is full" },
        { new IOException("x", unchecked((int)0x80070070)), "the disk is full" },
        { new IOException("x", 30), "the disk is read-only" },
        { new DirectoryNotFoundException("x"), "no such folder" },
        { new IOException("something else"), "something else" },
    };

    [Fact]
    public void A_fault_while_saving_is_not_taken_for_a_full_disk() =>
        Assert.Throws<InvalidOperationException>(
            () => Export(new FakeStages(), "Headline", All, new FakePlace { Failure = new InvalidOperationException() }));

    [Fact]
    public void A_document_without_a_name_is_not_made()
    {
        var stages = new FakeStages();
        var result = Export(stages, "Headline", All, new FakePlace { Refused = ".epub" });

        Assert.DoesNotContain("write EPUB", stages.Calls);
        Assert.Equal(
            [ExportOutcome.Written, ExportOutcome.Failed, ExportOutcome.Written], result.Documents.Select(document => document.Outcome));
    }

    [Fact]
    public void Pictures_are_loaded_once_each_for_all_documents()
    {
        _resources.With("a.png", "PNG a").With("b.png", "PNG b");
        var stages = new FakeStages();
        var result = Export(stages, "Headline\nimg a.png\nimg b.png\nimg a.png", All, new FakePlace());

        Assert.Equal(["a.png", "b.png"], _resources.Asked);
        Assert.Equal("PNG a", Encoding.UTF8.GetString(stages.Images!.Find("a.png")!.Bytes.Span));
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void Pictures_are_not_loaded_for_a_text_or_when_left_out()
    {
        Export(new FakeStages(), "Headline\nimg a.png", [ExportFormat.PlainText], new FakePlace());
        Export(new FakeStages(), "Headline\nimg a.png", All, new FakePlace(), new ExportOptions { IncludeImages = false });

        Assert.Empty(_resources.Asked);
    }

    [Fact]
    public void A_missing_picture_is_a_warning_at_its_place_and_the_export_goes_on()
    {
        var place = new FakePlace();
        var result = Export(new FakeStages(), "Headline\nimg a.png", [ExportFormat.Epub], place);

        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(DiagnosticCodes.ImageMissing, diagnostic.Code);
        Assert.Equal("The picture a.png cannot be had: no such file", diagnostic.Message);
        Assert.Equal("story.html:2:1", diagnostic.Place!.ToString());
        Assert.Equal("Put it there", diagnostic.Hint);
        Assert.Single(place.Saved);
    }

    [Fact]
    public void A_file_that_is_no_picture_gets_into_no_document()
    {
        _resources.With("file:///etc/passwd", "root:x:0:0");
        var stages = new FakeStages();
        var result = Export(stages, "Headline\nimg file:///etc/passwd", [ExportFormat.Epub], new FakePlace());

        Assert.Null(stages.Images!.Find("file:///etc/passwd"));
        Assert.Equal(["EK2005"], Codes(result));
    }

    [Theory]
    [InlineData("a.jpg", null, true)]
    [InlineData("a.JPEG?width=3", null, true)]
    [InlineData("a.png", null, false)]
    [InlineData("a", null, false)]
    [InlineData("a.php", null, false)]
    [InlineData("a.png", "image/jpeg", true)]
    [InlineData("a.jpg", "image/png", false)]
    [InlineData("data:image/gif;base64,UE5H", "image/gif", true)]
    public void A_picture_that_is_not_what_it_says_is_noted_and_its_bytes_are_trusted(string address, string? type, bool isNoted)
    {
        _resources.With(address, "PNG", type);
        var stages = new FakeStages();
        var result = Export(stages, "Headline\nimg " + address, [ExportFormat.Epub], new FakePlace());

        Assert.Equal(isNoted ? ["EK2007"] : [], Codes(result));
        Assert.NotNull(stages.Images!.Find(address));
    }

    [Fact]
    public void A_stand_in_of_a_point_gets_into_no_document()
    {
        _resources.With("a.png", "PNG point").With("b.png", "PNG line");
        var stages = new FakeStages();
        var result = Export(stages, "Headline\nimg a.png\nimg b.png", [ExportFormat.Epub], new FakePlace());

        Assert.Null(stages.Images!.Find("a.png"));
        Assert.NotNull(stages.Images.Find("b.png"));
        Assert.Equal("The picture a.png cannot be had: the file is a stand-in of 1 by 1 pixels", Assert.Single(result.Diagnostics).Message);
    }

    [Fact]
    public void The_width_that_is_wanted_of_pictures_reaches_the_reader()
    {
        var stages = new FakeStages();
        var options = new ExportOptions();
        Export(stages, "Headline", [ExportFormat.Epub], new FakePlace(), options with { Epub = options.Epub with { ImageWidth = 640 } });

        Assert.Equal(640, stages.ReadingOptions!.PictureWidth);
    }

    [Fact]
    public void A_data_address_is_not_spelled_out_in_messages()
    {
        var address = "data:image/gif;base64," + new string('A', 500);
        var result = Export(new FakeStages(), "Headline\nimg " + address, [ExportFormat.Epub], new FakePlace());

        Assert.Contains("data:image/gif…", Assert.Single(result.Diagnostics).Message, StringComparison.Ordinal);
        Assert.DoesNotContain("AAAA", result.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    private static ExportInput Page(string text) => new("story.html", Encoding.UTF8.GetBytes(text), "file:///news/story.html");

    private static IEnumerable<string> Codes(ExportResult result) => result.Diagnostics.Select(diagnostic => diagnostic.Code.Id);

    private ExportResult Export(
        FakeStages stages, string page, ImmutableArray<ExportFormat> formats, FakePlace place, ExportOptions? options = null) =>
        new Exporter(stages.Stages, _resources).Export(Page(page), formats, options ?? new(), place);
}
