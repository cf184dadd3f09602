using System.Runtime.InteropServices;

namespace ExportKit.Cli;

/// <summary>What Ctrl-C, the order to end and a terminal that is closed do. A run of many pages is told, and ends by itself; everything else ends at once, but
/// never while a file is being saved. A second signal waits no longer than a moment even for that.</summary>
internal sealed class Interruption : IDisposable
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    private readonly object _gate = new();
    private readonly List<PosixSignalRegistration> _registrations = [];
    private int _saves;
    private bool _isClosed;
    private bool _isAwaited;
    private bool _isEnding;
    private volatile int _exitCode;

    /// <summary>The exit code of the signal that came; 0 where none did.</summary>
    public int ExitCode => _exitCode;

    /// <summary>Starts to listen.</summary>
    /// <param name="end">Ends the process with an exit code.</param>
    public void Listen(Action<int> end)
    {
        _registrations.Add(Register(PosixSignal.SIGINT, ExitCodes.Interrupted, end));
        _registrations.Add(Register(PosixSignal.SIGTERM, ExitCodes.Terminated, end));
        if (!OperatingSystem.IsWindows())
        {
            _registrations.Add(Register(PosixSignal.SIGHUP, ExitCodes.HungUp, end));
        }
    }

    /// <summary>Promises that <see cref="ExitCode"/> is looked at from now on, so that a first signal need not end the process.</summary>
    public void Await()
    {
        lock (_gate)
        {
            _isAwaited = true;
        }
    }

    /// <summary>Keeps the process alive until the result is disposed of. Once saving is closed it never comes back.</summary>
    public Save HoldOff()
    {
        lock (_gate)
        {
            while (_isClosed)
            {
                Monitor.Wait(_gate);
            }

            _saves++;
        }

        return new Save(this);
    }

    /// <summary>The same for what a run writes when it has ended, such as its report: also once saves are closed, unless a signal ends
    /// the process.</summary>
    public Save HoldOffAtEnd()
    {
        lock (_gate)
        {
            while (_isEnding)
            {
                Monitor.Wait(_gate);
            }

            _saves++;
        }

        return new Save(this);
    }

    /// <summary>Waits until no file is being saved, and lets no other save begin.</summary>
    /// <param name="most">The longest time to wait.</param>
    public void CloseSaves(TimeSpan most)
    {
        var end = Environment.TickCount64 + (long)most.TotalMilliseconds;
        lock (_gate)
        {
            _isClosed = true;
            while (_saves > 0 && Environment.TickCount64 < end)
            {
                Monitor.Wait(_gate, (int)Math.Clamp(end - Environment.TickCount64, 0, 100));
            }
        }
    }

    /// <summary>What a signal does.</summary>
    /// <param name="exitCode">The exit code that it asks for.</param>
    /// <param name="end">Ends the process with an exit code.</param>
    internal void Signal(int exitCode, Action<int> end)
    {
        bool isFirst;
        lock (_gate)
        {
            isFirst = _exitCode == 0;
            _exitCode = isFirst ? exitCode : _exitCode;
            if (isFirst && _isAwaited)
            {
                return;
            }

            _isEnding = true;
        }

        CloseSaves(isFirst ? TimeSpan.FromMinutes(10) : Moment);
        end(_exitCode);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }
    }

    private void EndSave()
    {
        lock (_gate)
        {
            _saves--;
            Monitor.PulseAll(_gate);
        }
    }

    private PosixSignalRegistration Register(PosixSignal signal, int exitCode, Action<int> end) =>
        PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = true;
            Signal(exitCode, end);
        });

    /// <summary>A file that is being saved.</summary>
    internal readonly struct Save(Interruption interruption) : IDisposable
    {
        /// <inheritdoc/>
        public void Dispose() => interruption.EndSave();
    }
}
