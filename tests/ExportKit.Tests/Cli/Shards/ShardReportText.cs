using System.Globalization;

namespace ExportKit.Tests.Cli.Shards;

/// <summary>Small reports of shards, as the program writes them.</summary>
internal static class ShardReportText
{
    private static readonly string List = new('0', 64);

    /// <summary>A report of a shard without a page.</summary>
    public static string Of(int number, int count, int exitCode = 0, string tool = "ExportKit 1", string option = "strict") => string.Create(CultureInfo.InvariantCulture, $$"""
        {
          "version": 1,
          "shard": {
            "number": {{number}},
            "count": {{count}},
            "pages": 0,
            "inputs": 0,
            "list": "{{List}}"
          },
          "environment": {
            "tool": "{{tool}}",
            "runtime": ".NET 10",
            "libraries": [],
            "fonts": []
          },
          "command": {
            "name": "txt",
            "options": [
              {
                "name": "--{{option}}",
                "values": []
              }
            ]
          },
          "exitCode": {{exitCode}},
          "counts": {},
          "baseline": null,
          "inputs": []
        }

        """).ReplaceLineEndings("\n");
}
