using System.CommandLine;
using System.Globalization;
using ExportKit.Writing.Braille;

namespace ExportKit.Cli;

/// <summary>The options that say what braille is like.</summary>
internal sealed class BrailleSheetOptions
{
    private readonly Option<string> _cells = new("--cells")
    {
        HelpName = "N", Description = $"The cells of a line, {BrailleOptions.LeastCells} to {BrailleOptions.MostCells} (default: 40)",
    };

    private readonly Option<string> _lines = new("--lines")
    {
        HelpName = "N", Description = $"The lines of a page, {BrailleOptions.LeastLines} to {BrailleOptions.MostLines} (default: 25)",
    };

    private readonly Option<string> _table = new("--table")
    {
        HelpName = "NAME", Description = "The braille table of the article's language, as liblouis names it, such as en-us-g2.ctb; several by commas",
    };

    private readonly Option<string> _uncontracted = Flags.Create("Write words in full, without contractions", "--uncontracted");
    private readonly Option<string> _noNumbers = Flags.Create("Leave out the numbers of pages", "--no-page-numbers");

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="areHidden">Whether they change nothing there, so that help leaves them out.</param>
    public void AddTo(GroupedCommand command, bool areHidden)
    {
        Option[] options = [_cells, _lines, _uncontracted, _table, _noNumbers];
        foreach (var option in options)
        {
            option.Hidden = areHidden;
        }

        command.AddGroup("The braille", options);
    }

    /// <summary>What the command line says.</summary>
    /// <param name="result">The command line.</param>
    /// <exception cref="UsageException">A value cannot be understood.</exception>
    public BrailleOptions Read(ParseResult result)
    {
        var without = new BrailleOptions();
        return without with
        {
            Cells = Number("--cells", result.GetValue(_cells), "cells", BrailleOptions.LeastCells, BrailleOptions.MostCells) ?? without.Cells,
            Lines = Number("--lines", result.GetValue(_lines), "lines", BrailleOptions.LeastLines, BrailleOptions.MostLines) ?? without.Lines,
            IsContracted = !result.Has(_uncontracted),
            Table = result.GetValue(_table),
            HasPageNumbers = !result.Has(_noNumbers),
        };
    }

    private static int? Number(string option, string? value, string what, int least, int most)
    {
        if (value is null)
        {
            return null;
        }

        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new UsageException($"\"{value}\" is no number of {what}. Give {option} a number from {least} to {most}.");
    }
}
