namespace ExportKit.Fuzzing;

/// <summary>Tells faults apart: by what was thrown, and by the place of ours from which it came.</summary>
internal static class FaultLine
{
    private const int Frames = 2;

    /// <summary>The line of a fault.</summary>
    public static string Of(Exception exception)
    {
        if (exception is InvariantBroken broken)
        {
            return broken.Rule;
        }

        var frames = (exception.StackTrace ?? "").Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.StartsWith("at ExportKit.", StringComparison.Ordinal) && !line.StartsWith("at ExportKit.Fuzzing.", StringComparison.Ordinal))
            .Take(Frames)
            .Select(Method);
        return $"{exception.GetType().Name} {string.Join(" < ", frames)}".TrimEnd();
    }

    /// <summary>The class and method of a line such as <c>at A.B.C(D d) in F:line 1</c>.</summary>
    private static string Method(string line)
    {
        var end = line.IndexOf('(', StringComparison.Ordinal);
        var parts = (end < 0 ? line : line[..end]).Split('.');
        return string.Join('.', parts[^Math.Min(2, parts.Length)..]);
    }
}
