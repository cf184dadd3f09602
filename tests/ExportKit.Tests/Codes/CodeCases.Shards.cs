using ExportKit.Tests.Cli.Shards;

namespace ExportKit.Tests.Codes;

internal static partial class CodeCases
{
    private static CodeCase[] Shards =>
    [
        new("EK0360", "exportkit txt story.html other.html -o exports --shard 5/4", 2) { Files = { "story.html", "other.html" } },
        new("EK0361", "exportkit epub story.html other.html --book \"The week\" --shard 1/4", 2) { Files = { "story.html", "other.html" } },
        new("EK0362", "exportkit txt story.html other.html -o exports", 1)
        {
            Note = "The folder `exports` lies on a network disk.",
            Files =
            {
                "story.html", "other.html",
                { "exports/.exportkit/held-by", "process 4711 on node7, since 2026-03-04 05:06:07 UTC: exportkit all news -o exports\n7d3b\n", "a file that a run on another machine wrote" },
            },
            Outside = environment => environment with { IsSharedDisk = static _ => true },
        },
        new("EK0363", "exportkit merge-reports shard-1.json -o report.json", 1) { Files = { { "shard-1.json", "{}\n" } } },
        new("EK0364", "exportkit merge-reports shard-1.json -o report.json", 1)
        {
            Files = { { "shard-1.json", "{\n  \"version\": 2,\n  \"inputs\": []\n}\n" } },
        },
        new("EK0365", "exportkit merge-reports shard-1.json shard-2.json -o report.json", 1)
        {
            Files = { Of(1, 2), { "shard-2.json", ShardReportText.Of(2, 3), "the report of shard 2 of 3" } },
        },
        new("EK0366", "exportkit merge-reports shard-1.json -o report.json", 1) { Files = { Of(1, 2) } },
        new("EK0367", "exportkit merge-reports shard-1.json copy.json shard-2.json -o report.json", 1)
        {
            Files = { Of(1, 2), Of(2, 2), { "copy.json", ShardReportText.Of(1, 2), "a copy of it" } },
        },
        new("EK0368", "exportkit merge-reports shard-1.json shard-2.json -o report.json", 1)
        {
            Files = { Of(1, 2), { "shard-2.json", ShardReportText.Of(2, 2, exitCode: 130), "the report of shard 2 of 2, which was interrupted" } },
        },
        new("EK0369", "exportkit txt story.html -o s3://bucket/exports", 2) { Files = { "story.html" } },
    ];

    private static CaseFile Of(int number, int count)
    {
        var text = ShardReportText.Of(number, count);
        return new($"shard-{number}.json", () => System.Text.Encoding.UTF8.GetBytes(text), null, $"the report of shard {number} of {count}");
    }
}
