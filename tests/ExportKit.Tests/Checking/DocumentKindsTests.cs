using System.Text;
using ExportKit.Checking;

namespace ExportKit.Tests.Checking;

/// <summary>Kinds are told by bytes.</summary>
public sealed class DocumentKindsTests
{
    [Theory]
    [InlineData("%PDF-1.7\n", DocumentKind.Pdf)]
    [InlineData("some mail before\r\n%PDF-2.0\n", DocumentKind.Pdf)]
    [InlineData("PK\u0003\u0004rest", DocumentKind.Epub)]
    [InlineData("A headline\n\nWords.\n", DocumentKind.PlainText)]
    [InlineData("a < b, and so on", DocumentKind.PlainText)]
    public void A_kind_is_told_by_its_bytes(string content, object kind) =>
        Assert.Equal((DocumentKind)kind, DocumentKinds.Of(Encoding.UTF8.GetBytes(content), out _));

    [Theory]
    [InlineData("", "no bytes")]
    [InlineData("<!DOCTYPE html><title>x</title>", "HTML")]
    [InlineData("\ufeff <?xml version='1.0'?>", "HTML or XML")]
    [InlineData("GIF89a\0\u0001", "neither")]
    public void What_is_none_says_why(string content, string reason)
    {
        Assert.Null(DocumentKinds.Of(Encoding.UTF8.GetBytes(content), out var said));
        Assert.Contains(reason, said, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_in_UTF_16_is_text() =>
        Assert.Equal(DocumentKind.PlainText, DocumentKinds.Of([0xff, 0xfe, .. Encoding.Unicode.GetBytes("Words")], out _));
}
