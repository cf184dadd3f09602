using ExportKit.Diagnostics;
using ExportKit.Writing.Pdf.Fonts;
using ExportKit.Writing.Pdf.Fonts.Native;
using ExportKit.Writing.Pdf.Fonts.OpenType;

namespace ExportKit.Tests.Writing.Pdf.Fonts;

public sealed class FontStockTests : IDisposable
{
    private const string Installed = "/usr/share/fonts/truetype/noto/NotoSans-";

    private readonly TemporaryFolder _folder = new();
    private readonly FontStock _stock = new();

    public FontStockTests()
    {
        Tools.RequireThat(HarfBuzzLibrary.TryLoad(new DiagnosticBag()), "HarfBuzz is not installed.");
        Tools.RequireThat(File.Exists(Installed + "Regular.ttf"), "The font Noto Sans is not installed.");
        Install("Regular");
        Install("Bold");
    }

    private FontSources Sources => new([_folder.Path]);

    [SkippableFact]
    public void The_fonts_of_two_documents_are_opened_once()
    {
        var first = Document();
        Assert.Equal(2, _stock.Opened);
        var second = Document();
        Assert.Equal(2, _stock.Opened);
        Assert.Equal(first, second);
    }

    [SkippableFact]
    public void Two_documents_at_once_have_faces_of_their_own_and_share_the_file()
    {
        using var one = Open();
        using var other = Open();
        var (face, same) = (Face(one), Face(other));
        Assert.NotSame(face, same);
        Assert.Equal(face.Stamp, same.Stamp);
        using var blob = FontBlob.Open(face.Entry);
        using var again = FontBlob.Open(same.Entry);
        Assert.Same(blob, again);
    }

    [SkippableFact]
    public void Faces_of_a_document_that_failed_are_not_used_again()
    {
        using (var library = Open())
        {
            Face(library);
        }

        using var next = Open();
        Face(next);
        Assert.Equal(2, _stock.Opened);
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_font_that_changed_is_read_anew(bool isOther)
    {
        var before = Document();
        var path = _folder["noto/NotoSans-Regular.ttf"];
        if (isOther)
        {
            // Another family, of another length, in its place.
            File.Copy("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", path, overwrite: true);
            using var library = Open();
            Assert.NotEqual(before[0], Face(library).PostScriptName);
        }
        else
        {
            File.SetLastWriteTimeUtc(path, File.GetLastWriteTimeUtc(path).AddSeconds(1));
            Assert.Equal(before, Document());
            Assert.Equal(3, _stock.Opened);
        }
    }

    [SkippableFact]
    public void A_font_that_was_removed_is_used_no_more()
    {
        Document();
        File.Delete(_folder["noto/NotoSans-Regular.ttf"]);
        using var library = Open();
        Assert.Equal("NotoSans-Bold", Face(library).PostScriptName);
    }

    [SkippableFact]
    public void A_face_serves_a_bounded_number_of_documents()
    {
        for (var i = 0; i < 257; i++)
        {
            using var library = Open();
            Face(library);
            library.SaySound();
        }

        Assert.Equal(2, _stock.Opened);
    }

    [SkippableFact]
    public void Few_faces_are_kept()
    {
        var entries = FontIndex.Of(FontSources.OfSystem() with { CacheFolder = null }).Fonts.Select(font => font.Entry)
            .Where(entry => entry.Header.Outlines == FontOutlines.TrueType && !entry.Header.IsVariable && new FileInfo(entry.Path).Length < 1 << 20).Take(40).ToArray();
        Tools.RequireThat(entries.Length == 40, "Fewer than 40 fonts are installed.");
        foreach (var entry in entries)
        {
            _stock.GiveBack(_stock.Take(entry, entry.Header.Weight));
        }

        Assert.Equal(40, _stock.Opened);
        _stock.Take(entries[^1], entries[^1].Header.Weight).Dispose();
        Assert.Equal(40, _stock.Opened);
        _stock.Take(entries[0], entries[0].Header.Weight).Dispose();
        Assert.Equal(41, _stock.Opened);
    }

    public void Dispose() => _folder.Dispose();

    private FontLibrary Open() => FontLibrary.Open(Sources, new DiagnosticBag(), null, _stock) ?? throw new InvalidOperationException("No font is there.");

    private static FontFace Face(FontLibrary library) => library.Face(FontRole.Body, false, false, new DiagnosticBag());

    private string[] Document()
    {
        using var library = Open();
        string[] names = [Face(library).PostScriptName, library.Face(FontRole.Body, true, false, new DiagnosticBag()).PostScriptName];
        library.SaySound();
        return names;
    }

    private void Install(string style)
    {
        Directory.CreateDirectory(_folder["noto"]);
        File.Copy($"{Installed}{style}.ttf", _folder[$"noto/NotoSans-{style}.ttf"]);
    }
}
