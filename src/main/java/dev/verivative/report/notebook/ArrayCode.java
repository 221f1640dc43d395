package dev.verivative.report.notebook;

import dev.verivative.exact.Point;
import dev.verivative.notation.NumpyLine;
import dev.verivative.notation.NumpyLine.Argument;
import dev.verivative.notation.NumpyLine.Kind;
import dev.verivative.report.NumpyLines;
import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Rational;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All entries at once, one line of NumPy each. */
final class ArrayCode implements Code {
    private static final String SCIPY_ERF = "from scipy.special import erf";

    private final Function function;
    private final NumpyLines lines;
    private final PythonNames names = new PythonNames();
    private final Map<Argument, String> outside = new LinkedHashMap<>();
    private final Map<String, String> functions = new LinkedHashMap<>();
    private final String forward;

    ArrayCode(Function function, NumpyLines lines) {
        this.function = function;
        this.lines = lines;
        Set<Argument> all = new LinkedHashSet<>(parameters(lines.forward()));
        lines.results().forEach(result -> all.addAll(parameters(result.line())));
        all.forEach(argument -> outside.put(argument, names.fresh(argument.name())));
        names.fresh(lines.output());
        forward = names.fresh("function");
        lines.results().forEach(result -> functions.put(result.kind(), names.fresh(result.kind())));
    }

    /** What has to be given for a line; the outputs are computed. */
    private List<Argument> parameters(NumpyLine line) {
        Set<Argument> all = new LinkedHashSet<>();
        for (Argument argument : line.arguments()) {
            if (argument.kind() == Kind.OUTPUT) {
                all.addAll(lines.forward().arguments());
            } else {
                all.add(argument);
            }
        }
        List<Argument> ordered = new ArrayList<>(all);
        ordered.sort(Comparator.comparing(this::rank));
        return List.copyOf(ordered);
    }

    /** The function's own variables stand first. */
    private int rank(Argument argument) {
        List<String> variables = function.variables().stream().map(Tensor::name).toList();
        int own = argument.kind() == Kind.VALUE ? variables.indexOf(argument.original()) : -1;
        return own < 0 ? variables.size() : own;
    }

    @Override
    public String introduction() {
        return "Arrays have an axis for each index; those of the function come first.";
    }

    @Override
    public String imports() {
        List<String> imports = new ArrayList<>(lines.imports());
        // NumPy has no error function; Python has one of a single number.
        boolean error = imports.remove(SCIPY_ERF);
        if (error) {
            imports.add(0, "import math\n");
            imports.add("\nerf = np.vectorize(math.erf, otypes=[float])");
        }
        return String.join("\n", imports);
    }

    @Override
    public List<String> definitions() {
        List<String> definitions = new ArrayList<>();
        definitions.add(definition(forward, lines.forward()));
        lines.results().forEach(result -> definitions.add(definition(nameOf(result.kind()), result.line())));
        return definitions;
    }

    private String definition(String name, NumpyLine line) {
        String parameters = parameters(line).stream().map(Argument::name).collect(Collectors.joining(", "));
        String outputs = line.arguments().stream().anyMatch(argument -> argument.kind() == Kind.OUTPUT)
                ? "    " + lines.output() + " = " + forward + "("
                        + parameters(lines.forward()).stream()
                                .map(Argument::name)
                                .collect(Collectors.joining(", "))
                        + ")\n"
                : "";
        return "def " + name + "(" + parameters + "):\n" + outputs + "    return " + line.code();
    }

    @Override
    public List<Checked> checked() {
        return lines.results().stream()
                .map(result -> new Checked(result.kind(), result.asked(), result.entry(), result.axes(), List.of()))
                .toList();
    }

    @Override
    public List<String> values(Point point) {
        List<String> values = new ArrayList<>();
        outside.forEach((argument, name) -> values.add(name + " = " + value(argument, point)));
        return values;
    }

    private static String value(Argument argument, Point point) {
        if (argument.kind() == Kind.SIZE) {
            return "" + point.size(Dimension.of(argument.original()));
        }
        for (Map.Entry<Tensor, List<Rational>> tensor : point.entries().entrySet()) {
            if (tensor.getKey().name().equals(argument.original())) {
                return value(tensor.getKey(), tensor.getValue(), point);
            }
        }
        throw new IllegalArgumentException("no value for " + argument.original());
    }

    static String value(Tensor tensor, List<Rational> values, Point point) {
        return PythonArrays.text(
                tensor.shape().stream().map(point::size).toList(),
                values.stream().mapToDouble(Solving::nearest).toArray());
    }

    @Override
    public Value derived(Checked checked, Point point) {
        NumpyLine line = result(checked.name()).line();
        List<Integer> shape = checked.axes().stream()
                .map(axis -> point.size(axis.dimension()))
                .toList();
        return new Value(call(nameOf(checked.name()), line), shape);
    }

    private NumpyLines.Result result(String kind) {
        return lines.results().stream()
                .filter(result -> result.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private String nameOf(String kind) {
        return Objects.requireNonNull(functions.get(kind), () -> "nothing is called " + kind);
    }

    private String call(String name, NumpyLine line) {
        return name + "(" + parameters(line).stream().map(outside::get).collect(Collectors.joining(", ")) + ")";
    }

    @Override
    public Optional<List<String>> differences(Checked checked, Point point) {
        return Contracted.of(checked.asked())
                .flatMap(this::differences)
                .map(expression -> List.of("numerical = " + expression));
    }

    private Optional<String> differences(Contracted contracted) {
        Optional<String> by = outsideOf(contracted.by());
        Optional<String> body = contracted.isSecond()
                ? functions.containsKey("jacobian")
                        ? Optional.of(
                                call(nameOf("jacobian"), result("jacobian").line()))
                        : Optional.empty()
                : Optional.of(call(forward, lines.forward()));
        Optional<String> slopes =
                by.flatMap(x -> body.map(call -> "differences(lambda " + x + ": " + call + ", " + x + ")"));
        if (contracted.vector().isEmpty()) {
            return slopes;
        }
        Optional<String> vector = outsideOf(contracted.vector().get());
        int rank = contracted.vector().get().indices().size();
        return slopes.flatMap(all -> vector.map(v -> contracted.isVectorFirst()
                ? "np.tensordot(" + v + ", " + all + ", " + rank + ")"
                : "np.tensordot(" + all + ", " + v + ", " + rank + ")"));
    }

    private Optional<String> outsideOf(Term.Entry entry) {
        return outside.entrySet().stream()
                .filter(each -> each.getKey().kind() == Kind.VALUE
                        && each.getKey().original().equals(entry.tensor()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
