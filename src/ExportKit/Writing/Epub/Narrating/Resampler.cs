namespace ExportKit.Writing.Epub.Narrating;

/// <summary>Brings sound to another rate: by a windowed sine cardinal, as is usual, so that no tones arise that were not there.</summary>
internal static class Resampler
{
    /// <summary>So many zeros of the sine cardinal are taken on either side.</summary>
    private const int Zeros = 16;

    /// <summary>The sound at a rate.</summary>
    /// <param name="sound">The sound.</param>
    /// <param name="rate">The rate in samples a second.</param>
    public static short[] At(WaveSound sound, int rate)
    {
        if (sound.Rate == rate)
        {
            return sound.Samples;
        }

        var samples = new short[(int)((long)sound.Samples.Length * rate / sound.Rate)];

        // What lies above half the lower of both rates cannot be told, and is taken out.
        var pass = Math.Min(1.0, (double)rate / sound.Rate);
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = At(sound.Samples, (double)i * sound.Rate / rate, pass);
        }

        return samples;
    }

    private static short At(short[] samples, double place, double pass)
    {
        var reach = Zeros / pass;
        var (first, last) = (Math.Max(0, (int)Math.Ceiling(place - reach)), Math.Min(samples.Length - 1, (int)Math.Floor(place + reach)));
        var sum = 0.0;
        for (var i = first; i <= last; i++)
        {
            var distance = i - place;
            var window = 0.5 + (0.5 * Math.Cos(Math.PI * distance / reach));
            sum += samples[i] * pass * Cardinal(distance * pass) * window;
        }

        return (short)Math.Clamp(Math.Round(sum), short.MinValue, short.MaxValue);
    }

    private static double Cardinal(double x) => Math.Abs(x) < 1e-9 ? 1 : Math.Sin(Math.PI * x) / (Math.PI * x);
}
