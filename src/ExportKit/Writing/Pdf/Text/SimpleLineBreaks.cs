namespace ExportKit.Writing.Pdf.Text;

/// <summary>Where lines of European text may end, by the rules of UAX 14 as they are for its letters, digits and punctuation: the same
/// places as ICU finds, without loading it. Texts with any other character are ICU's.</summary>
internal static class SimpleLineBreaks
{
    /// <summary>Finds the places.</summary>
    /// <param name="text">The paragraph's text.</param>
    /// <param name="breaks">Takes for each index whether a line may end before it; one longer than the text.</param>
    /// <returns>Whether the text has known characters alone, in places on which all versions of UAX 14 agree; if not, what
    /// <paramref name="breaks"/> holds means nothing.</returns>
    public static bool TryFind(string text, BreakKind[] breaks)
    {
        var classes = new BreakClass[text.Length + 2];
        for (var i = 0; i < text.Length; i++)
        {
            if ((classes[i] = BreakClasses.Of(text[i])) == BreakClass.Other)
            {
                return false;
            }
        }

        var line = new LineScan(text, classes);
        breaks[0] = BreakKind.None;
        for (var i = 1; i < text.Length; i++)
        {
            line.Take(i - 1);
            if (line.IsDisputed(i))
            {
                return false;
            }

            breaks[i] = line.Before(i);
        }

        breaks[text.Length] = BreakKind.Forced;
        return true;
    }

    /// <summary>Walks over a text and remembers what rules look back for.</summary>
    private struct LineScan(string text, BreakClass[] classes)
    {
        private BreakClass _lastVisible;
        private int _lastVisibleAt;
        private NumberPart _number;
        private bool _hyphenStarts;
        private bool _isHyphenDisputed;

        /// <summary>Takes in a character.</summary>
        public void Take(int index)
        {
            var kind = classes[index];
            var before = index > 0 ? classes[index - 1] : BreakClass.BK;
            _hyphenStarts = kind is BreakClass.HY or BreakClass.HH && before is BreakClass.SP or BreakClass.BK or BreakClass.CB or BreakClass.GL;
            _isHyphenDisputed = _hyphenStarts && (before == BreakClass.GL || (before == BreakClass.SP && _lastVisible == BreakClass.OP));
            _number = Next(_number, kind);
            if (kind != BreakClass.SP)
            {
                _lastVisible = kind;
                _lastVisibleAt = index;
            }
        }

        /// <summary>Whether versions of UAX 14 differ on this place: quotation marks beside spaces (LB15), where since Unicode 15.1 an
        /// opening mark holds on to what follows its spaces, a closing one to what comes before them, and no mark to a parenthesis; and
        /// hyphens that follow a space at which no line may end (LB20a, Unicode 16).</summary>
        public readonly bool IsDisputed(int index)
        {
            if (classes[index - 1] != BreakClass.SP || index == 1)
            {
                return _isHyphenDisputed && classes[index] == BreakClass.AL;
            }

            if (_lastVisible == BreakClass.QU && (classes[index] == BreakClass.OP || Opens(_lastVisibleAt)))
            {
                return true;
            }

            return classes[index] == BreakClass.QU && IsClosing(text[index]) && classes[index + 1] is not
                (BreakClass.AL or BreakClass.NU or BreakClass.OP or BreakClass.PR or BreakClass.PO or BreakClass.CB or BreakClass.IN or BreakClass.B2);
        }

        /// <summary>Whether a mark opens a quotation: by its form and by what stands before it, since German closes with the same.</summary>
        private readonly bool Opens(int index) =>
            text[index] is '\u2018' or '\u201C' or '\u00AB' or '\u2039'
            && (index == 0 || classes[index - 1] is BreakClass.BK or BreakClass.OP or BreakClass.QU or BreakClass.GL or BreakClass.SP);

