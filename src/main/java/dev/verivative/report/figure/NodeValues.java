package dev.verivative.report.figure;

import dev.verivative.exact.ExactEvaluator;
import dev.verivative.exact.Point;
import dev.verivative.report.figure.Operations.Node;
import dev.verivative.report.figure.Operations.What;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The value of each operation at a point. */
final class NodeValues {
    private NodeValues() {}

    static List<Optional<Value>> of(Operations operations, Point point) {
        ExactEvaluator evaluator = new ExactEvaluator(point, Value.DIGITS);
        List<Term> terms = new ArrayList<>();
        List<Optional<Value>> values = new ArrayList<>();
        for (Node node : operations.nodes()) {
            List<Term> arguments = node.arguments().stream().map(terms::get).toList();
            Term term = term(node.what(), arguments, point);
            terms.add(term);
            values.add(Value.of(evaluator.value(term, Map.of())));
        }
        return values;
    }

    private static Term term(What what, List<Term> arguments, Point point) {
        if (what instanceof What.Num number) {
            return new Term.Num(number.value());
        } else if (what instanceof What.Applied applied) {
            return new Term.Apply(applied.op(), arguments);
        } else if (what instanceof What.Input input) {
            return entry(input, point);
        }
        return what instanceof What.Pi ? new Term.Symbol("pi") : Terms.join(Op.ADD, arguments);
    }

    private static Term entry(What.Input input, Point point) {
        Tensor tensor = point.entries().keySet().stream()
                .filter(each -> each.name().equals(input.tensor()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no value for " + input.tensor()));
        List<Index> indices = new ArrayList<>();
        for (int i = 0; i < tensor.rank(); i++) {
            indices.add(
                    new Index.Position(input.positions().get(i), tensor.shape().get(i)));
        }
        return new Term.Entry(input.tensor(), indices);
    }
}
