package dev.verivative.derive;

import static dev.verivative.derive.Definitions.W;
import static dev.verivative.derive.Definitions.X;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.exact.Comparison;
import dev.verivative.exact.Differ;
import dev.verivative.term.Abstraction;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Substitution;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Letters mean nothing: other ones give the same derivation in other letters, whichever are the same as bound ones. */
class LettersTest {
    private static final List<String> POOL = List.of(
            "a", "b", "d", "f", "g", "h", "i", "j", "k", "l", "m", "n", "p", "q", "r", "s", "t", "u", "v", "w", "x",
            "y", "z", "A", "N", "W", "sigma", "theta");

    private static final Function SOFTMAX = Definitions.read("\\sigma_i = \\frac{e^{x_i}}{\\sum_{k=1}^n e^{x_k}}", X);
    private static final Function LENGTH_ONE = Definitions.read("h_i = \\frac{x_i}{\\sqrt{\\sum_{k=1}^n x_k^2}}", X);
    private static final Function LINEAR = Definitions.read("f_i = \\sum_{k=1}^n W_{ik} x_k", W, X);
    private static final Function LAYER = Definitions.read(
            "g_i = \\frac{e^{\\sum_{k=1}^n W_{ik} x_k}}{\\sum_{l=1}^m e^{\\sum_{k=1}^n W_{lk} x_k}}", W, X);
    private static final Function QUADRATIC = Definitions.read("q = \\sum_{k=1}^n \\sum_{l=1}^n x_k A_{kl} x_l", X);
    private static final Function VARIANCE =
            Definitions.read("v = \\frac{1}{n} \\sum_{k=1}^n (x_k - \\frac{1}{n} \\sum_{l=1}^n x_l)^2", X);

    private static final Index.Variable J = new Index.Variable("j", Definitions.N);
    private static final Index.Variable K = new Index.Variable("k", Definitions.N);

    /** What is derived: a function, by an entry with some letters. */
    record Asked(Function function, Tensor variable, List<String> letters) {
        Term.Entry by() {
            List<Index> indices = new ArrayList<>();
            for (int i = 0; i < letters.size(); i++) {
                indices.add(new Index.Variable(letters.get(i), variable.shape().get(i)));
            }
            return new Term.Entry(variable.name(), indices);
        }
    }

    private static Asked asked(Function function, Tensor variable, String... letters) {
        return new Asked(function, variable, List.of(letters));
    }

    private static final List<Asked> ALL = List.of(
            asked(SOFTMAX, X, "j"),
            asked(SOFTMAX, X, "k"),
            asked(SOFTMAX, X, "i"),
            asked(LENGTH_ONE, X, "j"),
            asked(LENGTH_ONE, X, "k"),
            asked(LENGTH_ONE, X, "i"),
            asked(LINEAR, X, "j"),
            asked(LINEAR, X, "k"),
            asked(LINEAR, W, "a", "b"),
            asked(LINEAR, W, "a", "k"),
            asked(LINEAR, W, "i", "b"),
            asked(LINEAR, W, "i", "k"),
            asked(LAYER, X, "j"),
            asked(LAYER, X, "k"),
            asked(LAYER, W, "a", "b"),
            asked(LAYER, W, "l", "k"),
            asked(LAYER, W, "i", "k"),
            asked(LAYER, W, "l", "b"),
            asked(QUADRATIC, X, "j"),
            asked(QUADRATIC, X, "k"),
            asked(QUADRATIC, X, "l"),
            asked(VARIANCE, X, "j"),
            asked(VARIANCE, X, "k"),
            asked(VARIANCE, X, "l"));

    @Property(seed = "1", tries = 50)
    void otherLettersGiveTheSameInOtherLetters(
            @ForAll("asked") Asked asked, @ForAll Route route, @ForAll("names") Map<String, String> names) {
        Attempt plain = attempt(asked.function(), route, asked.by());
        Attempt renamed = attempt(rename(asked.function(), names), route, (Term.Entry) rename(asked.by(), names));
        assertEquals(plain.getClass(), renamed.getClass());
        assertEquals(rules(plain), rules(renamed));
        if (plain instanceof Attempt.Finished left && renamed instanceof Attempt.Finished right) {
            assertEquals(
                    anonymous(rename(left.derivation().result(), names)),
                    anonymous(right.derivation().result()));
            assertIsTheDerivative(right.derivation());
        }
    }

    @Example
    void everyOneIsTheDerivative() {
        for (Asked asked : ALL) {
            Attempt attempt = attempt(asked.function(), Route.QUOTIENT, asked.by());
            assertTrue(attempt instanceof Attempt.Finished, () -> asked + "\n" + attempt);
            assertIsTheDerivative(((Attempt.Finished) attempt).derivation());
        }
    }

