package dev.verivative.fold;

import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** How atoms are written: as somebody has written them already, or else with letters of their own for bound indices. */
final class Atoms {
    private static final List<String> LETTERS = List.of("k", "l", "p", "q", "r", "s", "t", "u", "v", "w");

    private final NormalForm normalForm;
    private final List<String> letters;
    private final Map<Pattern, Term> written = new LinkedHashMap<>();
    private final Map<Atom, Form> forms = new HashMap<>();

    /** @param taken letters that are in use otherwise */
    Atoms(NormalForm normalForm, Set<String> taken) {
        this.normalForm = normalForm;
        this.letters = new ArrayList<>(
                LETTERS.stream().filter(letter -> !taken.contains(letter)).toList());
        for (int i = 1; letters.size() < LETTERS.size(); i++) {
            if (!taken.contains("k" + i)) {
                letters.add("k" + i);
            }
        }
    }

    /** Remembers how the parts of a formula are written, as far as they are atoms. */
    void remember(Term term) {
        if (!term.children().isEmpty()) {
            Map<Index.Variable, Index.Variable> schematics = Pattern.schematics(term);
            Term general = term.substitute(Substitution.ofIndices(schematics));
            Laurent form = normalForm.normal(general);
            if (form.isAtom()) {
                Atom atom = form.first().getKey().powers().firstKey();
                written.putIfAbsent(new Pattern(atom.term()), general);
            } else if (Terms.is(term, Op.ADD) || Terms.is(term, Op.SUB)) {
                NormalForm.Split split = normalForm.split(form, true);
                if (split.monomial().isOne() && split.coefficient().equals(Rational.ONE)) {
                    written.putIfAbsent(new Pattern(normalForm.term(split.rest())), general);
                }
            }
        }
        term.children().forEach(this::remember);
    }

    private Optional<Term> asWritten(Term term) {
        return written.entrySet().stream()
                .flatMap(entry -> entry.getKey().match(term).map(found -> Pattern.at(entry.getValue(), found)).stream())
                .findFirst();
    }

    /**
     * An atom as it is to be written.
     *
     * @param display how a form that is not an atom is written
     */
    Form form(Atom atom, Function<Laurent, Form> display) {
        Form known = forms.get(atom);
        if (known == null) {
            known = asWritten(atom.term())
                    .<Form>map(term -> new Form.Given(term, Form.of(term)))
                    .orElseGet(() -> made(atom, display));
            forms.put(atom, known);
        }
        return known;
    }

    /** The sum of a body over an index in normal form, with a letter in its place. */
    Form sum(Index.Variable index, Laurent body, Function<Laurent, Form> display) {
        int height = 1;
        for (Monomial monomial : body.monomials()) {
            for (Atom atom : monomial.powers().keySet()) {
                height = Math.max(height, atom.height() + 1);
            }
        }
        Index.Variable letter = letter(height, index);
        Term renamed = normalForm.term(body).substitute(Substitution.ofIndex(index, letter));
        return new Form.Summation(letter, display.apply(normalForm.normal(renamed)));
    }

    private Index.Variable letter(int height, Index.Variable like) {
        return new Index.Variable(letters.get(Math.min(height, letters.size()) - 1), like.dimension());
    }

    private Form made(Atom atom, Function<Laurent, Form> display) {
        Term term = atom.term();
        if (term instanceof Term.Num number) {
            return new Form.Constant(number.value());
        } else if (term instanceof Term.Sum sum) {
            Index.Variable bound = letter(atom.height(), sum.index());
            Term body = sum.abstraction().apply(List.of(bound));
            return new Form.Summation(bound, display.apply(normalForm.normal(body)));
        } else if (atom.isSumOfTerms()) {
            return display.apply(normalForm.writtenOut(atom));
        } else if (term instanceof Term.Apply apply && apply.op().isFunction()) {
            return new Form.Value(apply.op(), display.apply(normalForm.argument(atom)));
        } else if (term instanceof Term.Apply) {
            return Form.of(term);
        }
        return new Form.Leaf(term);
    }
}
