namespace ExportKit.Writing.Pdf.Fonts;

/// <summary>Faces that a document has done with and the next one may want: to read and parse them anew for each takes longer than to
/// shape a page with them, and memory for whole font files that comes and goes leaves the C library's heap in pieces. A face serves one
/// document at a time, so that what went wrong within it (<see cref="Native.NativeShortage"/>) is that document's alone; the bytes of the
/// files are shared by all. Safe for several threads.</summary>
internal sealed class FontStock
{
    // What a text in several scripts and styles takes, for a few workers.
    private const int MostKept = 32;
    private const long MostKeptBytes = 64 << 20;

    // HarfBuzz remembers in a face how each script and language is shaped, and forgets none of it.
    private const int MostDocuments = 256;

    private readonly Lock _gate = new();
    private readonly List<FontFace> _kept = [];
    private int _opened;

    /// <summary>The stock of this process.</summary>
    public static FontStock OfProcess { get; } = new();

    /// <summary>How many faces were opened, for tests.</summary>
    public int Opened => _opened;

    /// <summary>A face for one document: one that is kept and whose font is still the same, else one that is opened.</summary>
    /// <param name="entry">Which.</param>
    /// <param name="weight">The weight at which a variable font is used.</param>
    /// <exception cref="InvalidDataException">The font is damaged.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public FontFace Take(FontEntry entry, int weight)
    {
        if (TakeKept(entry, weight, FontStamp.Of(entry)) is { } kept)
        {
            return kept;
        }

        Interlocked.Increment(ref _opened);
        return FontFace.Open(entry, weight);
    }

    /// <summary>Takes a face back from a document in which nothing went wrong.</summary>
    /// <param name="face">The face.</param>
    public void GiveBack(FontFace face)
    {
        if (face.Stamp is null || ++face.Documents >= MostDocuments)
        {
            face.Dispose();
            return;
        }

        lock (_gate)
        {
            _kept.Add(face);
            while (_kept.Count > MostKept || BytesKept() > MostKeptBytes)
            {
                // The one that has lain longest.
                _kept[0].Dispose();
                _kept.RemoveAt(0);
            }
        }
    }

    private FontFace? TakeKept(FontEntry entry, int weight, FontStamp stamp)
    {
        lock (_gate)
        {
            for (var i = _kept.Count - 1; i >= 0; i--)
            {
                var face = _kept[i];
                if (face.Entry.Path != entry.Path)
                {
                    continue;
                }

                if (face.Stamp != stamp)
                {
                    face.Dispose();
                    _kept.RemoveAt(i);
                }
                else if (face.Weight == weight && face.Entry == entry)
                {
                    _kept.RemoveAt(i);
                    return face;
                }
            }

            return null;
        }
    }

    /// <summary>How much memory the files of all kept faces take, each file once.</summary>
    private long BytesKept()
    {
        long bytes = 0;
        for (var i = 0; i < _kept.Count; i++)
        {
            bytes += IsFirstOfFile(i) ? _kept[i].Stamp!.Length : 0;
        }

        return bytes;
    }

    private bool IsFirstOfFile(int place)
    {
        for (var i = 0; i < place; i++)
        {
            if (_kept[i].Stamp == _kept[place].Stamp)
            {
                return false;
            }
        }

        return true;
    }
}
