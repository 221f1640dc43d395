package dev.verivative.proof.coq;

import dev.verivative.rule.Condition;
import dev.verivative.rule.Rule;
import dev.verivative.rule.Statement;
import dev.verivative.term.Abstraction;
import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Substitution;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A rule as a lemma of Coq, made of its record alone: what it is called, what it speaks of, what it takes for granted,
 * and what it says.
 *
 * <p>It speaks, in this order, of the dimensions whose size it mentions; where it has a derivative by a rule variable,
 * of the type P, the entry e and the point p; of tensors; of its rule variables in the order in which they occur; of
 * its free indices in the order in which they occur. Where it has a derivative by a rule variable the others are
 * functions of the point. What it takes for granted follows: see {@link RuleHypotheses}.
 *
 * <p>A rule about powers with a written whole exponent speaks of an exponent among the integers. The rule about
 * coordinates has a lemma for each rank, which is about the entries of a tensor. A definition and a sum that is written
 * out have none: in Coq both sides of these are the same by computation.
 */
final class RuleStatement {
    /** The highest rank of tensors whose coordinates have a lemma. */
    static final int RANKS = 4;

    private final Rule rule;
    private final String label;
    private final Statement.Instance sides;
    private final CoqNames names = new CoqNames();
    private final Set<Dimension> dimensions = new LinkedHashSet<>();
    private final Map<String, Tensor> tensors = new LinkedHashMap<>();
    private final Map<String, List<Dimension>> metas = new LinkedHashMap<>();
    private final Set<Index.Variable> indices = new LinkedHashSet<>();
    private final Set<String> whole = new LinkedHashSet<>();
    private final Optional<String> by;
    private final CoqPrinter printer;

    private RuleStatement(Rule rule, String label, Statement.Instance sides) {
        this.rule = rule;
        this.label = label;
        this.sides = sides;
        List.of("P", "e", "p").forEach(letter -> names.named(letter, letter));
        for (Condition condition : rule.conditions()) {
            if (condition instanceof Condition.WholeNumber number && number.term() instanceof Term.Meta meta) {
                whole.add(meta.name());
            } else if (condition instanceof Condition.InRange range) {
                dimensions.add(range.index().dimension());
            }
        }
        for (Term side : List.of(sides.left(), sides.right())) {
            collect(side);
            CoqDefinitions.tensors(side, tensors);
            indices.addAll(side.freeIndices());
        }
        tensors.remove("pi");
        this.by = by(sides.left()).or(() -> by(sides.right()));
        by.ifPresent(metas::remove);
        this.printer = new CoqPrinter(names, new CoqDefinitions(names), new Variables());
    }

    /** The lemmas that a rule has; none if it computes what it says. */
    static List<RuleStatement> of(Rule rule) {
        if (rule.statement() instanceof Statement.Coordinate) {
            return IntStream.rangeClosed(0, RANKS)
                    .mapToObj(rank -> coordinate(rule, rank))
                    .toList();
        }
        return sides(rule).map(sides -> new RuleStatement(rule, rule.name(), sides)).stream()
                .toList();
    }

    /**
     * The lemma of which the substitution picks an instance.
     *
     * @throws IllegalArgumentException if there is none
     */
    static RuleStatement of(Rule rule, Substitution at) {
        if (rule.statement() instanceof Statement.Coordinate) {
            Term.Entry entry = (Term.Entry) at.value("a").body();
            return coordinate(rule, entry.indices().size());
        }
        return new RuleStatement(
                rule,
                rule.name(),
                sides(rule).orElseThrow(() -> new IllegalArgumentException(rule.name() + " has no lemma in Coq")));
    }

    private static Optional<Statement.Instance> sides(Rule rule) {
        if (rule.statement() instanceof Statement.Equation equation) {
            return Optional.of(new Statement.Instance(equation.left(), equation.right()));
        } else if (rule.statement() instanceof Statement.Algebra algebra) {
            return Optional.of(new Statement.Instance(algebra.left(), algebra.right()));
        } else if (rule.statement() instanceof Statement.Power power) {
            Map<String, Abstraction> itself = new LinkedHashMap<>();
            List.of("u", "c", "x").forEach(meta -> itself.put(meta, Abstraction.constant(Term.Meta.of(meta))));
            return Optional.of(power.instance(Substitution.ofMetas(itself)));
        }
        return Optional.empty();
    }

    private static RuleStatement coordinate(Rule rule, int rank) {
        if (rank > RANKS) {
            throw new IllegalArgumentException(
                    "tensors with " + rank + " indices have no lemma in Coq, only up to " + RANKS);
        }
        Map<String, Abstraction> entries =
                Map.of("a", Abstraction.constant(entry("i", rank)), "x", Abstraction.constant(entry("j", rank)));
        return new RuleStatement(
                rule, rule.name() + "-" + rank, rule.statement().instance(Substitution.ofMetas(entries)));
    }

    private static Term entry(String letter, int rank) {
        List<Index> indices = new ArrayList<>();
        for (int i = 1; i <= rank; i++) {
            indices.add(new Index.Variable(letter + i, Dimension.of("n" + i)));
        }
        return new Term.Entry("x", indices);
    }

    /** The rule's name, with the rank where it has a lemma for each. */
    String label() {
        return label;
    }

    /** What the lemma is called. */
    private String name() {
        return label.replace('-', '_');
    }

