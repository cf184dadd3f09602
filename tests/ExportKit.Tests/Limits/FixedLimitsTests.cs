using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using ExportKit.Cli;

namespace ExportKit.Tests.Limits;

/// <summary>No limit stays hidden: each constant of the library that looks like one stands in docs/limits.md with its value, or here among those that
/// limit nothing that comes from outside.</summary>
public sealed partial class FixedLimitsTests
{
    /// <summary>How much is said of something, or shown of it: what is left out is in the count that is said.</summary>
    private static readonly string[] OfMessages =
    [
        "CheckText.MostPlaces", "ValidatorText.MaxLength", "ComparisonText.MostDifferences", "ComparisonText.MostWords", "GoldenCheck.MostLines",
        "PageCollector.MaxTold", "CharacterNames.Most", "Summary.MostNames", "Summary.MostCodes", "EpubCheckReport.MostPlaces", "EpubFindings.MostFindings", "RuleLog.MostFindings",
        "VeraPdfReport.MostFindings", "TextRuleSet.MostFindings", "UnifiedDifference.MostCharacters", "TagLineWalk.MostIndents", "WarcIndex.MaxToldDamages",
        "ConformanceCheck.MostReasons", "PartFile.MostTries", "ReadBlock.MostLetters", "FaceChooser.MostNamed", "QpdfProgram.MostOptions",
    ];

    /// <summary>What a person gives and nobody else, or a name that we make ourselves.</summary>
    private static readonly string[] OfPersons =
    [
        "BatchOptions.MostJobs", "BrailleOptions.MostCells", "BrailleOptions.MostLines", "CorrectionTargets.MostNumber", "SidecarReader.MostNumber", "SidecarReader.MostHeaders", "SafeName.MaxBytes", "Slug.MaxBytes", "PdfOptionsCheck.MostPage",
        "PdfOptionsCheck.MostSize",
    ];

    /// <summary>Marks by which a thing is known for what it is; what has more is something else, and nothing is cut.</summary>
    private static readonly string[] OfRules =
    [
        "PdfDoubts.MostRepeats", "PdfDoubts.MostBackwards", "ChapterNodes.Deepest", "HeaderSweep.MostInLine", "HeadingLevels.Deepest", "OutsideNotes.MostNotes",
        "LinkLists.MostlyLinks", "TailRules.MostHeadings", "DateTokens.Most", "MetadataReader.MostWriters", "PersonName.MostWords", "SeriesFacts.Most",
        "VisibleBylines.MostWordsOfOne", "ArticleFinder.MostWider", "OtherArticles.LargestFigure", "ImageKind.LargestFace", "FigureFinder.LargestScope",
        "PictureKey.MostDigits",
    ];

    /// <summary>Measures of our own documents, and facts of formats.</summary>
    private static readonly string[] OfFormats =
    [
        "CoverLayout.MostPublisherLines", "CoverPicture.MostBytes", "FontMetricsReader.MostEms", "ToUnicodeMap.MostInBlock", "GifLzw.MostPacked",
        "GifLzw.MaxCodes", "PngEncoder.MostPacked", "SvgNumbers.Most", "SvgReader.MostScale", "SvgTextShaper.MostSize", "ColumnChoice.MostHead",
        "RunningHeads.MostPart", "SymbolAtom.MostSide", "TablePanels.MostRepeated", "PdfString.MaxUtf16", "LogoTags.MostHeight", "ClusterParts.MostLetters",
        "ShapedRun.MostBetweenWords", "AvifLibrary.LargestStructure", "JpegProfile.Largest",
    ];

    [Fact]
    public void Each_constant_that_looks_like_a_limit_is_in_the_documentation_or_is_known_to_be_none()
    {
        var known = Documented().Keys.Concat(OfMessages).Concat(OfPersons).Concat(OfRules).Concat(OfFormats).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(Constants(typeof(Exporter).Assembly).Keys.Where(name => !known.Contains(name)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_the_documentation_says_is_fixed_is_there_with_that_value()
    {
        var constants = Constants(typeof(Exporter).Assembly, typeof(SettingNames).Assembly);
        Assert.Empty(Documented()
            .Where(row => constants.GetValueOrDefault(row.Key) != row.Value)
            .Select(row => $"{row.Key} is {constants.GetValueOrDefault(row.Key) ?? "not there"}, not {row.Value}"));
    }

    [Fact]
    public void What_is_known_to_be_no_limit_is_still_there()
    {
        var constants = Constants(typeof(Exporter).Assembly, typeof(SettingNames).Assembly);
        Assert.All(OfMessages.Concat(OfPersons).Concat(OfRules).Concat(OfFormats), name => Assert.Contains(name, constants.Keys));
    }

    private static Dictionary<string, string> Documented() => File.ReadLines(LimitsDocument.Place)
        .Select(line => Row().Match(line))
        .Where(row => row.Success)
        .ToDictionary(row => row.Groups[1].Value, row => row.Groups[2].Value, StringComparer.Ordinal);

    /// <summary>The constants of the library and the program that are numbers, by class and name; of those named like a limit and of those
    /// that the documentation names.</summary>
    private static Dictionary<string, string> Constants(params Assembly[] assemblies)
    {
        var documented = Documented();
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in assemblies
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => field.IsLiteral && !field.DeclaringType!.IsEnum && field.FieldType.IsPrimitive))
        {
            var name = $"{field.DeclaringType!.Name.Split('`')[0]}.{field.Name}";
            if (Limiting().IsMatch(field.Name) || documented.ContainsKey(name))
            {
                all.TryAdd(name, Convert.ToString(field.GetRawConstantValue(), CultureInfo.InvariantCulture)!);
            }
        }

        return all;
    }

    [GeneratedRegex("^(Max|Most|Deepest|Largest)")]
    private static partial Regex Limiting();

    [GeneratedRegex(@"^\| `([A-Za-z0-9]+\.[A-Za-z0-9]+)` \| ([0-9.]+) \|")]
    private static partial Regex Row();
}
