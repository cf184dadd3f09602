using System.Globalization;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>The members of an object that a person wrote, each asked for by its kind; what is unknown or of another kind is refused with its
/// place. <c>null</c> says nothing.</summary>
internal sealed class JsonFields
{
    private readonly SettingsValue _object;
    private readonly DiagnosticCode _code;
    private readonly DiagnosticBag _diagnostics;

    /// <summary>Takes an object.</summary>
    /// <param name="value">The value that should be one.</param>
    /// <param name="what">What it is, for messages: "a picture".</param>
    /// <param name="known">The names that it may have.</param>
    /// <param name="code">The code of what is refused.</param>
    /// <param name="diagnostics">Takes what is refused.</param>
    public JsonFields(SettingsValue value, string what, string[] known, DiagnosticCode code, DiagnosticBag diagnostics)
    {
        (_object, _code, _diagnostics) = (value, code, diagnostics);
        if (value.Kind != SettingsKind.Object)
        {
            Refuse(value.Place, $"Here an object was expected, for {what}", $"Write {{ \"{known[0]}\": ... }}");
        }

        foreach (var member in value.Members)
        {
            if (Array.IndexOf(known, member.Name) < 0)
            {
                var nearest = Suggestion.Nearest(member.Name, known);
                Refuse(member.Place, $"\"{member.Name}\" is nothing that can be said of {what}", nearest is null ? $"It can be: {string.Join(", ", known)}" : $"Did you mean \"{nearest}\"?");
            }
        }
    }

    /// <summary>Where the object stands.</summary>
    public SourcePlace Place => _object.Place;

    /// <summary>The place of a member's value; that of the object where there is none.</summary>
    public SourcePlace PlaceOf(string name) => _object.Find(name)?.Place ?? _object.Place;

    /// <summary>A text; null where there is none.</summary>
    /// <param name="name">The member.</param>
    /// <param name="mayBeEmpty">Whether an empty one says something.</param>
    /// <param name="hint">What to do instead of an empty one.</param>
    public string? Text(string name, bool mayBeEmpty = false, string? hint = null)
    {
        if (Value(name) is not { } value)
        {
            return null;
        }

        if (value.Kind != SettingsKind.Text)
        {
            Refuse(value.Place, $"\"{name}\" must be a text in quotation marks");
            return null;
        }

        var text = value.Text.Trim();
        if (text.Length == 0 && !mayBeEmpty)
        {
            Refuse(value.Place, $"\"{name}\" is empty", hint ?? "Say something, or leave it out");
            return null;
        }

        return text;
    }

    /// <summary>A whole number; null where there is none.</summary>
    public int? Number(string name, int least, int most)
    {
        if (Value(name) is not { } value)
        {
            return null;
        }

        if (value.Kind == SettingsKind.Number && int.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Refuse(value.Place, FormattableString.Invariant($"\"{name}\" must be a whole number from {least} to {most}"));
        return null;
    }

    /// <summary>Whether something is so.</summary>
    public bool Flag(string name)
    {
        if (Value(name) is not { } value)
        {
            return false;
        }

        if (value.Kind is not (SettingsKind.True or SettingsKind.False))
        {
            Refuse(value.Place, $"\"{name}\" must be true or false");
        }

        return value.Kind == SettingsKind.True;
    }

    /// <summary>The items of a list; empty where there is none.</summary>
    public SettingsValue[] List(string name)
    {
        if (Value(name) is not { } value)
        {
            return [];
        }

        if (value.Kind != SettingsKind.List)
        {
            Refuse(value.Place, $"\"{name}\" must be a list in square brackets");
        }

        return value.Items;
    }

    /// <summary>A value that is understood by the rules of an option.</summary>
    /// <param name="name">The member.</param>
    /// <param name="understand">Understands a text; throws where it cannot.</param>
    public T? Understood<T>(string name, Func<string, string, T?> understand)
        where T : class
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        try
        {
            return understand($"\"{name}\"", text);
        }
        catch (UsageException fault)
        {
            Refuse(PlaceOf(name), fault.Message.TrimEnd('.'));
            return null;
        }
    }

    /// <summary>Refuses something.</summary>
    public void Refuse(SourcePlace place, string message, string? hint = null) => _diagnostics.Report(_code, message, place, hint);

    private SettingsValue? Value(string name) => _object.Find(name) is { Kind: not SettingsKind.Null } value ? value : null;
}
