using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace ExportKit.Model;

/// <summary>Lets a walk that follows the shape of its input go on where the stack of its thread comes to an end.</summary>
internal static class FreshStack
{
    private const int Bytes = 16 * 1024 * 1024;

    /// <summary>Does a step of such a walk: on this thread while its stack has room, else on a thread of its own, which is
    /// waited for. What it throws is thrown here.</summary>
    /// <param name="step">The step.</param>
    /// <param name="argument">What it is given.</param>
    public static TResult Run<TArgument, TResult>(Func<TArgument, TResult> step, TArgument argument) =>
        RuntimeHelpers.TryEnsureSufficientExecutionStack() ? step(argument) : RunElsewhere(step, argument);

    private static TResult RunElsewhere<TArgument, TResult>(Func<TArgument, TResult> step, TArgument argument)
    {
        TResult? result = default;
        ExceptionDispatchInfo? thrown = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = step(argument);
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
