package dev.verivative.fold;

import dev.verivative.term.Assumptions;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes derivatives in terms of names: the function's own outputs above all, quantities that were named before, parts
 * of its definition, functions of the catalogue. One relation at a time is solved for a power of an atom, which is
 * eliminated by it. What is found is a proposal.
 */
public final class Folder {
    /** What has more parts is no formula that a person would write. */
    private static final int LARGEST = 600;

    private final List<Tensor> variables;
    private final List<Named> outputs;
    private final List<Named> quantities;
    private final List<Function> offered;
    private final Set<String> inputs;
    private final Assumptions known;
    private final Cost cost;

    /**
     * For the derivatives of one function.
     *
     * @param variables those of the function whose derivatives are wanted
     * @param outputs what may stand in a result: the function's own outputs first, then others such as first
     *     derivatives
     * @param quantities what has been named already
     * @param offered functions that have a name, which fits parts of the definition and of the result
     * @param inputs the variables that are differentiated by
     */
    public Folder(
            List<Tensor> variables,
            List<Named> outputs,
            List<Named> quantities,
            List<Function> offered,
            Set<String> inputs,
            Assumptions known) {
        this.variables = List.copyOf(variables);
        this.outputs = List.copyOf(outputs);
        this.quantities = List.copyOf(quantities);
        this.offered = List.copyOf(offered);
        this.inputs = Set.copyOf(inputs);
        this.known = known;
        Set<Function> own = new HashSet<>();
        outputs.forEach(output -> own.add(output.call().function()));
        this.cost = new Cost(inputs, own, known);
    }

    /** What forms cost here. */
    public Cost cost() {
        return cost;
    }

    /**
     * The forms that lead from a derivative to the best one, each after one more name has come in; the first one has
     * only been put together. Empty where the expression is too large.
     */
    public Optional<List<Term>> forms(Term expression) {
        if (Terms.length(expression) > LARGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(search(expression));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private List<Term> search(Term expression) {
        Term.Call own = outputs.get(0).call();
        Term body = outputs.get(0).definition();
        List<Index.Variable> indices = List.copyOf(own.freeIndices());
        Function owner = new Function(own.function().symbol(), variables, indices, body);
        Set<Function> names = new HashSet<>();
        Set<String> taken = Letters.of(expression);
        for (Named named : Stream.concat(outputs.stream(), quantities.stream()).toList()) {
            names.add(named.call().function());
            taken.addAll(Letters.of(named.call()));
        }
        NormalForm normalForm = new NormalForm(known, names::contains, owner.indices());
        Atoms atoms = new Atoms(normalForm, taken);
        List<Name> candidates = new ArrayList<>();
        outputs.forEach(
                output -> addWithExponential(Name.of(output.call(), output.definition()), normalForm, candidates));
        quantities.forEach(named -> candidates.add(Name.of(named.call(), named.definition())));
        Naming naming = new Naming(owner, body, inputs, normalForm, offered, taken);
        List<Name> parts = new ArrayList<>(naming.parts());
        Set<Atom> sums = naming.sums(normalForm.normal(body));
        sums.addAll(naming.sums(normalForm.normal(expression)));
        parts.addAll(naming.offers(sums));
        candidates.addAll(parts);
        outputs.forEach(output -> normalForm.keepRoots(normalForm.normal(output.definition())));
        quantities.forEach(named -> normalForm.keepRoots(normalForm.normal(named.definition())));
        atoms.remember(body);
        quantities.forEach(named -> atoms.remember(named.definition()));
        parts.forEach(part -> names.add(part.function()));
        Display display = new Display(normalForm, cost, atoms, new Order(List.of(own, body, expression)));
        List<Pivot> pivots = new ArrayList<>();
        for (Name candidate : candidates) {
            pivots.addAll(Pivot.of(candidate, normalForm, inputs));
        }
        Search.State best = new Search(normalForm, display, cost, pivots).best(normalForm.normal(expression));
        List<Term> forms = new ArrayList<>();
        for (Search.State state : best.path()) {
            written(state, display).ifPresent(forms::add);
        }
        Form last = display.last(best.value());
        forms.add((cost.of(last) < best.price() ? last : best.form()).term());
        Set<Function> present = Letters.functions(expression);
        present.addAll(Letters.functions(body));
        List<Function> introduced = parts.stream()
                .map(Name::function)
                .filter(function -> !present.contains(function))
                .toList();
        return new Symbols(introduced, taken).shortened(forms);
    }

    /** Nothing where that is too much work by now: one step does what two would have shown. */
    private static Optional<Term> written(Search.State state, Display display) {
        try {
            return Optional.of(display.best(state.value()).term());
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static void addWithExponential(Name name, NormalForm normalForm, List<Name> candidates) {
        candidates.add(name);
        String definition = normalForm.normal(name.definition()).toString();
        // The logarithm of something with exponentials; of other things the exponential is no help to a reader.
        if (definition.contains("(LOG ") && definition.contains("(EXP ")) {
            candidates.add(name.exponential());
        }
    }
}
