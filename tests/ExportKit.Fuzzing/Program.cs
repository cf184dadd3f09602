namespace ExportKit.Fuzzing;

/// <summary>The program beside the tests.</summary>
internal static class Program
{
    private const string Usage = """
        usage: ExportKit.Fuzzing run [--minutes=N] [--seed=N] [--threads=N] [--kinds=NAME,...] [--cases=NAME:N,...] [--first=NAME:N,...] [--folder=FOLDER] [--guided]
               ExportKit.Fuzzing case KIND FILE           tries a kept case
               ExportKit.Fuzzing small KIND FILE OUTPUT   makes a failing case small
               ExportKit.Fuzzing folder KIND FOLDER       tries the inputs of tests for HTML parsers (.dat, .test) as pages of a kind
               ExportKit.Fuzzing kinds                    names the kinds
        """;

    public static int Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["run", .. var words] when FuzzOptions.Read(words) is { } options:
                return options.IsWorker ? new Worker(options).Run() : new Supervisor(options).Run();
            case ["case", var name, var file] when FuzzKinds.Find(name) is { } kind:
                return Case(kind, File.ReadAllBytes(file));
            case ["small", var name, var file, var output] when FuzzKinds.Find(name) is { } kind:
                return Small(kind, File.ReadAllBytes(file), output);
            case ["folder", var name, var folder] when FuzzKinds.Find(name) is { } kind && Directory.Exists(folder):
                return InputFolder.Run(kind, folder);
            case ["kinds"]:
                Console.WriteLine(string.Join('\n', FuzzKinds.All.Select(one => one.Name)));
                return 0;
            default:
                Console.Error.WriteLine(Usage);
                return 2;
        }
    }

    private static int Case(FuzzKind kind, byte[] bytes)
    {
        var result = kind.Try(bytes);
        Console.WriteLine($"{result.Fault ?? result.Outcome.ToString()}\n{result.Detail}");
        return (int)result.Outcome;
    }

    private static int Small(FuzzKind kind, byte[] bytes, string output)
    {
        var fault = kind.Try(bytes).Fault;
        if (fault is null)
        {
            Console.Error.WriteLine("The case does not fail.");
            return 1;
        }

        File.WriteAllBytes(output, Minimiser.Minimise(bytes, tried => kind.Try(tried).Fault == fault, TimeSpan.FromMinutes(1)));
        Console.WriteLine(fault);
        return 0;
    }
}