    /** The lemma without its proof. */
    String lemma() {
        List<String> variables = new ArrayList<>();
        dimensions.forEach(dimension -> variables.add("(" + names.of(dimension) + " : nat)"));
        by.ifPresent(any -> variables.add("(P : Type) (e : entry P) (p : P)"));
        tensors.forEach((tensor, shape) ->
                variables.add("(" + names.ofTensor(tensor) + " : " + CoqDefinitions.type(shape.rank()) + ")"));
        metas.forEach((meta, shape) -> variables.add("(" + names.ofTensor(meta) + " : " + type(meta, shape) + ")"));
        indices.forEach(index -> variables.add("(" + names.of(index) + " : nat)"));
        StringBuilder text = new StringBuilder("Lemma " + name() + " :");
        if (!variables.isEmpty()) {
            text.append(" forall ").append(String.join(" ", variables)).append(",");
        }
        new RuleHypotheses(rule, sides, metas, new Variables(), names, printer)
                .text()
                .forEach(hypothesis -> text.append("\n  ").append(hypothesis).append(" ->"));
        return text + "\n  " + printer.print(sides.left()) + "\n  = " + printer.print(sides.right()) + ".";
    }

    private String type(String meta, List<Dimension> shape) {
        return whole.contains(meta) ? "Z" : (by.isPresent() ? "P -> " : "") + CoqDefinitions.type(shape.size());
    }

    private void collect(Term term) {
        if (term instanceof Term.Meta meta) {
            metas.putIfAbsent(
                    meta.name(), meta.indices().stream().map(Index::dimension).toList());
        } else if (term instanceof Term.Partial partial) {
            collect(partial.by());
        } else if (term instanceof Term.Sum sum) {
            dimensions.add(sum.index().dimension());
        } else if (term instanceof Term.Size size) {
            dimensions.add(size.dimension());
        }
        term.children().forEach(this::collect);
    }

    /** The rule variable that stands for what is differentiated by. */
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
        Optional<Term.Entry> entry = by(at);
        entry.ifPresent(place -> arguments.addAll(List.of("_", local.place(place), local.tensor(place.tensor()))));
        for (String meta : metas.keySet()) {
            arguments.add(argument(meta, at.value(meta), entry, local));
        }
        if (rule.statement() instanceof Statement.Coordinate) {
            Term.Entry read = (Term.Entry) at.value("a").body();
            Term.Entry place = (Term.Entry) at.value("x").body();
            arguments.add(local.tensor(read.tensor()));
            read.indices().forEach(index -> arguments.add(local.index(index)));
            place.indices().forEach(index -> arguments.add(local.index(index)));
        } else {
            indices.forEach(index -> arguments.add(local.index(at.index(index))));
        }
        return "(@" + name() + " " + String.join(" ", arguments) + ")";
    }

    private String argument(String meta, Abstraction value, Optional<Term.Entry> entry, CoqPrinter local) {
        if (whole.contains(meta)) {
            return "(" + ((Term.Num) value.body()).value() + ")%Z";
        }
        return entry.map(place -> local.function(place, value)).orElseGet(() -> local.print(value));
    }

    /** What the instance differentiates by, if its lemma speaks of any point. */
    Optional<Term.Entry> by(Substitution at) {
        return by.map(meta -> (Term.Entry) at.value(meta).body());
    }

    /** Whether the instance is written otherwise than the lemma, in which each variable is replaced by its value. */
    boolean isWrittenOtherwise(Substitution at) {
        return isWrittenOtherwise(sides.left(), at) || isWrittenOtherwise(sides.right(), at);
    }

    private boolean isWrittenOtherwise(Term term, Substitution at) {
        return (term instanceof Term.Size size && at.dimension(size.dimension()).isFixed())
                || (Terms.is(term, Op.POW) && exponent(term).names().stream().anyMatch(meta -> isNumber(meta, at)))
                || term.children().stream().anyMatch(child -> isWrittenOtherwise(child, at));
    }

    private static boolean isNumber(String name, Substitution at) {
        return name.startsWith("?") && at.value(name.substring(1)).body() instanceof Term.Num;
    }

    /** The bases of powers whose exponents are rule variables: these are positive if the exponent is not whole. */
    Set<Term> bases() {
        Set<Term> bases = new LinkedHashSet<>();
        bases(sides.left(), bases);
        bases(sides.right(), bases);
        return bases;
    }

    private void bases(Term term, Set<Term> bases) {
        if (Terms.is(term, Op.POW) && !(exponent(term) instanceof Term.Num) && whole.isEmpty()) {
            bases.add(term.children().get(0));
        }
        term.children().forEach(child -> bases(child, bases));
    }

    private static Term exponent(Term power) {
        return power.children().get(1);
    }

    /** Variables as they are called in the lemma. */
    private final class Variables implements RuleVariables {
        @Override
        public String print(Term.Meta meta) {
            List<String> parts = new ArrayList<>(List.of(names.ofTensor(meta.name())));
            if (whole.contains(meta.name())) {
                parts.add(0, "IZR");
            } else if (by.isPresent()) {
                parts.add("p");
            }
            meta.indices().forEach(index -> parts.add(printer.index(index)));
            return parts.size() == 1 ? parts.get(0) : "(" + String.join(" ", parts) + ")";
        }

        @Override
        public Optional<String> whole(Term exponent) {
            if (exponent instanceof Term.Meta meta && whole.contains(meta.name())) {
                return Optional.of(names.ofTensor(meta.name()));
            } else if (Terms.is(exponent, Op.SUB) && exponent(exponent) instanceof Term.Num number) {
                return whole(exponent.children().get(0)).map(term -> "(" + term + " - " + number.value() + ")%Z");
            }
            return Optional.empty();
        }
    }
}
