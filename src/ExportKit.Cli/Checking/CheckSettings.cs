namespace ExportKit.Cli.Checking;

/// <summary>Which outside validators are to run.</summary>
/// <param name="External">Whether any is.</param>
/// <param name="Validators">The names of those that were asked for; empty for all that are installed.</param>
internal sealed record CheckSettings(bool External, string[] Validators)
{
    /// <summary>Whether a validator is to run where it is installed.</summary>
    public bool Wants(string validator) => External && (Validators.Length == 0 || Requires(validator));

    /// <summary>Whether a validator was asked for by name, so that it is an error where it is missing.</summary>
    public bool Requires(string validator) => External && Array.IndexOf(Validators, validator) >= 0;
}
