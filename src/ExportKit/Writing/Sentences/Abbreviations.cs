using System.Globalization;

namespace ExportKit.Writing.Sentences;

/// <summary>Full stops that end a word and no sentence, though a capital follows: initials, titles, numbers that count in order.</summary>
internal static class Abbreviations
{
    // Language, then words that something follows always or nearly so, without their full stop; with # those that a number follows. Those that often end a sentence ("etc.",
    // "usw.", "Inc.") are not among them: two sentences as one are heard worse than one as two.
    private static readonly string[][] Known =
    [
        ["cs", "Bc dr Dr gen Ing ing JUDr kap Mgr mj MUDr např Ph por PhDr prof Prof RNDr str sv sv tj tzv tzn"],
        ["da", "adm bl ca cand Chr Dr dr dvs eks fhv fx Hr hr jf kap Kbh kl maks nr Nr pkt prof st stud Sct tlf"],
        ["de", "Abb Abs# Abt allg Art# bspw Bd bes bez bzw Chr ca Dipl Dr dt ebd ehem Ev evtl Fa Fr frz Frl geb gegr gest ggf Hl hl Hr Hrsg inkl Ing insb Jh jur Kap kath Kfm lat Lt lt max med min Mio Mr Mrd Mrs Nr Obj OStR phil Pfr Prof rd resp rer röm S sog St Stv stv Tab Tel Tsd Univ usf vgl Vgl zzgl zit"],
        ["el", "βλ δρ Δρ κ κα κος αρ Αγ αγ σελ τηλ"],
        ["en", "Adm approx Apr Aug Brig ca Capt Cllr Col Comdr cf Dec Det Dr ed eds esp est Feb Fig fig figs Fr Gen Gov Hon Insp Jan Jul Jun Lt Maj Messrs Mme Mlle Mr Mrs Ms Mt Mx No# Nos Nov Oct Pres Prof pp Pte Rep Reps Rev Sen Sens Sep Sept Sgt Supt St Sra vol Vol vols vs viz ch# sec# Sec# Art# art#"],
        ["es", "admón aprox Arq art Arts avda Avda cap Cap cf Col D Da Dña Dr Dra Dres ed EE Excmo Exmo fig Gral Ilmo Ing Lic Mons máx mín núm Núm op pág págs Pdte Prof Profa Rvdo Sr Sra Sres Srta Sta Sto tel Tel Ud Uds vol"],
        ["et", "dr hr lk nr prl pr prof s.t sh st"],
        ["fi", "dos esim huom ks mm mrd n no nro ns os prof puh s synt tri ts v vt"],
        ["fr", "al Adj adj art# arr av Bd bd bibl boul c.-à-d cap Cap cf Cf chap Cie Col col coll Dr éd env ex fig Fig Gal hab Jr Lt M MM Me Mgr Mlle Mlles Mme Mmes Mr no nos p.ex pl pp Pr Prof réf sq ss St Ste ste t tél Tél tom v vol"],
        ["hr", "dr Dr gđa g gđa gosp mr npr prof Prof sv Sv tzv ul"],
        ["hu", "Dr dr id ifj özv pl prof Prof Szt ún"],
        ["it", "all Amm arch Arch art# artt avv Avv ca cap Cav cfr Cfr Col dott Dott dr Dr Dssa dott.ssa ecc.mo Egr fig figg Gen geom geom Geom ing Ing Mons n nr On on pag pagg Preg Prof prof Profssa rag Rag Sig sig Sigg Sig.ra sigra Spett St tel Tel vol"],
        ["nb", "adm bl ca dr Dr eks f.eks fhv fr Hr kap kl maks min nr Nr prof St stk tlf"],
        ["nl", "afb blz bijv bv ca Dhr dhr Dr dr drs Drs evt Fa fam Gebr gem Hr hr ing Ing Ir ir jhr Jhr jl jr Kap kap max Mevr mevr min Mr mr Mw mw nl nr Nr nrs plv Prof prof resp St Sr t tel Tel vgl vnl z.g zgn"],
        ["pl", "al doc dr Dr gen hab im inż inz kpt ks lic mec mgr Mgr mjr nadkom np Np nr Nr os pl płk por pow prof Prof red rys św Św tab tel tys tzw ul woj zob"],
        ["pt", "Adm al Alm art Art Arts av Av Cap cap Cel cf Cia D Dr Dra Drs ed Eng Exmo Exma fig fl fls Gen Ilmo Lda Ltda máx mín Mons n nº núm p pág págs Prof prof Profa Pe Rev Sr Sra Srs Srta Sto Sta tel Tel vol"],
        ["ro", "art cca cf conf dl Dl dna Dna dr Dr ex ing lt nr Nr pag prof Prof str Str Sf sf"],
        ["ru", "акад вып г гг гл гр д др ед им ин кв к коп корп куб л мин млн млрд напр обл оз пл пос пр проф р рис руб с св см ср стр т табл тел тыс ул ч"],
        ["sk", "bc dr Dr gen Ing ing JUDr Mgr mgr MUDr napr por prof Prof str sv tj tzv"],
        ["sl", "dr Dr g ga gdč gl inž mag npr npr prof sv št t.i tj"],
        ["sv", "bl ca Dr dr dvs ev ex f.d fr.o.m Hr kap kl maj max min nr Nr Prof prof resp st S:t tel t.ex t.o.m vol"],
        ["tr", "Av bkz Bkz Cad cad çev Doç doç Dr dr ed Gen gen Hz hz mad Mah mah No no ör Ör Prof prof s Sk Sok sok St Tel tel vb yy Yrd"],
        ["uk", "акад вул г гр д див ім ін кв л млн млрд напр обл оз п пл пос проф р рис с св стор т табл тел тис"],
    ];

