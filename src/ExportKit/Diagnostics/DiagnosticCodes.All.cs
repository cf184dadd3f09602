using System.Collections.Immutable;
using System.Reflection;

namespace ExportKit.Diagnostics;

internal static partial class DiagnosticCodes
{
    private static ImmutableArray<DiagnosticCode> _all;

    /// <summary>Every code, in the order of the codes.</summary>
    /// <remarks>The fields of this class themselves are the list: a second one would have to be kept true by hand. They are looked up
    /// only where somebody asks, never on the way of a plain export, and the compiler to machine code keeps them since their class is
    /// named here.</remarks>
    public static ImmutableArray<DiagnosticCode> All
    {
        get
        {
            if (_all.IsDefault)
            {
                _all = [.. Fields().OrderBy(code => code.Id, StringComparer.Ordinal)];
            }

            return _all;
        }
    }

    /// <summary>The code of an identifier or a name; null where there is none.</summary>
    /// <param name="word">An identifier such as <c>EK2001</c>, in any case, or a name such as <c>image-without-text</c>.</param>
    public static DiagnosticCode? Find(string word)
    {
        foreach (var code in All)
        {
            if (word == code.Name || word.Equals(code.Id, StringComparison.OrdinalIgnoreCase))
            {
                return code;
            }
        }

        return null;
    }

    private static IEnumerable<DiagnosticCode> Fields()
    {
        foreach (var field in typeof(DiagnosticCodes).GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            if (field.GetValue(null) is DiagnosticCode code)
            {
                yield return code;
            }
        }
    }
}
