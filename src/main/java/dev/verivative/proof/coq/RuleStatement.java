package dev.verivative.proof.coq;

import dev.verivative.proof.Requirements;
import dev.verivative.rule.Condition;
import dev.verivative.rule.Definedness;
import dev.verivative.rule.Obligation;
import dev.verivative.rule.Rule;
import dev.verivative.rule.Statement;
import dev.verivative.term.Abstraction;
import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A rule as a lemma of Coq, made of its record alone: what it is called, what it speaks of, what it takes for granted,
 * and what it says.
 *
 * <p>It speaks, in this order, of its dimensions; where it has a derivative, of the type P, the entry e and the point p;
 * of its rule variables in the order in which they occur; of its free indices. Where it has a derivative its variables
 * are functions of the point. It takes for granted that what stands below a derivative can be differentiated, then its
 * conditions, then that both sides have a value.
 */
final class RuleStatement {
    private final Rule rule;
    private final Term left;
    private final Term right;
    private final CoqNames names = new CoqNames();
    private final Set<Dimension> dimensions = new LinkedHashSet<>();
    private final Map<String, List<Dimension>> metas = new LinkedHashMap<>();
    private final Set<Index.Variable> indices = new LinkedHashSet<>();
    private final boolean isDerivative;
    private final CoqPrinter printer;

    private RuleStatement(Rule rule, Term left, Term right) {
        this.rule = rule;
        this.left = left;
        this.right = right;
        List.of("P", "e", "p").forEach(name -> names.named(name, name));
        for (Term side : List.of(left, right)) {
            CoqDefinitions.dimensions(side, dimensions);
            collect(side);
            indices.addAll(side.freeIndices());
        }
        for (Condition condition : rule.conditions()) {
            if (condition instanceof Condition.Distinct distinct) {
                dimensions.add(distinct.left().dimension());
            }
        }
        indices.forEach(index -> dimensions.add(index.dimension()));
        this.isDerivative = !by().isEmpty();
        by().ifPresent(metas::remove);
        this.printer = new CoqPrinter(names, new CoqDefinitions(names), this::meta);
    }

    /** The statement of a rule that says one equation; nothing for a rule that computes what it says. */
    static Optional<RuleStatement> of(Rule rule) {
        if (rule.statement() instanceof Statement.Equation equation) {
            return Optional.of(new RuleStatement(rule, equation.left(), equation.right()));
        } else if (rule.statement() instanceof Statement.Algebra algebra) {
            return Optional.of(new RuleStatement(rule, algebra.left(), algebra.right()));
        }
        return Optional.empty();
    }

    /** What a rule is called in Coq. */
    static String name(Rule rule) {
        return rule.name().replace('-', '_');
    }

    /** The lemma without its proof. */
    String lemma() {
        StringBuilder text = new StringBuilder("Lemma " + name(rule) + " :");
        List<String> variables = new ArrayList<>();
        dimensions.forEach(dimension -> variables.add("(" + names.of(dimension) + " : nat)"));
        if (isDerivative) {
            variables.add("(P : Type) (e : entry P) (p : P)");
        }
        metas.forEach((meta, shape) -> variables.add("(" + names.ofTensor(meta) + " : " + (isDerivative ? "P -> " : "")
                + CoqDefinitions.type(shape.size()) + ")"));
        indices.forEach(index -> variables.add("(" + names.of(index) + " : nat)"));
        if (!variables.isEmpty()) {
            text.append(" forall ").append(String.join(" ", variables)).append(",");
        }
        hypotheses().forEach(hypothesis -> text.append("\n  ").append(hypothesis).append(" ->"));
        return text + "\n  " + printer.print(left) + "\n  = " + printer.print(right) + ".";
    }

