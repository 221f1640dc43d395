package dev.verivative.proof.coq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.kernel.Step;
import dev.verivative.term.Abstraction;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoqDataTest {
    private static final Dimension N = Dimension.of("n");
    private static final Dimension M = Dimension.of("m");
    private static final Dimension THREE = new Dimension("n", 3);
    private static final Index.Variable I = new Index.Variable("i", N);
    private static final Index.Variable J = new Index.Variable("j", N);
    private static final Index.Variable OTHER_I = new Index.Variable("i", M);
    private static final Term X = new Term.Entry("x", List.of());
    private static final Term XI = new Term.Entry("x", List.of(I));

    @TempDir
    private Path folder;

    private final CoqNames names = new CoqNames();
    private final CoqDefinitions definitions = new CoqDefinitions(names);
    private final CoqPrinter printer = new CoqPrinter(names, definitions);
    private final CoqData data = new CoqData(names);

    @Test
    void isInPrefixFormAsTermsAreBuilt() {
        assertEquals("(ADD (NUM (-1) 2) (ENTRY \"x\" []))", data.print(Terms.add(new Term.Num(Rational.of(-1, 2)), X)));
        assertEquals(
                "(SUM \"i\" (ANY \"n\") (MUL (ENTRY \"x\" [(LETTER \"i\" (ANY \"n\"))]) (SIZE (OF \"n\" 3))))",
                data.print(new Term.Sum(I, Terms.mul(XI, new Term.Size(THREE)))));
        assertEquals(
                "(DELTA (LETTER \"i\" (ANY \"n\")) (POSITION 2))",
                data.print(new Term.Delta(I, new Index.Position(2, N))));
        assertEquals(
                "(PARTIAL (EXP (ENTRY \"x\" [(LETTER \"i\" (ANY \"n\"))])) \"x\" [(LETTER \"j\" (ANY \"n\"))])",
                data.print(new Term.Partial(Terms.exp(XI), new Term.Entry("x", List.of(J)))));
        assertThrows(IllegalArgumentException.class, () -> data.print(Term.Meta.of("u")));
    }

    @Test
    void definesAFunctionOnce() {
        Function square = new Function("f", List.of(new Tensor("x", List.of())), List.of(), Terms.mul(X, X));
        Term call = new Term.Call(square, List.of(Abstraction.constant(Terms.exp(X))), List.of());
        assertEquals(
                "(ADD (f_data [([], (EXP (ENTRY \"x\" [])))] []) (f_data [([], (EXP (ENTRY \"x\" [])))] []))",
                data.print(Terms.add(call, call)));
        assertEquals(
                "Definition f_data := CALL \"f\" [\"x\"] []\n  (MUL (ENTRY \"x\" []) (ENTRY \"x\" [])).\n",
                data.definitions());
        assertEquals("", data.definitions());
    }

    /** What the catalogue's derivations do not have. */
    private static List<Term> strange() {
        List<Term> terms = new ArrayList<>();
        for (Op op : Op.values()) {
            terms.add(new Term.Apply(op, op.arity() == 1 ? List.of(X) : List.of(X, new Term.Symbol("y"))));
        }
        for (Rational exponent : List.of(
                Rational.of(0),
                Rational.of(1),
                Rational.of(7),
                Rational.of(-1),
                Rational.of(-2),
                Rational.of(1, 2),
                Rational.of(-3, 2))) {
            terms.add(new Term.Apply(Op.POW, List.of(X, new Term.Num(exponent))));
        }
        terms.add(new Term.Num(Rational.of(-7, 3)));
        terms.add(new Term.Symbol("pi"));
        terms.add(new Term.Size(N));
        terms.add(new Term.Size(THREE));
        terms.add(new Term.Delta(new Index.Position(2, THREE), new Index.Variable("i", THREE)));
        terms.add(new Term.Entry("x", List.of(new Index.Position(1, N))));
        // Letters of one name that run through different dimensions.
        Term both = new Term.Entry("W", List.of(I, OTHER_I));
        terms.add(new Term.Sum(I, new Term.Sum(OTHER_I, both)));
        terms.add(new Term.Sum(OTHER_I, new Term.Sum(I, both)));
        terms.add(new Term.Sum(I, Terms.mul(XI, new Term.Sum(I, XI))));
        terms.add(new Term.Entry("T", List.of(I, J, OTHER_I, new Index.Variable("i", THREE))));
        terms.add(new Term.Partial(both, new Term.Entry("W", List.of(J, OTHER_I))));
        terms.add(new Term.Partial(new Term.Partial(Terms.exp(both), new Term.Entry("W", List.of(J, OTHER_I))), both));
        // A function has an argument x, and another takes x from outside.
        Function outside = new Function("g", List.of(), List.of(), new Term.Sum(I, XI));
        Function inside = new Function(
                "f",
                List.of(new Tensor("x", List.of(N))),
                List.of(J),
                Terms.mul(new Term.Entry("x", List.of(J)), outside.call(List.of())));
        Index.Variable k = new Index.Variable("k", N);
        Abstraction shifted = new Abstraction(
                List.of(k), Terms.mul(new Term.Entry("x", List.of(k)), new Term.Entry("x", List.of(I))));
        terms.add(new Term.Call(inside, List.of(shifted), List.of(I)));
        terms.add(new Term.Sum(I, new Term.Call(inside, List.of(shifted), List.of(new Index.Position(1, N)))));
        Function slope = new Function(
                "h",
                List.of(new Tensor("x", List.of(N))),
                List.of(J),
                new Term.Partial(new Term.Sum(I, Terms.exp(XI)), new Term.Entry("x", List.of(J))));
        terms.add(new Term.Call(slope, List.of(shifted), List.of(I)));
        return terms;
    }

    @Test
    @Tag("coq")
    void meansWhatIsPrinted() throws IOException, InterruptedException {
        Set<Term> terms = new LinkedHashSet<>(strange());
        for (CatalogueTheorems.Named each : CatalogueTheorems.all()) {
            for (Step step : each.theorem().steps) {
                terms.add(step.before());
                terms.add(step.after());
            }
        }
        assertTrue(terms.size() > 500, () -> terms.size() + " terms");
        StringBuilder lemmas = new StringBuilder();
        for (Term term : terms) {
            lemmas.append("Goal ").append(meaning(term, printer.print(term))).append("Proof. reflexivity. Qed.\n");
        }
        check(lemmas.toString());
    }

    @Test
    @Tag("coq")
    void meansNothingElse() throws IOException, InterruptedException {
        Term difference = Terms.sub(XI, new Term.Entry("x", List.of(J)));
        Term sum = new Term.Sum(I, new Term.Sum(OTHER_I, new Term.Entry("W", List.of(I, OTHER_I))));
        StringBuilder lemmas = new StringBuilder();
        for (List<String> wrong : List.of(
                List.of("((x j) - (x i))", data.print(difference)),
                List.of("((x i) + (x j))", data.print(difference)),
                List.of("((x i) - (x i))", data.print(difference)),
                List.of("(Sum n (fun i => (Sum m (fun k => (W k i)))))", data.print(sum)),
                List.of("(Sum m (fun i => (Sum m (fun k => (W i k)))))", data.print(sum)))) {
            lemmas.append("Goal forall n m i j (x : nat -> R) W, denote (Env [(\"n\", n); (\"m\", m)]"
                            + " [(\"x\", TENSOR 1 x); (\"W\", TENSOR 2 W)] [] [(LETTER \"i\" (ANY \"n\"), i);"
                            + " (LETTER \"j\" (ANY \"n\"), j)]) ")
                    .append(wrong.get(1))
                    .append(" = ")
                    .append(wrong.get(0))
                    .append(".\nProof. intros. Fail reflexivity. Abort.\n");
        }
        check(lemmas.toString());
    }

    private String meaning(Term term, String printed) {
        CoqContext context = new CoqContext(names, printer, data, Assumptions.NONE, List.of(), List.of(term));
        String variables = context.variables();
        return (variables.isEmpty() ? "" : "forall" + variables + ", ") + "denote "
                + data.environment(context.dimensions(), context.tensors(), context.indices()) + "\n  "
                + data.print(term) + "\n  = " + printed + ".\n";
    }

    private void check(String lemmas) throws IOException, InterruptedException {
        Path file = Files.writeString(
                folder.resolve("Terms.v"),
                CoqLibrary.inlined() + definitions.text() + "\nImport Data.\n" + data.definitions() + lemmas);
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
