using System.Diagnostics;
using System.Reflection;
using Xunit;
using Xunit.Sdk;

namespace ExportKit.Mutations;

/// <summary>One test of reading, with one row of its data.</summary>
/// <param name="Method">The method.</param>
/// <param name="Arguments">The row.</param>
internal sealed record TestCase(MethodInfo Method, object?[] Arguments)
{
    /// <summary>How long it took by itself.</summary>
    public TimeSpan Time { get; private set; }

    /// <summary>The switches that it reaches.</summary>
    public HashSet<int> Reached { get; } = [];

    /// <summary>Whether it goes through a list of phrases; it is long, and tells little of anything else.</summary>
    public bool IsOfPhrases => Method.DeclaringType!.Name == "PhraseTests";

    /// <summary>All tests of reading, but those of limits, which take their time.</summary>
    public static List<TestCase> All()
    {
        var cases = new List<TestCase>();
        foreach (var type in Assembly.Load("ExportKit.Tests").GetTypes().Where(type => type.Namespace == "ExportKit.Tests.Reading" && type.Name != "LimitsTests"))
        {
            foreach (var method in type.GetMethods().Where(method => method.GetCustomAttribute<FactAttribute>() is { Skip: null }))
            {
                var rows = method.GetCustomAttributes<DataAttribute>().SelectMany(data => data.GetData(method)).ToList();
                cases.AddRange(rows.Count == 0 ? [new TestCase(method, [])] : rows.Select(row => new TestCase(method, row)));
            }
        }

        return cases;
    }

    /// <summary>Runs it, and records what it reaches and how long it takes; gives whether it passes.</summary>
    public bool RunRecording()
    {
        Array.Clear(Mutant.Reached);
        var watch = Stopwatch.StartNew();
        var passes = Run();
        Time = watch.Elapsed;
        for (var number = 0; number < Mutant.Reached.Length; number++)
        {
            if (Mutant.Reached[number])
            {
                Reached.Add(number);
            }
        }

        return passes;
    }

    /// <summary>Runs it; gives whether it passes.</summary>
    public bool Run()
    {
        Mutant.Restart();
        try
        {
            var instance = Method.IsStatic ? null : Made(Method.DeclaringType!);
            try
            {
                Method.Invoke(instance, Arguments);
            }
            finally
            {
                (instance as IDisposable)?.Dispose();
            }

            return true;
        }
        catch (TargetInvocationException exception)
        {
            return exception.InnerException is Xunit.SkipException;
        }
    }

    /// <summary>Some classes of tests take what they print to.</summary>
    private static object? Made(Type type) =>
        type.GetConstructor(Type.EmptyTypes) is null ? Activator.CreateInstance(type, new Silence()) : Activator.CreateInstance(type);

    /// <summary>Takes what tests print.</summary>
    private sealed class Silence : Xunit.Abstractions.ITestOutputHelper
    {
        public void WriteLine(string message)
        {
        }

        public void WriteLine(string format, params object[] args)
        {
        }
    }
}
