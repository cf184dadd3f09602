using ExportKit.Cli;
using ExportKit.Diagnostics;
using ExportKit.Limits;

namespace ExportKit.Tests.Limits;

/// <summary>The record of limits, its table, its options and its documentation are one thing.</summary>
public sealed class LimitTableTests
{
    [Fact]
    public void Every_property_of_the_record_is_a_limit_of_the_table_in_the_same_order() => Assert.Equal(
        Reflected.Properties(typeof(ExportLimits)).Where(property => property.CanWrite).Select(property => property.Name),
        LimitTable.All.Select(NameOf));

    [Fact]
    public void A_limit_sets_its_own_property_and_no_other()
    {
        foreach (var limit in LimitTable.All)
        {
            var changed = limit.With(ExportLimits.Default, limit.Least);
            Assert.Equal(limit.Least, limit.Of(changed));
            Assert.Equal(
                LimitTable.All.Where(other => other != limit).Select(other => other.Of(ExportLimits.Default)),
                LimitTable.All.Where(other => other != limit).Select(other => other.Of(changed)));
        }
    }

    [Fact]
    public void A_default_lies_within_what_a_limit_may_be()
    {
        foreach (var limit in LimitTable.All)
        {
            Assert.InRange(limit.Of(ExportLimits.Default), limit.Least, limit.Most);
            Assert.Equal(limit.Most, limit.Of(limit.With(ExportLimits.Default, limit.Most)));
            Assert.Throws<ArgumentOutOfRangeException>(() => limit.With(ExportLimits.Default, limit.Most + 1));
            Assert.Throws<ArgumentOutOfRangeException>(() => limit.With(ExportLimits.Default, limit.Least - 1));
            Assert.Equal(limit.Of(ExportLimits.Default), LimitValue.Parse(limit.Words(ExportLimits.Default), limit.Unit));
        }
    }

    [Fact]
    public void A_limit_names_codes_that_there_are_and_says_what_stays()
    {
        foreach (var limit in LimitTable.All)
        {
            Assert.NotNull(DiagnosticCodes.Find(limit.Codes));
            Assert.EndsWith(".", limit.Consequence, StringComparison.Ordinal);
            Assert.StartsWith("The ", limit.Meaning, StringComparison.Ordinal);
        }

        Assert.Equal(LimitTable.All.Count, LimitTable.All.Select(limit => limit.Name).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("64MB", LimitUnit.Bytes, 64L * 1024 * 1024)]
    [InlineData("64 mb", LimitUnit.Bytes, 64L * 1024 * 1024)]
    [InlineData("2GB", LimitUnit.Bytes, 2L * 1024 * 1024 * 1024)]
    [InlineData("100", LimitUnit.Bytes, 100L)]
    [InlineData("100B", LimitUnit.Bytes, 100L)]
    [InlineData("30s", LimitUnit.Time, 30_000L)]
    [InlineData("30", LimitUnit.Time, 30_000L)]
    [InlineData("500ms", LimitUnit.Time, 500L)]
    [InlineData("2m", LimitUnit.Time, 120_000L)]
    [InlineData("1000000", LimitUnit.Count, 1_000_000L)]
    [InlineData("", LimitUnit.Bytes, null)]
    [InlineData("MB", LimitUnit.Bytes, null)]
    [InlineData("-1", LimitUnit.Count, null)]
    [InlineData("1.5GB", LimitUnit.Bytes, null)]
    [InlineData("64MB", LimitUnit.Count, null)]
    [InlineData("64MB", LimitUnit.Time, null)]
    [InlineData("9223372036854775807GB", LimitUnit.Bytes, null)]
    [InlineData("99999999999999999999", LimitUnit.Count, null)]
    public void Values_are_understood_with_their_units(string text, object unit, long? value) => Assert.Equal(value, LimitValue.Parse(text, (LimitUnit)unit));

    [Theory]
    [InlineData(60_000, LimitUnit.Time, "60s")]
    [InlineData(120_000, LimitUnit.Time, "2m")]
    [InlineData(1500, LimitUnit.Time, "1500ms")]
    [InlineData(0, LimitUnit.Time, "0")]
    [InlineData(1536, LimitUnit.Bytes, "1536B")]
    [InlineData(512, LimitUnit.Count, "512")]
    public void Values_are_said_in_the_largest_unit_that_fits(long value, object unit, string words) => Assert.Equal(words, LimitValue.Words(value, (LimitUnit)unit));

    [Fact]
    public void Each_limit_is_an_option_of_a_command_and_no_other_option_begins_like_one()
    {
        var names = SettingNames.All().SelectMany(group => group.Options).Select(option => option.Name).Where(name => name.StartsWith("--max-", StringComparison.Ordinal));
        Assert.Equal(LimitTable.All.Select(limit => limit.Option).Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
    }

    private static string NameOf(Limit limit) =>
        typeof(LimitTable).GetProperties().Single(property => property.PropertyType == typeof(Limit) && ReferenceEquals(property.GetValue(null), limit)).Name;
}
