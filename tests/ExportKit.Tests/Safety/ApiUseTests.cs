using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace ExportKit.Tests.Safety;

/// <summary>What could read, reach or run something is called from one place each, where its guards are: read from the machine code of
/// the assemblies, so that no spelling hides a call.</summary>
public sealed class ApiUseTests
{
    private static readonly Lazy<(string Caller, string Api)[]> Calls = new(() => [.. Of("ExportKit.dll"), .. Of("ExportKit.Cli.dll"), .. Of("ExportKit.Serve.dll")]);

    [Fact]
    public void Every_XML_reader_is_made_by_one_factory()
    {
        var makers = Callers("System.Xml.XmlReader.Create", "System.Xml.XmlReaderSettings..ctor", "System.Xml.XmlTextReader..ctor", "System.Xml.XmlDocument..ctor", "System.Xml.XmlValidatingReader..ctor");

        Assert.Equal(["ExportKit.XmlInput"], makers);
    }

    [Fact]
    public void No_XML_is_read_past_that_factory()
    {
        // A document of System.Xml.Linq may be loaded from a reader, which the factory made, and from nothing else.
        string[] loaders = ["System.Xml.Linq.XDocument.Load", "System.Xml.Linq.XElement.Load", "System.Xml.Linq.XDocument.LoadAsync"];
        Assert.Equal(["ExportKit.Checking.Epub.SafeXml", "ExportKit.Serve.ChapterPreview", "ExportKit.Writing.Epub.Narrating.NarratedPage"], Callers(loaders));
        Assert.Empty(Callers("System.Xml.Linq.XDocument.Parse", "System.Xml.Linq.XElement.Parse"));
        Assert.DoesNotContain(Calls.Value, call => call.Api.StartsWith("System.Xml.Xsl.", StringComparison.Ordinal)
            || call.Api.StartsWith("System.Xml.XPath.XPathDocument.", StringComparison.Ordinal)
            || call.Api.StartsWith("System.Xml.Schema.", StringComparison.Ordinal)
            || call.Api.StartsWith("System.Xml.Serialization.", StringComparison.Ordinal)
            || call.Api.StartsWith("System.Data.", StringComparison.Ordinal)
            || call.Api.StartsWith("System.Runtime.Serialization.", StringComparison.Ordinal));
    }

    [Fact]
    public void Names_are_looked_up_and_connections_made_in_one_place_each()
    {
        Assert.Equal(["ExportKit.Resources.Web.SystemNameResolver"], CallersOf("System.Net.Dns."));
        Assert.Equal(["ExportKit.Resources.Web.SystemTransport"], CallersOf("System.Net.Sockets.Socket.Connect"));
        Assert.Empty(CallersOf("System.Net.WebRequest.").Concat(CallersOf("System.Net.WebClient.")).Concat(CallersOf("System.Net.Sockets.UdpClient.")));
        Assert.Equal(["ExportKit.Resources.Web.WebExchange"], Callers("System.Net.Http.SocketsHttpHandler..ctor", "System.Net.Http.HttpClientHandler..ctor"));
    }

    [Fact]
    public void Programs_are_started_in_one_place()
    {
        // What starts the served page starts a part of this program, with its own environment.
        var starters = CallersOf("System.Diagnostics.Process.Start").Where(type => type != "ExportKit.Cli.Serving.ServeProgram");

        Assert.Equal(["ExportKit.Cli.Programs.SystemPrograms"], starters);
    }

    [Fact]
    public void No_code_is_loaded_or_made_at_run_time() => Assert.Empty(
        CallersOf("System.Reflection.Assembly.Load").Concat(CallersOf("System.Reflection.Emit."))
            .Concat(CallersOf("System.Linq.Expressions.Expression.")).Concat(Callers("System.Type.GetType")));

    private static string[] Callers(params string[] apis) =>
        [.. Calls.Value.Where(call => apis.Contains(call.Api)).Select(call => call.Caller).Distinct().Order(StringComparer.Ordinal)];

    private static string[] CallersOf(string beginning) =>
        [.. Calls.Value.Where(call => call.Api.StartsWith(beginning, StringComparison.Ordinal)).Select(call => call.Caller).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The calls of an assembly to others: the outermost type that calls, and what it calls.</summary>
    private static List<(string Caller, string Api)> Of(string assembly)
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, assembly)));
        var metadata = file.GetMetadataReader();
        var calls = new List<(string, string)>();
        foreach (var handle in metadata.MethodDefinitions)
        {
            var method = metadata.GetMethodDefinition(handle);
            if (method.RelativeVirtualAddress == 0)
            {
                continue;
            }

            var caller = Outermost(metadata, method.GetDeclaringType());
            var body = file.GetMethodBody(method.RelativeVirtualAddress).GetILBytes()!;
            calls.AddRange(Tokens(body).Select(token => Name(metadata, token)).OfType<string>().Select(api => (caller, api)));
        }

        return calls;
    }

    // Looks at every byte: what is no instruction might be taken for one, but no call is missed.
    private static IEnumerable<int> Tokens(byte[] body)
    {
        const byte Call = 0x28, CallVirtual = 0x6F, New = 0x73, LoadFunction = 0x06;
        for (var at = 0; at + 4 < body.Length; at++)
        {
            if (body[at] is Call or CallVirtual or New or LoadFunction)
            {
                yield return BitConverter.ToInt32(body, at + 1);
            }
        }
    }

    private static string? Name(MetadataReader metadata, int token)
    {
        var handle = (token >> 24) is 0x0A or 0x2B ? MetadataTokens.EntityHandle(token) : default;
        if (handle.Kind == HandleKind.MethodSpecification && IsThere(metadata, TableIndex.MethodSpec, token))
        {
            handle = metadata.GetMethodSpecification((MethodSpecificationHandle)handle).Method;
        }

        if (handle.Kind != HandleKind.MemberReference || !IsThere(metadata, TableIndex.MemberRef, MetadataTokens.GetToken(handle)))
        {
            return null;
        }

        var member = metadata.GetMemberReference((MemberReferenceHandle)handle);
        if (member.Parent.Kind != HandleKind.TypeReference)
        {
            return null;
        }

        var type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent);
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}.{metadata.GetString(member.Name)}";
    }

    private static bool IsThere(MetadataReader metadata, TableIndex table, int token) =>
        (token & 0xFFFFFF) is > 0 and var row && row <= metadata.GetTableRowCount(table);

    private static string Outermost(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        while (!type.GetDeclaringType().IsNil)
        {
            type = metadata.GetTypeDefinition(type.GetDeclaringType());
        }

        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }
}
