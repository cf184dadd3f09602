namespace ExportKit.Cli.Programs;

/// <summary>A folder of its own for one call of a program, gone when disposed of.</summary>
internal interface IScratchFolder : IDisposable
{
    /// <summary>Its full path.</summary>
    string Path { get; }

    /// <summary>Writes a file into it.</summary>
    /// <param name="name">The file's name, without a folder.</param>
    /// <param name="content">What it shall hold.</param>
    /// <returns>The file's full path.</returns>
    /// <exception cref="IOException">The place is full.</exception>
    string Write(string name, ReadOnlySpan<byte> content);

    /// <summary>Begins a file in it, to be written bit by bit; the stream can seek.</summary>
    /// <param name="name">The file's name, without a folder.</param>
    /// <exception cref="IOException">The place is full.</exception>
    Stream Create(string name);

    /// <summary>Reads a file that a program wrote into it.</summary>
    /// <param name="path">The file's path within it, with forward slashes.</param>
    /// <param name="maxBytes">The most that it may hold.</param>
    /// <returns>Its bytes; null where it is not there, is too large or is a link to elsewhere.</returns>
    byte[]? Read(string path, int maxBytes);
}
