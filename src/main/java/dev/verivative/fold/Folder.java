package dev.verivative.fold;

import dev.verivative.term.Assumptions;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes derivatives in terms of names: the function's own outputs above all, parts of its definition, functions of the
 * catalogue. One linear relation at a time is solved for a power of an atom, which is eliminated by it. What is found is
 * a proposal.
 */
public final class Folder {
    private final Function owner;
    private final Set<String> inputs;
    private final Assumptions known;
    private final Cost cost;
    private final List<Function> own;
    private final List<Function> offered;

    /**
     * For the derivatives of one function.
     *
     * @param owner the function, whose outputs may stand in a result
     * @param further other functions whose values count as outputs too, such as first derivatives
     * @param offered functions that have a name already
     * @param inputs the variables that are differentiated by
     */
    public Folder(
            Function owner, List<Function> further, List<Function> offered, Set<String> inputs, Assumptions known) {
        this.owner = owner;
        this.inputs = Set.copyOf(inputs);
        this.known = known;
        this.own = new ArrayList<>(further);
        this.own.add(owner);
        this.offered = offered;
        this.cost = new Cost(inputs, Set.copyOf(own), known);
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
        try {
            return Optional.of(search(expression));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private List<Term> search(Term expression) {
        Set<Function> names = new HashSet<>(own);
        Set<Index> kept = new LinkedHashSet<>(expression.freeIndices());
        NormalForm normalForm = new NormalForm(known, names::contains, Set.copyOf(owner.indices()));
        Set<String> taken = Letters.of(expression);
        taken.addAll(Letters.of(owner.call(owner.indices())));
        Atoms atoms = new Atoms(normalForm, taken);
        List<Name> candidates = new ArrayList<>();
        for (Function function : own) {
            Name name = Name.of(function);
            candidates.add(name);
            if (normalForm.normal(name.definition()).toString().contains("(LOG ")) {
                candidates.add(name.exponential());
            }
        }
        List<Name> parts = new Naming(owner, inputs, normalForm, offered, taken).parts();
        candidates.addAll(parts);
        normalForm.keepRoots(normalForm.normal(owner.body()));
        atoms.remember(owner.body());
        parts.forEach(part -> names.add(part.function()));
        Display display = new Display(normalForm, cost, atoms);
        List<Pivot> pivots = new ArrayList<>();
        for (Name candidate : candidates) {
            pivots.addAll(Pivot.of(candidate, normalForm, inputs));
        }
        Search.State best = new Search(normalForm, display, cost, pivots).best(normalForm.normal(expression));
        List<Term> forms = new ArrayList<>();
        for (Search.State state : best.path()) {
            forms.add(display.best(state.value()).term());
        }
        forms.add(best.form().term());
        return forms;
    }
}
