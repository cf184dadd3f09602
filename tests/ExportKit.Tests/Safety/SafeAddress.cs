using System.Text.RegularExpressions;

namespace ExportKit.Tests.Safety;

/// <summary>What a document may lead to, said once more apart from the code under test: by what programs that open it make of an address.</summary>
internal static partial class SafeAddress
{
    /// <summary>Whether an address is one of the web, of mail or a telephone, and holds nothing that hides what it is.</summary>
    public static bool Is(string address) => Allowed().IsMatch(address) && !Hiding().IsMatch(address);

    [GeneratedRegex("^(https?|mailto|tel):[^#]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Allowed();

    // White space, controls, marks of direction and characters that show nothing.
    [GeneratedRegex(@"[\s\p{Cc}\p{Cf}\p{Cs}]", RegexOptions.CultureInvariant)]
    private static partial Regex Hiding();
}
