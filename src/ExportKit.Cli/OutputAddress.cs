using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>Refuses addresses where files are to be written: nothing is sent anywhere.</summary>
internal static class OutputAddress
{
    /// <summary>Refuses a path that is an address, such as that of an object store.</summary>
    /// <param name="path">The path; null where none was given.</param>
    /// <exception cref="UsageException">It is an address.</exception>
    public static void Refuse(string? path)
    {
        if (path is null || path.IndexOf("://", StringComparison.Ordinal) is not (> 0 and var end) || !path.AsSpan(0, end).ContainsOnlyLetters())
        {
            return;
        }

        var scheme = path[..end].ToLowerInvariant();
        var copy = scheme switch
        {
            "s3" => $"aws s3 cp --recursive exports/ {path}",
            "gs" => $"gcloud storage cp -r exports/* {path}",
            "az" or "abfs" or "abfss" => "az storage blob upload-batch",
            "file" => null,
            _ => "the client of that store",
        };
        throw new UsageException(new Diagnostic(
            DiagnosticCodes.OutputAddress,
            $"Files are written to folders of this machine, and {path} is an address",
            null,
            copy is null ? "Give the path alone, without file://" : $"Give a folder, and copy it when the run has ended ({copy}), or mount the store as a folder"));
    }

    private static bool ContainsOnlyLetters(this ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('+' or '-' or '.'))
            {
                return false;
            }
        }

        return true;
    }
}
