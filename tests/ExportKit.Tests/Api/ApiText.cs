using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace ExportKit.Tests.Api;

/// <summary>Writes what an assembly shows to others as text: a type a paragraph, a member a line, near to how C# has it. What the compiler
/// adds to every record is left out.</summary>
internal static class ApiText
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly HashSet<string> OfRecords = new(StringComparer.Ordinal)
    {
        "Equals", "GetHashCode", "ToString", "PrintMembers", "Deconstruct", "<Clone>$", "op_Equality", "op_Inequality", "get_EqualityContract", "EqualityContract",
    };

    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>Writes it.</summary>
    /// <param name="assembly">The assembly.</param>
    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var group in assembly.GetExportedTypes().GroupBy(type => type.Namespace).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"namespace {group.Key}\n\n");
            foreach (var type in group.OrderBy(type => type.Name, StringComparer.Ordinal))
            {
                text.Append(CultureInfo.InvariantCulture, $"{Kind(type)} {Name(type)}{Bases(type)}\n");
                foreach (var line in Members(type))
                {
                    text.Append(CultureInfo.InvariantCulture, $"    {line}\n");
                }

                text.Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Kind(Type type) =>
        type.IsEnum ? "enum"
        : type.IsInterface ? "interface"
        : type is { IsAbstract: true, IsSealed: true } ? "static class"
        : (type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "") + (IsRecord(type) ? "record" : "class");

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    private static string Bases(Type type) =>
        type.IsEnum || type.BaseType is null || type.BaseType == typeof(object) ? "" : " : " + Name(type.BaseType);

    private static IEnumerable<string> Members(Type type) =>
        type.IsEnum ? type.GetEnumNames().Select(name => $"{name} = {Convert.ToInt32(Enum.Parse(type, name), CultureInfo.InvariantCulture)}")
        : [
            .. type.GetConstructors(Own).Where(IsShown).Where(made => !IsCopy(made, type)).Select(made => $"new({Parameters(made)})").Order(StringComparer.Ordinal),
            .. type.GetFields(Own).Where(field => field.IsPublic).OrderBy(field => field.Name, StringComparer.Ordinal).Select(Field),
            .. type.GetProperties(Own).Where(IsShown).Where(property => !(IsRecord(type) && OfRecords.Contains(property.Name)))
                .OrderBy(property => property.Name, StringComparer.Ordinal).Select(Property),
            .. type.GetMethods(Own).Where(IsShown).Where(method => !method.IsSpecialName && !OfRecords.Contains(method.Name)).Select(Method).Order(StringComparer.Ordinal),
        ];

    private static bool IsShown(MethodBase? method) => method is { IsPublic: true } or { IsFamily: true } or { IsFamilyOrAssembly: true };

    private static bool IsShown(PropertyInfo property) => IsShown(property.GetMethod);

    private static bool IsCopy(ConstructorInfo made, Type type) => made.GetParameters() is [var only] && only.ParameterType == type;

    private static string Field(FieldInfo field) =>
        field.IsLiteral ? $"const {Name(field.FieldType)} {field.Name} = {Convert.ToString(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}" : $"{Name(field.FieldType)} {field.Name}";

    private static string Property(PropertyInfo property)
    {
        var setter = property.SetMethod is not { } set || !IsShown(set) ? ""
            : set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;" : " set;";
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        return $"{Ways(property.GetMethod!)}{required}{Name(property.PropertyType, Nullability.Create(property))} {property.Name} {{ get;{setter} }}";
    }

    private static string Method(MethodInfo method) =>
        $"{Ways(method)}{Name(method.ReturnType, Nullability.Create(method.ReturnParameter))} {method.Name}({Parameters(method)})";

    private static string Ways(MethodInfo method) =>
        (method.IsFamily || method.IsFamilyOrAssembly ? "protected " : "") + (method.IsStatic ? "static " : "") + (method.IsVirtual && !method.IsFinal && method.GetBaseDefinition() == method ? method.IsAbstract ? "abstract " : "virtual " : "");

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        (parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute)) ? "params " : "")
        + $"{Name(parameter.ParameterType, Nullability.Create(parameter))} {parameter.Name}"
        + (parameter.HasDefaultValue ? $" = {Value(parameter.DefaultValue)}" : "")));

    private static string Value(object? value) => value switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Name(Type type, NullabilityInfo nullability)
    {
        var names = type.IsGenericType && Nullable.GetUnderlyingType(type) is null
            ? $"{Bare(type)}<{string.Join(", ", type.GetGenericArguments().Zip(nullability.GenericTypeArguments, Name))}>"
            : Name(type);
        return names + (!type.IsValueType && nullability.ReadState == NullabilityState.Nullable ? "?" : "");
    }

    private static string Name(Type type) =>
        Nullable.GetUnderlyingType(type) is { } inner ? Name(inner) + "?"
        : type.IsArray ? Name(type.GetElementType()!) + "[]"
        : type.IsGenericType ? $"{Bare(type)}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : Keywords.GetValueOrDefault(type, type.Name);

    private static string Bare(Type type) => type.Name[..type.Name.IndexOf('`')];

    private static Dictionary<Type, string> Keywords { get; } = new()
    {
        [typeof(string)] = "string", [typeof(int)] = "int", [typeof(long)] = "long", [typeof(bool)] = "bool", [typeof(double)] = "double",
        [typeof(byte)] = "byte", [typeof(void)] = "void", [typeof(object)] = "object",
    };
}
