namespace ExportKit.Tests.Codes;

internal static partial class CodeCases
{
    private static CodeCase[] Epub =>
    [
    ];
}
