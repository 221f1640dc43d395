package dev.verivative.proof.coq;

import dev.verivative.kernel.Application;
import dev.verivative.kernel.Step;
import dev.verivative.kernel.Theorem;
import dev.verivative.rule.Rule;
import dev.verivative.rule.Rules;
import dev.verivative.rule.Statement;
import dev.verivative.term.Abstraction;
import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** All mutants of a step that differ from it in one thing. */
final class Mutants {
    private final Vocabulary words;
    private final Step step;
    private final List<Mutant> mutants = new ArrayList<>();
    private int unwritten;

    private Mutants(Vocabulary words, Step step) {
        this.words = words;
        this.step = step;
    }

    /**
     * All mutants, and how many more cannot be written down.
     *
     * @param unwritten how many
     */
    record All(List<Mutant> mutants, int unwritten) {}

    static All of(Theorem theorem, Step step) {
        Mutants all = new Mutants(Vocabulary.of(theorem), step);
        all.results();
        Term current = step.before();
        for (Application application : step.applications()) {
            Statement.Instance sides = step.rule().statement().instance(application.substitution());
            Term next = current.replaceAt(application.path(), sides.right());
            all.instances(new Step(current, next, step.rule(), List.of(application)));
            current = next;
        }
        all.rules();
        return new All(List.copyOf(all.mutants), all.unwritten);
    }

    private void results() {
        TermChanges.All changes = TermChanges.of(step.after(), words, List.of());
        unwritten += changes.unwritten();
        for (TermChanges.Change change : changes.changes()) {
            Step changed = new Step(step.before(), change.whole(), step.rule(), step.applications());
            mutants.add(new Mutant(Mutant.Kind.RESULT, change, changed, step));
        }
    }

    /** Changes what the rule's variables stand for; the step has one place. */
    private void instances(Step single) {
        Application application = single.applications().get(0);
        Substitution old = application.substitution();
        List<Index.Variable> scope = single.before().binders(application.path());
        for (String name : new TreeSet<>(old.metas().keySet())) {
            Abstraction value = old.value(name);
            List<Index.Variable> inner = new ArrayList<>(scope);
            inner.addAll(value.parameters());
            TermChanges.All changes = TermChanges.of(value.body(), words, inner);
            unwritten += changes.unwritten();
            for (TermChanges.Change change : changes.changes()) {
                Map<String, Abstraction> metas = new HashMap<>(old.metas());
                metas.put(name, new Abstraction(value.parameters(), change.whole()));
                instance(
                        single,
                        name + ", " + change,
                        new Substitution(metas, old.indices(), old.dimensions(), old.tensors()));
            }
        }
        for (Map.Entry<Index.Variable, Index> letter : old.indices().entrySet()) {
            for (Index other : words.others(letter.getValue(), scope)) {
                Map<Index.Variable, Index> indices = new HashMap<>(old.indices());
                indices.put(letter.getKey(), other);
                instance(
                        single,
                        letter + " -> " + other,
                        new Substitution(old.metas(), indices, old.dimensions(), old.tensors()));
            }
        }
        for (Map.Entry<Dimension, Dimension> size : old.dimensions().entrySet()) {
            for (Dimension other : words.dimensions()) {
                if (!other.equals(size.getValue())) {
                    Map<Dimension, Dimension> dimensions = new HashMap<>(old.dimensions());
                    dimensions.put(size.getKey(), other);
                    instance(
                            single,
                            size + " -> " + other,
                            new Substitution(old.metas(), old.indices(), dimensions, old.tensors()));
                }
            }
        }
    }

    private void instance(Step single, String change, Substitution at) {
        List<Integer> path = single.applications().get(0).path();
        Term current = single.before();
        try {
            Statement.Instance sides = step.rule().statement().instance(at);
            List<Application> here = List.of(new Application(path, at));
            Term after = current.replaceAt(path, sides.right());
            Step changed = new Step(current, after, step.rule(), here);
            boolean isAlgebra = step.rule().statement() instanceof Statement.Algebra;
            boolean isElsewhere = !sides.left().equals(current.at(path));
            // What algebra is told to begin with is nothing but the formula before.
            if (!(isAlgebra && isElsewhere)) {
                mutants.add(new Mutant(Mutant.Kind.INSTANCE, change, changed, single));
            }
            if (isElsewhere) {
                Step both = new Step(current.replaceAt(path, sides.left()), after, step.rule(), here);
                mutants.add(new Mutant(Mutant.Kind.BOTH_SIDES, change, both, single));
            }
        } catch (IllegalArgumentException | ClassCastException noTerm) {
            unwritten++;
        }
    }

    private void rules() {
        Application first = step.applications().get(0);
        for (Rule rule : Rules.ALL) {
            if (rule.equals(step.rule())) {
                continue;
            }
            String change = step.rule().name() + " -> " + rule.name();
            Step changed = new Step(step.before(), step.after(), rule, step.applications());
            mutants.add(new Mutant(Mutant.Kind.RULE, change, changed, step));
            try {
                Statement.Instance sides = rule.statement().instance(first.substitution());
                Step both = new Step(
                        step.before().replaceAt(first.path(), sides.left()),
                        step.before().replaceAt(first.path(), sides.right()),
                        rule,
                        List.of(first));
                if (!isOfTheseWords(both.before()) || !isOfTheseWords(both.after())) {
                    unwritten++;
                } else if (!both.before().equals(both.after())) {
                    mutants.add(new Mutant(Mutant.Kind.RULE_AND_SIDES, change, both, step));
                }
            } catch (IllegalArgumentException | NullPointerException | ClassCastException noTerm) {
                unwritten++;
            }
        }
    }

    /** Without variables of the rule, and without letters of the rule that nothing stands for. */
    private boolean isOfTheseWords(Term term) {
        return words.letters().containsAll(term.freeIndices())
                && term.names().stream().noneMatch(name -> name.startsWith("?"));
    }
}
