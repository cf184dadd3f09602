using ExportKit.Serve.Editing;

namespace ExportKit.Serve.Html;

/// <summary>Fields of forms, each with its label, and with what is wrong with it.</summary>
/// <param name="form">The form.</param>
internal sealed class Fields(CorrectionForm form)
{
    /// <summary>A line of text.</summary>
    /// <param name="name">Its name and identifier.</param>
    /// <param name="label">What it is.</param>
    /// <param name="value">What it holds.</param>
    /// <param name="hint">What helps to fill it; null for nothing.</param>
    /// <param name="kind">A class for its size; empty for none.</param>
    /// <param name="language">The language of what it holds; null where it is in none.</param>
    public Markup Line(string name, Markup label, string value, string? hint = null, string kind = "", string? language = null) => Field(
        name, label, hint, Markup.Of($"""<input type="text" id="{name}" name="{name}" value="{value}" autocomplete="off" class="{kind}"{Language(language)}{Described(name, hint)}>"""));

    /// <summary>Lines of text.</summary>
    /// <param name="name">Their name and identifier.</param>
    /// <param name="label">What they are.</param>
    /// <param name="value">What they hold.</param>
    /// <param name="hint">What helps to fill them; null for nothing.</param>
    /// <param name="rows">How many are shown.</param>
    /// <param name="language">The language of what they hold; null where they are in none.</param>
    public Markup Lines(string name, Markup label, string value, string? hint = null, int rows = 3, string? language = null) => Field(
        name, label, hint, Markup.Of($"<textarea id=\"{name}\" name=\"{name}\" rows=\"{rows}\"{Language(language)}{Described(name, hint)}>\n{value}</textarea>"));

    /// <summary>One of several.</summary>
    /// <param name="name">Its name and identifier.</param>
    /// <param name="label">What it is.</param>
    /// <param name="value">What it holds.</param>
    /// <param name="choices">What there is, each with its words.</param>
    /// <param name="hint">What helps to choose; null for nothing.</param>
    public Markup Choice(string name, Markup label, string value, IEnumerable<(string Value, string Words)> choices, string? hint = null) => Field(
        name, label, hint, Markup.Of($"""
            <select id="{name}" name="{name}"{Described(name, hint)}>{choices.Select(choice => Markup.Of($"""<option value="{choice.Value}"{(choice.Value == value ? Markup.Of($" selected") : Markup.Empty)}>{choice.Words}</option>"""))}</select>
            """));

    /// <summary>A box that is ticked or not.</summary>
    /// <param name="name">Its name and identifier.</param>
    /// <param name="label">What it is.</param>
    /// <param name="isTicked">Whether it is.</param>
    public Markup Box(string name, Markup label, bool isTicked) => Markup.Of($"""
        <p class="tick"><input type="checkbox" id="{name}" name="{name}" value="1"{(isTicked ? Markup.Of($" checked") : Markup.Empty)}{Described(name, null)}><label for="{name}">{label}</label></p>{Fault(name)}
        """);

    /// <summary>One of a few, all of them seen.</summary>
    /// <param name="name">Their name.</param>
    /// <param name="legend">What is chosen.</param>
    /// <param name="value">Which is.</param>
    /// <param name="choices">What there is, each with its words.</param>
    public static Markup Radios(string name, Markup legend, string value, IEnumerable<(string Value, string Words)> choices) => Markup.Of($"""
        <fieldset class="radios"><legend>{legend}</legend>{choices.Select(choice => Markup.Of($"""
            <p class="tick"><input type="radio" id="{name}-{choice.Value}" name="{name}" value="{choice.Value}"{(choice.Value == value ? Markup.Of($" checked") : Markup.Empty)}><label for="{name}-{choice.Value}">{choice.Words}</label></p>
            """))}</fieldset>
        """);

    private Markup Field(string name, Markup label, string? hint, Markup control) => Markup.Of($"""
        <div class="field{(form.FaultOf(name) is null ? "" : " faulty")}"><label for="{name}">{label}</label>
        {(hint is null ? Markup.Empty : Markup.Of($"""<p class="hint" id="{name}-hint">{hint}</p>"""))}{Fault(name)}{control}</div>
        """);

    private Markup Fault(string name) => form.FaultOf(name) is { } fault ? Markup.Of($"""<p class="fault" id="{name}-fault">{fault.Message}</p>""") : Markup.Empty;

    private Markup Described(string name, string? hint)
    {
        var isFaulty = form.FaultOf(name) is not null;
        var by = $"{(hint is null ? "" : name + "-hint")} {(isFaulty ? name + "-fault" : "")}".Trim();
        return by.Length == 0 ? Markup.Empty : Markup.Of($""" aria-describedby="{by}"{(isFaulty ? Markup.Of($""" aria-invalid="true" """) : Markup.Empty)}""");
    }

    private static Markup Language(string? language) => language is null ? Markup.Empty : Markup.Of($""" lang="{language}" dir="auto" """);
}
