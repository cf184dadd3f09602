using System.Collections;
using ExportKit.Limits;

namespace ExportKit.Reading.Tree;

/// <summary>The elements within an element, in document order. In a numbered tree they lie in a row, so that going through them takes no
/// memory and hardly any time, however often it is done.</summary>
/// <param name="around">The element.</param>
/// <param name="name">The name of those that are wanted; null for all.</param>
internal readonly struct DescendantElements(Element around, string? name) : IEnumerable<Element>
{
    /// <summary>Goes through them.</summary>
    public Enumerator GetEnumerator()
    {
        var (row, start, end) = around.Row;
        return new Enumerator(row, start, end, name, around.Budget);
    }

    /// <summary>The first of them; null where there is none.</summary>
    public Element? First()
    {
        foreach (var element in this)
        {
            return element;
        }

        return null;
    }

    /// <inheritdoc/>
    IEnumerator<Element> IEnumerable<Element>.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Where in the row one is.</summary>
    /// <param name="row">Elements in document order.</param>
    /// <param name="start">The first.</param>
    /// <param name="end">The one behind the last.</param>
    /// <param name="name">The name of those that are wanted; null for all.</param>
    /// <param name="budget">Each element is a step; null where any number may be taken.</param>
    internal struct Enumerator(Element[] row, int start, int end, string? name, PageBudget? budget) : IEnumerator<Element>
    {
        private int _at = start - 1;

        /// <inheritdoc/>
        public readonly Element Current => row[_at];

        /// <inheritdoc/>
        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            while (++_at < end)
            {
                budget?.Tick();
                if (name is null || row[_at].Name == name)
                {
                    return true;
                }
            }

            return false;
        }

        /// <inheritdoc/>
        public void Reset() => _at = start - 1;

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
