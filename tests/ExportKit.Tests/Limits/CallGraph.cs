using System.Collections.Immutable;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace ExportKit.Tests.Limits;

/// <summary>Who may call whom within some assemblies, read from their code: direct calls, overrides and implementations of what is called
/// virtually, functions that are made into delegates, and the bodies of iterators. It has more edges than there are calls, never fewer,
/// but for delegates that are handed on.</summary>
internal sealed class CallGraph
{
    private static readonly OpCode[] OneByte = new OpCode[256];
    private static readonly OpCode[] TwoBytes = new OpCode[256];

    private readonly Dictionary<string, Node> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Node>> _bySlot = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Node>> _ofType = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _above = new(StringComparer.Ordinal);

    static CallGraph()
    {
        foreach (var field in typeof(OpCodes).GetFields())
        {
            if (field.GetValue(null) is OpCode code)
            {
                (code.Size == 1 ? OneByte : TwoBytes)[code.Value & 0xFF] = code;
            }
        }
    }

    /// <summary>Reads assemblies.</summary>
    /// <param name="paths">Their files.</param>
    public static CallGraph Of(params IReadOnlyList<string> paths)
    {
        var graph = new CallGraph();
        var readers = paths.Select(path => new PEReader(File.OpenRead(path))).ToList();
        foreach (var reader in readers)
        {
            graph.AddTypes(reader.GetMetadataReader());
            graph.AddMethods(reader.GetMetadataReader());
        }

        foreach (var reader in readers)
        {
            graph.AddCalls(reader, reader.GetMetadataReader());
            reader.Dispose();
        }

        return graph;
    }

