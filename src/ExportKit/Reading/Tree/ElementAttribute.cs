namespace ExportKit.Reading.Tree;

/// <summary>An attribute of an element. Its value is taken out of the source when it is first asked for: most never are.</summary>
internal struct ElementAttribute
{
    private const int Taken = -1;

    private readonly int _start;
    private int _length;
    private string _text;

    /// <summary>An attribute of a page.</summary>
    /// <param name="name">Its name in lower case.</param>
    /// <param name="source">The source of the page.</param>
    /// <param name="start">Where its value begins there.</param>
    /// <param name="length">How many characters the value has there.</param>
    public ElementAttribute(string name, string source, int start, int length) => (Name, _text, _start, _length) = (name, source, start, length);

    /// <summary>An attribute whose value is known.</summary>
    /// <param name="name">Its name in lower case.</param>
    /// <param name="value">Its value.</param>
    public ElementAttribute(string name, string value) => (Name, _text, _start, _length) = (name, value, 0, Taken);

    /// <summary>Its name in lower case.</summary>
    public string Name { get; }

    /// <summary>A number of 64, as a bit, that says which attributes this one cannot be.</summary>
    /// <param name="name">The name of an attribute.</param>
    public static ulong Bit(string name) => 1ul << (int)(KnownNames.Hash(name) % 64);

    /// <summary>Its value, with its character references resolved.</summary>
    public string Value()
    {
        if (_length != Taken)
        {
            _text = CharacterReferences.Resolve(_text.AsSpan(_start, _length));
            _length = Taken;
        }

        return _text;
    }

    /// <summary>The attribute as name and value.</summary>
    /// <param name="name">Its name in lower case.</param>
    /// <param name="value">Its value.</param>
    public void Deconstruct(out string name, out string value) => (name, value) = (Name, Value());
}
