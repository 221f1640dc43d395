package dev.verivative.proof.coq;

import dev.verivative.kernel.Application;
import dev.verivative.kernel.Kernel;
import dev.verivative.kernel.Step;
import dev.verivative.kernel.Theorem;
import dev.verivative.kernel.Verdict;
import dev.verivative.proof.coq.algebra.AlgebraProof;
import dev.verivative.rule.Condition;
import dev.verivative.rule.Obligation;
import dev.verivative.rule.Statement;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Prints a step as a lemma that the fixed tactic of its rule proves. */
final class CoqSteps {
    private final CoqNames names;
    private final CoqDefinitions definitions;
    private final CoqPrinter printer;
    private final CoqContext context;
    private final Assumptions known;
    private final Function<Theorem, CoqTheorem> theorems;

    /**
     * Steps of a section.
     *
     * @param theorems what was proved before
     */
    CoqSteps(
            CoqNames names,
            CoqDefinitions definitions,
            CoqPrinter printer,
            CoqContext context,
            Assumptions known,
            Function<Theorem, CoqTheorem> theorems) {
        this.names = names;
        this.definitions = definitions;
        this.printer = printer;
        this.context = context;
        this.known = known;
        this.theorems = theorems;
    }

    /** The lemma of a step, with the proof. */
    String lemma(String name, Step step) {
        StringBuilder text = new StringBuilder();
        text.append("(* ")
                .append(step.rule().title())
                .append(": ")
                .append(step.rule().name())
                .append(" *)\n");
        text.append("Lemma ")
                .append(name)
                .append(" :\n  ")
                .append(printer.print(step.before()))
                .append("\n  = ");
        text.append(printer.print(step.after())).append(".\nProof.\n");
        List<List<Application>> rounds = rounds(step.applications());
        Term current = step.before();
        for (int i = 0; i < rounds.size(); i++) {
            Term next = after(current, step, rounds.get(i));
            boolean isLast = i == rounds.size() - 1;
            if (!isLast) {
                text.append("  transitivity ").append(printer.print(next)).append(".\n  {\n");
            }
            text.append(proof(current, step, rounds.get(i)));
            if (!isLast) {
                text.append("  }\n");
            }
            current = next;
        }
        return text.append("Qed.\n").toString();
    }

    /** Places that do not lie within each other are changed at once. */
    private static List<List<Application>> rounds(List<Application> applications) {
        List<List<Application>> rounds = new ArrayList<>();
        List<Application> round = new ArrayList<>();
        for (Application application : applications) {
            if (round.stream()
                    .anyMatch(other ->
                            isWithin(application.path(), other.path()) || isWithin(other.path(), application.path()))) {
                rounds.add(round);
                round = new ArrayList<>();
            }
            round.add(application);
        }
        rounds.add(round);
        return rounds;
    }

    private static boolean isWithin(List<Integer> inner, List<Integer> outer) {
        return inner.size() >= outer.size() && inner.subList(0, outer.size()).equals(outer);
    }

    private static Term after(Term before, Step step, List<Application> applications) {
        Term after = before;
        for (Application application : applications) {
            Term right =
                    step.rule().statement().instance(application.substitution()).right();
            after = after.replaceAt(application.path(), right);
        }
        return after;
    }

    private String proof(Term before, Step step, List<Application> applications) {
        if (applications.size() == 1 && applications.get(0).path().isEmpty()) {
            return indented(reason(step, applications.get(0), List.of(), printer), "  ");
        }
        List<Obligation> needed = needed(step);
        Map<String, String> facts = new LinkedHashMap<>();
        for (Application application : applications) {
            Statement.Instance sides = step.rule().statement().instance(application.substitution());
            List<Term> around = spokenOf(around(before, application.path()), sides);
            CoqPrinter local = local(around);
            String conditions = conditions(needed, around, local);
            String fact = binders(around) + (conditions.isEmpty() ? "" : conditions + " -> ")
                    + local.print(before.at(application.path())) + "\n    = " + local.print(sides.right());
            facts.computeIfAbsent(
                    fact,
                    any -> introductions(around, !conditions.isEmpty())
                            + reason(step, application, before.binders(application.path()), local));
        }
        StringBuilder text = new StringBuilder();
        List<String> closing = new ArrayList<>();
        facts.forEach((fact, reason) -> {
            String name = "at_" + (closing.size() + 1);
            closing.add("apply " + name);
            text.append("  assert (").append(name).append(" : ").append(fact).append(").\n  {\n");
            text.append(indented(reason, "    ")).append("  }\n");
        });
        String last = closing.size() == 1
                ? closing.get(0) + "; side"
                : "first [" + String.join("; side | ", closing) + "; side]";
        String where = where(needed, before, applications);
        return text.append(where.isEmpty() ? "  congruent" : "  congruent_where " + where)
                .append(" ltac:(")
                .append(last)
                .append(").\n")
                .toString();
    }

