using System.Collections;
using System.Reflection;
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
                foreach (var value in Properties(next.GetType()).Where(property => property.GetIndexParameters().Length == 0).Select(property => property.GetValue(next)).OfType<object>())
                {
                    rest.Push(value);
                }
            }
        }

        return strings.ToString();
    }

    /// <summary>The properties that the library has for itself or for others, those of instances.</summary>
    public static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).Where(property => property.GetMethod is { IsPublic: true } or { IsAssembly: true });
}
