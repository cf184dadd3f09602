namespace ExportKit.Resources.Web;

/// <summary>What a person wants to be sent with requests to one host, such as a login. It never goes to another host, nor into any
/// message.</summary>
internal sealed class WebHeaders
{
    // Those that belong to the connection, or that what is read of the answer depends on.
    private static readonly string[] Refused =
        ["accept-encoding", "connection", "content-length", "expect", "host", "if-modified-since", "if-none-match", "keep-alive", "proxy-authorization", "range", "te", "trailer", "transfer-encoding", "upgrade"];

    private readonly Uri _owner;
    private readonly (string Name, string Value)[] _headers;

    private WebHeaders(Uri owner, (string Name, string Value)[] headers)
    {
        _owner = owner;
        _headers = headers;
    }

    /// <summary>Understands headers.</summary>
    /// <param name="owner">An address at the host that they are for.</param>
    /// <param name="lines">The headers, each as <c>Name: value</c>.</param>
    /// <param name="problem">What is wrong with them, in words that hold no value; null where nothing is.</param>
    public static WebHeaders? Parse(string owner, IReadOnlyList<string> lines, out string? problem)
    {
        problem = null;
        if (WebAddress.Parse(owner, out var address) is { } bad)
        {
            problem = bad.Reason;
            return null;
        }

        var headers = new (string, string)[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            var colon = lines[i].IndexOf(':', StringComparison.Ordinal);
            var name = colon < 0 ? "" : lines[i][..colon].Trim();
            var value = lines[i][(colon + 1)..].Trim();
            problem = Problem(name, value);
            if (problem is not null)
            {
                return null;
            }

            headers[i] = (name, value);
        }

        return new WebHeaders(address, headers);
    }

    /// <summary>The headers for an address; none where it is at another host.</summary>
    /// <param name="address">The address.</param>
    internal IReadOnlyList<(string Name, string Value)> For(Uri address) => WebAddress.IsSameHost(_owner, address) ? _headers : [];

    private static string? Problem(string name, string value) =>
        name.Length == 0 || !name.All(IsToken) ? "a header is written as \"Name: value\""
        : Array.IndexOf(Refused, name.ToLowerInvariant()) >= 0 ? $"the header {name} is the program's own"
        : value.Any(letter => letter is < ' ' and not '\t' or > '\x7e') ? $"the value of {name} holds characters that no header may have"
        : null;

    private static bool IsToken(char letter) => char.IsAsciiLetterOrDigit(letter) || "!#$%&'*+-.^_`|~".Contains(letter, StringComparison.Ordinal);
}
