namespace ExportKit.Reading.Facts;

/// <summary>The words around names in bylines, in many languages; tables alone, all in lower case.</summary>
internal static class BylineWords
{
    /// <summary>Words before a name; longer ones first where one begins another.</summary>
    public static readonly string[] Before =
    [
        "more stories by", "more from", "more by", "view all posts by", "view all articles by", "all articles by", "all posts by", "articles by", "posts by", "stories by", "recipe by", "written by", "posted by", "published by", "reported by", "reporting by", "words by", "story by", "text by", "authored by", "submitted by", "created by",
        "by contributor", "by staff reporter", "by correspondent", "by reporter", "by", "author", "authors", "escrito por", "publicado por", "redactado por",
        "escrito en", "por", "verfasst von", "geschrieben von", "ein artikel von", "eine analyse von", "ein kommentar von", "ein bericht von", "eine reportage von", "kommentar von", "interview von", "text von", "von", "écrit par", "publié par", "rédigé par", "propos recueillis par", "par",
        "scritto da", "pubblicato da", "di", "a cura di", "da", "geschreven door", "gepubliceerd door", "door", "skrevet av", "skrevet af", "publisert av",
        "av", "af", "autorin/autor", "autor", "autorin", "autoren", "auteur", "autore", "tekst", "text", "teksti", "kirjoittaja", "redactie", "redaktion", "foto und text",
        "автор", "авторы", "текст", "автори", "autorzy", "napisał", "yazan", "yazar", "haber", "penulis", "oleh", "reporter", "συντάκτης", "του", "της", "από",
        "מאת", "بقلم", "كتب", "كتبت", "नई दिल्ली", "文", "記者", "記者／", "作者", "文／", "撰文", "取材", "기자",
    ];

    /// <summary>Offices behind a name in scripts where no space need part them.</summary>
    public static readonly string[] Behind = ["기자", "특파원", "記者", "记者", "編集委員", "論説委員"];

    /// <summary>What lists of facts call those who wrote, with what parts it from the name.</summary>
    public static readonly string[] Labels =
    [
        "author:", "authors:", "autorin/autor", "autor:", "autorin:", "autor/in:", "autores:", "auteur :", "auteur:", "autore:", "forfatter:", "författare:", "kirjoittaja:", "autor článku:", "автор:", "συντάκτης:", "yazar:", "penulis:", "tác giả:", "작성자:", "作者:", "作者：", "文／",
    ];

    /// <summary>Words that part one name from the next, between spaces.</summary>
    public static readonly string[] Between =
        [" and ", " und ", " et ", " y ", " e ", " en ", " och ", " og ", " ja ", " i ", " a ", " και ", " и ", " та ", " și ", " és ", " ve ", " dan ", " with ", " & ", " | ", " / ", " · ", " • ", "; ", "、", "，", "・"];

    /// <summary>Words in a name that make it an office or a house rather than a person; what follows a comma and holds one is left out.</summary>
    public static readonly string[] Offices =
    [
        "correspondent", "reporter", "editor", "writer", "columnist", "contributor", "journalist", "producer", "staff", "bureau", "chief",
        "director", "analyst", "fellow", "professor", "phd", "m.d.", "md", "redakteur", "redakteurin", "redaktor", "korrespondent", "korrespondentin",
        "journaliste", "rédacteur", "rédactrice", "correspondant", "correspondante", "redactor", "redactora", "periodista", "corresponsal", "giornalista", "corrispondente",
        "redacteur", "verslaggever", "journalistin", "volontär", "autorin", "reporterin", "special to", "enviado", "enviada",
    ];
}
