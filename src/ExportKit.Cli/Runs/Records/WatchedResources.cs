using System.Security.Cryptography;
using ExportKit.Resources;
using ExportKit.Resources.Web;

namespace ExportKit.Cli;

/// <summary>Notes which pictures a page asks for and what it gets, so that a later run can tell whether they are still the same.</summary>
internal sealed class WatchedResources : IResourceLoader
{
    private const string Below = "./";

    private readonly IResourceLoader _others;
    private readonly IResourceLoader? _carried;
    private readonly string? _folder;
    private readonly List<RecordedResource> _asked = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>Watches what a page asks for.</summary>
    /// <param name="input">The page.</param>
    /// <param name="others">Gets the pictures that the page does not carry with it.</param>
    public WatchedResources(ExportInput input, IResourceLoader others)
    {
        _others = input.LoaderFrom(others);
        _carried = input.Resources;
        _folder = input.FileAddress?[..(input.FileAddress.LastIndexOf('/') + 1)];
        Input = _carried is null ? input : input with { Resources = new Carried(this, _carried) };
    }

    /// <summary>The page, so that what it carries with it is watched too.</summary>
    public ExportInput Input { get; }

    /// <summary>The pictures that were asked for, in order.</summary>
    public RecordedResource[] Asked => [.. _asked];

    /// <inheritdoc/>
    public ResourceResult Load(string address) => Note(address, _others.Load(address));

    /// <summary>Whether each picture of a record is what it was. Those of the web count as such, unasked: to ask for them all takes longer
    /// than to make the documents.</summary>
    public bool AreUnchanged(RecordedResource[] recorded)
    {
        foreach (var (relative, state) in recorded)
        {
            var address = relative.StartsWith(Below, StringComparison.Ordinal) ? _folder + relative[Below.Length..] : relative;
            if (_carried?.Load(address) is { Failure: null } carried)
            {
                if (State(carried) != state)
                {
                    return false;
                }
            }
            else if (!WebAddress.Is(address) && State(_others.Load(address)) != state)
            {
                return false;
            }
        }

        return true;
    }

    private ResourceResult Note(string address, ResourceResult result)
    {
        // What stands in the page itself changes with it.
        if (!DataAddress.Is(address) && _known.Add(address))
        {
            var isBelow = _folder is { Length: > 0 } && address.StartsWith(_folder, StringComparison.Ordinal);
            _asked.Add(new(isBelow ? Below + address[_folder!.Length..] : address, State(result)));
        }

        return result;
    }

    private static string State(ResourceResult result) => result.Failure ?? Convert.ToHexStringLower(SHA256.HashData(result.Bytes.Span));

    /// <summary>What the page carries with it. Where it lacks something the others are asked, so only what it has is noted.</summary>
    private sealed class Carried(WatchedResources watched, IResourceLoader carried) : IResourceLoader
    {
        public ResourceResult Load(string address)
        {
            var result = carried.Load(address);
            return result.Failure is null ? watched.Note(address, result) : result;
        }
    }
}
