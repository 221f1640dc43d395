package dev.verivative.fold;

import dev.verivative.term.Function;
import dev.verivative.term.Op;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the parts of a definition that a person would give a name to: shared sums, roots, quotients, function values.
 */
final class Naming {
    private final Function owner;
    private final Term body;
    private final Set<String> inputs;
    private final NormalForm normalForm;
    private final List<Function> offered;
    private final Set<String> taken;
    private final Set<Laurent> seen = new HashSet<>();
    private final List<Name> names = new ArrayList<>();

    /**
     * Names for parts of one definition.
     *
     * @param owner whose definition it is
     * @param body the definition, with names in it that are there already
     * @param inputs the variables that are differentiated by
     * @param offered functions that have a name already
     * @param taken names that are in use
     */
    Naming(
            Function owner,
            Term body,
            Set<String> inputs,
            NormalForm normalForm,
            List<Function> offered,
            Set<String> taken) {
        this.owner = owner;
        this.body = body;
        this.inputs = inputs;
        this.normalForm = normalForm;
        this.offered = offered;
        this.taken = new HashSet<>(taken);
    }

    List<Name> parts() {
        seen.add(general(body));
        considerDivisor(body);
        inside(body);
        return names;
    }

    private Laurent general(Term term) {
        return normalForm.normal(Pattern.at(term, Map.copyOf(Pattern.schematics(term))));
    }

    private void inside(Term term) {
        for (Term part : term.children()) {
            consider(part);
            inside(part);
        }
    }

    /** Of x/(1 + e^-x) also 1/(1 + e^-x). */
    private void considerDivisor(Term part) {
        if (Terms.is(part, Op.DIV) && !isReciprocal((Term.Apply) part)) {
            Term divisor = part.children().get(1);
            if (Terms.is(divisor, Op.ADD) || Terms.is(divisor, Op.SUB)) {
                consider(Terms.div(Term.Num.ONE, divisor));
            }
        }
    }

    private void consider(Term part) {
        considerDivisor(part);
        if (part instanceof Term.Call call) {
            if (dependsOnInputs(part) && !normalForm.isName(call.function()) && seen.add(general(call.unfold()))) {
                names.add(Name.of(call, call.unfold()));
            }
        } else if (dependsOnInputs(part) && isWorthAName(part) && seen.add(general(part))) {
            names.add(name(part));
        }
    }

    private boolean dependsOnInputs(Term term) {
        return term.names().stream().anyMatch(inputs::contains);
    }

    private boolean isWorthAName(Term part) {
        boolean rich = contains(part, true);
        if (part instanceof Term.Sum) {
            return hasValue(part);
        } else if (!(part instanceof Term.Apply apply) || !rich) {
            return false;
        } else {
            return switch (apply.op()) {
                case NEG, EXP -> false;
                case MUL ->
                    part.children().stream().anyMatch(factor -> Terms.is(factor, Op.DIV) && !dependsOnInputs(factor));
                case ADD, SUB -> contains(part, false);
                case DIV -> !isReciprocal(apply) || contains(apply.right(), false);
                case POW ->
                    !(apply.right() instanceof Term.Num exponent
                            && exponent.value().isInteger());
                default -> hasValue(part);
            };
        }
    }

    private static boolean isReciprocal(Term.Apply quotient) {
        return quotient.left() instanceof Term.Num;
    }

    /** Whether the part is more than a number times a power of an entry. */
    private boolean hasValue(Term part) {
        Laurent form = general(part);
        if (form.size() != 1) {
            return true;
        }
        Monomial monomial = form.first().getKey();
        if (monomial.powers().size() != 1) {
            return true;
        }
        Atom atom = monomial.powers().firstKey();
        boolean isPlain = atom.isExponential() || atom.term() instanceof Term.Entry;
        return !isPlain || !monomial.power(atom).isInteger();
    }

    /** Whether a function value or a general power of the inputs is in the term; or a sum or a root of them as well. */
    private boolean contains(Term term, boolean sumsToo) {
        if (!dependsOnInputs(term)) {
            return false;
        }
        boolean value = term instanceof Term.Call call && !normalForm.isName(call.function());
        boolean sum = term instanceof Term.Sum;
        if (term instanceof Term.Apply apply) {
            boolean power = apply.op() == Op.POW;
            boolean number = power && apply.right() instanceof Term.Num;
            value = power ? !number : apply.op().isFunction() && apply.op() != Op.SQRT;
            sum = apply.op() == Op.SQRT
                    || (number && !((Term.Num) apply.right()).value().isInteger());
        }
        return value || (sumsToo && sum) || term.children().stream().anyMatch(child -> contains(child, sumsToo));
    }

    private Name name(Term part) {
        Optional<Name> known = offered.stream()
                .flatMap(function -> called(function, part).stream())
                .findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        Function function = new Function(symbol(part), owner.variables(), List.copyOf(part.freeIndices()), part);
        return Name.of(function);
    }

    /** The part as the value of a function that has a name, at the variable or at an entry of it. */
    private Optional<Name> called(Function function, Term part) {
        return Offer.calls(function, owner, inputs, part.freeIndices()).stream()
                .filter(call -> general(call.unfold()).equals(general(part)))
                .map(call -> Name.of(call, call.unfold()))
                .findFirst();
    }

    /** Functions that have a name and are made of sums that occur in the definition. */
    List<Name> offers(Set<Atom> atoms) {
        List<Name> names = new ArrayList<>();
        for (Function function : offered) {
            for (Term.Call call : Offer.calls(function, owner, inputs, Set.of())) {
                Name name = Name.of(call, call.unfold());
                Set<Atom> sums = sums(normalForm.normal(name.definition()));
                if (!sums.isEmpty() && atoms.containsAll(sums) && seen.add(normalForm.normal(name.definition()))) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** The sums over an index that a form is made of. */
    Set<Atom> sums(Laurent form) {
        Set<Atom> sums = new HashSet<>();
        for (Monomial monomial : form.monomials()) {
            for (Atom atom : monomial.powers().keySet()) {
                if (atom.term() instanceof Term.Sum) {
                    sums.add(atom);
                } else if (atom.isSumOfTerms()) {
                    sums.addAll(sums(normalForm.writtenOut(atom)));
                } else if (Terms.is(atom.term(), Op.LOG)) {
                    sums.addAll(sums(normalForm.argument(atom)));
                }
            }
        }
        return sums;
    }

    private String symbol(Term part) {
        String base = base(part);
        String symbol = base;
        for (int i = 2; taken.contains(symbol); i++) {
            symbol = base + "'".repeat(i - 1);
        }
        taken.add(symbol);
        return symbol;
    }

    private static String base(Term part) {
        boolean root = Terms.is(part, Op.SQRT) || Terms.is(part, Op.POW);
        boolean quotient = Terms.is(part, Op.DIV) || Terms.is(part, Op.MUL);
        boolean hasSum = part.toString().contains("(SUM ");
        boolean hasFunction =
                part.toString().contains("(EXP ") || part.toString().contains("(LOG ");
        if (root) {
            return "r";
        } else if (part instanceof Term.Sum) {
            return "S";
        } else if (Terms.is(part, Op.LOG)) {
            return "l";
        }
        return quotient && hasSum ? hasFunction ? "q" : "mu" : "u";
    }
}
