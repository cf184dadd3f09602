using ExportKit.Diagnostics;
using ExportKit.Reading;
using ExportKit.Reading.Input;
using ExportKit.Reading.Segments;
using ExportKit.Reading.Tree;

namespace ExportKit.Scoring;

/// <summary>Chooses whole blocks of a page by the truth: what no reader that keeps or drops whole blocks can surpass by much.
/// Each block is turned over while that brings the page nearer to the truth.</summary>
/// <param name="byCharacter">Whether scripts without spaces are compared character by character.</param>
internal sealed class BlockOracle(bool byCharacter)
{
    private const int MostRounds = 4;

    private readonly Shingles _shingles = new(byCharacter);

    /// <summary>The best choice, a line a block.</summary>
    /// <param name="bytes">The page.</param>
    /// <param name="truths">The bodies that are right.</param>
    public string Best(byte[] bytes, List<string> truths)
    {
        var options = new ReadingOptions { SourceName = "oracle" };
        var text = EncodingDetector.Decode(bytes, options, new DiagnosticBag());
        var blocks = SegmentReader.Read(PageBuilder.Build(text, options, null)!.Root).ConvertAll(segment => segment.Text);
        var words = blocks.ConvertAll(_shingles.Words);
        var best = string.Empty;
        var bestScore = -1.0;
        foreach (var truth in truths)
        {
            var (chosen, score) = Choose(words, _shingles.Words(truth));
            if (score > bestScore)
            {
                best = string.Join('\n', blocks.Where((_, i) => chosen[i]));
                bestScore = score;
            }
        }

        return best;
    }

    private static (bool[] Chosen, double Score) Choose(List<List<ushort>> blocks, List<ushort> truth)
    {
        var bag = Shingles.Bag(truth);
        var chosen = blocks.Select(block => Share(block, bag) > 0.5).ToArray();
        var possible = Enumerable.Range(0, blocks.Count).Where(i => Share(blocks[i], bag) > 0 || IsShortPart(blocks[i], truth)).ToList();
        var score = Score(blocks, chosen, bag);
        for (var round = 0; round < MostRounds; round++)
        {
            var before = score;
            foreach (var i in possible)
            {
                chosen[i] = !chosen[i];
                var turned = Score(blocks, chosen, bag);
                chosen[i] = turned > score ? chosen[i] : !chosen[i];
                score = Math.Max(score, turned);
            }

            if (score <= before)
            {
                break;
            }
        }

        return (chosen, score);
    }

    private static double Score(List<List<ushort>> blocks, bool[] chosen, Dictionary<ulong, int> truth)
    {
        var words = new List<ushort>();
        for (var i = 0; i < chosen.Length; i++)
        {
            if (chosen[i])
            {
                words.AddRange(blocks[i]);
            }
        }

        return Shingles.F1(truth, Shingles.Bag(words));
    }

    /// <summary>The share of a block's shingles that the truth has.</summary>
    private static double Share(List<ushort> block, Dictionary<ulong, int> truth)
    {
        var bag = Shingles.Bag(block);
        return bag.Count == 0 ? 0 : (double)bag.Keys.Count(truth.ContainsKey) / bag.Count;
    }

    /// <summary>Whether a block too short for a shingle of its own stands in the truth.</summary>
    private static bool IsShortPart(List<ushort> block, List<ushort> truth)
    {
        for (var i = 0; block.Count is > 0 and < 4 && i + block.Count <= truth.Count; i++)
        {
            if (truth.GetRange(i, block.Count).SequenceEqual(block))
            {
                return true;
            }
        }

        return false;
    }
}
