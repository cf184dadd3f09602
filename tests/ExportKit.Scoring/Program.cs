using ExportKit.Scoring;

if (args is not [var shared, var output])
{
    Console.Error.WriteLine("usage: ExportKit.Scoring SHARED OUTPUT (tests/score.sh gives both)");
    return 2;
}

var reading = new CorpusReading(output);
foreach (var set in CorpusSet.All(shared))
{
    reading.Read(set);
}

Console.Write(new ScoreTable(shared, output).Text());
Console.WriteLine();
Console.WriteLine(reading.Times());
Console.WriteLine($"What was read, and what an oracle would choose, lie in {output}");
return reading.Crashes == 0 ? 0 : 1;
