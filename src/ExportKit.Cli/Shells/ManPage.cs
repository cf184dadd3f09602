using System.CommandLine;

namespace ExportKit.Cli;

/// <summary>The manual page, in the macros of man(7), from the texts that help shows.</summary>
internal sealed class ManPage
{
    private static readonly string[] Exports = ["pdf", "epub", "txt", "all"];
    private readonly TextWriter _output;

    public ManPage(TextWriter output) => _output = output;

    /// <summary>Writes the page.</summary>
    /// <param name="commands">All commands.</param>
    public void Write(CommandOutline[] commands)
    {
        // Without a day, which would change the page with each build.
        _output.Write($".TH EXPORTKIT 1 \"\" \"{Writing.ToolInfo.NameAndVersion}\" \"User Commands\"\n");
        Section("NAME");
        Line("exportkit \\- make tagged PDFs, EPUBs and texts for screen readers of article pages");
        Synopsis(commands);
        Section("DESCRIPTION");
        Paragraph("exportkit turns an article page (HTML) into documents that say the same words in the same order: a tagged PDF, an EPUB 3, and a text made for screen readers. What needs a person's eye goes to standard error, with its place, a code, and what to do.");
        ListCommands(commands);
        foreach (var group in Groups(commands))
        {
            Group(group);
        }

        Section("EXIT STATUS");
        foreach (var (code, meaning) in ExitCodes.Meanings)
        {
            Item($"\\fB{code}\\fR", meaning);
        }

        Surroundings();
        ShowExamples(commands);
    }

    private void Synopsis(CommandOutline[] commands)
    {
        Section("SYNOPSIS");
        var isFirst = true;
        foreach (var command in commands)
        {
            _output.Write(isFirst ? "" : ".br\n");
            var arguments = string.Concat(command.Symbols.ArgumentsInUsage.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Argument));
            Line($"\\fBexportkit {command.Name}\\fR{arguments}{(command.Options.Any() ? " [\\fIoptions\\fR]" : "")}");
            isFirst = false;
        }
    }

    // What stands for "and more of them" is no name.
    private static string Argument(string shown) =>
        shown.EndsWith("...", StringComparison.Ordinal) ? $" \\fI{Escaped(shown[..^3])}\\fR..." : $" \\fI{Escaped(shown)}\\fR";

    private void ListCommands(CommandOutline[] commands)
    {
        Section("COMMANDS");
        string? said = null;
        foreach (var command in commands)
        {
            Item($"\\fB{command.Name}\\fR", command.Description + ".");
            foreach (var argument in command.Symbols.Arguments.Where(argument => argument.Description != said))
            {
                _output.Write(".IP\n");
                Line($"\\fI{Escaped(argument.Name)}\\fR: {Escaped(argument.Description ?? "")}.");
                said = argument.Description;
            }
        }
    }

    private void Group(ManGroup group)
    {
        Section(group.Title.ToUpperInvariant());
        foreach (var (option, names) in group.Options)
        {
            var value = option.HelpName is { } help ? $" \\fI{Escaped(help)}\\fR" : "";
            var isPlain = Exports.All(names.Contains) || group.Title == $"Options of {names[0]}";
            var limits = isPlain ? "" : $" (With {string.Join(", ", names)}.)";
            Item(string.Join(", ", CommandOutline.Names(option).Select(name => $"\\fB{Escaped(name)}\\fR")) + value, Sentence(option.Description) + limits);
        }
    }

    private void Surroundings()
    {
        Section("ENVIRONMENT");
        Item("\\fBEXPORTKIT_\\fINAME\\fR", "Each long option can be set by a variable: EXPORTKIT_PAGE_SIZE=a5 is --page-size a5. The command line wins.");
        Item("\\fBEXPORTKIT_DEBUG\\fR", $"Where the program itself is at fault, show where in it; so does the option {FaultReport.Option}, which every command takes.");
        Item("\\fBNO_COLOR\\fR", "Messages are not coloured.");
        Item("\\fBSOURCE_DATE_EPOCH\\fR", "The moment that stands for the time of the page's file in a PDF that carries its source.");
        Section("FILES");
        Item("\\fIexportkit.json\\fR", "Settings, looked for from the page's folder upwards. exportkit init writes one with every setting explained.");
        Item("\\fINAME.exportkit.json\\fR", "A person's corrections of the page NAME.html, beside it or in the folder that --sidecars names.");
        Item("\\fI.exportkit/\\fR", "In the output folder: what earlier runs wrote, so that what is up to date is not made again.");
    }

    private void ShowExamples(CommandOutline[] commands)
    {
        Section("EXAMPLES");
        _output.Write(".nf\n");
        // What several commands show alike is shown once.
        var shown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var command in commands)
        {
            foreach (var example in command.Examples.Where(example => shown.Add(example.Replace($" {command.Name} ", " ", StringComparison.Ordinal))))
            {
                Line(Escaped(example));
            }
        }

        _output.Write(".fi\n");
    }

    /// <summary>The groups of options of all commands, each option once, with the commands that have it.</summary>
    private static List<ManGroup> Groups(CommandOutline[] commands)
    {
        var groups = new List<ManGroup>();
        // The command "settings" has the options of the others, to show what they would be.
        foreach (var command in commands.Where(command => command.Name != SettingsCommand.Name))
        {
            foreach (var group in command.Symbols.Groups)
            {
                var title = group.Title == "Options" && !Exports.Contains(command.Name) ? $"Options of {command.Name}" : group.Title;
                foreach (var option in group.Options.Where(option => !option.Hidden))
                {
                    Add(groups, title, option, command.Name);
                }
            }
        }

        return groups;
    }

    private static void Add(List<ManGroup> groups, string title, Option option, string command)
    {
        // What one command calls otherwise, or puts elsewhere, is another option.
        foreach (var known in groups.SelectMany(group => group.Options))
        {
            if (known.Option.Name == option.Name && known.Option.Description == option.Description)
            {
                known.Commands.Add(command);
                return;
            }
        }

        var group = groups.Find(group => group.Title == title);
        if (group is null)
        {
            groups.Add(group = new ManGroup(title, []));
        }

        group.Options.Add(new ManOption(option, [command]));
    }

    private void Section(string title) => _output.Write($".SH \"{Escaped(title)}\"\n");

    private void Item(string term, string text)
    {
        _output.Write($".TP\n{term}\n");
        Paragraph(text);
    }

    private void Paragraph(string text) => Line(Escaped(text));

    // A line that begins with a full stop or an apostrophe would be a request.
    private void Line(string text) => _output.Write((text.Length > 0 && text[0] is '.' or '\'' ? "\\&" : "") + text + "\n");

    private static string Sentence(string? text) => text is { Length: > 0 } && !text.EndsWith('.') ? text + "." : text ?? "";

    private static string Escaped(string text) =>
        text.Replace("\\", "\\e", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal).Replace("\"", "\\(dq", StringComparison.Ordinal);

    private sealed record ManGroup(string Title, List<ManOption> Options);

    private sealed record ManOption(Option Option, List<string> Commands);
}
