namespace ExportKit.Diagnostics;

/// <summary>What a code means, why it matters, and what to do about it.</summary>
/// <param name="Meaning">What it means, in whole sentences.</param>
/// <param name="Remedy">What to do, in whole sentences.</param>
/// <param name="Why">Why it matters and to whom, in whole sentences; null where that is still to be written.</param>
/// <param name="Related">Codes that are met in the same place or mended together, with spaces between them.</param>
internal sealed record CodeExplanation(string Meaning, string Remedy, string? Why = null, string Related = "")
{
    /// <summary>A fragment of HTML that raises the code; null where none says it better than words.</summary>
    public string? Wrong { get; init; }

    /// <summary>The same, mended.</summary>
    public string? Right { get; init; }

    /// <summary>The related codes.</summary>
    /// <exception cref="InvalidOperationException">One of them is no code.</exception>
    public IEnumerable<DiagnosticCode> RelatedCodes => Related.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(id => DiagnosticCodes.Find(id) ?? throw new InvalidOperationException($"{id} is no code."));
}

/// <summary>Explains every code to people, in one place: a file for each area. A plain export never comes here.</summary>
internal static partial class CodeExplanations
{
    /// <summary>The explanation of a code; null where there is none yet.</summary>
    /// <param name="code">The code.</param>
    public static CodeExplanation? Of(DiagnosticCode code) => code.Id[2] switch
    {
        '0' => OfInputs(code.Id) ?? OfWeb(code.Id) ?? OfSources(code.Id) ?? OfSettings(code.Id) ?? OfLimits(code.Id) ?? OfServing(code.Id) ?? OfFaults(code.Id) ?? OfShards(code.Id),
        '1' => OfReading(code.Id),
        '2' => OfPictures(code.Id),
        '3' => OfStructure(code.Id),
        '4' => OfLanguage(code.Id),
        '5' => OfPdf(code.Id),
        '6' => OfEpub(code.Id),
        '7' => OfText(code.Id),
        '8' => OfChecking(code.Id),
        '9' => OfBraille(code.Id) ?? OfSpeech(code.Id) ?? OfNarration(code.Id),
        _ => null,
    };

    /// <summary>What a code is about, in a word or two: "pictures".</summary>
    /// <param name="code">The code.</param>
    public static string Area(DiagnosticCode code) => code.Id[2] switch
    {
        '0' => "inputs and outputs",
        '1' => "reading",
        '2' => "pictures",
        '3' => "structure",
        '4' => "language",
        '5' => "PDF",
        '6' => "EPUB",
        '7' => "text",
        '9' => code.Id[3] == '2' ? "narration" : "braille",
        _ => "checking",
    };
}
