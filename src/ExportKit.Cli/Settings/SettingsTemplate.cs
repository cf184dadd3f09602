using System.CommandLine;
using System.Text;

namespace ExportKit.Cli;

/// <summary>Writes a settings file in which every setting is explained, each as a comment that a person can take the slashes off.</summary>
internal static class SettingsTemplate
{
    /// <summary>What <c>extends</c> is for.</summary>
    public const string Extends = "Another settings file, whose settings hold where this one says nothing";

    private const int Width = 100;

    /// <summary>The file.</summary>
    public static string Write()
    {
        var text = new StringBuilder();
        Comment("Settings of ExportKit. The file exportkit.json that is nearest to a page, in its folder or one above, holds for that page; what "
            + "environment variables say (EXPORTKIT_PAGE_SIZE=a5) wins over it, and what the command line says over both. Take the slashes off a line to set "
            + "something. Paths are relative to this file; null is as if a setting were not there; exportkit settings shows what holds.", "", text);
        Comment("What is marked as the run's holds for all pages of a run, and is taken from the settings of the folder that you stand in.", "", text);
        text.Append("{\n");
        Example($"The schema of this file, for editors; exportkit init --schema writes it.", $"\"$schema\": \"{SettingsSchema.FileName}\"", text);
        Example(Extends + ".", "\"extends\": \"../base.json\"", text);
        Example(SiteSettings.Description + ".", SiteSettings.Example, text);
        foreach (var group in SettingNames.All())
        {
            text.Append('\n');
            Comment($"== {group.Title} ==", "  ", text);
            foreach (var option in group.Options)
            {
                var example = SettingFacts.Of(option).Example;
                Example(Description(option), $"\"{SettingNames.Of(option)}\": {(option.Arity.MaximumNumberOfValues > 1 ? $"[{example}]" : example)}", text);
            }
        }

        return text.Append("}\n").ToString();
    }

    /// <summary>What an option is for as a setting: its help, and where it is taken from if not from every file.</summary>
    public static string Description(Option option)
    {
        var name = SettingNames.Of(option)!;
        var place = !SettingNames.IsTrusted(name, SettingsTrust.CurrentFolder) ? $". Taken from a file that {SettingsOptions.FileOption} names, the environment and the command line alone."
            : !SettingNames.IsOfPages(name) ? ". (The run's)"
            : !SettingNames.IsTrusted(name, SettingsTrust.Page) ? ". Taken from the settings of the current folder, not from those beside pages elsewhere."
            : "";
        return (option.Description ?? "").TrimEnd('.') + (place.Length == 0 ? "." : place);
    }

    private static void Example(string description, string line, StringBuilder text)
    {
        text.Append(text[^2] == '{' ? "" : "\n");
        Comment(description, "  ", text);
        text.Append("  // ").Append(line).Append(",\n");
    }

    private static void Comment(string words, string indent, StringBuilder text)
    {
        var line = indent + "//";
        foreach (var word in words.Split(' '))
        {
            if (line.Length + 1 + word.Length > Width)
            {
                text.Append(line).Append('\n');
                line = indent + "//";
            }

            line += " " + word;
        }

        text.Append(line).Append('\n');
    }
}
