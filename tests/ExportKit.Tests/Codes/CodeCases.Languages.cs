namespace ExportKit.Tests.Codes;

internal static partial class CodeCases
{
    private static CodeCase[] Languages =>
    [
        new("EK4001", "exportkit txt story.html") { Files = { { "story.html", Page.With("", language: "") } } },
        new("EK4002", "exportkit txt story.html") { Files = { { "story.html", Page.With("", language: "english") } } },
        new("EK4003", "exportkit txt story.html")
        {
            Files = { { "story.html", Page.With("", language: "zu", headline: "Ekuseni okuthule").Replace(Page.Words, "Izikebhe zaphuma echwebeni ngehora lesithupha ekuseni, kwathi emini zonke izindawo zase zingenalutho. Akekho owayekhumbula ukusa okuthule kangaka, futhi labo ababesele babukela useyili wokugcina waze wanyamalala. Kusihlwa babuya, imakethe yaba nezinhlanzi ezanele isonto lonke.", StringComparison.Ordinal) } },
        },
    ];
}
