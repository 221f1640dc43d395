package dev.verivative.proof.coq;

import dev.verivative.rule.Condition;
import dev.verivative.rule.Obligation;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Dimension;
import dev.verivative.term.Hypothesis;
import dev.verivative.term.Index;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the lemmas of a section speak of and take for granted: sizes, tensors, letters; that letters are in range,
 * entries positive, indices different, and equations and obligations hold.
 *
 * <p>All of it is generalised at the end of the section, in the order of their declaration: sizes, tensors, letters,
 * and then hypotheses.
 */
final class CoqContext {
    private final CoqNames names;
    private final CoqPrinter printer;
    private final CoqData data;
    private final List<Dimension> dimensions;
    private final List<Tensor> tensors;
    private final List<Index.Variable> indices;
    private final Map<String, String> hypotheses = new LinkedHashMap<>();
    private final Map<Hypothesis, String> assumed = new HashMap<>();
    private final List<String> hypothesesAsData = new ArrayList<>();
    private final List<String> obligations = new ArrayList<>();

    /**
     * A section about terms.
     *
     * @param known what is assumed
     * @param needed what is left to whoever uses the result
     * @param terms every formula of the section
     */
    CoqContext(
            CoqNames names,
            CoqPrinter printer,
            CoqData data,
            Assumptions known,
            Collection<Obligation> needed,
            Collection<Term> terms) {
        this.names = names;
        this.printer = printer;
        this.data = data;
        Set<Dimension> allDimensions = new LinkedHashSet<>();
        Map<String, Tensor> allTensors = new LinkedHashMap<>();
        Set<Index.Variable> free = new LinkedHashSet<>();
        List<Term> spoken = new ArrayList<>(terms);
        known.hypotheses().forEach(hypothesis -> spoken.addAll(List.of(hypothesis.left(), hypothesis.right())));
        for (Term term : spoken) {
            CoqDefinitions.dimensions(term, allDimensions);
            CoqDefinitions.tensors(term, allTensors);
        }
        terms.forEach(term -> free.addAll(term.freeIndices()));
        allDimensions.removeIf(Dimension::isFixed);
        allTensors.remove("pi");
        this.dimensions = List.copyOf(allDimensions);
        this.tensors = List.copyOf(allTensors.values());
        this.indices = List.copyOf(free);
        ranges();
        positive(known);
        distinct(known);
        known.hypotheses().forEach(hypothesis -> {
            String name = hypothesis("assumed", equation(hypothesis), data.print(hypothesis));
            assumed.put(hypothesis, name);
        });
        needed.forEach(obligation -> {
            obligations.add(hypothesis("needed", statement(obligation, printer), data.print(obligation)));
        });
    }

    private void ranges() {
        Set<Dimension> empty = new LinkedHashSet<>(dimensions);
        for (Index.Variable index : indices) {
            hypothesis(
                    "range",
                    "(" + names.of(index) + " < " + printer.dimension(index.dimension()) + ")%nat",
                    data.print(new Obligation(List.of(), new Condition.InRange(index))));
            empty.remove(index.dimension());
        }
        empty.forEach(
                dimension -> hypothesis("size", "(0 < " + names.of(dimension) + ")%nat", data.notEmpty(dimension)));
    }

    private void positive(Assumptions known) {
        positive(known.positive()).forEach(each -> hypothesis("positive", statement(each, printer), data.print(each)));
    }

    /** That all entries of the tensors of these names are positive. */
    List<Obligation> positive(Set<String> names) {
        List<Obligation> positive = new ArrayList<>();
        for (Tensor tensor : tensors) {
            if (names.contains(tensor.name())) {
                List<Index.Variable> letters = new ArrayList<>();
                for (Dimension dimension : tensor.shape()) {
                    letters.add(new Index.Variable("k" + (letters.size() + 1), dimension));
                }
                Term entry = new Term.Entry(tensor.name(), List.copyOf(letters));
                positive.add(new Obligation(letters, new Condition.Positive(entry)));
            }
        }
        return positive;
    }

    private void distinct(Assumptions known) {
        Map<String, String> texts = new TreeMap<>();
        for (Set<Index> pair : known.distinct()) {
            List<Index> both =
                    pair.stream().sorted(Comparator.comparing(printer::index)).toList();
            if (pair.stream()
                    .allMatch(index -> !(index instanceof Index.Variable letter) || indices.contains(letter))) {
                Obligation differ = new Obligation(List.of(), new Condition.Distinct(both.get(0), both.get(1)));
                texts.put(statement(differ, printer), data.print(differ));
            }
        }
        texts.forEach((text, asData) -> hypothesis("distinct", text, asData));
    }

    private String equation(Hypothesis hypothesis) {
        Set<Index.Variable> free = new LinkedHashSet<>(hypothesis.left().freeIndices());
        free.addAll(hypothesis.right().freeIndices());
        return CoqConditions.quantified(
                List.copyOf(free),
                printer.print(hypothesis.left()) + " = " + printer.print(hypothesis.right()),
                names,
                printer);
    }

    /** An obligation as Coq reads it. */
    String statement(Obligation obligation, CoqPrinter local) {
        return CoqConditions.statement(obligation, names, local);
    }

    /** Takes another statement for granted, of which data do not speak; gives its name. */
    String hypothesis(String wanted, String statement) {
        String name = "H_" + wanted + "_" + (hypotheses.size() + 1);
        hypotheses.put(name, statement);
        return name;
    }

    private String hypothesis(String wanted, String statement, String asData) {
        String name = hypothesis(wanted, statement);
        hypothesesAsData.add(asData);
        return name;
    }

    /** The name of the hypothesis that assumes an equation. */
    String nameOf(Hypothesis hypothesis) {
        String name = assumed.get(hypothesis);
        if (name == null) {
            throw new IllegalArgumentException(hypothesis + " is not assumed here");
        }
        return name;
    }

    /** What is left to whoever uses the result, as Coq reads it. */
    List<String> obligations() {
        return obligations.stream().map(hypotheses::get).toList();
    }

    List<Dimension> dimensions() {
        return dimensions;
    }

    List<Tensor> tensors() {
        return tensors;
    }

    List<Index.Variable> indices() {
        return indices;
    }

    /** What is taken for granted, as data, in the order in which theorems want it. */
    List<String> hypothesesAsData() {
        return List.copyOf(hypothesesAsData);
    }

    /** What theorems are about, with types, each after a blank. */
    String variables() {
        StringBuilder text = new StringBuilder();
        dimensions.forEach(
                dimension -> text.append(" (").append(names.of(dimension)).append(" : nat)"));
        tensors.forEach(tensor -> text.append(" (")
                .append(names.ofTensor(tensor.name()))
                .append(" : ")
                .append(CoqDefinitions.type(tensor.rank()))
                .append(')'));
        indices.forEach(index -> text.append(" (").append(names.of(index)).append(" : nat)"));
        return text.toString();
    }

    /** The section's first lines. */
    String header() {
        String text = variables();
        StringBuilder lines = new StringBuilder();
        if (!text.isEmpty()) {
            lines.append("Variables").append(text).append(".\n");
        }
        hypotheses.forEach((name, statement) -> lines.append("Hypothesis ")
                .append(name)
                .append(" : ")
                .append(statement)
                .append(".\n"));
        return lines.toString();
    }
}
