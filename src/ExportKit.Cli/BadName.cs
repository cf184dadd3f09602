namespace ExportKit.Cli;

/// <summary>A word that can be no file's name.</summary>
internal static class BadName
{
    /// <summary>Why, as the end of a sentence.</summary>
    /// <param name="name">The word.</param>
    public static string Reason(string name) => name.Length == 0 ? "its name is empty" : "this can be no file's name";

    /// <summary>What to do about it.</summary>
    /// <param name="name">The word.</param>
    /// <remarks>Nobody types an empty word: a script gives it, for a variable that it has not set.</remarks>
    public static string Advice(string name) =>
        name.Length == 0 ? "Give a name; if it comes from a variable of the shell, see that the variable is set" : "Check the name";
}
