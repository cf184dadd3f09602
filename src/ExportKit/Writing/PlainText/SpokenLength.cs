namespace ExportKit.Writing.PlainText;

/// <summary>How much there is to read and to hear.</summary>
internal static class SpokenLength
{
    private const double WordsPerMinute = 155;
    private const double IdeographsPerMinute = 280;

    // Thai, Khmer and their kin write no spaces; this is what a word of theirs has on average, an estimate.
    private const int LettersPerUnspacedWord = 5;

    /// <summary>The words of the article itself; Han and kana count one each, as their readers count.</summary>
    /// <param name="lines">The lines.</param>
    public static int OwnWords(IEnumerable<PlainTextLine> lines)
    {
        var count = new Count();
        foreach (var line in lines)
        {
            foreach (var run in line.Runs)
            {
                count.Add(run.Said, run.IsGenerated);
            }

            count.EndWord();
        }

        return count.OwnWords + count.OwnIdeographs;
    }

    /// <summary>How many minutes a voice takes for all of the lines, what the writer adds included; at least 1.</summary>
    /// <param name="lines">The lines.</param>
    public static int Minutes(IEnumerable<PlainTextLine> lines)
    {
        var count = new Count();
        foreach (var line in lines)
        {
            count.Add(line.Text, isGenerated: false);
            count.EndWord();
        }

        var minutes = count.OwnWords / WordsPerMinute + count.OwnIdeographs / IdeographsPerMinute;
        return Math.Max(1, (int)Math.Round(minutes, MidpointRounding.AwayFromZero));
    }

    private struct Count
    {
        private bool _isOwnWord;
        private int _unspaced;

        public int OwnWords { get; private set; }

        public int OwnIdeographs { get; private set; }

        public void Add(string text, bool isGenerated)
        {
            if (isGenerated)
            {
                EndWord();
                return;
            }

            foreach (var character in text)
            {
                if (char.IsAsciiLetterOrDigit(character))
                {
                    _isOwnWord = true;
                }
                else if (char.IsWhiteSpace(character) || character == '—')
                {
                    EndWord();
                }
                else
                {
                    AddOwn(character);
                }
            }
        }

        public void EndWord()
        {
            OwnWords += _isOwnWord ? 1 : 0;
            OwnWords += (_unspaced + LettersPerUnspacedWord - 1) / LettersPerUnspacedWord;
            _isOwnWord = false;
            _unspaced = 0;
        }

        private void AddOwn(char character)
        {
            if (SpeechCharacters.IsIdeographic(character))
            {
                EndWord();
                OwnIdeographs++;
            }
            else if (SpeechCharacters.IsSouthEastAsian(character))
            {
                _unspaced++;
            }
            else if (char.IsLetterOrDigit(character))
            {
                _isOwnWord = true;
            }
        }
    }
}
