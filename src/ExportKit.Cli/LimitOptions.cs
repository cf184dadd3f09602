using System.CommandLine;
using ExportKit.Limits;

namespace ExportKit.Cli;

/// <summary>The options that raise or lower the limits: one for each of <see cref="LimitTable"/> that counts in a command.</summary>
internal sealed class LimitOptions
{
    private readonly List<(Limit Limit, Option<string> Option)> _options = [];

    /// <summary>Adds the options to a command; those that change nothing in it are taken, and not shown.</summary>
    /// <param name="command">The command.</param>
    /// <param name="use">What the command does.</param>
    public void AddTo(GroupedCommand command, LimitUse use)
    {
        foreach (var limit in LimitTable.All)
        {
            // Documents that are examined are none that are made, and have commands of their own.
            if (limit.Use == LimitUse.Checking && !use.HasFlag(LimitUse.Checking))
            {
                continue;
            }

            var option = new Option<string>(limit.Option)
            {
                HelpName = ValueWord(limit.Unit),
                Description = $"{limit.Meaning}; default: {limit.Words(ExportLimits.Default)}",
                Hidden = (use & limit.Use) == 0,
            };
            _options.Add((limit, option));
        }

        command.AddGroup("Limits", [.. _options.Select(one => one.Option)]);
    }

    /// <summary>The limits that the command line says; the others as they are by default.</summary>
    /// <exception cref="UsageException">A value cannot be understood, or is one that the limit may not have.</exception>
    public ExportLimits Read(ParseResult result)
    {
        var limits = ExportLimits.Default;
        foreach (var (limit, option) in _options)
        {
            if (result.GetValue(option) is { } value)
            {
                limits = Read(limit, value, limits);
            }
        }

        return limits;
    }

    /// <summary>Whether the command line says a limit, and not the program alone.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="limit">The limit.</param>
    public bool Says(ParseResult result, Limit limit) => _options.Exists(one => one.Limit == limit && result.GetValue(one.Option) is not null);

    /// <summary>The default of the limit that a setting is, as JSON; null where the setting is none.</summary>
    /// <param name="name">The setting.</param>
    public static string? Example(string name)
    {
        foreach (var limit in LimitTable.All)
        {
            if (limit.Name == name)
            {
                var words = limit.Words(ExportLimits.Default);
                return limit.Unit == LimitUnit.Count ? words : $"\"{words}\"";
            }
        }

        return null;
    }

    private static ExportLimits Read(Limit limit, string value, ExportLimits limits)
    {
        if (LimitValue.Parse(value, limit.Unit) is not { } number)
        {
            var units = limit.Unit == LimitUnit.Count ? " without a unit" : string.Empty;
            throw new UsageException($"\"{value}\" is no {Kind(limit.Unit)}{units}. Give {limit.Option} one such as {limit.Words(ExportLimits.Default)}.");
        }

        return number >= limit.Least && number <= limit.Most
            ? limit.With(limits, number)
            : throw new UsageException(
                $"{limit.Option} may be from {LimitValue.Words(limit.Least, limit.Unit)} to {LimitValue.Words(limit.Most, limit.Unit)}, and not {value}.");
    }

    private static string ValueWord(LimitUnit unit) => unit switch
    {
        LimitUnit.Bytes => "SIZE",
        LimitUnit.Time => "TIME",
        _ => "N",
    };

    private static string Kind(LimitUnit unit) => unit switch
    {
        LimitUnit.Bytes => "size",
        LimitUnit.Time => "time",
        _ => "number",
    };
}
