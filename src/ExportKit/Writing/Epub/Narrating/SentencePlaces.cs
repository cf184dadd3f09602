namespace ExportKit.Writing.Epub.Narrating;

/// <summary>Where the sentences of a passage stand so that each can be one element: where a sentence ends within emphasis or a link that
/// goes on, both are one.</summary>
internal static class SentencePlaces
{
    /// <summary>The sentences: where each begins and ends, without the space around it, in order. What has no words is none.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="beginnings">Where sentences begin, but for the first, in order.</param>
    public static List<(int Start, int End)> Of(PassageText passage, IEnumerable<int> beginnings)
    {
        var text = passage.Text;
        var begins = new bool[text.Length + 1];
        foreach (var place in beginnings)
        {
            begins[Forward(text, place)] = true;
        }

        begins[Forward(text, 0)] = begins[text.Length] = true;
        foreach (var element in passage.Elements)
        {
            Keep(text, begins, passage.Places[element], passage.Wholes.Contains(element));
        }

        return Ranges(text, begins);
    }

    // An outer element comes before those within it, and no other can part it at its ends.
    private static void Keep(string text, bool[] begins, (int Start, int End) place, bool isWhole)
    {
        var (start, end) = (Forward(text, place.Start), Forward(text, place.End));
        if (!isWhole && begins[start] && begins[end])
        {
            return;
        }

        for (var i = start + 1; i < end; i++)
        {
            begins[i] = false;
        }
    }

    private static int Forward(string text, int place)
    {
        while (place < text.Length && char.IsWhiteSpace(text[place]))
        {
            place++;
        }

        return place;
    }

    private static List<(int Start, int End)> Ranges(string text, bool[] begins)
    {
        var ranges = new List<(int Start, int End)>();
        for (var start = Forward(text, 0); start < text.Length;)
        {
            var next = start + 1;
            while (next < text.Length && !begins[next])
            {
                next++;
            }

            var end = next;
            while (end > start && char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }

            if (SpokenWords.HasAny(text[start..end]))
            {
                ranges.Add((start, end));
            }

            start = next;
        }

        return ranges;
    }
}
