using System.Runtime.InteropServices;

namespace ExportKit.Cli;

/// <summary>Ends the process on Ctrl-C at once, but never while a file is being saved.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly Lock _saving = new();
    private readonly List<PosixSignalRegistration> _registrations = [];

    /// <summary>Starts to listen.</summary>
    /// <param name="end">Ends the process with an exit code.</param>
    public void Listen(Action<int> end)
    {
        _registrations.Add(Register(PosixSignal.SIGINT, ExitCodes.Interrupted, end));
        _registrations.Add(Register(PosixSignal.SIGTERM, ExitCodes.Terminated, end));
    }

    /// <summary>Keeps the process alive until the result is disposed of.</summary>
    public Lock.Scope HoldOff() => _saving.EnterScope();

    /// <summary>What a signal does: waits until no file is being saved, then ends.</summary>
    internal void End(int exitCode, Action<int> end)
    {
        // Held until the process is gone, so that no other save begins.
        _saving.Enter();
        end(exitCode);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }
    }

    private PosixSignalRegistration Register(PosixSignal signal, int exitCode, Action<int> end) =>
        PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = true;
            End(exitCode, end);
        });
}
