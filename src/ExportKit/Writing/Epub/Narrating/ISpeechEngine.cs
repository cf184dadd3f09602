using ExportKit.Diagnostics;

namespace ExportKit.Writing.Epub.Narrating;

/// <summary>What speaks: a program beside this one, as a rule. For several threads.</summary>
internal interface ISpeechEngine
{
    /// <summary>Whether it can be had.</summary>
    /// <param name="diagnostics">Takes why not.</param>
    bool IsThere(DiagnosticBag diagnostics);

    /// <summary>What it is, and which version: two engines with the same description say the same in the same way.</summary>
    string Describe();

    /// <summary>The voice that speaks a language.</summary>
    /// <param name="language">The language, a BCP 47 tag.</param>
    /// <returns>The voice as the engine calls it; null where there is none.</returns>
    string? VoiceOf(string language);

    /// <summary>The languages that have voices, in the order of their tags.</summary>
    IReadOnlyList<string> Languages { get; }

    /// <summary>Who reads, for <c>media:narrator</c>: the engine and a voice.</summary>
    /// <param name="voice">The voice.</param>
    string NarratorOf(string voice);

    /// <summary>Speaks.</summary>
    /// <param name="text">What to say.</param>
    /// <param name="voice">The voice, as <see cref="VoiceOf"/> gave it.</param>
    /// <param name="language">The language, a BCP 47 tag.</param>
    EngineSound Say(string text, string voice, string language);
}

/// <summary>What came of speaking.</summary>
/// <param name="Wave">A WAV file; empty where there is none.</param>
/// <param name="Trouble">Why there is none, as the end of a sentence; null where there is one.</param>
internal sealed record EngineSound(byte[] Wave, string? Trouble = null);
