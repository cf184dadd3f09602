using ExportKit.Cli;
using ExportKit.Serve.Html;
using Microsoft.AspNetCore.Http;

namespace ExportKit.Serve.Editing;

/// <summary>What a form says.</summary>
/// <param name="form">The form.</param>
internal sealed class FormValues(IFormCollection form)
{
    private const int Longest = 20_000;

    private readonly List<FieldFault> _faults = [];

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<FieldFault> Faults => _faults;

    /// <summary>Whether a field was sent.</summary>
    /// <param name="name">The field.</param>
    public bool Has(string name) => form.ContainsKey(name);

    /// <summary>The text of a field, one line, trimmed; empty where it has none.</summary>
    /// <param name="name">The field.</param>
    public string Text(string name)
    {
        var text = string.Join(' ', Lines(name));
        if (text.Length <= Longest)
        {
            return text;
        }

        Refuse(name, FormattableString.Invariant($"This is too long: it may have {Longest:N0} characters."));
        return "";
    }

    /// <summary>The lines of a field that say something, trimmed.</summary>
    /// <param name="name">The field.</param>
    public string[] Lines(string name) => form[name].ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What a field says, understood as an option of the command line is; null where it is empty, or wrong, which is kept.</summary>
    /// <param name="name">The field.</param>
    /// <param name="what">What it is called in messages.</param>
    /// <param name="understand">Understands it; throws where it cannot.</param>
    public T? Understood<T>(string name, string what, Func<string, string, T?> understand)
        where T : class
    {
        if (Text(name) is not { Length: > 0 } text)
        {
            return null;
        }

        try
        {
            return understand(what, text);
        }
        catch (UsageException fault)
        {
            Refuse(name, fault.Message);
            return null;
        }
    }

    /// <summary>A whole number; null where the field is empty, or wrong, which is kept.</summary>
    /// <param name="name">The field.</param>
    /// <param name="least">The least.</param>
    /// <param name="most">The most.</param>
    public int? Number(string name, int least, int most)
    {
        var text = Text(name);
        if (text.Length == 0)
        {
            return null;
        }

        if (int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Refuse(name, FormattableString.Invariant($"\"{(text.Length > 20 ? text[..20] : text)}\" is no whole number from {least} to {most}."));
        return null;
    }

    /// <summary>Says that a field is wrong.</summary>
    /// <param name="name">The field, whose identifier is its name.</param>
    /// <param name="message">What is wrong, and what would be right.</param>
    public void Refuse(string name, string message) => _faults.Add(new FieldFault(name, message));
}
