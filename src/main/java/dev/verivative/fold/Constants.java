package dev.verivative.fold;

import dev.verivative.term.Assumptions;
import dev.verivative.term.Term;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds terms that are constant once their definitions are written out, as the sum of shares is. */
public final class Constants {
    private Constants() {}

    /** The number, or the number times a size, that the term is equal to; a proposal. */
    public static Optional<Term> of(Term term, Assumptions known) {
        try {
            NormalForm normalForm = new NormalForm(known, function -> false, List.of());
            Variables variables = new Variables(normalForm, normalForm.normal(term));
            Laurent form = variables.form(variables.ratio(normalForm.normal(term)));
            boolean constant = form.size() <= 1
                    && form.monomials().stream()
                            .flatMap(monomial -> monomial.powers().keySet().stream())
                            .allMatch(atom -> atom.term() instanceof Term.Size);
            return constant
                    ? Optional.of(new Display(
                                    normalForm,
                                    new Cost(Set.of(), Set.of(), known),
                                    new Atoms(normalForm, Set.of()),
                                    new Order(List.of(term)))
                            .best(form)
                            .term())
                    : Optional.empty();
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }
}
