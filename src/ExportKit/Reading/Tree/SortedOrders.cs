namespace ExportKit.Reading.Tree;

/// <summary>The places of nodes in document order, as numbers to be searched by halves. The framework's own search and its
/// arrays of numbers made by LINQ would have to be compiled at every start.</summary>
internal static class SortedOrders
{
    /// <summary>The places of nodes, in the order given.</summary>
    /// <param name="nodes">The nodes, in document order.</param>
    public static int[] Of(IEnumerable<PageNode> nodes)
    {
        var all = nodes.ToArray();
        var orders = new int[all.Length];
        for (var i = 0; i < all.Length; i++)
        {
            orders[i] = all[i].Order;
        }

        return orders;
    }

    /// <summary>The index of a place; where it is not there, the complement of the index of the next.</summary>
    /// <param name="orders">The places, ascending.</param>
    /// <param name="order">The place.</param>
    public static int Find(int[] orders, int order)
    {
        var (low, high) = (0, orders.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (orders[middle] == order)
            {
                return middle;
            }

            if (orders[middle] < order)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return ~low;
    }
}
