package dev.verivative.notation;

import dev.verivative.notation.Syntax.Statement;
import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads a formula in which nothing is declared: one letter is the variable, all others are constants by the number of
 * their indices.
 *
 * <p>Two indices have one range where something joins them: a letter that stands at both, a sum over it, a delta, a
 * function that takes one and gives the other. The last index of the variable runs through 1..n unless a sum says
 * otherwise; ranges that nothing joins get letters of their own, so that a result holds for unequal sizes.
 */
public final class ExpressionReader {
    private static final Dimension N = Dimension.of("n");

    private static final List<String> LETTERS = List.of("n", "m", "p", "q", "r", "s");

    private final Formula formula;
    private final Notation notation;
    private final Library library;
    private final Set<String> scalars;

    /**
     * A reader of one formula.
     *
     * @param library functions that it may call by name
     * @param scalars letters that are scalars where letters are vectors otherwise: in vector notation
     */
    public ExpressionReader(Formula formula, Notation notation, Library library, Set<String> scalars) {
        this.formula = formula;
        this.notation = notation;
        this.library = library;
        this.scalars = Set.copyOf(scalars);
    }

    /**
     * Reads it.
     *
     * @param wrt the variable, if it was named; else x, or the only letter
     * @throws FormulaException if it cannot be understood, or in two ways
     * @throws VariableException if it has not that variable, or several that could be meant
     */
    public Expression read(Optional<String> wrt) {
        try {
            return expression(wrt);
        } catch (FormulaException fault) {
            throw notation == Notation.LATEX ? fault : fault.withoutCommands();
        }
    }

    private Expression expression(Optional<String> wrt) {
        Vocabulary known = Vocabulary.EMPTY.withLibrary(library).withDimension(N);
        Statement statement = FormulaReader.statement(formula, notation, known, scalars);
        Inventory inventory = Inventory.of(statement, formula, known, wrt.orElse("x"));
        String variable = variable(inventory, statement, wrt);
        Vocabulary vocabulary = known;
        for (String bound : inventory.bounds()) {
            vocabulary = bound.equals("n") ? vocabulary : vocabulary.withDimension(Dimension.of(bound));
        }
        List<Tensor> tensors = new ArrayList<>();
        List<String> parameters = new ArrayList<>();
        Tensor differentiated = new Tensor(variable, List.of());
        for (Map.Entry<String, Integer> name : inventory.ranks().entrySet()) {
            Tensor tensor = new Tensor(name.getKey(), Collections.nCopies(name.getValue(), N));
            if (vocabulary.dimensions().containsKey(name.getKey())) {
                continue;
            }
            boolean isVariable = name.getKey().equals(variable);
            if (isVariable || name.getValue() > 0) {
                differentiated = isVariable ? tensor : differentiated;
                tensors.add(tensor);
                vocabulary = vocabulary.withTensor(tensor);
            } else {
                parameters.add(name.getKey());
                vocabulary = vocabulary.withSymbol(name.getKey());
            }
        }
        Resolver resolver = new Resolver(formula, vocabulary, statement.letters(), "");
        tensors.forEach(resolver::open);
        Draft draft = resolver.resolve(statement.sides().get(0));
        settle(resolver, differentiated, tensors, taken(vocabulary, statement));
        Term body = draft.build();
        List<Tensor> constants = new ArrayList<>(tensors);
        constants.remove(differentiated);
        return new Expression(
                notation,
                resolver.settled(differentiated),
                constants.stream().map(resolver::settled).toList(),
                parameters,
                outputs(body),
                body);
    }

    private static String variable(Inventory inventory, Statement statement, Optional<String> wrt) {
        Set<String> names = new LinkedHashSet<>(inventory.ranks().keySet());
        names.remove("n");
        names.removeAll(inventory.bounds());
        String all = String.join(", ", names);
        if (wrt.isPresent()) {
            if (!names.isEmpty() && !names.contains(wrt.get())) {
                String index = statement.letters().contains(wrt.get()) ? ", where it is an index" : "";
                throw new VariableException("the formula has no variable " + TypedNames.shown(wrt.get()) + index
                        + ": expected one of " + all);
            }
            return wrt.get();
        } else if (names.contains("x") || names.isEmpty()) {
            return "x";
        } else if (names.size() == 1) {
            return names.iterator().next();
        }
        throw new VariableException("which of " + all + " is differentiated by? Name it with --wrt");
    }

    /** Names that no dimension can have that is not written. */
    private static Set<String> taken(Vocabulary vocabulary, Statement statement) {
        Set<String> taken = new LinkedHashSet<>(vocabulary.names());
        taken.remove("n");
        taken.addAll(statement.letters());
        return taken;
    }

    private static void settle(Resolver resolver, Tensor variable, List<Tensor> tensors, Set<String> taken) {
        Iterator<String> names = Stream.concat(
                        LETTERS.stream(), IntStream.iterate(1, i -> i + 1).mapToObj(i -> "n" + i))
                .filter(name -> !taken.contains(name) && !resolver.usesDimension(name))
                .iterator();
        if (variable.rank() > 0) {
            resolver.settle(variable, variable.rank() - 1, List.of(N.name()).iterator());
        }
        for (int place = variable.rank() - 2; place >= 0; place--) {
            resolver.settle(variable, place, names);
        }
        for (Tensor tensor : tensors) {
            for (int place = 0; place < tensor.rank(); place++) {
                resolver.settle(tensor, place, names);
            }
        }
        resolver.settle();
    }

    /** In vector notation the output's indices are i and j in this order, whichever stands first. */
    private List<Index.Variable> outputs(Term body) {
        List<Index.Variable> indices = new ArrayList<>(body.freeIndices());
        if (notation == Notation.VECTOR) {
            indices.sort(java.util.Comparator.comparing(index -> VectorLetters.OUTPUTS.indexOf(index.name())));
        }
        return indices;
    }
}
