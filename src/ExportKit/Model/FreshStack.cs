using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace ExportKit.Model;

/// <summary>Lets a walk that follows the shape of its input go on where the stack of its thread comes to an end.</summary>
internal static class FreshStack
{
    private const int Bytes = 16 * 1024 * 1024;

    /// <summary>Whether the stack of this thread has room for a step of such a walk.</summary>
    public static bool HasRoom => RuntimeHelpers.TryEnsureSufficientExecutionStack();

    /// <summary>Does a step of such a walk on a thread of its own, which is waited for. What it throws is thrown here.</summary>
    /// <param name="step">The step.</param>
    public static void Run(Action step) => Run<object?>(() =>
    {
        step();
        return null;
    });

    /// <summary>The same for a step that takes nothing from around it, so that a walk makes no object where there is room.</summary>
    /// <param name="step">The step.</param>
    /// <param name="state">What it is given.</param>
    public static void Run<TState>(Action<TState> step, TState state) => Run(() => step(state));

    /// <summary>The same for a step that takes nothing from around it, so that a walk makes no object where there is room.</summary>
    /// <param name="step">The step.</param>
    /// <param name="state">What it is given.</param>
    public static TResult Run<TState, TResult>(Func<TState, TResult> step, TState state) => Run(() => step(state));

    /// <summary>Does a step of such a walk on a thread of its own, which is waited for. What it throws is thrown here.</summary>
    /// <param name="step">The step.</param>
    public static TResult Run<TResult>(Func<TResult> step)
    {
        TResult? result = default;
        ExceptionDispatchInfo? thrown = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = step();
                }
                catch (Exception exception)
                {
                    thrown = ExceptionDispatchInfo.Capture(exception);
                }
            },
            Bytes);
        thread.Start();
        thread.Join();
        thrown?.Throw();
        return result!;
    }
}
