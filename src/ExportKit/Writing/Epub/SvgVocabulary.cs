namespace ExportKit.Writing.Epub;

/// <summary>The elements and attributes of SVG that a still, self-contained picture needs.</summary>
internal static class SvgVocabulary
{
    /// <summary>Whether an element may stay.</summary>
    /// <param name="name">Its local name.</param>
    public static bool IsElement(string name) => IsShape(name) || IsFilter(name) || name is
        "clipPath" or "defs" or "desc" or "g" or "image" or "linearGradient" or "marker" or "mask" or "pattern"
        or "radialGradient" or "stop" or "svg" or "switch" or "symbol" or "title" or "use";

    /// <summary>Whether an element goes while what it holds stays: a link does nothing within a picture.</summary>
    /// <param name="name">Its local name.</param>
    public static bool IsUnwrapped(string name) => name is "a";

    /// <summary>Whether an attribute may stay, its value being harmless.</summary>
    /// <param name="name">Its name.</param>
    public static bool IsAttribute(string name) => IsPlacing(name) || IsPainting(name) || IsWriting(name) || IsFiltering(name);

    private static bool IsShape(string name) => name is
        "circle" or "ellipse" or "line" or "path" or "polygon" or "polyline" or "rect" or "text" or "textPath" or "tspan";

    private static bool IsFilter(string name) => name is
        "filter" or "feBlend" or "feColorMatrix" or "feComponentTransfer" or "feComposite" or "feConvolveMatrix"
        or "feDiffuseLighting" or "feDisplacementMap" or "feDistantLight" or "feDropShadow" or "feFlood" or "feFuncA" or "feFuncB"
        or "feFuncG" or "feFuncR" or "feGaussianBlur" or "feMerge" or "feMergeNode" or "feMorphology" or "feOffset"
        or "fePointLight" or "feSpecularLighting" or "feSpotLight" or "feTile" or "feTurbulence";

    private static bool IsPlacing(string name) => name is
        "class" or "clipPathUnits" or "cx" or "cy" or "d" or "dx" or "dy" or "fr" or "fx" or "fy" or "gradientTransform"
        or "gradientUnits" or "height" or "href" or "id" or "markerHeight" or "markerUnits" or "markerWidth" or "maskContentUnits"
        or "maskUnits" or "offset" or "orient" or "pathLength" or "patternContentUnits" or "patternTransform" or "patternUnits"
        or "points" or "preserveAspectRatio" or "r" or "refX" or "refY" or "rotate" or "rx" or "ry" or "spreadMethod" or "style"
        or "transform" or "transform-origin" or "version" or "viewBox" or "width" or "x" or "x1" or "x2" or "y" or "y1" or "y2";

    private static bool IsPainting(string name) => name is
        "clip-path" or "clip-rule" or "color" or "color-interpolation" or "color-interpolation-filters" or "display" or "fill"
        or "fill-opacity" or "fill-rule" or "filter" or "flood-color" or "flood-opacity" or "image-rendering" or "isolation"
        or "lighting-color" or "marker-end" or "marker-mid" or "marker-start" or "mask" or "mix-blend-mode" or "opacity" or "overflow"
        or "paint-order" or "shape-rendering" or "stop-color" or "stop-opacity" or "stroke" or "stroke-dasharray"
        or "stroke-dashoffset" or "stroke-linecap" or "stroke-linejoin" or "stroke-miterlimit" or "stroke-opacity"
        or "stroke-width" or "text-rendering" or "vector-effect" or "visibility";

    private static bool IsWriting(string name) => name is
        "alignment-baseline" or "baseline-shift" or "direction" or "dominant-baseline" or "font-family" or "font-size"
        or "font-stretch" or "font-style" or "font-variant" or "font-weight" or "lang" or "lengthAdjust" or "letter-spacing"
        or "startOffset" or "systemLanguage" or "text-anchor" or "text-decoration" or "textLength" or "unicode-bidi"
        or "word-spacing" or "writing-mode";

    private static bool IsFiltering(string name) => name is
        "amplitude" or "azimuth" or "baseFrequency" or "bias" or "diffuseConstant" or "divisor" or "edgeMode" or "elevation"
        or "exponent" or "filterUnits" or "in" or "in2" or "intercept" or "k1" or "k2" or "k3" or "k4" or "kernelMatrix"
        or "limitingConeAngle" or "mode" or "numOctaves" or "operator" or "order" or "pointsAtX" or "pointsAtY" or "pointsAtZ"
        or "preserveAlpha" or "primitiveUnits" or "radius" or "result" or "scale" or "seed" or "slope" or "specularConstant"
        or "specularExponent" or "stdDeviation" or "stitchTiles" or "surfaceScale" or "tableValues" or "targetX" or "targetY" or "type"
        or "values" or "xChannelSelector" or "yChannelSelector" or "z";
}
