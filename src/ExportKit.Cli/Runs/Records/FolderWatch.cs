using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>Watches for a run on another machine that says that it holds an output folder: one that goes on touches its file every ten
/// seconds. No two clocks are compared.</summary>
internal sealed class FolderWatch
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(90);

    private readonly TimeProvider _time;
    private string? _path;
    private DateTime _touched;
    private long _since;

    public FolderWatch(TimeProvider time) => _time = time;

    /// <summary>Whether the holder has been silent for so long that its process has ended; its file is taken away then.</summary>
    /// <param name="path">The file that says who holds the folder.</param>
    public bool IsOver(string path)
    {
        try
        {
            // To open it asks the disk, where names alone may be answered from memory.
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var touched = File.GetLastWriteTimeUtc(file.SafeFileHandle);
            if (path != _path || touched != _touched)
            {
                (_path, _touched, _since) = (path, touched, _time.GetTimestamp());
                return false;
            }

            if (_time.GetElapsedTime(_since) < Silence)
            {
                return false;
            }

            File.Delete(path);
            return true;
        }
        catch (Exception exception) when (IoFailure.Is(exception))
        {
            // It has gone by itself, or will be asked for again.
            return !File.Exists(path);
        }
    }
}
