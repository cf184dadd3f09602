using System.Text;

namespace ExportKit.Fuzzing;

/// <summary>Drawings (SVG) with the parts that are read of them.</summary>
internal static class Drawings
{
    private static readonly string[] Contents =
    [
        "<rect x='2' y='8' width='12' height='12' rx='3' fill='#246'/><circle cx='9' cy='9' r='4' stroke='red' stroke-width='2' stroke-dasharray='1 2'/>",
        "<path d='M0 0 L10 10 H5 V5 C1 2 3 4 5 6 S1 2 3 4 Q1 1 2 2 T3 3 A4 4 30 1 0 9 9 Z m1-1 a1 1 0 01.5.5' fill='none' stroke='rgb(1,2,3)'/>",
        "<defs><linearGradient id='g'><stop offset='0' stop-color='red'/><stop offset='100%' stop-opacity='.5'/></linearGradient><clipPath id='c'><rect width='9' height='9'/></clipPath></defs><g clip-path='url(#c)' transform='rotate(30) scale(2,-1) matrix(1 0 0 1 2 3)'><ellipse cx='5' cy='5' rx='3' ry='2' fill='url(#g)'/></g>",
        "<symbol id='s' viewBox='0 0 4 4'><polygon points='0,0 4,0 2,4'/></symbol><use href='#s' width='9' height='9'/><use xlink:href='#s' x='9'/>",
        "<style>.a{fill:blue;stroke:none} #b{opacity:.5}</style><polyline class='a' points='0 0 5 5 9 0'/><line id='b' x2='9' y2='9' stroke='currentColor'/>",
        "<text x='1' y='9' font-size='5'>Words <tspan dy='2'>here</tspan></text><image href='data:image/png;base64,iVBORw0KGgo=' width='4' height='4'/>",
    ];

    /// <summary>Some of them.</summary>
    public static IReadOnlyList<byte[]> All { get; } =
    [
        .. Contents.Select(content => Encoding.UTF8.GetBytes(
            $"<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 40 20' width='40' height='20'><title>Bars</title>{content}</svg>")),
    ];
}