    /** By x_k, where k is the definition's own bound letter, it is what it is by x_j, with one step more. */
    @Example
    void theBoundLetterIsNotCaptured() {
        for (Function function : List.of(SOFTMAX, LENGTH_ONE, QUADRATIC, VARIANCE)) {
            Derivation usual = derivation(function, asked(function, X, "j").by());
            Derivation bound = derivation(function, asked(function, X, "k").by());
            assertEquals(
                    usual.result().substitute(Substitution.ofIndex(J, K)),
                    bound.result(),
                    () -> function + " by " + bound.start());
            List<String> rules = new ArrayList<>(rules(new Attempt.Finished(bound)));
            rules.removeIf("rename-index"::equals);
            List<String> others = new ArrayList<>(rules(new Attempt.Finished(usual)));
            others.removeIf("rename-index"::equals);
            assertEquals(others, rules);
        }
    }

    @Provide
    Arbitrary<Asked> asked() {
        return Arbitraries.of(ALL);
    }

    /** Every name has another one, all of them different. */
    @Provide
    Arbitrary<Map<String, String>> names() {
        return Arbitraries.integers().between(0, 1_000_000).map(seed -> {
            List<String> others = new ArrayList<>(POOL);
            Collections.shuffle(others, new Random(seed));
            Map<String, String> names = new LinkedHashMap<>();
            for (int i = 0; i < POOL.size(); i++) {
                names.put(POOL.get(i), others.get(i));
            }
            return names;
        });
    }

    private static Attempt attempt(Function function, Route route, Term.Entry by) {
        return new Deriver(function, Assumptions.NONE).derive(route, function.indices(), by);
    }

    private static Derivation derivation(Function function, Term.Entry by) {
        return ((Attempt.Finished) attempt(function, Route.QUOTIENT, by)).derivation();
    }

    private static List<String> rules(Attempt attempt) {
        List<Line> lines = attempt instanceof Attempt.Finished finished
                ? finished.derivation().lines()
                : ((Attempt.Unfinished) attempt).lines();
        return lines.stream().map(line -> line.step().rule().name()).toList();
    }

    private static void assertIsTheDerivative(Derivation derivation) {
        Comparison comparison =
                Differ.STANDARD.withSizes(List.of(2, 3, 1)).compare(derivation.start(), derivation.result());
        assertTrue(
                comparison instanceof Comparison.Indistinguishable,
                () -> derivation.start() + " is not " + derivation.result() + ": " + comparison);
    }

    /** With functions called by their order: quantities are named by letters that are free. */
    private static Term anonymous(Term term) {
        return anonymous(term, new LinkedHashMap<>());
    }

    private static Term anonymous(Term term, Map<Function, String> symbols) {
        if (term instanceof Term.Call call) {
            Function function = call.function();
            String symbol = symbols.computeIfAbsent(function, key -> "f" + symbols.size());
            Function other =
                    new Function(symbol, function.variables(), function.indices(), anonymous(function.body(), symbols));
            return new Term.Call(other, call.arguments(), call.indices());
        }
        return term.withChildren(
                term.children().stream().map(child -> anonymous(child, symbols)).toList());
    }

    private static String name(String name, Map<String, String> names) {
        return names.getOrDefault(name, name);
    }

    private static Dimension rename(Dimension dimension, Map<String, String> names) {
        return new Dimension(name(dimension.name(), names), dimension.size());
    }

    private static Index rename(Index index, Map<String, String> names) {
        return index instanceof Index.Variable letter ? rename(letter, names) : index;
    }

    private static Index.Variable rename(Index.Variable index, Map<String, String> names) {
        return new Index.Variable(name(index.name(), names), rename(index.dimension(), names));
    }

    private static Function rename(Function function, Map<String, String> names) {
        return new Function(
                name(function.symbol(), names),
                function.variables().stream()
                        .map(tensor -> new Tensor(
                                name(tensor.name(), names),
                                tensor.shape().stream()
                                        .map(dimension -> rename(dimension, names))
                                        .toList()))
                        .toList(),
                function.indices().stream().map(index -> rename(index, names)).toList(),
                rename(function.body(), names));
    }

    private static Term rename(Term term, Map<String, String> names) {
        if (term instanceof Term.Entry entry) {
            return new Term.Entry(
                    name(entry.tensor(), names),
                    entry.indices().stream().map(index -> rename(index, names)).toList());
        } else if (term instanceof Term.Delta delta) {
            return new Term.Delta(rename(delta.left(), names), rename(delta.right(), names));
        } else if (term instanceof Term.Size size) {
            return new Term.Size(rename(size.dimension(), names));
        } else if (term instanceof Term.Symbol symbol) {
            return new Term.Symbol(name(symbol.name(), names));
        } else if (term instanceof Term.Sum sum) {
            return new Term.Sum(rename(sum.index(), names), rename(sum.body(), names));
        } else if (term instanceof Term.Partial partial) {
            return new Term.Partial(rename(partial.body(), names), rename(partial.by(), names));
        } else if (term instanceof Term.Call call) {
            return new Term.Call(
                    rename(call.function(), names),
                    call.arguments().stream()
                            .map(argument -> new Abstraction(
                                    argument.parameters().stream()
                                            .map(index -> rename(index, names))
                                            .toList(),
                                    rename(argument.body(), names)))
                            .toList(),
                    call.indices().stream().map(index -> rename(index, names)).toList());
        }
        return term.withChildren(
                term.children().stream().map(child -> rename(child, names)).toList());
    }
}
