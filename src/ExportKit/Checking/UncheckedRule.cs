namespace ExportKit.Checking;

/// <summary>A rule that nobody checked.</summary>
/// <param name="Id">The rule's name, as in <see cref="CheckedRule.Id"/>.</param>
/// <param name="Title">What it asks for.</param>
/// <param name="Reason">Why nobody did: it needs a person, or a validator that is not installed.</param>
internal sealed record UncheckedRule(string Id, string Title, string Reason);