    // Languages that put a full stop after a number that counts in order.
    private const string WithOrdinals = " bs cs da de et fi fo hr hu is lb lv nb nn no pl sk sl sr tr ";

    // Words that begin a sentence and no name: after "U.S." or "3." they settle it.
    private static readonly string[][] Beginnings =
    [
        ["de", "Aber Als Am An Auch Auf Bei Bis Da Damit Dann Das Dass Dem Den Denn Der Des Deshalb Die Dies Diese Dieser Dieses Doch Dort Durch Ein Eine Einen Einer Er Es Für Gegen Hier Ich Ihr Ihre Im In Ist Jetzt Mit Nach Nicht Noch Nun Nur Ob Ohne Sein Seine Seit Sie So Um Und Unter Vom Von Vor Was Weil Wenn Wer Wie Wir Wo Zu Zum Zur"],
        ["en", "A After All Although An And Another As At Because Before Both But By Each Even Every For From He Her Here His How However I If In Is It Its Many Most My Nearly No Not Now Of On Once One Only Or Our She Since So Some Still Such That The Their Then There These They This Those Though To Under Until We What When Where Whether Which While Who Why With Yet You Your"],
    ];

    private static string[] Row(string[][] rows, string language)
    {
        var end = language.IndexOf('-', StringComparison.Ordinal);
        var primary = end < 0 ? language : language[..end];
        return primary.ToLowerInvariant() switch { "no" or "nn" => Find(rows, "nb"), "bs" or "sr" => Find(rows, "hr"), var known => Find(rows, known) };
    }

    private static string[] Find(string[][] rows, string language) => Array.Find(rows, row => row[0] == language) ?? [];

    /// <summary>Whether what ends in a full stop is an abbreviation, and no sentence ends with it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where its sentence begins.</param>
    /// <param name="end">How many characters stand before what follows the full stop.</param>
    /// <param name="next">Where the next word begins.</param>
    /// <param name="language">The language, a BCP 47 tag.</param>
    public static bool EndsIn(string text, int start, int end, int next, string language)
    {
        var from = end - 1;
        while (from > start && IsOfWord(text[from - 1]))
        {
            from--;
        }

        var word = text.AsSpan(from, end - 1 - from);
        return !word.IsEmpty && (
            from == start && IsNumber(word)
            || IsInitial(word, language)
            || word.Length <= 3 && IsNumber(word) && HasOrdinals(language) && !IsBeginning(text, next, language)
            || IsDotted(word) && !IsBeginning(text, next, language)
            || Has(Row(Known, language), word, char.IsDigit(text[next])));
    }

    private static bool IsOfWord(char character) => char.IsLetterOrDigit(character) || character is '.' or ':' || char.GetUnicodeCategory(character)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>One letter of an alphabet: "J. Bach", "z. B.", "p. 12", but for words of one letter.</summary>
    private static bool IsInitial(ReadOnlySpan<char> word, string language) =>
        word.Length == 1 && char.IsLetter(word[0]) && word[0] < '\u0700'
        && !(word[0] == 'I' && language.StartsWith("en", StringComparison.OrdinalIgnoreCase));

    /// <summary>Letters each with its full stop, but for the last: "U.S", "e.g", "z.B".</summary>
    private static bool IsDotted(ReadOnlySpan<char> word)
    {
        if (word.Length < 3)
        {
            return false;
        }

        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.')
            {
                return false;
            }
        }

        return word.Length % 2 == 1;
    }

    private static bool IsNumber(ReadOnlySpan<char> word) => word.IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool HasOrdinals(string language)
    {
        var end = language.IndexOf('-', StringComparison.Ordinal);
        return WithOrdinals.Contains($" {(end < 0 ? language : language[..end]).ToLowerInvariant()} ", StringComparison.Ordinal);
    }

    private static bool IsBeginning(string text, int next, string language)
    {
        var end = next;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return Has(Row(Beginnings, language), text.AsSpan(next, end - next));
    }

    private static bool Has(string[] row, ReadOnlySpan<char> word, bool isBeforeNumber = false)
    {
        if (row.Length == 0 || word.IsEmpty)
        {
            return false;
        }

        foreach (var range in row[1].AsSpan().Split(' '))
        {
            var known = row[1].AsSpan(range);
            if (known.SequenceEqual(word) || isBeforeNumber && known[^1] == '#' && known[..^1].SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }
}
