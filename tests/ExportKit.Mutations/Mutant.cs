using System.Reflection;

namespace ExportKit.Mutations;

/// <summary>The switches of the rewritten sources.</summary>
internal static class Mutant
{
    private static readonly Type Switches =
        typeof(ExportKit.Reading.ReadingOptions).Assembly.GetType("ExportKit.Reading.Mutant") ?? throw new InvalidOperationException("The sources were not rewritten: run tests/mutations.sh.");

    private static readonly FieldInfo OutField = Switches.GetField("Out")!;
    private static readonly FieldInfo StepsField = Switches.GetField("Steps")!;

    /// <summary>The number of the rule that is taken out; -1 for none.</summary>
    public static int Out
    {
        set => OutField.SetValue(null, value);
    }

    /// <summary>Which switches were reached.</summary>
    public static bool[] Reached { get; } = (bool[])Switches.GetField("Reached")!.GetValue(null)!;

    /// <summary>Begins to count the steps of a test.</summary>
    public static void Restart() => StepsField.SetValue(null, 0L);
}
