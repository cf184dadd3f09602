using ExportKit.Diagnostics;
using ExportKit.Writing;
using ExportKit.Writing.Icu;
using ExportKit.Writing.Pdf.Text;

namespace ExportKit.Tests.Writing.Pdf.Text;

/// <summary>Holds the small table of line breaks against ICU.</summary>
public sealed class SimpleLineBreaksTests : IDisposable
{
    /// <summary>One or two characters of each class, a marker of a box and one of a forced break among them.</summary>
    private const string Representatives =
        "aZéßΩЖ1 \u00A0.,:;!?'\"()[]{}-/\\|%$£€°+±*&#@_~=«»‘’“”‹›„‚–—…¡¿´\u2010\u2011\u202F\u2009•†™−‰×\u00AD\uFFFC\u2028\u037E";

    private static readonly string[] Samples =
    [
        "The Prime Minister’s office said the “reforms” will go ahead — finally — despite (fierce) opposition from backbenchers.",
        "It cost £1,234.56 (about €1,400), i.e. 12.5% more; call +44 (0)20 7946-0018 or -5 °C, $(3.50), 50,000/km².",
        "See https://www.example.org/a/b-c?d=e&f=g#h, or write to jane.doe@example.org; and/or read p. 3–7, §4.",
        "Il a dit\u00A0: «\u00A0Bonjour\u00A0!\u00A0» puis… rien. L’été, aujourd’hui, peut-être.",
        "„Straße“ und ‚Maß‘ – so heißt’s. Donaudampfschifffahrts-Gesellschaft, 3/4-Takt, 10-jährig, -zeit und Vor- und Nachteile.",
        "¿Qué? ¡Ay! 1.ª edición, 24 h/día, N.º 5.", "Премьер-министр заявил: «Реформы продолжатся»… (1991–2025).", "Ο πρωθυπουργός είπε\u037E ναι.",
        "C++ and C# | a_b ~ c = d + e * f \\ g {h} [i] #tag @name $HOME .5 ,5 a.b.c 1.2.3 v2.0-rc1 x/y 'tis \"so\" rock 'n' roll",
        "--flag -x a--b a---b a - b a– b a –b a—b—c a… …b (…) .NET 5'10\" 7½ 100%-ig 10%/yr 5$ US$5 5€ –5 −5 +5 ±5",
    ];

    private readonly IcuLineBreaks _icu;

    public SimpleLineBreaksTests()
    {
        var functions = IcuLibrary.Load(new DiagnosticBag());
        Tools.RequireThat(functions is not null, "ICU is not installed.");
        _icu = new IcuLineBreaks(functions!);
    }

    [SkippableFact]
    public void Pairs_and_triples_break_where_ICU_breaks_them()
    {
        var wrong = new List<string>();
        foreach (var first in Representatives)
        {
            foreach (var second in Representatives)
            {
                Compare($"{first}{second}", wrong);
                foreach (var third in Representatives)
                {
                    Compare($"{first}{second}{third}", wrong);
                }
            }
        }

        Assert.Equal([], wrong.Take(40));
    }

    [SkippableFact]
    public void Longer_rows_by_chance_break_where_ICU_breaks_them()
    {
        var random = new Random(20250515);
        var wrong = new List<string>();
        for (var i = 0; i < 40_000; i++)
        {
            Compare(string.Create(random.Next(4, 12), random, (row, chance) => chance.GetItems(Representatives, row)), wrong);
        }

        Assert.Equal([], wrong.Take(40));
    }

    [SkippableFact]
    public void Sentences_break_where_ICU_breaks_them_and_mostly_need_no_ICU()
    {
        var wrong = new List<string>();
        Assert.All(Samples, sample => Assert.True(Compare(sample, wrong), sample));
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("日本")]
    [InlineData("שלום")]
    [InlineData("ไทย")]
    [InlineData("e\u0301")]
    [InlineData("a\u200Bb")]
    [InlineData("\U0001F600")]
    public void Other_characters_are_left_to_ICU(string text) =>
        Assert.False(SimpleLineBreaks.TryFind(text, new BreakKind[text.Length + 1]));

    public void Dispose() => _icu?.Dispose();

    /// <summary>Compares one text.</summary>
    /// <returns>Whether the table knows the text at all.</returns>
    private bool Compare(string text, List<string> wrong)
    {
        var simple = new BreakKind[text.Length + 1];
        if (!SimpleLineBreaks.TryFind(text, simple))
        {
            return false;
        }

        var icu = new BreakKind[text.Length + 1];
        _icu.Find(text, "en", icu);
        if (!simple.AsSpan().SequenceEqual(icu))
        {
            wrong.Add($"{Shown(text)} is {string.Concat(simple.Select(kind => (int)kind))}, ICU {string.Concat(icu.Select(kind => (int)kind))}");
        }

        return true;
    }

    private static string Shown(string text) =>
        string.Concat(text.Select(letter => letter is > '~' or ' ' ? $"\\u{(int)letter:X4}" : letter.ToString()));
}
