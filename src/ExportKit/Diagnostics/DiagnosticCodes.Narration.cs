namespace ExportKit.Diagnostics;

/// <content>Narration: EK9200 to EK9299.</content>
internal static partial class DiagnosticCodes
{
    /// <summary>The speech engine has no voice for the article's language.</summary>
    public static readonly DiagnosticCode VoiceMissing = new("EK9200", "voice-missing", Severity.Error);

    /// <summary>A passage's language has no voice, so that the article's serves.</summary>
    public static readonly DiagnosticCode PassageVoice = new("EK9201", "passage-voice", Severity.Warning);

    /// <summary>The speech engine is not installed.</summary>
    public static readonly DiagnosticCode SpeechEngineMissing = new("EK9202", "speech-engine-missing", Severity.Error);

    /// <summary>The speech engine gave no sound that can be used.</summary>
    public static readonly DiagnosticCode SpeechEngineFailed = new("EK9203", "speech-engine-failed", Severity.Error);

    /// <summary>No program that packs sound is installed.</summary>
    public static readonly DiagnosticCode SoundEncoderMissing = new("EK9204", "sound-encoder-missing", Severity.Error);

    /// <summary>The program that packs sound failed.</summary>
    public static readonly DiagnosticCode SoundEncoderFailed = new("EK9205", "sound-encoder-failed", Severity.Error);
}