    private List<String> hypotheses() {
        Set<String> hypotheses = new LinkedHashSet<>();
        Set<String> independent = new LinkedHashSet<>();
        List<Obligation> obligations = new ArrayList<>();
        for (Condition condition : rule.conditions()) {
            if (condition instanceof Condition.Independent constant) {
                independent.addAll(constant.term().names());
            } else {
                obligations.add(new Obligation(List.of(), condition));
            }
        }
        if (isDerivative) {
            metas.forEach((meta, shape) -> {
                if (!independent.contains("?" + meta) && isBelowDerivative(meta)) {
                    hypotheses.add(differentiable(meta, shape));
                }
            });
        }
        rule.conditions().stream()
                .filter(Condition.Independent.class::isInstance)
                .map(condition -> ((Condition.Independent) condition).term())
                .forEach(term -> hypotheses.add("independent e (fun p => " + printer.print(term) + ") p"));
        obligations.addAll(Definedness.of(left, List.of()));
        obligations.addAll(Definedness.of(right, List.of()));
        Requirements.condensed(obligations).stream()
                .filter(obligation -> !isTold(obligation.condition()))
                .forEach(obligation -> hypotheses.add(CoqConditions.statement(obligation, names, printer)));
        return List.copyOf(hypotheses);
    }

    /** That two is not zero need not be said. */
    private static boolean isTold(Condition condition) {
        return condition instanceof Condition.NonZero nonZero && nonZero.term() instanceof Term.Num number
                && number.value().signum() != 0;
    }

    private String differentiable(String meta, List<Dimension> shape) {
        List<Index.Variable> letters = new ArrayList<>();
        for (Dimension dimension : shape) {
            letters.add(new Index.Variable("k" + (letters.size() + 1), dimension));
        }
        return CoqConditions.quantified(
                letters,
                "dif e (fun p => " + meta(new Term.Meta(meta, List.copyOf(letters))) + ") p",
                names,
                printer);
    }

    private boolean isBelowDerivative(String meta) {
        return isBelowDerivative(left, meta, false) || isBelowDerivative(right, meta, false);
    }

    private static boolean isBelowDerivative(Term term, String name, boolean isBelow) {
        if (term instanceof Term.Meta meta) {
            return isBelow && meta.name().equals(name);
        }
        boolean below = isBelow || term instanceof Term.Partial;
        return term.children().stream().anyMatch(child -> isBelowDerivative(child, name, below));
    }

    private String meta(Term.Meta meta) {
        List<String> parts = new ArrayList<>(List.of(names.ofTensor(meta.name())));
        if (isDerivative) {
            parts.add("p");
        }
        meta.indices().forEach(index -> parts.add(printer.index(index)));
        return parts.size() == 1 ? parts.get(0) : "(" + String.join(" ", parts) + ")";
    }

    private void collect(Term term) {
        if (term instanceof Term.Meta meta) {
            metas.putIfAbsent(
                    meta.name(), meta.indices().stream().map(Index::dimension).toList());
        } else if (term instanceof Term.Partial partial) {
            collect(partial.by());
        }
        term.children().forEach(this::collect);
    }

    /** The rule variable that stands for what is differentiated by. */
    private Optional<String> by() {
        return by(left).or(() -> by(right));
    }

    private static Optional<String> by(Term term) {
        if (term instanceof Term.Partial partial && partial.by() instanceof Term.Meta meta) {
            return Optional.of(meta.name());
        }
        return term.children().stream().flatMap(child -> by(child).stream()).findFirst();
    }

    /**
     * The instance that a substitution picks, without proofs of what it takes for granted.
     *
     * @param local prints terms as they are called there
     */
    String instance(Substitution at, CoqPrinter local) {
        List<String> arguments = new ArrayList<>();
        dimensions.forEach(dimension -> arguments.add(local.dimension(at.dimension(dimension))));
        Optional<Term.Entry> by = by().map(meta -> (Term.Entry) at.value(meta).body());
        by.ifPresent(entry -> {
            arguments.add("_");
            arguments.add(local.place(entry));
            arguments.add(local.tensor(entry.tensor()));
        });
        for (String meta : metas.keySet()) {
            Abstraction value = at.value(meta);
            arguments.add(by.map(entry -> local.function(entry, value)).orElseGet(() -> local.print(value)));
        }
        indices.forEach(index -> arguments.add(local.index(at.index(index))));
        return "(@" + name(rule) + " " + String.join(" ", arguments) + ")";
    }
}
