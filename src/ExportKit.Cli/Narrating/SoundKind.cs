namespace ExportKit.Cli.Narrating;

/// <summary>A program that packs sound.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Arguments">Its arguments, where {in} and {out} stand for the files.</param>
internal sealed record EncoderProgram(string Name, params string[] Arguments);

/// <summary>A kind of sound that EPUB 3.3 takes (3.2).</summary>
/// <param name="Name">Its name.</param>
/// <param name="FileExtension">The ending of the names of its files, with its dot.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Package">The package that its first program comes in.</param>
/// <param name="Programs">The programs that make it, the best first.</param>
internal sealed record SoundKind(string Name, string FileExtension, string MediaType, string Package, params EncoderProgram[] Programs)
{
    // What differs from run to run is fixed: the number of the Ogg stream, dates and versions of libraries.
    private static readonly string[] ByFfmpeg =
        ["-nostdin", "-loglevel", "error", "-y", "-i", "{in}", "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact"];

    /// <summary>Opus in Ogg, 32 kbit a second: speech in this is hard to tell from the original.</summary>
    public static SoundKind Opus { get; } = new(
        "Opus", ".opus", "audio/ogg; codecs=opus", "opus-tools",
        new EncoderProgram("opusenc", "--quiet", "--bitrate", "32", "--speech", "--serial", "1", "--padding", "0", "{in}", "{out}"),
        new EncoderProgram("ffmpeg", [.. ByFfmpeg, "-c:a", "libopus", "-b:a", "32k", "-application", "voip", "-f", "ogg", "{out}"]));

    /// <summary>MP3, 64 kbit a second.</summary>
    public static SoundKind Mp3 { get; } = new(
        "MP3", ".mp3", "audio/mpeg", "lame",
        new EncoderProgram("lame", "--quiet", "-m", "m", "--cbr", "-b", "64", "{in}", "{out}"),
        new EncoderProgram("ffmpeg", [.. ByFfmpeg, "-c:a", "libmp3lame", "-b:a", "64k", "-f", "mp3", "{out}"]));
}
