package dev.verivative.notation;

import static dev.verivative.notation.Binding.ATOM;
import static dev.verivative.notation.Binding.POWER;
import static dev.verivative.notation.Binding.SUM;

import dev.verivative.term.Abstraction;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Prints terms as Wolfram InputForm: {@code E^x[i]/Sum[E^x[k], {k, 1, n}]}.
 *
 * <p>Indices count from 1. Names that Wolfram has no room for are replaced, such as k' by k1.
 */
public final class WolframPrinter {
    private WolframPrinter() {}

    public static String print(Term term) {
        return new Writer(new WolframNames(List.of(term))).line(term);
    }

    /** The matrix as a list of its rows. */
    public static String matrix(List<List<Term>> rows) {
        WolframNames names =
                new WolframNames(rows.stream().flatMap(List::stream).toList());
        return rows.stream()
                .map(row -> row.stream()
                        .map(entry -> new Writer(names).line(entry))
                        .collect(Collectors.joining(", ", "{", "}")))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static final class Writer extends LinearWriter {
        private final WolframNames names;

        Writer(WolframNames names) {
            this.names = names;
        }

        @Override
        String minus() {
            return "-";
        }

        @Override
        void exp(Term exponent) {
            text.append("E^");
            write(exponent, ATOM, false);
        }

        @Override
        void function(Op op, Term argument) {
            text.append(word(op)).append('[');
            write(argument, SUM, false);
            text.append(']');
        }

        private static String word(Op op) {
            if (op == Op.LOGISTIC) {
                return "LogisticSigmoid";
            }
            String word = LineWriter.word(op);
            return Character.toUpperCase(word.charAt(0)) + word.substring(1);
        }

        @Override
        void power(Term base, Term exponent) {
            write(base, ATOM, false);
            text.append('^');
            write(exponent, ATOM, false);
        }

        @Override
        void sum(Term.Sum sum) {
            text.append("Sum[");
            write(sum.body(), SUM, false);
            text.append(", ").append(range(sum.index())).append(']');
        }

        private String range(Index.Variable index) {
            return "{" + names.index(index) + ", 1, " + names.size(index.dimension()) + "}";
        }

        @Override
        void partial(Term.Partial partial) {
            text.append("D[");
            write(partial.body(), SUM, false);
            text.append(", ");
            write(partial.by(), SUM, false);
            text.append(']');
        }

        @Override
        void call(Term.Call call) {
            text.append(names.function(call.function().symbol()));
            if (!call.isPlain()) {
                List<String> arguments = new ArrayList<>();
                for (int i = 0; i < call.arguments().size(); i++) {
                    arguments.add(argument(call.arguments().get(i)));
                }
                text.append('[').append(String.join(", ", arguments)).append(']');
            }
            text.append(at(call.indices()));
        }

        private String argument(Abstraction argument) {
            if (argument.body() instanceof Term.Entry entry && argument.isTensor(entry.tensor())) {
                return names.value(entry.tensor());
            }
            String body = new Writer(names).line(argument.body());
            String ranges = argument.parameters().stream()
                    .map(parameter -> ", " + range(parameter))
                    .collect(Collectors.joining());
            return ranges.isEmpty() ? body : "Table[" + body + ranges + "]";
        }

        private String at(List<? extends Index> indices) {
            return indices.isEmpty()
                    ? ""
                    : indices.stream().map(names::index).collect(Collectors.joining(", ", "[", "]"));
        }

        @Override
        String leaf(Term term) {
            if (term instanceof Term.Entry entry) {
                return names.value(entry.tensor()) + at(entry.indices());
            }
            if (term instanceof Term.Symbol symbol) {
                return symbol.name().equals("pi") ? "Pi" : names.value(symbol.name());
            }
            if (term instanceof Term.Delta delta) {
                return "KroneckerDelta" + at(List.of(delta.left(), delta.right()));
            }
            if (term instanceof Term.Size size) {
                return names.size(size.dimension());
            }
            if (term instanceof Term.Meta meta) {
                return names.value(meta.name()) + at(meta.indices());
            }
            throw new IllegalArgumentException("no Wolfram form for " + term);
        }

        @Override
        String times(Term left, String right) {
            return "*";
        }

        @Override
        String over(String numerator, String denominator) {
            return "/";
        }

        @Override
        boolean juxtaposes() {
            return false;
        }

        @Override
        int level(Op function) {
            return function == Op.EXP ? POWER : ATOM;
        }

        @Override
        int levelOfSum() {
            return ATOM;
        }

        @Override
        int levelOfPartial() {
            return ATOM;
        }
    }
}
