package dev.verivative.proof.coq;

import dev.verivative.definition.Premise;
import dev.verivative.definition.Premises;
import dev.verivative.notation.Relation;
import dev.verivative.proof.LinkVerdict;
import dev.verivative.rule.Condition;
import dev.verivative.rule.Obligation;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A relation of a claim as a statement of Coq, and what it takes for granted: ranges and sizes, positive entries,
 * different indices, equations and inequalities, and that both sides have a value, since for Coq a quotient by zero and
 * a logarithm of a negative number have one.
 */
final class ClaimStatement {
    private final CoqNames names;
    private final CoqPrinter printer;
    private final CoqContext context;
    private final List<String> parts = new ArrayList<>();

    ClaimStatement(CoqFile file, LinkVerdict link, Premises premises, Assumptions known) {
        this.names = file.names();
        this.printer = file.printer();
        Relation relation = link.relation();
        List<Term> terms = new ArrayList<>(List.of(relation.left(), relation.right()));
        for (Premise premise : premises.inequalities()) {
            terms.add(bound(premise.forAll(), premise.relation().left()));
            terms.add(bound(premise.forAll(), premise.relation().right()));
        }
        for (Obligation obligation : link.obligations()) {
            term(obligation.condition()).forEach(term -> terms.add(bound(obligation.forAll(), term)));
        }
        this.context = new CoqContext(names, printer, file.data(), known, link.obligations(), terms);
        premises.atLeast().entrySet().stream()
                .filter(size -> context.dimensions().contains(size.getKey()))
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Dimension::name)))
                .forEach(size -> context.hypothesis(
                        "size", "(" + size.getValue() + " <= " + printer.dimension(size.getKey()) + ")%nat"));
        for (Premise premise : premises.inequalities()) {
            context.hypothesis("premise", quantified(premise.forAll(), text(premise.relation())));
        }
        derivatives(relation.left(), List.of());
        derivatives(relation.right(), List.of());
    }

    /** The same term for all values of the indices, so that they are not free. */
    private static Term bound(List<Index.Variable> forAll, Term term) {
        Term bound = term;
        for (Index.Variable index : forAll) {
            bound = new Term.Sum(index, bound);
        }
        return bound;
    }

    private String quantified(List<Index.Variable> letters, String statement) {
        return CoqConditions.quantified(letters, statement, names, printer);
    }

    private static List<Term> term(Condition condition) {
        if (condition instanceof Condition.NonZero nonZero) {
            return List.of(nonZero.term());
        }
        return condition instanceof Condition.Positive positive ? List.of(positive.term()) : List.of();
    }

    /** Both sides with the sign of the relation between them. */
    private String text(Relation relation) {
        String sign = switch (relation.sign()) {
            case EQUAL -> " = ";
            case NOT_EQUAL -> " <> ";
            case LESS -> " < ";
            case LESS_OR_EQUAL -> " <= ";
            case GREATER -> " > ";
            case GREATER_OR_EQUAL -> " >= ";
        };
        return printer.print(relation.left()) + sign + printer.print(relation.right());
    }

    /** That a derivative exists has to be said: a term for one has a value anyhow. */
    private void derivatives(Term term, List<Index.Variable> scope) {
        List<Index.Variable> inner = scope;
        if (term instanceof Term.Sum sum) {
            inner = new ArrayList<>(scope);
            inner.add(sum.index());
        } else if (term instanceof Term.Partial partial && partial.by() instanceof Term.Entry by) {
            derivatives(partial.body(), scope);
            Set<Index.Variable> free = new LinkedHashSet<>(scope);
            free.retainAll(term.freeIndices());
            String variable = printer.tensor(by.tensor());
            String exists = quantified(
                    List.copyOf(free),
                    "dif " + printer.place(by) + " (fun " + variable + " => " + printer.print(partial.body()) + ") "
                            + variable);
            if (!parts.contains(exists)) {
                parts.add(exists);
            }
            return;
        }
        for (Term child : term.children()) {
            derivatives(child, inner);
        }
    }

    CoqContext context() {
        return context;
    }

    /** How many derivatives it says exist. */
    int derivatives() {
        return parts.size();
    }

    /** The derivatives that exist, and the relation. */
    String text(LinkVerdict link) {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append("(").append(part).append(") /\\\n  "));
        return text + text(link.relation());
    }
}
