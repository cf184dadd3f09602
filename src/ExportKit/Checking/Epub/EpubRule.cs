using ExportKit.Diagnostics;

namespace ExportKit.Checking.Epub;

/// <summary>Who knows a rule by its name.</summary>
internal enum RuleOwner
{
    /// <summary>Ourselves alone.</summary>
    Own,

    /// <summary>epubcheck, as the id of a message.</summary>
    EpubCheck,

    /// <summary>Ace, as the title of a test.</summary>
    Ace,
}

/// <summary>A rule for EPUBs.</summary>
/// <param name="Id">Its name where it is known by.</param>
/// <param name="Owner">Who knows it by that name.</param>
/// <param name="Code">The code of what is found against it.</param>
/// <param name="Title">What it asks for.</param>
internal sealed record EpubRule(string Id, RuleOwner Owner, DiagnosticCode Code, string Title);
