namespace ExportKit.Diagnostics;

/// <content>Narration.</content>
internal static partial class CodeExplanations
{
    private static CodeExplanation? OfNarration(string id) => id switch
    {
        "EK9200" => new(
            "The speech engine has no voice for the language of this article. No narrated EPUB is made of it.",
            "See that the article's language is right (--lang); name an engine that speaks it with --voice-command; or leave --narrate out.",
            "To people who listen: a voice of another language says words that nobody understands.",
            "EK9201 EK9202 EK4001"),
        "EK9201" => new(
            "A passage is in a language for which the speech engine has no voice. It is read by the voice of the article.",
            "See that the language of the passage is right on the page (lang); another engine may know it (--voice-command).",
            "To people who listen: such a passage is said by the rules of another language.",
            "EK9200"),
        "EK9202" => new(
            "The program that speaks is not installed, or is not where --voice-command says. No narrated EPUB is made.",
            "Install espeak-ng (Debian, Ubuntu, Fedora: the package espeak-ng; macOS: brew install espeak-ng), or name another program with --voice-command.",
            "To whoever makes the documents: there is no voice to read them.",
            "EK9203 EK9204"),
        "EK9203" => new(
            "The speech engine was given words and failed, took too long, gave silence, or gave something that is no sound. No narrated EPUB is made of this article; its other documents are.",
            "Run the engine by itself on the words that are named. What --voice-command names must read UTF-8 from standard input and write a WAV file to standard output, or to {out}.",
            "To people who listen: a book that promises to be read aloud and falls silent loses its place.",
            "EK9202 EK9200"),
        "EK9204" => new(
            "No program that packs sound is installed. No narrated EPUB is made.",
            "For Opus install opus-tools (opusenc), for MP3 lame; ffmpeg serves for both.",
            "To whoever makes the documents: unpacked, ten minutes of speech take 26 MB.",
            "EK9205"),
        "EK9205" => new(
            "The program that packs sound failed, took too long, or gave nothing. No narrated EPUB is made of this article; its other documents are.",
            "Run opusenc, lame or ffmpeg by itself; the other kind of sound may serve: --audio mp3 or --audio opus.",
            "To people who listen: without its sound the book cannot be read aloud.",
            "EK9204"),
        _ => null,
    };
}
