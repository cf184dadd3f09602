using System.Collections;
using System.Text;

namespace ExportKit.Tests;

/// <summary>Looks into records by reflection, so that a test sees every property, those added later too.</summary>
internal static class Reflected
{
    /// <summary>Every string that a record holds, at any depth, one after another.</summary>
    public static string Strings(object root)
    {
        var strings = new StringBuilder();
        var rest = new Stack<object>([root]);
        while (rest.TryPop(out var next))
        {
            if (next is string text)
            {
                strings.Append(text).Append('\n');
            }
            else if (next is IEnumerable items)
            {
                foreach (var item in items.OfType<object>())
                {
                    rest.Push(item);
                }
            }
            else if (next.GetType().Namespace?.StartsWith("ExportKit", StringComparison.Ordinal) == true && !next.GetType().IsEnum)
            {
                foreach (var value in next.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0).Select(property => property.GetValue(next)).OfType<object>())
                {
                    rest.Push(value);
                }
            }
        }

        return strings.ToString();
    }
}
