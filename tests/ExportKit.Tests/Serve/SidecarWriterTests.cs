using ExportKit.Cli;
using ExportKit.Diagnostics;
using ExportKit.Model;
using ExportKit.Normalising.Correcting;

namespace ExportKit.Tests.Serve;

/// <summary>What is written of corrections is read as the same corrections; and each part of an article can be named.</summary>
public sealed class SidecarWriterTests
{
    public static TheoryData<string> Samples => [.. Directory.EnumerateFiles(Repository.Input, "*.html").Select(file => Path.GetFileName(file))];

    [Fact]
    public void All_that_a_sidecar_can_say_comes_back()
    {
        const string All = """
            {
              "title": "A \"title\" <with> & Ümläute",
              "authors": [
                "A",
                "B"
              ],
              "published": "2025-05-15",
              "modified": "2025-05-15T15:54:00+01:00",
              "publisher": "P",
              "language": "en-GB",
              "pictures": [
                {
                  "picture": "a.png",
                  "number": 2,
                  "alt": "x",
                  "description": "d",
                  "caption": "",
                  "credit": "c"
                },
                {
                  "picture": "b.png",
                  "decoration": true
                },
                {
                  "picture": "c.png",
                  "remove": true
                }
              ],
              "headings": [
                {
                  "heading": "h",
                  "level": 3,
                  "text": "t"
                },
                {
                  "heading": "i",
                  "number": 1,
                  "paragraph": true
                },
                {
                  "heading": "j",
                  "remove": true
                }
              ],
              "blocks": [
                {
                  "block": "b",
                  "level": 2,
                  "language": "fr"
                },
                {
                  "block": "c",
                  "remove": true
                }
              ],
              "passages": [
                {
                  "passage": "p",
                  "number": 3,
                  "language": "la"
                }
              ],
              "tables": [
                {
                  "number": 1,
                  "headerRows": 1,
                  "headerColumns": 0,
                  "caption": "c"
                },
                {
                  "table": "t",
                  "remove": true
                }
              ]
            }

            """;
        var diagnostics = new DiagnosticBag();
        var read = SidecarReader.Read(System.Text.Encoding.UTF8.GetBytes(All), "x", diagnostics);

        Assert.Empty(diagnostics.Diagnostics);
        Assert.Equal(All.ReplaceLineEndings("\n"), System.Text.Encoding.UTF8.GetString(SidecarWriter.Write(read!)));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Each_part_of_an_article_is_named_so_that_its_name_finds_it(string name)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Repository.Input, name));
        var diagnostics = new DiagnosticBag();
        var exporter = new Exporter(ArticleStages.Create(), new ExportKit.Resources.FileResourceLoader());
        var read = exporter.ReadAlone(new ExportInput(name, bytes), new ExportOptions(), diagnostics)!;
        var article = exporter.Normalised(read, new ExportOptions(), diagnostics)!;
        var targets = new CorrectionTargets(read);
        var count = 0;
        foreach (var block in ArticleWalker.Blocks(article).Where(block => block.Place is not null))
        {
            switch (block)
            {
                case Heading heading:
                    Assert.Equal(heading.Place, targets.PlaceOf(new HeadingCorrection(targets.NameOfHeading(heading)!)));
                    count++;
                    break;
                case Paragraph paragraph:
                    Assert.Equal(paragraph.Place, targets.PlaceOf(new BlockCorrection(targets.NameOfBlock(paragraph, true)!) { Level = 2 }));
                    count++;
                    break;
                case Table table:
                    Assert.Equal(table.Place, targets.PlaceOf(new TableCorrection(targets.NameOf(table)!)));
                    count++;
                    break;
            }
        }

        foreach (var picture in ArticleWalker.Pictures(article).Where(picture => picture.Address.Length > 0))
        {
            Assert.Contains(picture.Place, targets.PlacesOf(new PictureCorrection(targets.NameOf(picture)!)));
            count++;
        }

        Assert.True(count > 5);
    }
}
