using ExportKit.Cli.Programs;
using ExportKit.Writing.Epub.Narrating;

namespace ExportKit.Cli.Narrating;

/// <summary>A folder of its own for the sound of one document: hours of it need not lie in memory.</summary>
internal sealed class SoundPlace : ISoundPlace
{
    private const int MostSeconds = 600;
    private const int MostBytes = 512 * 1024 * 1024;
    private const string Spoken = "speech.wav";
    private const string Packed = "packed";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(MostSeconds);

    private readonly IPrograms _programs;
    private readonly string _path;
    private readonly EncoderProgram _program;
    private readonly IScratchFolder _folder;

    public SoundPlace(IPrograms programs, string path, EncoderProgram program)
    {
        (_programs, _path, _program) = (programs, path, program);
        _folder = programs.OpenScratch();
        Wave = _folder.Create(Spoken);
    }

    /// <inheritdoc/>
    public Stream Wave { get; }

    /// <inheritdoc/>
    public PackedSound Pack()
    {
        Wave.Dispose();
        var result = _programs.Run(new ProgramCall(_path, [.. _program.Arguments.Select(Filled)])
        {
            TimeOut = Patience,
        });
        var name = _program.Name;
        return result.Trouble is { } trouble ? new PackedSound([], $"{name}: {trouble}")
            : result.ExitCode != 0 ? new PackedSound([], $"{name}: {result.Ended}")
            : _folder.Read(Packed, MostBytes) is { Length: > 0 } bytes ? new PackedSound(bytes)
            : new PackedSound([], $"{name} gave nothing");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Wave.Dispose();
        _folder.Dispose();
    }

    private string Filled(string word) => word == "{in}" ? Path.Combine(_folder.Path, Spoken) : word == "{out}" ? Path.Combine(_folder.Path, Packed) : word;
}
