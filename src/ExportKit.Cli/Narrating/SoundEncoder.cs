using ExportKit.Cli.Programs;
using ExportKit.Diagnostics;
using ExportKit.Writing.Epub.Narrating;

namespace ExportKit.Cli.Narrating;

/// <summary>Packs sound by a program of this machine, so that the same sound gives the same bytes.</summary>
/// <param name="programs">The programs of this machine.</param>
/// <param name="kind">Into what.</param>
internal sealed class SoundEncoder(IPrograms programs, SoundKind kind) : ISoundEncoder
{
    private readonly Lazy<(EncoderProgram Program, string Path)?> _found = new(() => Find(programs, kind));

    /// <inheritdoc/>
    public string FileExtension => kind.FileExtension;

    /// <inheritdoc/>
    public string MediaType => kind.MediaType;

    /// <inheritdoc/>
    public string Describe() => ProgramFacts.Of(_found.Value?.Path);

    /// <inheritdoc/>
    public bool IsThere(DiagnosticBag diagnostics)
    {
        if (_found.Value is not null)
        {
            return true;
        }

        diagnostics.Report(
            DiagnosticCodes.SoundEncoderMissing, $"No program that packs sound as {kind.Name} is installed", null,
            $"Debian and Ubuntu: apt install {kind.Package} (or ffmpeg). Fedora: dnf install {kind.Package}. macOS: brew install {kind.Package}");
        return false;
    }

    /// <inheritdoc/>
    public ISoundPlace Open()
    {
        var (program, path) = _found.Value ?? throw new InvalidOperationException("No program that packs sound.");
        return new SoundPlace(programs, path, program);
    }

    private static (EncoderProgram Program, string Path)? Find(IPrograms programs, SoundKind kind)
    {
        foreach (var program in kind.Programs)
        {
            if (programs.Find(program.Name) is { } path)
            {
                return (program, path);
            }
        }

        return null;
    }
}
