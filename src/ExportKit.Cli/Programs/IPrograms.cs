namespace ExportKit.Cli.Programs;

/// <summary>The other programs of this machine: found by name, run with a list of arguments, never through a shell.</summary>
internal interface IPrograms
{
    /// <summary>Finds a program on <c>PATH</c>, or by its path where the name holds one. The current folder is never searched.</summary>
    /// <param name="name">Its name, such as <c>qpdf</c>.</param>
    /// <returns>Its full path; null where it is not installed.</returns>
    string? Find(string name);

    /// <summary>Runs a program to its end, or until it is past a limit; then it is killed with its children.</summary>
    /// <param name="call">What to run, and within which limits.</param>
    /// <returns>What came of it; a program that cannot be started is an outcome too.</returns>
    ProgramResult Run(ProgramCall call);

    /// <summary>Makes a folder for the files that a program reads and writes; it is gone with all that is in it when disposed of.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">Permission is denied.</exception>
    IScratchFolder OpenScratch();
}
