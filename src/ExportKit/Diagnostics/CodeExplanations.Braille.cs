namespace ExportKit.Diagnostics;

/// <content>Braille.</content>
internal static partial class CodeExplanations
{
    private static CodeExplanation? OfBraille(string id) => id switch
    {
        "EK9000" => new(
            "The library liblouis, which knows how languages are written in braille, has no table for the language of this article. No braille is made of it.",
            "See that the article's language is right (--lang), name a table that suits it with --table, or install a newer liblouis.",
            "To people who read by finger: braille of a wrong table can be read by nobody.",
            "EK9001 EK9003 EK4001"),
        "EK9001" => new(
            "The braille table that was named is not there, or cannot be read by liblouis.",
            "Name it as liblouis does, with its ending, such as en-us-g2.ctb; several by commas. A path is taken too.",
            "To whoever makes the documents: no braille is made until the name is right.",
            "EK9000 EK9002"),
        "EK9002" => new(
            "The table has cells of eight dots, and BRF is a file of six-dot braille.",
            "Make a PEF instead, or choose a table of six dots with --table.",
            "To people who emboss: most embossers and most books know six dots alone.",
            "EK9001"),
        "EK9003" => new(
            "A passage is in a language for which liblouis has no braille table. It is written by the table of the article.",
            "See that the language of the passage is right on the page (lang); a newer liblouis may know it.",
            "To people who read by finger: letters with accents may be missing or read as others in such a passage.",
            "EK9000 EK9004"),
        "EK9004" => new(
            "Characters of the article have no cells in the braille table of their language, and are left out.",
            "Mark the passage with its language on the page, so that its own table is taken, or write the sign in words.",
            "To people who read by finger: what these characters say is not in the braille.",
            "EK9003 EK5003"),
        _ => null,
    };
}
