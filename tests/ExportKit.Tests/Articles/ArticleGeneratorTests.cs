using System.Collections;
using ExportKit.Model;

namespace ExportKit.Tests;

/// <summary>That the generated articles have all that the model can express: a property that was never tried was never shown.</summary>
public sealed class ArticleGeneratorTests
{
    private const int Seeds = 1500;

    // Set by normalising, or by reading copied text alone.
    private static readonly string[] SetLater = ["Article.Source", "Picture.Alt", "Picture.LongDescription", "Picture.IsDecorative", "AltText.Text", "AltText.Source", "AltText.Language", "Heading.Given", "Paragraph.IsConfirmed", "Table.GivenHeaders"];

    [Fact]
    public void Every_node_is_made_and_every_property_varies()
    {
        var seen = new Dictionary<string, HashSet<object>>(StringComparer.Ordinal);
        for (var seed = 0; seed < Seeds; seed++)
        {
            var article = new ArticleBuilder(new Random(seed), seed % 60).Article();
            See(article, seen);
            if (seed % 20 == 0)
            {
                See(ArticleGenerator.Book(article, 3), seen);
            }
        }

        var nodes = typeof(Article).Assembly.GetTypes().Where(type => !type.IsAbstract && (type.IsAssignableTo(typeof(Block)) || type.IsAssignableTo(typeof(Inline))));
        Assert.All(nodes, node => Assert.Contains(node.Name, seen.Keys));
        var same = seen.Where(entry => entry.Key.Contains('.') && entry.Value.Count < 2).Select(entry => entry.Key).Except(SetLater).Order(StringComparer.Ordinal);
        Assert.Equal("", string.Join(' ', same));
        Assert.All(seen.Where(entry => entry.Value.First().GetType() is { IsEnum: true } && !SetLater.Contains(entry.Key)), entry =>
            Assert.Equal(Enum.GetValues(entry.Value.First().GetType()).Length, entry.Value.Count(value => value is Enum)));
    }

    private static void See(object root, Dictionary<string, HashSet<object>> seen)
    {
        var rest = new Stack<object>([root]);
        while (rest.TryPop(out var next))
        {
            if (next is IEnumerable items and not string)
            {
                foreach (var item in items.OfType<object>())
                {
                    rest.Push(item);
                }
            }
            else if (next.GetType().Namespace == typeof(Article).Namespace && !next.GetType().IsEnum)
            {
                Note(seen, next.GetType().Name, "");
                foreach (var property in Reflected.Properties(next.GetType()).Where(property => property.GetIndexParameters().Length == 0 && property.CanWrite))
                {
                    var value = property.GetValue(next);
                    Note(seen, $"{next.GetType().Name}.{property.Name}", value switch
                    {
                        null => "null",
                        IList list => list.Count,
                        _ => value,
                    });
                    rest.Push(value ?? "");
                }
            }
        }
    }

    private static void Note(Dictionary<string, HashSet<object>> seen, string what, object value)
    {
        if (!seen.TryGetValue(what, out var values))
        {
            seen[what] = values = [];
        }

        // Enough to see that it varies; enumerations are kept whole.
        if (values.Count < 100)
        {
            values.Add(value);
        }
    }
}
