package dev.verivative.proof.coq;

import static dev.verivative.term.Terms.add;
import static dev.verivative.term.Terms.div;
import static dev.verivative.term.Terms.exp;
import static dev.verivative.term.Terms.log;
import static dev.verivative.term.Terms.mul;
import static dev.verivative.term.Terms.neg;
import static dev.verivative.term.Terms.num;
import static dev.verivative.term.Terms.pow;
import static dev.verivative.term.Terms.sub;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.proof.coq.algebra.AlgebraProof;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AlgebraProofTest {
    private static final String UNPROVED = "by_algebra.";
    private static final Dimension N = Dimension.of("n");
    private static final Index.Variable I = new Index.Variable("i", N);
    private static final Index.Variable J = new Index.Variable("j", N);
    private static final Index.Variable K = new Index.Variable("k", N);
    private static final Index.Variable L = new Index.Variable("l", N);
    private static final Assumptions POSITIVE = new Assumptions(Set.of("y"), Set.of());

    /** Where the equations hold. */
    private static final String HEADER = """
            Section equations.
            Variables (n : nat) (x y : nat -> R) (A : nat -> nat -> R) (i j : nat).
            Hypotheses (I : (i < n)%nat) (J : (j < n)%nat) (Y : forall k, (k < n)%nat -> 0 < y k).
            Hypotheses (X : forall k, (k < n)%nat -> x k <> 0) (Q : 0 < Sum n (fun k => (x k) ^ 2)).
            """;

    @TempDir
    Path folder;

    private static Term x(Index index) {
        return new Term.Entry("x", List.of(index));
    }

    private static Term y(Index index) {
        return new Term.Entry("y", List.of(index));
    }

    private static Term sum(Index.Variable index, Term body) {
        return new Term.Sum(index, body);
    }

    private static Term delta(Index left, Index right) {
        return new Term.Delta(left, right);
    }

    private static Term sqrt(Term argument) {
        return Terms.apply(Op.SQRT, argument);
    }

    private static Term half() {
        return div(num(1), num(2));
    }

    /** Each law that the kernel's normal form rests on, and some that work together. */
    static Map<String, List<Term>> equations() {
        Term squares = sum(K, pow(x(K), 2));
        Map<String, List<Term>> equations = new LinkedHashMap<>();
        equations.put("ring", List.of(mul(x(I), add(x(J), num(1))), add(mul(x(I), x(J)), x(I))));
        equations.put("field", List.of(div(mul(x(I), x(J)), x(I)), x(J)));
        equations.put(
                "sums are linear",
                List.of(
                        sum(K, sub(mul(x(I), x(K)), div(y(K), num(2)))),
                        sub(mul(x(I), sum(L, x(L))), mul(half(), sum(K, y(K))))));
        equations.put(
                "sums in sums",
                List.of(
                        sum(K, sum(L, mul(x(K), add(y(L), num(1))))),
                        mul(sum(K, x(K)), add(sum(K, y(K)), new Term.Size(N)))));
        equations.put("a delta picks", List.of(sum(K, mul(mul(x(K), delta(K, J)), y(K))), mul(y(J), x(J))));
        equations.put("two deltas", List.of(sum(K, mul(mul(x(K), delta(J, K)), delta(K, I))), mul(x(I), delta(I, J))));
        equations.put("nothing is left", List.of(sum(K, sub(x(K), x(K))), num(0)));
        equations.put("equal or not", List.of(mul(delta(I, J), exp(x(I))), mul(exp(x(J)), pow(delta(J, I), 2))));
        equations.put("exponents", List.of(exp(sub(mul(num(2), x(I)), y(J))), div(pow(exp(x(I)), 2), exp(y(J)))));
        equations.put("half exponents", List.of(pow(exp(div(x(I), num(2))), 2), exp(x(I))));
        equations.put(
                "shift",
                List.of(div(exp(add(x(I), x(J))), sum(K, exp(add(x(K), x(J))))), div(exp(x(I)), sum(K, exp(x(K))))));
        equations.put(
                "logistic", List.of(div(num(1), add(num(1), exp(neg(x(I))))), div(exp(x(I)), add(exp(x(I)), num(1)))));
        equations.put(
                "logarithms",
                List.of(
                        log(div(mul(exp(x(I)), pow(y(J), 3)), y(I))),
                        add(x(I), sub(mul(num(3), log(y(J))), log(y(I))))));
        equations.put("exponential of logarithm", List.of(exp(mul(num(2), log(y(I)))), pow(y(I), 2)));
        equations.put("roots", List.of(div(squares, pow(sqrt(squares), 3)), div(num(1), sqrt(squares))));
        equations.put("roots of products", List.of(sqrt(mul(num(2), y(I))), mul(sqrt(num(2)), sqrt(y(I)))));
        equations.put("root of two", List.of(div(num(2), sqrt(num(2))), sqrt(num(2))));
        equations.put(
                "roots of sums",
                List.of(
                        div(num(1), sqrt(add(squares, num(1)))),
                        div(sqrt(add(num(1), squares)), add(squares, num(1)))));
        equations.put("rational powers", List.of(mul(pow(y(I), half()), pow(y(I), div(num(3), num(2)))), pow(y(I), 2)));
        equations.put("general powers", List.of(mul(pow(y(I), x(I)), y(I)), pow(y(I), add(x(I), num(1)))));
        equations.put(
                "functions",
                List.of(
                        Terms.apply(Op.SIN, sum(K, mul(num(2), x(K)))),
                        Terms.apply(Op.SIN, mul(sum(L, x(L)), num(2)))));
        equations.put(
                "divisors below a sum",
                List.of(sum(K, div(mul(x(J), y(K)), x(K))), mul(x(J), sum(K, div(pow(y(K), 2), mul(y(K), x(K)))))));
        return equations;
    }

    static List<List<Term>> wrong() {
        return List.of(
                List.of(x(I), x(J)),
                List.of(sum(K, x(K)), sum(K, y(K))),
                List.of(sum(K, mul(x(K), delta(K, J))), x(I)),
                List.of(mul(delta(I, J), x(I)), x(J)),
                List.of(exp(add(x(I), x(J))), add(exp(x(I)), exp(x(J)))),
                List.of(sqrt(num(4)), num(-2)),
                List.of(sum(K, num(1)), num(1)),
                List.of(log(mul(y(I), y(J))), mul(log(y(I)), log(y(J)))));
    }

    private static String proof(Term left, Term right) {
        return AlgebraProof.of(left, right, POSITIVE, printer());
    }

    private static CoqPrinter printer() {
        CoqNames names = new CoqNames();
        return new CoqPrinter(names, new CoqDefinitions(names));
    }

    @Test
    void takesTheCheapestWay() {
        assertTrue(proof(mul(x(I), add(x(J), num(1))), add(mul(x(I), x(J)), x(I)))
                .contains("alg_ring"));
        assertTrue(proof(div(mul(x(I), x(J)), x(I)), x(J)).contains("field;"));
        assertEquals("reflexivity.", proof(sum(K, x(K)), sum(L, x(L))));
    }

    @Test
    void writesTheSameProofAgain() {
        equations()
                .forEach((name, sides) ->
                        assertEquals(proof(sides.get(0), sides.get(1)), proof(sides.get(0), sides.get(1)), name));
    }

    @Test
    void provesWhatTheKernelAccepts() {
        equations()
                .forEach((name, sides) ->
                        assertFalse(proof(sides.get(0), sides.get(1)).contains(UNPROVED), name));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void hasNoProofOfWhatIsWrong(List<Term> sides) {
        assertEquals(UNPROVED, proof(sides.get(0), sides.get(1)));
    }

    @Test
    @Tag("coq")
    void coqAcceptsTheProofs() throws IOException, InterruptedException {
        StringBuilder text = new StringBuilder(CoqLibrary.inlined()).append(HEADER);
        CoqPrinter printer = printer();
        equations()
                .forEach((name, sides) -> text.append("(* ")
                        .append(name)
                        .append(" *)\nGoal ")
                        .append(printer.print(sides.get(0)))
                        .append(" = ")
                        .append(printer.print(sides.get(1)))
                        .append(".\nProof.\n")
                        .append(AlgebraProof.of(sides.get(0), sides.get(1), POSITIVE, printer))
                        .append("\nQed.\n"));
        Path file = Files.writeString(folder.resolve("Algebra.v"), text.append("End equations.\n"));
        Path output = folder.resolve("output");
        Process coqc = new ProcessBuilder("coqc", "-w", "-all", file.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean isDone = coqc.waitFor(5, TimeUnit.MINUTES);
        coqc.destroyForcibly();
        assertTrue(isDone, "coqc takes longer than five minutes");
        assertEquals(0, coqc.waitFor(), Files.readString(output, UTF_8));
    }
}
