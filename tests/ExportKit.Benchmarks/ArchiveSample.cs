using System.Globalization;
using System.Text;

namespace ExportKit.Benchmarks;

/// <summary>What a process has taken at one moment.</summary>
/// <param name="Time">Since it was started.</param>
/// <param name="MemoryKiB">Its resident memory.</param>
/// <param name="Handles">Its open files, pipes and the like.</param>
/// <param name="UnfinishedFiles">The files in the temporary folder, and in the output folder those that are no document yet.</param>
/// <param name="Documents">The documents that are there.</param>
internal sealed record ArchiveSample(TimeSpan Time, long MemoryKiB, int Handles, int UnfinishedFiles, int Documents)
{
    /// <summary>Looks at a process; null where it has just ended.</summary>
    /// <param name="process">Its number.</param>
    /// <param name="time">Since it was started.</param>
    /// <param name="output">Its output folder.</param>
    /// <param name="temporary">Its temporary folder.</param>
    public static ArchiveSample? Of(int process, TimeSpan time, string output, string temporary)
    {
        try
        {
            var resident = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
            var handles = Directory.EnumerateFileSystemEntries($"/proc/{process}/fd").Count();
            var (documents, unfinished) = Files(output);
            return resident is null ? null : new(
                time, long.Parse(resident.AsSpan(6, resident.Length - 8).Trim(), CultureInfo.InvariantCulture), handles,
                unfinished + Directory.EnumerateFileSystemEntries(temporary, "*", SearchOption.AllDirectories).Count(), documents);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The documents in a folder, and what is neither a document nor the tool's own records of the run.</summary>
    /// <param name="output">The folder.</param>
    public static (int Documents, int Others) Files(string output)
    {
        var (documents, others) = (0, 0);
        foreach (var name in Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories))
        {
            var isDocument = Path.GetExtension(name) is ".pdf" or ".epub" or ".txt" && !Path.GetFileName(name).StartsWith('.');
            documents += isDocument ? 1 : 0;
            others += isDocument || IsRecord(name, output) ? 0 : 1;
        }

        return (documents, others);
    }

    /// <summary>The samples as comma-separated values.</summary>
    /// <param name="samples">The samples.</param>
    public static string Table(IEnumerable<ArchiveSample> samples)
    {
        var table = new StringBuilder("seconds,memory_kib,handles,unfinished_files,documents\n");
        foreach (var sample in samples)
        {
            table.Append(CultureInfo.InvariantCulture, $"{sample.Time.TotalSeconds:F1},{sample.MemoryKiB},{sample.Handles},{sample.UnfinishedFiles},{sample.Documents}\n");
        }

        return table.ToString();
    }

    private static bool IsRecord(string name, string output) =>
        Path.GetRelativePath(output, name).StartsWith(".exportkit" + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !name.EndsWith(".part", StringComparison.Ordinal);
}