    /** The binders around a place, from the outermost: sums, and derivatives, which vary their tensor. */
    private static List<Term> around(Term term, List<Integer> path) {
        List<Term> around = new ArrayList<>();
        for (int depth = 0; depth < path.size(); depth++) {
            Term part = term.at(path.subList(0, depth));
            if (part instanceof Term.Sum || part instanceof Term.Partial) {
                around.add(part);
            }
        }
        return around;
    }

    /** The binders of what either side speaks of; of two of one letter, or that vary one tensor, the inner one. */
    private static List<Term> spokenOf(List<Term> around, Statement.Instance sides) {
        Set<Set<String>> varied = new LinkedHashSet<>();
        Set<Index.Variable> free = new LinkedHashSet<>(sides.left().freeIndices());
        free.addAll(sides.right().freeIndices());
        List<Term> spoken = new ArrayList<>();
        for (int i = around.size() - 1; i >= 0; i--) {
            if (around.get(i) instanceof Term.Partial partial
                    ? varied.add(partial.by().names())
                    : free.remove(((Term.Sum) around.get(i)).index())) {
                spoken.add(0, around.get(i));
            }
        }
        return spoken;
    }

    private String binders(List<Term> around) {
        StringBuilder text = new StringBuilder();
        for (Term binder : around) {
            if (binder instanceof Term.Sum sum) {
                String letter = letter(sum.index());
                text.append("forall ")
                        .append(letter)
                        .append(" : nat, (")
                        .append(letter)
                        .append(" < ");
                text.append(printer.dimension(sum.index().dimension())).append(")%nat -> ");
            } else {
                Term.Entry by = (Term.Entry) ((Term.Partial) binder).by();
                text.append("forall ").append(varied(by)).append(" : ");
                text.append(CoqDefinitions.type(by.indices().size())).append(", ");
            }
        }
        return text.toString();
    }

    /** Below a derivative its tensor has any value, and so has another name. */
    private String varied(Term.Entry by) {
        return names.named(List.of("varied", by.tensor()), by.tensor() + "_");
    }

    /** A bound index has another name than one that is free in the section. */
    private String letter(Index.Variable index) {
        return context.indices().contains(index)
                ? names.named(List.of("bound", index), index.name() + "_")
                : names.of(index);
    }

    private CoqPrinter local(List<Term> around) {
        CoqPrinter local = printer;
        for (Term binder : around) {
            if (binder instanceof Term.Partial partial && partial.by() instanceof Term.Entry by) {
                local = local.with(by.tensor(), varied(by));
            } else if (binder instanceof Term.Sum sum) {
                local = local.with(sum.index(), letter(sum.index()));
            }
        }
        return local;
    }

    /**
     * What the kernel leaves open in a step, and that tensors are positive, where it needs that: so they are where the
     * derivative is taken, but what varies there is so only nearby. A definition needs nothing: it is one for Coq too.
     */
    private List<Obligation> needed(Step step) {
        if (step.rule().statement() instanceof Statement.Definition) {
            return List.of();
        }
        Verdict verdict = new Kernel(known).check(step);
        List<Obligation> needed = new ArrayList<>();
        if (verdict instanceof Verdict.Accepted accepted) {
            needed.addAll(accepted.obligations());
        }
        Assumptions signless = new Assumptions(Set.of(), known.distinct(), known.hypotheses());
        if (!verdict.equals(new Kernel(signless).check(step))) {
            needed.addAll(context.positive(known.positive()));
        }
        return needed;
    }

