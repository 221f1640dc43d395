package dev.verivative.report.notebook;

import dev.verivative.api.Derived;
import dev.verivative.api.Verivative;
import dev.verivative.report.DerivationDocument;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Derivations of all kinds. */
final class Notebooks {
    private Notebooks() {}

    /** One derivation. */
    interface Source {
        Derived derived();
    }

    static Stream<Arguments> all() {
        Stream<Arguments> catalogue = Verivative.names().stream()
                .map(name -> row(name, () -> Verivative.of(name).derive()));
        return Stream.concat(catalogue, kinds());
    }

    private static Stream<Arguments> kinds() {
        return Stream.of(
                row("vjp", () -> Verivative.of("softmax").derive().vjp()),
                row("jvp", () -> Verivative.of("softmax").derive().jvp()),
                row("second", () -> Verivative.of("log-sum-exp").derive().second()),
                row(
                        "vjp by a matrix",
                        () -> Verivative.of("linear").wrt("W").derive().vjp()),
                row("by a matrix", () -> Verivative.of("linear").wrt("W").derive()),
                row(
                        "by the values",
                        () -> Verivative.of("attention-row").wrt("v").derive()),
                row("by a parameter", () -> Verivative.of("softmax-temperature").derive()),
                row("the equal case", () -> Verivative.of("softmax").deriveCase(true)),
                row("the different case", () -> Verivative.of("softmax").deriveCase(false)),
                row("the diagonal", () -> Verivative.of("softmax").wrt("x_i").derive()),
                row("a size", () -> Verivative.of("softmax").derive().at(4)),
                row("an entry", () -> Verivative.of("softmax").derive().at(4, "2,3")),
                row("an entry of many", () -> Verivative.of("softmax").derive().at(200, "2,3")),
                row(
                        "an entry by a matrix",
                        () -> Verivative.of("linear").wrt("W").derive().at(3, "1,1,2")),
                row("a long formula", () -> typed(chain(60))),
                row("a deep formula", () -> typed("exp(".repeat(90) + "x_i" + ")".repeat(90))),
                row("a number beyond doubles", () -> typed("x_i * 10^400 / 10^399")),
                row("only far from zero", () -> typed("log(log(log(x_i + 20)))")),
                row("names of Python", () -> typed("sin(derived_k) + exp(differences_k) + print_k*len_k*x_k")),
                row("powers", () -> typed("x_i^3 - x_i^(-2) + (x_i^2)^(1/3) - (-x_i)^2")));
    }

    private static Derived typed(String formula) {
        return Verivative.of(formula).derive();
    }

    private static String chain(int terms) {
        StringBuilder formula = new StringBuilder("x_i");
        for (int k = 2; k <= terms; k++) {
            formula.append(" + ").append(k).append(" * x_i^").append(k);
        }
        return formula.toString();
    }

    private static Arguments row(String name, Source source) {
        return Arguments.of(name, source);
    }

    static String text(DerivationDocument document) {
        return new NotebookReport().text(document);
    }
}
