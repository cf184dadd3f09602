using ExportKit.Writing.Epub.Narrating;

namespace ExportKit.Tests.Writing.Epub.Narrating;

public sealed class WaveSoundTests
{
    [Theory]
    [InlineData(1, 8, new byte[] { 255, 0 }, new short[] { 127 * 256, -128 * 256 })]
    [InlineData(1, 16, new byte[] { 0x34, 0x12, 0x00, 0x80 }, new short[] { 0x1234, -32768 })]
    [InlineData(1, 24, new byte[] { 9, 0x34, 0x12, 9, 0x00, 0x80 }, new short[] { 0x1234, -32768 })]
    [InlineData(1, 32, new byte[] { 9, 9, 0x34, 0x12 }, new short[] { 0x1234 })]
    [InlineData(3, 32, new byte[] { 0, 0, 0x80, 0x3F, 0, 0, 0, 0xBF }, new short[] { 32767, -16383 })]
    public void Samples_of_each_kind_are_read(int code, int bits, byte[] data, short[] expected)
    {
        var sound = WaveSound.Read(Waves.Of(code, 1, 16000, bits, data), out var trouble);

        Assert.Null(trouble);
        Assert.Equal(16000, sound!.Rate);
        Assert.Equal(expected, sound.Samples);
    }

    [Fact]
    public void Channels_are_mixed() => Assert.Equal(
        [(short)150, (short)-50], WaveSound.Read(Waves.Of(1, 2, 8000, 16, [100, 0, 200, 0, 0xCE, 0xFF, 0xCE, 0xFF]), out _)!.Samples);

    [Theory]
    [InlineData(0u)]
    [InlineData(0x7FFF_F000u)]
    [InlineData(0xFFFF_FFFFu)]
    public void What_was_written_to_a_pipe_goes_to_the_end(uint length) =>
        Assert.Equal(2, WaveSound.Read(Waves.Of(1, 1, 8000, 16, [1, 0, 2, 0], length), out _)!.Samples.Length);

    [Theory]
    [InlineData(new byte[0], "it gave nothing")]
    [InlineData(new byte[] { 1, 2, 3 }, "what it gave is no WAV file")]
    public void What_is_no_wave_is_told(byte[] file, string trouble)
    {
        Assert.Null(WaveSound.Read(file, out var told));
        Assert.Equal(trouble, told);
    }

    [Fact]
    public void A_file_that_ends_early_is_broken_off_wherever_it_ends()
    {
        var whole = Waves.Tone(8000, 20);
        for (var length = 12; length < whole.Length; length++)
        {
            Assert.Null(WaveSound.Read(whole.AsSpan(0, length), out var trouble));
            Assert.Equal("its WAV file is broken off", trouble);
        }
    }

    [Theory]
    [InlineData(1, 0, 8000, 16)]
    [InlineData(1, 1, 0, 16)]
    [InlineData(1, 1, -1, 16)]
    [InlineData(1, 1, 8000, 12)]
    [InlineData(7, 1, 8000, 8)]
    [InlineData(3, 1, 8000, 16)]
    public void What_is_not_known_is_refused(int code, int channels, int rate, int bits)
    {
        Assert.Null(WaveSound.Read(Waves.Of(code, channels, rate, bits, new byte[8]), out var trouble));
        Assert.Equal("its WAV file has a form that is not known", trouble);
    }

    [Fact]
    public void Silence_is_told_from_speech()
    {
        Assert.True(WaveSound.Read(Waves.Of(8000, new short[800]), out _)!.IsSilent);
        Assert.True(WaveSound.Read(Waves.Tone(8000, 100, loudness: 40), out _)!.IsSilent);
        Assert.True(new WaveSound(8000, []).IsSilent);
        Assert.False(WaveSound.Read(Waves.Tone(8000, 100), out _)!.IsSilent);
    }

    [Theory]
    [InlineData(22050, 48000)]
    [InlineData(48000, 16000)]
    public void A_tone_at_another_rate_is_the_same_tone(int from, int to)
    {
        var tone = WaveSound.Read(Waves.Tone(from, 500), out _)!;
        var expected = WaveSound.Read(Waves.Tone(to, 500), out _)!;

        var samples = Resampler.At(tone, to);

        Assert.Equal(expected.Samples.Length, samples.Length);
        var middle = Enumerable.Range(to / 10, to / 5);
        Assert.All(middle, i => Assert.InRange(samples[i] - expected.Samples[i], -80, 80));
    }

    [Fact]
    public void A_track_ends_each_clip_at_a_whole_millisecond_and_loses_nothing()
    {
        using var file = new MemoryStream();
        var track = new SoundTrack(file);
        var ends = new List<long>();
        foreach (var length in new[] { 333, 17, 1001 })
        {
            track.Add(WaveSound.Read(Waves.Tone(22050, length), out _)!);
            track.Pause(100);
            ends.Add(track.Milliseconds);
        }

        track.End();
        var sound = WaveSound.Read(file.ToArray(), out _)!;

        Assert.Equal([440, 560, 1680], ends);
        Assert.Equal(1680 * 22050 / 1000, sound.Samples.Length);
        Assert.False(new WaveSound(22050, sound.Samples[..(440 * 22050 / 1000)]).IsSilent);
    }
}
