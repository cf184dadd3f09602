
namespace ExportKit.Cli;

/// <summary>Writes the help of the program and of its commands.</summary>
internal static class Help
{
    private const int Column = 20;
    private const int Width = 79;

    /// <summary>The help of the program.</summary>
    public static void Write(TextWriter output)
    {
        output.WriteLine("exportkit turns an article page into a tagged PDF, an EPUB 3 and a text for");
        output.WriteLine("screen readers.");
        output.WriteLine();
        output.WriteLine("Usage:");
        output.WriteLine("  exportkit pdf|epub|txt|brf|pef|ssml|all INPUT... [-o PATH] [options]");
        output.WriteLine("  exportkit inspect INPUT [--json] [options]");
        output.WriteLine("  exportkit check FILE... [--json] [options]");
        output.WriteLine("  exportkit diff FILE FILE [--json]");
        output.WriteLine("  exportkit serve [--port N]");
        output.WriteLine("  exportkit settings [INPUT]");
        output.WriteLine("  exportkit init [--schema] [-o PATH]");
        output.WriteLine();
        output.WriteLine("Commands:");
        foreach (var (name, description) in Commands.All)
        {
            Row(name, description, output);
        }

        output.WriteLine();
        output.WriteLine("Options:");
        Row("-h, --help", "Show help; exportkit pdf --help shows that of a command", output);
        Row("--version", "Show the version", output);
        Examples(["exportkit all story.html -o exports/", "exportkit txt - -o - < story.html", "exportkit inspect story.html"], output);
        output.WriteLine();
        output.WriteLine("Settings: each long option can stand in the file exportkit.json (exportkit init");
        output.WriteLine("writes one) and in the environment (EXPORTKIT_PAGE_SIZE=a5). The command line");
        output.WriteLine("wins over both; --strict=false undoes a flag.");
        output.WriteLine();
        output.WriteLine("Exit codes: 0 done; 1 an input or a check failed; 2 wrong usage;");
        output.WriteLine("3 accessibility problems under --strict; 4 differences under --check-golden;");
        output.WriteLine("5 problems that --fail-on names; 130 interrupted.");
    }

    /// <summary>The help of a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="examples">Lines that work as they stand.</param>
    /// <param name="output">Where to.</param>
    public static void Write(GroupedCommand command, IReadOnlyList<string> examples, TextWriter output)
    {
        output.WriteLine(command.Description + ".");
        output.WriteLine();
        output.WriteLine("Usage:");
        output.WriteLine($"  exportkit {command.Name} {(command.ArgumentsInUsage is { Length: > 0 } arguments ? arguments + " " : "")}[options]");
        if (command.Arguments.Count > 0)
        {
            output.WriteLine();
            output.WriteLine("Inputs:");
        }

        foreach (var argument in command.Arguments)
        {
            Row(argument.Name, argument.Description, output);
        }

        foreach (var group in command.Groups.Where(group => Array.Exists(group.Options, option => !option.Hidden)))
        {
            output.WriteLine();
            output.WriteLine(group.Title + ":");
            foreach (var option in group.Options.Where(option => !option.Hidden))
            {
                var names = string.Join(", ", option.Aliases.Prepend(option.Name).OrderBy(name => name.Length));
                Row(option.HelpName is { } value ? $"{names} {value}" : names, option.Description, output);
            }

            if (group == command.Groups[0])
            {
                Row(FaultReport.Option, FaultReport.Description, output);
                Row("-h, --help", "Show this help", output);
            }
        }

        Examples(examples, output);
    }

    private static void Row(string left, string? right, TextWriter output)
    {
        var line = "  " + left.PadRight(Column);
        if (left.Length > Column)
        {
            output.WriteLine(line);
            line = new string(' ', Column + 2);
        }

        foreach (var word in (right ?? "").Split(' '))
        {
            if (line.Length + 1 + word.Length > Width)
            {
                output.WriteLine(line);
                line = new string(' ', Column + 2);
            }

            line += " " + word;
        }

        output.WriteLine(line);
    }

    private static void Examples(IReadOnlyList<string> examples, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("Examples:");
        foreach (var example in examples)
        {
            output.WriteLine("  " + example);
        }
    }
}
