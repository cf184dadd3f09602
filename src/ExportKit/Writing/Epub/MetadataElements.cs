namespace ExportKit.Writing.Epub;

/// <summary>Writes the elements that metadata of a package is made of (EPUB 3.3, 5.5).</summary>
internal sealed class MetadataElements(XmlOutput output)
{
    private const string Opf = "http://www.idpf.org/2007/opf";

    /// <summary>The namespace of the elements of Dublin Core.</summary>
    public const string Dc = "http://purl.org/dc/elements/1.1/";

    /// <summary>Writes an element of Dublin Core; nothing where there is no value.</summary>
    /// <param name="name">Its name without prefix.</param>
    /// <param name="value">Its value.</param>
    /// <param name="id">Its identifier, for what refines it.</param>
    public void Core(string name, string? value, string? id = null)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return;
        }

        output.Start("dc:" + name, Dc);
        Attribute("id", id);
        output.Text(value);
        End(mayBeVoid: false);
    }

    /// <summary>Writes a property.</summary>
    /// <param name="property">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="id">Its identifier, for what refines it.</param>
    /// <param name="refines">The identifier of what it refines; null where it is of the whole book.</param>
    /// <param name="scheme">The vocabulary of the value.</param>
    /// <param name="language">The language of the value, written from left to right, where that is not the book's.</param>
    public void Meta(string property, string value, string? id = null, string? refines = null, string? scheme = null, string? language = null)
    {
        output.Start("meta", Opf);
        Attribute("id", id);
        Attribute("refines", refines is null ? null : "#" + refines);
        output.Attribute("property", property);
        Attribute("scheme", scheme);
        if (language is not null)
        {
            output.Attribute("xml:lang", language);
            output.Attribute("dir", "ltr");
        }

        output.Text(value);
        End(mayBeVoid: false);
    }

    /// <summary>Writes a property once for each of its values.</summary>
    /// <param name="property">Its name.</param>
    /// <param name="values">Its values.</param>
    public void All(string property, IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            Meta(property, value);
        }
    }

    /// <summary>Writes a link to something outside the book.</summary>
    /// <param name="relation">What it is to the book.</param>
    /// <param name="address">Its address.</param>
    /// <param name="refines">The identifier of what it refines.</param>
    public void Link(string relation, string address, string refines)
    {
        output.Start("link", Opf);
        output.Attribute("rel", relation);
        output.Attribute("refines", "#" + refines);
        output.Attribute("href", address);
        End(mayBeVoid: true);
    }

    /// <summary>Writes a property in the form of EPUB 2, which reading systems of today pass over.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">Its value.</param>
    public void OldMeta(string name, string content)
    {
        output.Start("meta", Opf);
        output.Attribute("name", name);
        output.Attribute("content", content);
        End(mayBeVoid: true);
    }

    private void Attribute(string name, string? value)
    {
        if (value is not null)
        {
            output.Attribute(name, value);
        }
    }

    private void End(bool mayBeVoid)
    {
        output.End(mayBeVoid);
        output.NewLine();
    }
}
