package dev.verivative.report.html;

import dev.verivative.kernel.Application;
import dev.verivative.kernel.Step;
import dev.verivative.rule.Rule;
import dev.verivative.rule.Statement;
import dev.verivative.term.Abstraction;
import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What rules say, as equations to be printed. */
final class Statements {
    private static final Dimension N = Dimension.of("n");
    private static final List<List<String>> LETTERS = List.of(List.of("i", "a", "b"), List.of("j", "c", "d"));

    private Statements() {}

    /** What the rule of a step says in general. */
    static Statement.Instance general(Step step) {
        Rule rule = step.rule();
        Substitution first = step.applications().get(0).substitution();
        if (rule.statement() instanceof Statement.Equation equation) {
            return new Statement.Instance(equation.left(), equation.right());
        } else if (rule.statement() instanceof Statement.Algebra algebra) {
            return new Statement.Instance(algebra.left(), algebra.right());
        } else if (rule.statement() instanceof Statement.Coordinate) {
            return coordinate(((Term.Entry) first.value("x").body()).indices().size());
        } else if (rule.statement() instanceof Statement.Power) {
            return power();
        } else if (rule.statement() instanceof Statement.Definition definition && !definition.writtenOut()) {
            Term.Call call = (Term.Call) first.value("f").body();
            Term general = call.function().call(call.function().indices());
            return new Statement.Instance(general, call.function().body());
        } else if (rule.statement() instanceof Statement.Lemma lemma) {
            return new Statement.Instance(
                    lemma.proved().fact().left(), lemma.proved().fact().right());
        }
        return rule.statement().instance(first);
    }

    private static Statement.Instance coordinate(int rank) {
        List<Term> entries = new ArrayList<>();
        for (List<String> letters : LETTERS) {
            List<Index> indices = new ArrayList<>();
            for (int axis = 0; axis < rank; axis++) {
                String letter = rank == 1 || axis >= 2 ? letters.get(0) : letters.get(axis + 1);
                indices.add(new Index.Variable(axis < 2 ? letter : letter + axis, N));
            }
            entries.add(new Term.Entry("x", indices));
        }
        Map<String, Abstraction> metas = new LinkedHashMap<>();
        metas.put("a", constant(entries.get(0)));
        metas.put("x", constant(entries.get(1)));
        return new Statement.Coordinate().instance(Substitution.ofMetas(metas));
    }

    private static Statement.Instance power() {
        Term u = Term.Meta.of("u");
        Term c = Term.Meta.of("c");
        Term x = Term.Meta.of("x");
        return new Statement.Power()
                .instance(Substitution.ofMetas(Map.of("u", constant(u), "c", constant(c), "x", constant(x))));
    }

    private static Abstraction constant(Term term) {
        return new Abstraction(List.of(), term);
    }

    /** What the step says at one of its places, where that is more than what its rule says in general. */
    static Statement.Instance at(Step step, Application place) {
        return step.rule().statement().instance(place.substitution());
    }

    /** The letters of a rule, in reading order, each as it is written and with what it stands for at a place. */
    static List<Statement.Instance> letters(Step step, Application place) {
        Statement.Instance general = general(step);
        Map<String, Statement.Instance> letters = new LinkedHashMap<>();
        collect(general.left(), place.substitution(), letters);
        collect(general.right(), place.substitution(), letters);
        return List.copyOf(letters.values());
    }

    private static void collect(Term term, Substitution values, Map<String, Statement.Instance> letters) {
        if (term instanceof Term.Meta meta && values.metas().containsKey(meta.name())) {
            Abstraction value = Objects.requireNonNull(values.metas().get(meta.name()));
            letters.putIfAbsent(
                    meta.name(),
                    new Statement.Instance(new Term.Meta(meta.name(), List.copyOf(value.parameters())), value.body()));
        }
        term.children().forEach(child -> collect(child, values, letters));
        if (term instanceof Term.Partial partial) {
            collect(partial.by(), values, letters);
        }
    }

    /** Whether letters of the rule are what its statement is about; the letters of algebra stand for patterns only. */
    static boolean hasLetters(Statement statement) {
        return statement instanceof Statement.Equation
                || statement instanceof Statement.Power
                || statement instanceof Statement.WrittenOut;
    }

    /** The sum whose terms a rule writes out, with its first two and its last. */
    static List<Term> writtenOut() {
        Index.Variable k = new Index.Variable("k", N);
        return List.of(
                new Term.Sum(k, new Term.Meta("u", List.of(k))),
                new Term.Meta("u", List.of(new Index.Position(1, N))),
                new Term.Meta("u", List.of(new Index.Position(2, N))),
                new Term.Meta("u", List.of(new Index.Variable("n", N))));
    }
}