    /** Of what is left open, what says something of the tensors that vary here: it holds nearby. */
    private String conditions(List<Obligation> needed, List<Term> around, CoqPrinter local) {
        Set<String> varied = new LinkedHashSet<>();
        around.stream()
                .filter(Term.Partial.class::isInstance)
                .forEach(partial -> varied.addAll(((Term.Partial) partial).by().names()));
        return needed.stream()
                .filter(obligation -> speaksOf(obligation.condition(), varied))
                .map(obligation -> "(" + context.statement(obligation, local) + ")")
                .collect(Collectors.joining(" /\\ "));
    }

    /** The condition under which all facts hold, as a function of the tensor that varies; empty if there is none. */
    private String where(List<Obligation> needed, Term before, List<Application> applications) {
        for (Application application : applications) {
            List<Term> around = around(before, application.path());
            String conditions = conditions(needed, around, local(around));
            if (!conditions.isEmpty()) {
                Term.Partial partial = (Term.Partial) around.stream()
                        .filter(Term.Partial.class::isInstance)
                        .findFirst()
                        .orElseThrow();
                return "(fun " + varied((Term.Entry) partial.by()) + " => " + conditions + ")";
            }
        }
        return "";
    }

    private static boolean speaksOf(Condition condition, Set<String> names) {
        Set<String> spoken = condition instanceof Condition.NonZero nonZero
                ? nonZero.term().names()
                : condition instanceof Condition.Positive positive
                        ? positive.term().names()
                        : Set.of();
        return !Collections.disjoint(spoken, names);
    }

    private String introductions(List<Term> around, boolean conditional) {
        StringBuilder text = new StringBuilder();
        for (Term binder : around) {
            if (binder instanceof Term.Sum sum) {
                text.append(' ').append(letter(sum.index())).append(" ?");
            } else {
                text.append(' ').append(varied((Term.Entry) ((Term.Partial) binder).by()));
            }
        }
        return text.isEmpty() ? "" : "intros" + text + (conditional ? " ?.\nconditions" : "") + ".\n";
    }

    private String reason(Step step, Application application, List<Index.Variable> scope, CoqPrinter local) {
        Statement statement = step.rule().statement();
        if (statement instanceof Statement.Definition definition) {
            Term.Call call = (Term.Call) application.substitution().value("f").body();
            return (definition.writtenOut() ? "by_definition_written_out " : "by_definition ")
                    + definitions.of(call.function()).name() + ".\n";
        } else if (statement instanceof Statement.Lemma lemma) {
            Theorem theorem = (Theorem) lemma.proved();
            return "by_instance " + instance(theorem, application, local) + ".\n";
        } else if (statement instanceof Statement.Algebra) {
            Statement.Instance sides = statement.instance(application.substitution());
            return AlgebraProof.of(sides.left(), sides.right(), known.below(scope), local) + "\n";
        }
        return RuleInstance.tactic(step.rule(), application.substitution(), local) + ".\n";
    }

    private String instance(Theorem theorem, Application application, CoqPrinter local) {
        if (theorem.steps.isEmpty() && theorem.fact().known().hypotheses().size() == 1) {
            var hypothesis = theorem.fact().known().hypotheses().get(0);
            StringBuilder text = new StringBuilder("("
                    + context.nameOf(
                            hypothesis.resize(application.substitution().dimensions())));
            java.util.Set<Index.Variable> free =
                    new java.util.LinkedHashSet<>(hypothesis.left().freeIndices());
            free.addAll(hypothesis.right().freeIndices());
            // Each letter is followed by the proof that it is in range.
            free.forEach(index -> text.append(' ')
                    .append(local.index(application.substitution().index(index)))
                    .append(" ltac:(side)"));
            return text + ")";
        }
        return theorems.apply(theorem).instance(application.substitution(), local);
    }

    private static String indented(String lines, String by) {
        return lines.lines().map(line -> by + line + "\n").reduce("", String::concat);
    }
}
