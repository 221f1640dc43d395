package dev.verivative.derive;

import dev.verivative.fold.Folder;
import dev.verivative.kernel.Application;
import dev.verivative.rule.Rules;
import dev.verivative.term.Function;
import dev.verivative.term.Op;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes a derivative in names, by what {@link Folder} proposes: each form is first written with what the new names
 * stand for, which is a move of algebra, and then the names are recognised.
 */
final class Elimination {
    private final Folder folder;
    private final Map<Term, List<Term>> known = new HashMap<>();

    Elimination(Folder folder) {
        this.folder = folder;
    }

    /** One name after the other. */
    void stepByStep(Chain chain) {
        forms(chain.current()).forEach(form -> toward(chain, form));
    }

    /** All names at once, for where a name stands for something that another one is needed for. */
    void atOnce(Chain chain) {
        List<Term> forms = forms(chain.current());
        if (!forms.isEmpty()) {
            toward(chain, forms.get(0));
            toward(chain, forms.get(forms.size() - 1));
        }
    }

    private List<Term> forms(Term expression) {
        return known.computeIfAbsent(expression, key -> folder.forms(key).orElse(List.of()));
    }

    private static void toward(Chain chain, Term form) {
        if (chain.current().equals(form)) {
            return;
        }
        Set<Function> present = new HashSet<>();
        calls(chain.current()).forEach(call -> present.add(call.function()));
        List<List<Integer>> places = Paths.to(
                form, part -> part instanceof Term.Call call && !present.contains(call.function()));
        Term plain = form;
        for (List<Integer> place : places) {
            Term.Call call = (Term.Call) form.at(place);
            plain = plain.replaceAt(place, Renaming.apart(call.unfold()));
        }
        if (chain.rewrite(title(chain.current(), plain, places.isEmpty()), List.of(), plain) && !places.isEmpty()) {
            List<Application> applications = new ArrayList<>();
            for (List<Integer> place : places) {
                applications.add(new Application(
                        place, Matching.constants(Map.of("f", form.at(place)))));
            }
            chain.apply(Rules.named("recognise"), applications);
        }
    }

    private static List<Term.Call> calls(Term term) {
        return Paths.to(term, Term.Call.class::isInstance).stream()
                .map(path -> (Term.Call) term.at(path))
                .toList();
    }

    /** What a move of algebra is called, from what it does. */
    private static String title(Term before, Term after, boolean noNames) {
        if (!noNames) {
            return "group-factors";
        } else if (Sums.isSum(before) && Terms.is(after, Op.MUL)) {
            return "factor-out";
        } else if (Sums.isSum(after) && Terms.is(before, Op.DIV)) {
            return "split-fraction";
        } else if (Sums.isSum(after) && Terms.is(before, Op.MUL)) {
            return "expand";
        }
        return Terms.is(after, Op.DIV) && Sums.isSum(before) ? "combine" : "simplify";
    }
}
