using System.CommandLine;

namespace ExportKit.Cli;

/// <summary>A command whose options stand in groups, so that its help stays readable.</summary>
internal sealed class GroupedCommand : Command
{
    private readonly List<OptionGroup> _groups = [];

    public GroupedCommand(string name, string description)
        : base(name, description)
    {
    }

    /// <summary>The groups in the order in which help shows them.</summary>
    public IReadOnlyList<OptionGroup> Groups => _groups;

    /// <summary>Its arguments as usage shows them, such as <c>A B</c> for two of one kind; null where their names and counts say it.</summary>
    public string? ArgumentsShown { get; init; }

    /// <summary>Its arguments as usage shows them.</summary>
    public string ArgumentsInUsage => ArgumentsShown ?? string.Join(
        ' ', Arguments.Select(argument => argument.Arity.MaximumNumberOfValues > 1 ? argument.Name + "..." : argument.Name));

    /// <summary>Adds options as a group.</summary>
    /// <param name="title">What help calls the group.</param>
    /// <param name="options">The options.</param>
    public void AddGroup(string title, params Option[] options)
    {
        _groups.Add(new OptionGroup(title, options));
        foreach (var option in options)
        {
            Add(option);
        }
    }
}

/// <summary>Options that belong together.</summary>
/// <param name="Title">What help calls them.</param>
/// <param name="Options">The options.</param>
internal sealed record OptionGroup(string Title, Option[] Options);