        private static bool IsClosing(char mark) => mark is '\u2019' or '\u201D' or '\u00BB' or '\u203A';

        /// <summary>Whether a line may end before a character; the numbers are those of the rules.</summary>
        public readonly BreakKind Before(int index)
        {
            var last = classes[index - 1];
            var next = classes[index];
            if (last == BreakClass.BK)
            {
                return BreakKind.Forced;
            }

            if (next is BreakClass.BK or BreakClass.SP || last == BreakClass.GL)
            {
                return BreakKind.None;
            }

            return Glued(last, next, index) ? BreakKind.None : Open(last, next, index);
        }

        /// <summary>Rules 12a to 17: what holds even over spaces.</summary>
        private readonly bool Glued(BreakClass last, BreakClass next, int index) => next switch
        {
            BreakClass.GL when last is not (BreakClass.SP or BreakClass.BA or BreakClass.HY or BreakClass.HH) => true,
            BreakClass.CL or BreakClass.CP or BreakClass.EX or BreakClass.SY => true,
            BreakClass.IS => last != BreakClass.SP || _lastVisible == BreakClass.OP || classes[index + 1] != BreakClass.NU,
            _ => _lastVisible == BreakClass.OP || (_lastVisible == BreakClass.B2 && next == BreakClass.B2),
        };

        /// <summary>Rules 18 to 31.</summary>
        private readonly BreakKind Open(BreakClass last, BreakClass next, int index)
        {
            if (last == BreakClass.SP)
            {
                return BreakKind.Allowed;
            }

            if (last == BreakClass.QU || next == BreakClass.QU)
            {
                return BreakKind.None;
            }

            if (last == BreakClass.CB || next == BreakClass.CB)
            {
                return BreakKind.Allowed;
            }

            return Joined(last, next) || InNumber(last, next, index) ? BreakKind.None : BreakKind.Allowed;
        }

        /// <summary>Rules 20a to 24 and 28 to 30.</summary>
        private readonly bool Joined(BreakClass last, BreakClass next) => next switch
        {
            BreakClass.BA or BreakClass.HY or BreakClass.HH or BreakClass.IN => true,
            _ when last == BreakClass.BB => true,
            BreakClass.AL => last is BreakClass.AL or BreakClass.NU or BreakClass.PR or BreakClass.PO or BreakClass.IS or BreakClass.CP || _hyphenStarts,
            BreakClass.NU => last is BreakClass.AL or BreakClass.CP,
            BreakClass.PR or BreakClass.PO => last == BreakClass.AL,
            BreakClass.OP => last is BreakClass.AL or BreakClass.NU,
            _ => false,
        };

        /// <summary>Rule 25: prefix, sign or parenthesis, digits with separators, closing, suffix.</summary>
        private readonly bool InNumber(BreakClass last, BreakClass next, int index) => next switch
        {
            BreakClass.NU => _number == NumberPart.Digits || last is BreakClass.PR or BreakClass.PO or BreakClass.HY or BreakClass.IS,
            BreakClass.PR or BreakClass.PO => _number != NumberPart.None,
            BreakClass.OP when last is BreakClass.PR or BreakClass.PO => StartsNumber(index + 1),
            _ => false,
        };

        private readonly bool StartsNumber(int index) =>
            index < text.Length && (classes[index] == BreakClass.NU || classes[index] == BreakClass.IS && classes[index + 1] == BreakClass.NU);

        private static NumberPart Next(NumberPart part, BreakClass kind) => kind switch
        {
            BreakClass.NU => NumberPart.Digits,
            BreakClass.SY or BreakClass.IS when part == NumberPart.Digits => NumberPart.Digits,
            BreakClass.CL or BreakClass.CP when part == NumberPart.Digits => NumberPart.Closed,
            _ => NumberPart.None,
        };
    }

    /// <summary>How far a number has been read.</summary>
    private enum NumberPart
    {
        None,
        Digits,
        Closed,
    }
}
