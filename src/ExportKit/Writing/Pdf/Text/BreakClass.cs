namespace ExportKit.Writing.Pdf.Text;

/// <summary>The line breaking classes (UAX 14) of the characters that <see cref="SimpleLineBreaks"/> knows.</summary>
internal enum BreakClass : byte
{
    /// <summary>A character that it does not know.</summary>
    Other,

    /// <summary>Letters and most symbols.</summary>
    AL,

    /// <summary>Digits.</summary>
    NU,

    /// <summary>Space.</summary>
    SP,

    /// <summary>Opening punctuation.</summary>
    OP,

    /// <summary>Closing punctuation.</summary>
    CL,

    /// <summary>Closing parenthesis.</summary>
    CP,

    /// <summary>Quotation marks.</summary>
    QU,

    /// <summary>Exclamation and question marks.</summary>
    EX,

    /// <summary>Separators in numbers: comma, full stop, colon.</summary>
    IS,

    /// <summary>Slash.</summary>
    SY,

    /// <summary>Hyphen-minus.</summary>
    HY,

    /// <summary>The hyphen U+2010.</summary>
    HH,

    /// <summary>A break may follow.</summary>
    BA,

    /// <summary>A break may come before.</summary>
    BB,

    /// <summary>Em dash.</summary>
    B2,

    /// <summary>No break on either side.</summary>
    GL,

    /// <summary>Before numbers: currency.</summary>
    PR,

    /// <summary>After numbers: per cent.</summary>
    PO,

    /// <summary>Ellipsis.</summary>
    IN,

    /// <summary>A box.</summary>
    CB,

    /// <summary>A forced break.</summary>
    BK,
}
