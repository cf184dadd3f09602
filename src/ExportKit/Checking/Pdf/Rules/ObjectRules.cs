using ExportKit.Checking.Pdf.Cos;

namespace ExportKit.Checking.Pdf.Rules;

/// <summary>Rules about objects wherever they stand: specifications of embedded files, media clips.</summary>
internal static class ObjectRules
{
    /// <summary>Checks them.</summary>
    /// <param name="facts">The file.</param>
    public static void Check(PdfFacts facts)
    {
        // Each indirect object is gone through once, and what is direct within it.
        var rest = new Stack<CosValue>();
        foreach (var value in facts.File.Objects.Values)
        {
            rest.Push(value);
            while (rest.TryPop(out var item))
            {
                Visit(item, facts, rest);
            }
        }
    }

    private static void Visit(CosValue value, PdfFacts facts, Stack<CosValue> rest)
    {
        if (value is CosArray array)
        {
            array.Items.ForEach(rest.Push);
            return;
        }

        var dictionary = value as CosDictionary ?? (value as CosStream)?.Dictionary;
        if (dictionary is null)
        {
            return;
        }

        Check(dictionary, facts);
        foreach (var item in dictionary.Entries.Values)
        {
            if (item is CosDictionary or CosArray)
            {
                rest.Push(item);
            }
        }
    }

    private static void Check(CosDictionary dictionary, PdfFacts facts)
    {
        var (file, log) = (facts.File, facts.Log);
        if (file.Dictionary(dictionary, "EF") is not null)
        {
            var (name, unicode) = (file.Text(dictionary, "F"), file.Text(dictionary, "UF"));
            log.Check("7.11-1", !string.IsNullOrEmpty(name) && !string.IsNullOrEmpty(unicode), $"The embedded file \"{unicode ?? name}\" lacks F or UF");
        }

        if (file.Name(dictionary, "S") == "MCD" && dictionary.Raw("D") is not null)
        {
            log.Check("7.18.6.2-1", file.Get(dictionary, "CT") is CosString, "A media clip does not say of what type it is (CT)");
            log.Check("7.18.6.2-2", HasTexts(file, dictionary), "A media clip has no alternative texts (Alt) by language");
        }
    }

    /// <summary>Whether alternative texts are pairs of a language and a text that is not empty.</summary>
    private static bool HasTexts(CosFile file, CosDictionary clip)
    {
        if (file.Get(clip, "Alt") is not CosArray { Items: var items } || items.Count % 2 != 0)
        {
            return false;
        }

        for (var i = 0; i < items.Count; i++)
        {
            if (file.Resolve(items[i]) is not CosString { Text: var text } || (i % 2 == 1 && text.Length == 0))
            {
                return false;
            }
        }

        return true;
    }
}