    /// <summary>The groups of methods each of which may come back to itself by way of the others, as the names of its methods in order.</summary>
    /// <param name="guard">A method; whatever calls it is taken for one that never comes back to itself. Null for none.</param>
    public List<string[]> Cycles(string? guard = null)
    {
        var cycles = new List<string[]>();
        var (index, stack) = (0, new Stack<Node>());
        foreach (var node in _nodes.Values)
        {
            node.Index = node.Calls.Any(called => called.Name == guard) ? int.MaxValue : -1;
        }

        foreach (var root in _nodes.Values.Where(node => node.Index < 0))
        {
            if (root.Index >= 0)
            {
                continue;
            }

            var work = new Stack<(Node Node, IEnumerator<Node> Left)>();
            Enter(root);
            while (work.TryPeek(out var top))
            {
                if (top.Left.MoveNext())
                {
                    var next = top.Left.Current;
                    if (next.Index < 0)
                    {
                        Enter(next);
                    }
                    else if (next.IsOpen)
                    {
                        top.Node.Low = Math.Min(top.Node.Low, next.Index);
                    }

                    continue;
                }

                work.Pop();
                if (work.TryPeek(out var above))
                {
                    above.Node.Low = Math.Min(above.Node.Low, top.Node.Low);
                }

                Leave(top.Node);
            }

            void Enter(Node node)
            {
                (node.Index, node.Low, node.IsOpen) = (index, index, true);
                index++;
                stack.Push(node);
                work.Push((node, node.Calls.GetEnumerator()));
            }
        }

        return cycles;

        void Leave(Node node)
        {
            if (node.Low != node.Index)
            {
                return;
            }

            var group = new List<Node>();
            do
            {
                group.Add(stack.Pop());
                group[^1].IsOpen = false;
            }
            while (group[^1] != node);

            if (group.Count > 1 || node.Calls.Contains(node))
            {
                cycles.Add([.. group.Select(one => one.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
            }
        }
    }

    private void AddTypes(MetadataReader reader)
    {
        foreach (var handle in reader.TypeDefinitions)
        {
            var type = reader.GetTypeDefinition(handle);
            var above = type.GetInterfaceImplementations().Select(one => TypeName(reader, reader.GetInterfaceImplementation(one).Interface)).ToList();
            if (!type.BaseType.IsNil)
            {
                above.Add(TypeName(reader, type.BaseType));
            }

            _above[TypeName(reader, handle)] = above;
        }
    }

    private bool IsBelow(string type, string called) =>
        type == called || (_above.GetValueOrDefault(type)?.Exists(above => IsBelow(above, called)) ?? false);

    private void AddMethods(MetadataReader reader)
    {
        foreach (var handle in reader.MethodDefinitions)
        {
            var method = reader.GetMethodDefinition(handle);
            var type = TypeName(reader, method.GetDeclaringType());
            var name = reader.GetString(method.Name);
            var slot = name[(name.LastIndexOf('.') is var dot && dot > 0 ? dot + 1 : 0)..] + "/" + ParameterCount(reader, method.Signature);
            var node = new Node(type, Readable(type, name));
            _nodes[type + "::" + name + Signature(reader, method.Signature)] = node;
            if (!_ofType.TryGetValue(type, out var own))
            {
                _ofType[type] = own = [];
            }

            own.Add(node);
            if ((method.Attributes & System.Reflection.MethodAttributes.Virtual) != 0)
            {
                if (!_bySlot.TryGetValue(slot, out var slots))
                {
                    _bySlot[slot] = slots = [];
                }

                slots.Add(node);
            }
        }
    }

    private void AddCalls(PEReader file, MetadataReader reader)
    {
        foreach (var handle in reader.MethodDefinitions)
        {
            var method = reader.GetMethodDefinition(handle);
            if (method.RelativeVirtualAddress == 0)
            {
                continue;
            }

            var node = _nodes[TypeName(reader, method.GetDeclaringType()) + "::" + reader.GetString(method.Name) + Signature(reader, method.Signature)];
            var code = file.GetMethodBody(method.RelativeVirtualAddress).GetILReader();
            while (code.RemainingBytes > 0)
            {
                var first = code.ReadByte();
                var operation = first == 0xFE ? TwoBytes[code.ReadByte()] : OneByte[first];
                if (operation.OperandType is OperandType.InlineMethod)
                {
                    Add(reader, node, MetadataTokens.EntityHandle(code.ReadInt32()), operation);
                }
                else
                {
                    Skip(ref code, operation.OperandType);
                }
            }
        }
    }

    private void Add(MetadataReader reader, Node node, EntityHandle target, OpCode operation)
    {
        if (target.Kind == HandleKind.MethodSpecification)
        {
            target = reader.GetMethodSpecification((MethodSpecificationHandle)target).Method;
        }

        string type, name;
        BlobHandle signature;
        if (target.Kind == HandleKind.MethodDefinition)
        {
            var method = reader.GetMethodDefinition((MethodDefinitionHandle)target);
            (type, name, signature) = (TypeName(reader, method.GetDeclaringType()), reader.GetString(method.Name), method.Signature);
        }
        else
        {
            var member = reader.GetMemberReference((MemberReferenceHandle)target);
            (type, name, signature) = (TypeName(reader, member.Parent), reader.GetString(member.Name), member.Signature);
        }

        if (_nodes.TryGetValue(type + "::" + name + Signature(reader, signature), out var known))
        {
            node.Calls.Add(known);
        }

        // What is called virtually may be any override or implementation; only those of our own types are followed.
        if ((operation == OpCodes.Callvirt || operation == OpCodes.Ldvirtftn) && IsOurs(type) && _bySlot.TryGetValue(name + "/" + ParameterCount(reader, signature), out var slots))
        {
            node.Calls.UnionWith(slots.Where(one => IsBelow(one.Type, type)));
        }

        // The body of an iterator or of what waits is a class that its method makes.
        if (operation == OpCodes.Newobj && type.Contains(">d__", StringComparison.Ordinal) && type != node.Type && _ofType.TryGetValue(type, out var own))
        {
            node.Calls.UnionWith(own);
        }
    }

    private static bool IsOurs(string type) => type.StartsWith("ExportKit", StringComparison.Ordinal);

    private static void Skip(ref BlobReader code, OperandType operand)
    {
        switch (operand)
        {
            case OperandType.InlineNone:
                break;
            case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                code.ReadByte();
                break;
            case OperandType.InlineVar:
                code.ReadInt16();
                break;
            case OperandType.InlineI8 or OperandType.InlineR:
                code.ReadInt64();
                break;
            case OperandType.InlineSwitch:
                var count = code.ReadInt32();
                code.Offset += 4 * count;
                break;
            default:
                code.ReadInt32();
                break;
        }
    }

    private static string TypeName(MetadataReader reader, EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                var definition = reader.GetTypeDefinition((TypeDefinitionHandle)handle);
                var own = reader.GetString(definition.Name);
                return definition.GetDeclaringType() is { IsNil: false } outer
                    ? TypeName(reader, outer) + "+" + own
                    : reader.GetString(definition.Namespace) + "." + own;
            case HandleKind.TypeReference:
                var reference = reader.GetTypeReference((TypeReferenceHandle)handle);
                return reference.ResolutionScope.Kind == HandleKind.TypeReference
                    ? TypeName(reader, reference.ResolutionScope) + "+" + reader.GetString(reference.Name)
                    : reader.GetString(reference.Namespace) + "." + reader.GetString(reference.Name);
            case HandleKind.TypeSpecification:
                return reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(new Names(), null);
            default:
                return "";
        }
    }

    private static int ParameterCount(MetadataReader reader, BlobHandle signature)
    {
        var blob = reader.GetBlobReader(signature);
        var header = blob.ReadSignatureHeader();
        if (header.IsGeneric)
        {
            blob.ReadCompressedInteger();
        }

        return blob.ReadCompressedInteger();
    }

    private static string Signature(MetadataReader reader, BlobHandle signature)
    {
        var blob = reader.GetBlobReader(signature);
        var decoded = new SignatureDecoder<string, object?>(new Names(), reader, null).DecodeMethodSignature(ref blob);
        return "(" + string.Join(',', decoded.ParameterTypes) + ")" + decoded.GenericParameterCount;
    }

    /// <summary>A method as its source has it: what the compiler made of a lambda or an iterator is part of the method that it stands in.</summary>
    private static string Readable(string type, string name)
    {
        var parts = type.Split('+');
        var owner = parts.Last(part => !part.StartsWith('<'));
        var inner = name.StartsWith('<') && name.IndexOf('>') is > 1 and var end ? name[1..end]
            : parts[^1].StartsWith('<') && parts[^1].IndexOf('>') is > 1 and var close ? parts[^1][1..close]
            : name;
        return owner[(owner.LastIndexOf('.') + 1)..].Split('`')[0] + "." + inner;
    }

    private sealed class Node(string type, string name)
    {
        public string Type => type;

        public string Name => name;

        public HashSet<Node> Calls { get; } = [];

        public int Index { get; set; } = -1;

        public int Low { get; set; }

        public bool IsOpen { get; set; }
    }

    /// <summary>Names of types, generic ones without what they are made of.</summary>
    private sealed class Names : ISignatureTypeProvider<string, object?>
    {
        public string GetArrayType(string elementType, ArrayShape shape) => elementType + "[,]";

        public string GetByReferenceType(string elementType) => elementType + "&";

        public string GetFunctionPointerType(MethodSignature<string> signature) => "*";

        public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) => genericType;

        public string GetGenericMethodParameter(object? genericContext, int index) => "!!" + index;

        public string GetGenericTypeParameter(object? genericContext, int index) => "!" + index;

        public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;

        public string GetPinnedType(string elementType) => elementType;

        public string GetPointerType(string elementType) => elementType + "*";

        public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

        public string GetSZArrayType(string elementType) => elementType + "[]";

        public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => TypeName(reader, handle);

        public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => TypeName(reader, handle);

        public string GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
            reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);
    }
}
