using System.Collections.Immutable;
using System.Text.Json;
using ExportKit.Diagnostics;
using ExportKit.Reading.Selecting;

namespace ExportKit.Cli;

/// <summary>The rules for sites in a settings file: where on the pages of a site things are.</summary>
internal static class SiteSettings
{
    /// <summary>What they are for.</summary>
    public const string Description =
        "Where things are on the pages of sites, as CSS selectors, by host (example.org; *.example.org for those below it alone) and perhaps the beginning of a path: "
        + "content, headline, byline, standfirst, date, and what to remove. The nearest host and path holds";

    /// <summary>A member of a settings file.</summary>
    public const string Example = "\"sites\": { \"example.org/news/\": { \"content\": \"article\", \"headline\": \"h1\", \"remove\": [\".advert\", \"aside.related\"] } }";

    /// <summary>What a rule can say; each takes a selector, or a list of them.</summary>
    private static readonly string[] Names = ["content", "headline", "byline", "standfirst", "date", "remove"];

    /// <summary>Understands them.</summary>
    /// <param name="sites">The members <c>sites</c> of a file and of those that it builds on, the nearest first.</param>
    /// <param name="diagnostics">Takes what is wrong with them.</param>
    public static ImmutableArray<SiteRule> Read(IEnumerable<SettingsValue> sites, DiagnosticBag diagnostics)
    {
        var rules = ImmutableArray.CreateBuilder<SiteRule>();
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var value in sites)
        {
            if (value.Kind is not (SettingsKind.Object or SettingsKind.Null))
            {
                WrongType("\"sites\" takes an object with a member for each site", value, diagnostics);
            }

            // What stands nearer replaces what is said of the same site farther off.
            foreach (var site in value.Members)
            {
                if (known.Add(site.Name) && site.Value.Kind != SettingsKind.Null && Rule(site, diagnostics) is { } rule)
                {
                    rules.Add(rule);
                }
            }
        }

        return rules.ToImmutable();
    }

    /// <summary>Writes what the schema of settings files says of them.</summary>
    public static void WriteSchema(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("sites");
        writer.WriteString("description", Description + ".");
        Types(writer, "object", "null");
        writer.WriteStartObject("additionalProperties");
        Types(writer, "object", "null");
        writer.WriteBoolean("additionalProperties", false);
        writer.WriteStartObject("properties");
        foreach (var name in Names)
        {
            writer.WriteStartObject(name);
            Types(writer, "string", "array", "null");
            writer.WriteStartObject("items");
            writer.WriteString("type", "string");
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Types(Utf8JsonWriter writer, params string[] types)
    {
        writer.WriteStartArray("type");
        foreach (var type in types)
        {
            writer.WriteStringValue(type);
        }

        writer.WriteEndArray();
    }

    private static SiteRule? Rule(SettingsMember site, DiagnosticBag diagnostics)
    {
        if (site.Value.Kind != SettingsKind.Object)
        {
            WrongType($"What is said of the site {site.Name} is no object", site.Value, diagnostics);
            return null;
        }

        var rules = new SelectionRules();
        foreach (var (name, place, value) in site.Value.Members)
        {
            rules = Read(rules, name, place, value, diagnostics);
        }

        if (SiteRule.TryCreate(site.Name, rules) is { } rule)
        {
            return rule;
        }

        diagnostics.Report(
            DiagnosticCodes.SettingValueBad, $"\"{site.Name}\" names no site", site.Place, "Write its host, such as example.org, *.example.org or example.org/news/");
        return null;
    }

    private static SelectionRules Read(SelectionRules rules, string name, SourcePlace place, SettingsValue value, DiagnosticBag diagnostics)
    {
        if (!Names.Contains(name, StringComparer.Ordinal))
        {
            diagnostics.Report(
                DiagnosticCodes.SettingUnknown,
                $"\"{name}\" is nothing that can be said of a site",
                place,
                Suggestion.Nearest(name, Names) is { } nearest ? $"Did you mean \"{nearest}\"?" : $"It is one of {string.Join(", ", Names)}");
            return rules;
        }

        if (name == "remove")
        {
            return rules with { Remove = [.. Items(value).Select(item => Understood(item, diagnostics)).OfType<Selector>()] };
        }

        if (value.Kind == SettingsKind.Null || Understood(One(value), diagnostics) is not { } selector)
        {
            return rules;
        }

        return name switch
        {
            "content" => rules with { Content = selector },
            "headline" => rules with { Headline = selector },
            "byline" => rules with { Byline = selector },
            "standfirst" => rules with { Standfirst = selector },
            _ => rules with { Date = selector },
        };
    }

    private static SettingsValue[] Items(SettingsValue value) => value.Kind switch
    {
        SettingsKind.List => value.Items,
        SettingsKind.Null => [],
        _ => [value],
    };

    // A list of selectors means each of them, which CSS says with commas.
    private static SettingsValue One(SettingsValue value) =>
        value.Kind == SettingsKind.List && value.Items.Length > 0 && Array.TrueForAll(value.Items, item => item.Kind == SettingsKind.Text)
            ? value.Items[0] with { Text = string.Join(", ", value.Items.Select(item => item.Text)) }
            : value;

    private static Selector? Understood(SettingsValue value, DiagnosticBag diagnostics)
    {
        if (value.Kind != SettingsKind.Text)
        {
            WrongType("A selector is a text in quotation marks", value, diagnostics);
            return null;
        }

        if (Selector.TryParse(value.Text, out var problem) is { } selector)
        {
            return selector;
        }

        diagnostics.Report(DiagnosticCodes.SettingValueBad, $"\"{value.Text}\" is no CSS selector: {problem}", value.Place, "Write one such as article.story or .advert");
        return null;
    }

    private static void WrongType(string message, SettingsValue value, DiagnosticBag diagnostics) =>
        diagnostics.Report(DiagnosticCodes.SettingTypeWrong, message, value.Place, "Write \"sites\": { \"example.org\": { \"content\": \"article\", \"remove\": [\".advert\"] } }");
}
