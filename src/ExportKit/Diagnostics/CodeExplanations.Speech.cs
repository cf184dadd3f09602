namespace ExportKit.Diagnostics;

/// <content>Speech.</content>
internal static partial class CodeExplanations
{
    private static CodeExplanation? OfSpeech(string id) => id switch
    {
        "EK9100" => new(
            "SSML must name its language, by which a speech engine chooses the voice. Neither the page nor its words tell it.",
            "Name it with --lang, such as --lang en-GB, or on the page: <html lang=\"en-GB\">.",
            "To people who listen: a voice of another language makes words that nobody understands.",
            "EK4001 EK4002"),
        "EK9101" => new(
            "The article has no letter and no digit: nothing that a voice could say. No document of speech is made of it.",
            "See what was read of the page with `exportkit inspect`; where its words stand elsewhere, name the place with --select.",
            "To people who listen: they would hear silence.",
            "EK1001 EK9100"),
        _ => null,
    };
}
