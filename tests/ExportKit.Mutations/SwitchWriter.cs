using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ExportKit.Mutations;

/// <summary>Puts a switch at each branch of a source, with which it is taken out: an alternative that never holds, a condition that
/// always does, a step that is not taken. Lines keep their numbers.</summary>
internal sealed class SwitchWriter : CSharpSyntaxRewriter
{
    /// <summary>The folders whose rules are tried.</summary>
    private static readonly string[] Rooms = ["Finding", "Cleaning", "Facts", "Pictures", "Building"];

    private const string Switch =
        """
        namespace ExportKit.Reading;
        internal static class Mutant
        {
            public static int Out = -1;
            public static long Steps;
            public static readonly bool[] Reached = new bool[20000];
            public static bool Is(int n)
            {
                Reached[n] = true;
                if (++Steps > 30_000_000) { throw new System.TimeoutException("A rule that was taken out ended a loop."); }
                return Out == n;
            }
        }
        """;

    private readonly string _file;
    private readonly HashSet<string> _skipped;
    private readonly List<string> _table;

    private SwitchWriter(string file, HashSet<string> skipped, List<string> table)
    {
        _file = file;
        _skipped = skipped;
        _table = table;
    }

    /// <summary>Rewrites the sources of a folder.</summary>
    /// <param name="folder">The folder of reading.</param>
    /// <param name="table">Takes the list: number, file, line, what is taken out.</param>
    /// <param name="skipped">Places (FILE:LINE) where no switch can stand.</param>
    public static int Rewrite(string folder, string table, string[] skipped)
    {
        var lines = new List<string>();
        foreach (var room in Rooms)
        {
            foreach (var path in Directory.EnumerateFiles(Path.Combine(folder, room), "*.cs").Order(StringComparer.Ordinal))
            {
                var name = room + "/" + Path.GetFileName(path);
                var tree = CSharpSyntaxTree.ParseText(File.ReadAllText(path));
                var written = new SwitchWriter(name, [.. skipped], lines).Visit(tree.GetRoot());
                File.WriteAllText(path, "#pragma warning disable\n#line 1\n" + written.ToFullString());
            }
        }

        File.WriteAllText(Path.Combine(folder, "Mutant.cs"), "#pragma warning disable\n" + Switch);
        File.WriteAllLines(table, lines);
        Console.WriteLine($"{lines.Count} switches");
        return 0;
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        var visited = (BinaryExpressionSyntax)base.VisitBinaryExpression(node)!;
        if (!node.IsKind(SyntaxKind.LogicalOrExpression) && !node.IsKind(SyntaxKind.LogicalAndExpression))
        {
            return visited;
        }

        return visited.WithLeft(Operand(visited.Left, node.Left, node.Kind())).WithRight(Operand(visited.Right, node.Right, node.Kind()));
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitIfStatement(IfStatementSyntax node)
    {
        var visited = (IfStatementSyntax)base.VisitIfStatement(node)!;
        return Guarded(node.Condition, "if") is { } number ? visited.WithCondition(Never(visited.Condition, number)) : visited;
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitConditionalExpression(ConditionalExpressionSyntax node)
    {
        var visited = (ConditionalExpressionSyntax)base.VisitConditionalExpression(node)!;
        return Guarded(node.Condition, "choice") is { } number ? visited.WithCondition(Never(visited.Condition, number)) : visited;
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitExpressionStatement(ExpressionStatementSyntax node)
    {
        var visited = (ExpressionStatementSyntax)base.VisitExpressionStatement(node)!;
        if (node.Expression is not InvocationExpressionSyntax || node.ToString().Contains("out ", StringComparison.Ordinal) || Number(node, "step") is not { } number)
        {
            return visited;
        }

        return SyntaxFactory.ParseStatement($"if (!ExportKit.Reading.Mutant.Is({number})) {{ {visited.ToFullString()} }}").WithTrailingTrivia(visited.GetTrailingTrivia());
    }

    /// <summary>The rules of a list are steps, too.</summary>
    public override SyntaxNode? VisitExpressionElement(ExpressionElementSyntax node)
    {
        var isRule = node.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: "Apply" };
        return isRule && Number(node, "rule") is { } number
            ? node.WithExpression(SyntaxFactory.ParseExpression($"article => {{ if (!ExportKit.Reading.Mutant.Is({number})) {{ {node.Expression}(article); }} }}"))
            : base.VisitExpressionElement(node);
    }

    private static bool Declares(SyntaxNode node) =>
        node.DescendantNodesAndSelf().Any(inner => inner is SingleVariableDesignationSyntax or DeclarationExpressionSyntax);

    private static ParenthesizedExpressionSyntax Never(ExpressionSyntax condition, int number) => Made($"(({condition.ToFullString()}) && !ExportKit.Reading.Mutant.Is({number}))", condition);

    private static ParenthesizedExpressionSyntax Made(string text, ExpressionSyntax before) =>
        ((ParenthesizedExpressionSyntax)SyntaxFactory.ParseExpression(text)).WithLeadingTrivia(before.GetLeadingTrivia()).WithTrailingTrivia(before.GetTrailingTrivia());

    /// <summary>A condition with names that it declares can be taken out where they are needed only when it holds.</summary>
    private int? Guarded(ExpressionSyntax condition, string kind) =>
        Declares(condition) && condition.DescendantNodesAndSelf().Any(inner => inner is UnaryPatternSyntax || inner.IsKind(SyntaxKind.LogicalOrExpression)) ? null : Number(condition, kind);

    private ExpressionSyntax Operand(ExpressionSyntax visited, ExpressionSyntax original, SyntaxKind kind)
    {
        if (original.IsKind(kind) || Declares(original))
        {
            return visited;
        }

        var isAlternative = kind == SyntaxKind.LogicalOrExpression;
        return Number(original, isAlternative ? "alternative" : "condition") is not { } number ? visited
            : isAlternative ? Never(visited, number)
            : Made($"(({visited.ToFullString()}) || ExportKit.Reading.Mutant.Is({number}))", visited);
    }

    private int? Number(SyntaxNode node, string kind)
    {
        var line = node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
        var place = string.Create(CultureInfo.InvariantCulture, $"{_file}:{line}");
        if (_skipped.Contains(place))
        {
            return null;
        }

        var text = string.Join(' ', node.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        _table.Add(string.Create(CultureInfo.InvariantCulture, $"{_table.Count}\t{place}\t{kind}\t{text}"));
        return _table.Count - 1;
    }
}
