using ExportKit.Model;
using ExportKit.Words;

namespace ExportKit.Tests.Writing.PlainText;

/// <summary>One small article in several languages: labels, marks and spaces as each has them.</summary>
public sealed class LanguageTests
{
    private static Article Article(string language) => Spoken.Article(
        new Heading(2, Spoken.Inlines("H")) { Id = "h" },
        new Figure(Spoken.Picture("A")),
        new Table(
        [
            new TableRow(TableSection.Head,
            [
                new TableCell([Spoken.Words("R")]) { IsHeader = true, Scope = HeaderScope.Column, Id = "r" },
                new TableCell([Spoken.Words("V")]) { IsHeader = true, Scope = HeaderScope.Column, Id = "v" },
            ]),
            new TableRow(TableSection.Body, [new TableCell([Spoken.Words("N")]) { Headers = ["r"] }, new TableCell([]) { Headers = ["v"] }]),
        ]),
        new Aside([Spoken.Words("W")]) { Title = Spoken.Inlines("T") }) with
    {
        Metadata = new ArticleMetadata { Headline = Spoken.Inlines("X"), Language = language },
    };

    [Fact]
    public void French_has_its_spaces_as_plain_ones() =>
        Assert.Equal(
            """
            X

            Langue : français (fr-CA)

            Cet article compte 8 mots, 1 titre, 1 image et 1 tableau. La lecture à voix haute prend environ 1 minute.

            Titre de niveau 2 : H

            Image : A

            Tableau de 1 ligne et 2 colonnes
            Ligne d’en-tête : R ; V.
            Ligne 1 sur 1. R : N. V : vide.
            Fin du tableau.

            Encadré : T
            W
            Fin de l’encadré.

            """,
            Spoken.Text(Article("fr-CA"), language: "fr-CA"));

    [Fact]
    public void Japanese_marks_bring_their_own_space() =>
        Assert.Equal(
            """
            X

            言語：日本語

            この記事の内容：8文字、見出し1個、画像1点、表1点。読み上げには約1分かかります。

            見出しレベル2：H

            画像：A

            表：1行、2列
            見出し行：R、V。
            1行中1行目。R：N。V：空欄。
            表の終わり。

            囲み記事：T
            W
            囲み記事の終わり。

            """,
            Spoken.Text(Article("ja"), language: "ja"));

    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_language_says_every_block_without_a_place_left(string language)
    {
        var text = Spoken.Text(Article(language), language: language);
        Assert.DoesNotContain('{', text);
        Assert.DoesNotContain('\u00A0', text);
        Assert.DoesNotContain("  ", text, StringComparison.Ordinal);
        Assert.Contains(StructureWords.For(language)[Word.TableEnd], text, StringComparison.Ordinal);
    }

    public static TheoryData<string> Tags => ["ar", "cy", "de", "en", "es", "fr", "he", "hi", "it", "ja", "nl", "pl", "pt", "zh"];
}
