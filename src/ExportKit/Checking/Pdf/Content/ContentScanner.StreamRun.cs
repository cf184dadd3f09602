using ExportKit.Checking.Pdf.Cos;

namespace ExportKit.Checking.Pdf.Content;

internal sealed partial class ContentScanner
{
    /// <summary>The run through one stream.</summary>
    private sealed class StreamRun(
        ContentScanner scanner, CosDictionary resources, StreamOwner owner, GraphicsState state, MarkedSequence? around)
    {
        private readonly MarkedSequence? _around = around;
        private readonly Stack<GraphicsState> _saved = new();
        private Matrix _text = Matrix.Identity;
        private Matrix _line = Matrix.Identity;

        public GraphicsState State { get; private set; } = state;

        public MarkedSequence? Sequence { get; private set; } = around;

        public StreamOwner Owner => owner;

        public static Matrix MatrixOf(IReadOnlyList<CosValue> numbers) => new(
            Number(numbers, 0), Number(numbers, 1), Number(numbers, 2), Number(numbers, 3), Number(numbers, 4), Number(numbers, 5));

        public void Execute(string operation, List<CosValue> operands)
        {
            switch (operation)
            {
                case "BMC" or "BDC":
                    Open(operands);
                    break;
                case "EMC":
                    Close();
                    break;
                case "f" or "F" or "f*" or "S" or "s" or "B" or "B*" or "b" or "b*":
                    scanner.TellPainted("a line or an area", this);
                    break;
                case "sh":
                    scanner.TellPainted("a shading", this);
                    break;
                case "ID":
                    scanner.TellPainted("a picture", this);
                    break;
                case "Do" when operands is [.., CosName name]:
                    scanner.Draw(name.Value, resources, this);
                    break;
                default:
                    ExecuteText(operation, operands);
                    break;
            }
        }

        /// <summary>Ends what the stream leaves open.</summary>
        public void CloseAll()
        {
            while (Sequence != _around)
            {
                Close();
            }
        }

        private static double Number(IReadOnlyList<CosValue> operands, int index) =>
            index < operands.Count && operands[index] is CosNumber number ? number.Value : 0;

        private void ExecuteText(string operation, List<CosValue> operands)
        {
            switch (operation)
            {
                case "Tj" when operands is [.., CosString shown]:
                    Show(shown);
                    break;
                case "TJ" when operands is [.., CosArray parts]:
                    ShowParts(parts);
                    break;
                case "'" when operands is [.., CosString shown]:
                    NextLine(0, -State.Leading);
                    Show(shown);
                    break;
                case "\"" when operands is [CosNumber word, CosNumber character, CosString shown]:
                    State = State with { WordSpacing = word.Value, CharacterSpacing = character.Value };
                    NextLine(0, -State.Leading);
                    Show(shown);
                    break;
                case "BT":
                    _text = _line = Matrix.Identity;
                    break;
                case "Td":
                    NextLine(Number(operands, 0), Number(operands, 1));
                    break;
                case "TD":
                    State = State with { Leading = -Number(operands, 1) };
                    NextLine(Number(operands, 0), Number(operands, 1));
                    break;
                case "Tm":
                    _text = _line = MatrixOf(operands);
                    break;
                case "T*":
                    NextLine(0, -State.Leading);
                    break;
                default:
                    ExecuteState(operation, operands);
                    break;
            }
        }

        private void ExecuteState(string operation, List<CosValue> operands)
        {
            switch (operation)
            {
                case "q" when _saved.Count < MaxSequences:
                    _saved.Push(State);
                    break;
                case "Q" when _saved.Count > 0:
                    State = _saved.Pop();
                    break;
                case "cm":
                    State = State with { Transform = MatrixOf(operands).Then(State.Transform) };
                    break;
                case "Tf" when operands is [CosName name, ..]:
                    State = State with { Font = scanner.Font(resources, name.Value), Size = Number(operands, 1) };
                    break;
                case "gs" when operands is [CosName name, ..]:
                    TakeFont(name.Value);
                    break;
                default:
                    State = WithNumber(operation, Number(operands, 0));
                    break;
            }
        }

        private GraphicsState WithNumber(string operation, double value) => operation switch
        {
            "Tc" => State with { CharacterSpacing = value },
            "Tw" => State with { WordSpacing = value },
            "Tz" => State with { Stretch = value / 100 },
            "TL" => State with { Leading = value },
            "Ts" => State with { Rise = value },
            "Tr" => State with { RenderingMode = (int)value },
            _ => State,
        };

        /// <summary>Takes the font that an entry of the graphics state parameters sets.</summary>
        private void TakeFont(string name)
        {
            var file = scanner.File;
            var states = file.Dictionary(resources, "ExtGState") ?? CosDictionary.Empty;
            if (file.Dictionary(states, name) is { } parameters && file.Get(parameters, "Font") is CosArray { Items: [var font, var size, ..] })
            {
                State = State with { Font = scanner.FontOf(font), Size = (file.Resolve(size) as CosNumber)?.Value ?? 0 };
            }
        }

        private void NextLine(double x, double y)
        {
            _line = new Matrix(1, 0, 0, 1, x, y).Then(_line);
            _text = _line;
        }

        private void ShowParts(CosArray parts)
        {
            foreach (var part in parts.Items)
            {
                switch (part)
                {
                    case CosString shown:
                        Show(shown);
                        break;
                    case CosNumber gap:
                        Advance(-gap.Value / 1000 * State.Size * State.Stretch);
                        break;
                }
            }
        }

        private void Show(CosString shown)
        {
            if (State.Font is not { } font)
            {
                return;
            }

            var place = new Matrix(State.Size * State.Stretch, 0, 0, State.Size, 0, State.Rise).Then(_text).Then(State.Transform);
            Advance(font.Advance(shown.Bytes, State) * State.Stretch);
            var end = _text.Then(State.Transform);
            var text = new ShownText(font, shown.Bytes, State.RenderingMode, place.Apply(0, 0), end.Apply(0, State.Rise), place.Height);
            scanner.Tell(text, this);
        }

        private void Advance(double distance) =>
            _text = (State.Font is { IsVertical: true } ? new Matrix(1, 0, 0, 1, 0, -distance) : new Matrix(1, 0, 0, 1, distance, 0)).Then(_text);

        private void Open(List<CosValue> operands)
        {
            var tag = operands.OfType<CosName>().FirstOrDefault()?.Value ?? "";
            var properties = operands.Count > 1 ? scanner.Properties(operands[^1], resources) : CosDictionary.Empty;
            if ((Sequence?.Depth ?? 0) < MaxSequences)
            {
                Sequence = new MarkedSequence(tag, properties, Sequence, owner);
                scanner.TellOpen(Sequence);
            }
        }

        private void Close()
        {
            if (Sequence != _around && Sequence is { } last)
            {
                scanner.TellClose(last);
                Sequence = last.Parent;
            }
        }
    }
}
