using System.Text;

namespace ExportKit.Resources.Web;

/// <summary>What a robots.txt says to one program (RFC 9309).</summary>
internal sealed class RobotsRules
{
    /// <summary>Rules that allow all.</summary>
    public static readonly RobotsRules AllowAll = new([]);

    private readonly List<(string Pattern, bool IsAllowed)> _rules;

    private RobotsRules(List<(string, bool)> rules) => _rules = rules;

    /// <summary>Reads the rules of the groups that name a program, or of those for all where none does (2.2.1).</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="product">The program's product token, such as <c>ExportKit</c>.</param>
    public static RobotsRules Parse(ReadOnlySpan<byte> bytes, string product)
    {
        var own = new List<(string, bool)>();
        var general = new List<(string, bool)>();
        var isNamed = false;
        var isOwn = false;
        var isGeneral = false;
        var wasAgent = false;
        foreach (var line in Encoding.UTF8.GetString(bytes).TrimStart('\ufeff').Split('\n', '\r'))
        {
            var (key, value) = Pair(line);
            switch (key)
            {
                case "user-agent":
                    // Lines that follow one another begin one group.
                    isOwn = (wasAgent && isOwn) || IsFor(value, product);
                    isGeneral = (wasAgent && isGeneral) || value == "*";
                    isNamed |= isOwn;
                    wasAgent = true;
                    break;
                case "allow" or "disallow":
                    wasAgent = false;
                    Add(isOwn ? own : null, value, key);
                    Add(isGeneral ? general : null, value, key);
                    break;
            }
        }

        return new RobotsRules(isNamed ? own : general);
    }

    /// <summary>Whether an address may be fetched: the longest pattern that fits decides, and of two as long the one that allows (2.2.2).</summary>
    /// <param name="address">The address.</param>
    public bool Allows(Uri address)
    {
        var path = Normalised(address.PathAndQuery);
        if (path == "/robots.txt")
        {
            return true;
        }

        var longest = -1;
        var isAllowed = true;
        foreach (var (pattern, allows) in _rules)
        {
            if ((pattern.Length > longest || (pattern.Length == longest && allows)) && Fits(pattern, path))
            {
                longest = pattern.Length;
                isAllowed = allows;
            }
        }

        return isAllowed;
    }

    private static (string Key, string Value) Pair(string line)
    {
        var hash = line.IndexOf('#', StringComparison.Ordinal);
        var text = hash < 0 ? line : line[..hash];
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? ("", "") : (text[..colon].Trim().ToLowerInvariant(), text[(colon + 1)..].Trim());
    }

    // The token ends where letters, - and _ do: a version may follow.
    private static bool IsFor(string agent, string product)
    {
        var end = 0;
        while (end < agent.Length && (char.IsAsciiLetter(agent[end]) || agent[end] is '-' or '_'))
        {
            end++;
        }

        return agent.AsSpan(0, end).Equals(product, StringComparison.OrdinalIgnoreCase);
    }

    private static void Add(List<(string, bool)>? rules, string pattern, string key)
    {
        if (pattern.Length > 0)
        {
            rules?.Add((Normalised(pattern), key == "allow"));
        }
    }

    // Encoded and bare forms of one character are the same (2.2.2): all that is not ASCII encoded, what needs no encoding bare.
    private static string Normalised(string path)
    {
        var text = new StringBuilder(path.Length);
        foreach (var value in PercentDecoded(path))
        {
            if (value.IsBare)
            {
                text.Append((char)value.Byte);
            }
            else
            {
                text.Append('%').Append(value.Byte.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        return text.ToString();
    }

    private static IEnumerable<(byte Byte, bool IsBare)> PercentDecoded(string path)
    {
        var bytes = Encoding.UTF8.GetBytes(path);
        for (var i = 0; i < bytes.Length; i++)
        {
            var isEscape = bytes[i] == '%' && i + 2 < bytes.Length && char.IsAsciiHexDigit((char)bytes[i + 1]) && char.IsAsciiHexDigit((char)bytes[i + 2]);
            if (!isEscape)
            {
                yield return (bytes[i], bytes[i] is > 0x20 and < 0x7f);
                continue;
            }

            var value = (byte)((Convert.ToInt32(((char)bytes[i + 1]).ToString(), 16) << 4) | Convert.ToInt32(((char)bytes[i + 2]).ToString(), 16));
            i += 2;
            yield return (value, char.IsAsciiLetterOrDigit((char)value) || value is (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~');
        }
    }

    /// <summary>Whether a pattern fits the beginning of a path: <c>*</c> is any characters, <c>$</c> at its end the path's end. Takes
    /// time of pattern times path at most.</summary>
    private static bool Fits(string pattern, string path)
    {
        var isAnchored = pattern[^1] == '$';
        var length = isAnchored ? pattern.Length - 1 : pattern.Length;
        int p = 0, s = 0, star = -1, retry = 0;
        while (true)
        {
            if (p == length && (!isAnchored || s == path.Length))
            {
                return true;
            }

            if (p < length && pattern[p] == '*')
            {
                star = p++;
                retry = s;
            }
            else if (p < length && s < path.Length && pattern[p] == path[s])
            {
                p++;
                s++;
            }
            else if (star >= 0 && retry < path.Length)
            {
                p = star + 1;
                s = ++retry;
            }
            else
            {
                return false;
            }
        }
    }
}
