namespace ExportKit.Writing;

/// <summary>Raised numbers as characters of their own: "10" with a raised 6 is not 106, and "km²" is said as a unit.</summary>
internal static class RaisedDigits
{
    private const string Plain = "0123456789+-−";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻";

    /// <summary>The raised characters of a number; null for anything else.</summary>
    /// <param name="text">The text, in plain digits and signs.</param>
    public static string? Of(string text)
    {
        Span<char> raised = stackalloc char[16];
        if (text.Length is 0 or > 16)
        {
            return null;
        }

        for (var i = 0; i < text.Length; i++)
        {
            var index = Plain.IndexOf(text[i], StringComparison.Ordinal);
            if (index < 0)
            {
                return null;
            }

            raised[i] = Raised[index];
        }

        return new string(raised[..text.Length]);
    }
}
