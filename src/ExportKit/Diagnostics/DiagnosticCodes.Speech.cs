namespace ExportKit.Diagnostics;

/// <content>Speech: EK9100 to EK9199.</content>
internal static partial class DiagnosticCodes
{
    /// <summary>The language of the article is not known, so that no voice can be chosen.</summary>
    public static readonly DiagnosticCode SpeechLanguageUnknown = new("EK9100", "speech-language-unknown", Severity.Error);

    /// <summary>The article has nothing that a voice could say.</summary>
    public static readonly DiagnosticCode SpeechSaysNothing = new("EK9101", "speech-says-nothing", Severity.Error);
}
