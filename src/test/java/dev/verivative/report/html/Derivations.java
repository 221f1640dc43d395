package dev.verivative.report.html;

import dev.verivative.api.Derived;
import dev.verivative.api.Verivative;
import dev.verivative.definition.Definition;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Derivations of all kinds. */
final class Derivations {
    static final String HOSTILE =
            "</title></style></script><script>alert(1)</script>\" onload='x' $e^x$ \\input{y} &amp; <!--"
                    + " ]]> \u202eGröße 中 \u0000\u001b[31m \ud800 \uffff {{x}} ${x} `z`";

    private Derivations() {}

    /** One derivation. */
    interface Source {
        Derived derived();
    }

    static Stream<Arguments> all() {
        Stream<Arguments> catalogue = Verivative.names().stream()
                .map(name -> row(name, () -> Verivative.of(name).derive().withEvidence()));
        return Stream.concat(catalogue, kinds());
    }

    private static Stream<Arguments> kinds() {
        return Stream.of(
                row("vjp", () -> Verivative.of("softmax").derive().vjp()),
                row("jvp", () -> Verivative.of("softmax").derive().jvp()),
                row("second", () -> Verivative.of("softmax").derive().second()),
                row(
                        "by a matrix",
                        () -> Verivative.of("linear").wrt("W").derive().withEvidence()),
                row(
                        "by the values",
                        () -> Verivative.of("attention-row").wrt("v").derive()),
                row("the equal case", () -> Verivative.of("softmax").deriveCase(true)),
                row("the different case", () -> Verivative.of("softmax").deriveCase(false)),
                row("the diagonal", () -> Verivative.of("softmax").wrt("x_i").derive()),
                row("a size", () -> Verivative.of("softmax").derive().at(4)),
                row(
                        "a large size",
                        () -> Verivative.of("l2-normalisation").derive().at(60)),
                row("an entry of many", () -> Verivative.of("softmax").derive().at(200, "2,3")),
                row(
                        "an entry by a matrix",
                        () -> Verivative.of("linear").wrt("W").derive().at(3, "1,1,2")),
                row("a scalar", () -> typed("log(1 + exp(-x))^2")),
                row("several variables", () -> typed("sum_k (w_k x_k - t_k)^2 + b")),
                row("a long formula", () -> typed(chain(60))),
                row("a deep formula", () -> typed("exp(".repeat(20) + "x_i" + ")".repeat(20))),
                row("itself", () -> typed("x_i")),
                row("what is left open", () -> typed("x_i / sum_k x_k + sqrt(x_i)")),
                row("a hostile title and text", () -> hostile().derive().withClaims()));
    }

    static Verivative hostile() {
        Definition softmax = Verivative.of("softmax").definition();
        return Verivative.definition(new Definition(
                softmax.name(),
                HOSTILE,
                softmax.function(),
                softmax.variables(),
                softmax.constants(),
                softmax.parameters(),
                softmax.known(),
                softmax.routes(),
                softmax.claims(),
                HOSTILE,
                HOSTILE,
                softmax.source()));
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
}
