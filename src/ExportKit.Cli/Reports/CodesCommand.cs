using System.CommandLine;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>The command <c>codes</c>: lists the codes of problems, and explains one.</summary>
internal sealed class CodesCommand : ICommand
{
    private const int Width = 79;
    private readonly string _description;

    private readonly Argument<string> _code = new("CODE")
    {
        Description = "A code such as EK2001, or its name; without one all are listed", Arity = ArgumentArity.ZeroOrOne,
    };

    public CodesCommand(string description) => _description = description;

    /// <inheritdoc/>
    public bool TakesSettings => false;

    /// <inheritdoc/>
    public IReadOnlyList<string> Examples => ["exportkit codes", "exportkit codes EK2001", "exportkit codes alt-from-caption"];

    /// <inheritdoc/>
    public GroupedCommand Build()
    {
        var command = new GroupedCommand("codes", _description) { _code };
        command.AddGroup("Options");
        return command;
    }

    /// <inheritdoc/>
    public int Run(ParseResult result, CommandEnvironment environment)
    {
        if (result.GetValue(_code) is { } word)
        {
            Explain(SeverityValues.Code("codes", word), environment.Out);
        }
        else
        {
            List(environment.Out);
        }

        return ExitCodes.Done;
    }

    private static void List(TextWriter output)
    {
        string? area = null;
        foreach (var code in DiagnosticCodes.All)
        {
            if (CodeExplanations.Area(code) is var next && next != area)
            {
                output.WriteLine($"{(area is null ? "" : "\n")}{char.ToUpperInvariant(next[0])}{next[1..]}:");
                area = next;
            }

            output.WriteLine($"  {code.Id}  {DiagnosticPrinter.Word(code.Severity),-13}  {code.Name}");
        }
    }

    private static void Explain(DiagnosticCode code, TextWriter output)
    {
        output.WriteLine($"{code.Id} {code.Name}");
        Wrapped($"Severity: {DiagnosticPrinter.Word(code.Severity)}. {CodeWords.SeverityInWords(code)}", output);
        if (CodeExplanations.Of(code) is not { } explanation)
        {
            return;
        }

        Section(CodeWords.Meaning, explanation.Meaning, output);
        Section(CodeWords.Why, explanation.Why, output);
        Section(CodeWords.Remedy, explanation.Remedy, output);
        Fragment(CodeWords.Wrong, explanation.Wrong, output);
        Fragment(CodeWords.Right, explanation.Right, output);
        var related = string.Join(", ", explanation.RelatedCodes.Select(one => $"{one.Id} {one.Name}"));
        Section(CodeWords.Related, related.Length == 0 ? null : related + ".", output);
        output.WriteLine();
        output.WriteLine($"An example: {CodeWords.Page(code)}");
    }

    private static void Fragment(string title, string? fragment, TextWriter output)
    {
        if (fragment is not null)
        {
            output.WriteLine();
            output.WriteLine(title + ":");
            foreach (var line in fragment.Split('\n'))
            {
                output.WriteLine("  " + line);
            }
        }
    }

    private static void Section(string title, string? text, TextWriter output)
    {
        if (text is not null)
        {
            output.WriteLine();
            Wrapped($"{title}: {text}", output);
        }
    }

    private static void Wrapped(string text, TextWriter output)
    {
        var length = 0;
        foreach (var word in text.Split(' '))
        {
            if (length > 0 && length + 1 + word.Length > Width)
            {
                output.WriteLine();
                length = 0;
            }

            output.Write(length == 0 ? word : " " + word);
            length += word.Length + (length == 0 ? 0 : 1);
        }

        output.WriteLine();
    }
}
