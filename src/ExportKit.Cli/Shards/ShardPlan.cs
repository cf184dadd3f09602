using System.Security.Cryptography;
using System.Text;
using ExportKit.Diagnostics;

namespace ExportKit.Cli;

/// <summary>What a run does of the whole list of its inputs.</summary>
internal sealed class ShardPlan
{
    private readonly Dictionary<PageSource, int> _positions = [];
    private readonly bool[] _isOwn;

    /// <summary>Splits a list.</summary>
    /// <param name="shard">The share of this run.</param>
    /// <param name="pages">The whole list.</param>
    /// <param name="found">What was said when it was made.</param>
    public ShardPlan(Shard shard, PageSource[] pages, DiagnosticBag found)
    {
        Shard = shard;
        Inputs = pages.Length;
        _isOwn = new bool[pages.Length];
        for (var i = 0; i < pages.Length; i++)
        {
            if (shard.Holds(pages[i].Name))
            {
                _isOwn[i] = true;
                _positions.Add(pages[i], i + 1);
            }
        }

        List = Hash(pages, found);
    }

    /// <summary>The share of this run.</summary>
    public Shard Shard { get; }

    /// <summary>How many inputs the whole list has.</summary>
    public int Inputs { get; }

    /// <summary>How many of them are of this share.</summary>
    public int Own => _positions.Count;

    /// <summary>The SHA-256 of the whole list, by which shares of different lists are told apart.</summary>
    public string List { get; }

    /// <summary>Whether an input is of this share.</summary>
    /// <param name="index">Its place in the whole list, from 0.</param>
    public bool IsOwn(int index) => _isOwn[index];

    /// <summary>The place of an input of this share in the whole list, from 1; 0 for what is no input of it.</summary>
    /// <param name="page">The input.</param>
    public int Position(PageSource page) => _positions.GetValueOrDefault(page);

    /// <summary>The inputs that this run must look at: its own, and of the others those before its last whose names can be told only by
    /// reading them, since a name depends on those before it.</summary>
    /// <param name="names">Tells which.</param>
    public int[] Work(OutputNames names)
    {
        var last = Array.LastIndexOf(_isOwn, true);
        var work = new List<int>(Own);
        for (var i = 0; i <= last; i++)
        {
            if (_isOwn[i] || !names.IsKnown(i))
            {
                work.Add(i);
            }
        }

        return [.. work];
    }

    private static string Hash(PageSource[] pages, DiagnosticBag found)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var page in pages)
        {
            Add(hash, Shard.Portable(page.Name));
        }

        // A word that stood for no page here may stand for some elsewhere.
        foreach (var diagnostic in found.Diagnostics)
        {
            Add(hash, diagnostic.Code.Id + " " + diagnostic.Place);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, string line)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(line));
        hash.AppendData("\n"u8);
    }
}
