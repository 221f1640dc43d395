package dev.verivative.proof.coq.algebra;

import dev.verivative.proof.coq.CoqPrinter;
import dev.verivative.rule.Signs;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Writes proofs of equations: by the laws of fields, of what atoms are equal to, and of cases of equal indices. */
final class Prover {
    private static final int DEEPEST = 40;

    final CoqPrinter printer;
    private int letters;
    private int hypotheses;
    private int depth;
    private Map<String, String> claimed = new HashMap<>();

    Prover(CoqPrinter printer) {
        this.printer = printer;
    }

    /** A name for a hypothesis that nothing has yet. */
    String hypothesis() {
        return "H_a" + ++hypotheses;
    }

    /** Proves a statement, unless that was done before; gives its name. */
    String claim(Script script, String statement, Supplier<List<String>> proof) {
        String known = claimed.get(statement);
        if (known != null) {
            return known;
        }
        Map<String, String> outer = claimed;
        claimed = new HashMap<>(outer);
        List<String> lines = proof.get();
        claimed = outer;
        String name = hypothesis();
        script.claim(name, statement, lines);
        claimed.put(statement, name);
        return name;
    }

    /** Proves an equation of terms, unless that was done before; gives its name. */
    String claim(Script script, Term left, Term right, Scope scope) {
        return claim(script, equation(left, right), () -> prove(left, right, scope));
    }

    /** A letter that nothing has yet, like another. */
    Index.Variable letter(Index.Variable like) {
        return new Index.Variable("z#" + ++letters, like.dimension());
    }

    String print(Term term) {
        return printer.print(term);
    }

    String equation(Term left, Term right) {
        return print(left) + " = " + print(right);
    }

    /**
     * Lines that prove an equation of terms.
     *
     * @throws Unproved if no way is found
     */
    List<String> prove(Term left, Term right, Scope scope) {
        if (left.equals(right)) {
            return List.of("reflexivity.");
        } else if (Residues.agreeInRings(left, right)) {
            return close(left, right, List.of(), Map.of(), true, scope);
        } else if (Residues.agree(left, right, Map.of(), Map.of())) {
            return close(left, right, List.of(), Map.of(), false, scope);
        } else if (++depth > DEEPEST) {
            throw new Unproved("too deep");
        }
        Facts facts = Facts.of(this, left, right, scope);
        Map<Term, Term> equal = new LinkedHashMap<>();
        facts.all().forEach(fact -> equal.put(fact.left(), fact.right()));
        Map<Term, Root> roots = new LinkedHashMap<>(facts.roots());
        List<String> proof;
        if (Residues.agree(left, right, equal, roots)) {
            leaveOut(left, right, equal, roots);
            List<Fact> used = facts.all().stream()
                    .filter(fact -> equal.containsKey(fact.left()))
                    .toList();
            proof = close(left, right, used, roots, false, scope);
        } else {
            proof = cases(left, right, scope);
        }
        depth--;
        return proof;
    }

    /** Takes away what is not needed. */
    private static void leaveOut(Term left, Term right, Map<Term, Term> equal, Map<Term, Root> roots) {
        for (Map.Entry<Term, Term> fact : List.copyOf(equal.entrySet())) {
            equal.remove(fact.getKey());
            if (!Residues.agree(left, right, equal, roots)) {
                equal.put(fact.getKey(), fact.getValue());
            }
        }
        for (Root root : List.copyOf(roots.values())) {
            roots.remove(root.base());
            if (!Residues.agree(left, right, equal, roots)) {
                roots.put(root.base(), root);
            }
        }
    }

    private List<String> close(
            Term left, Term right, List<Fact> facts, Map<Term, Root> roots, boolean isRing, Scope scope) {
        Script script = new Script();
        FieldLemma lemma = new FieldLemma(printer);
        Map<Term, Fact> equal = new LinkedHashMap<>();
        facts.forEach(fact -> equal.put(fact.left(), fact));
        // A root's radicand that is an atom is a power of the root.
        Map<Term, Root> radicands = new LinkedHashMap<>();
        List<Root> relations = new ArrayList<>();
        for (Root root : roots.values()) {
            if (Arithmetic.isAtom(root.radicand())
                    && !equal.containsKey(root.radicand())
                    && !roots.containsKey(root.radicand())) {
                radicands.putIfAbsent(root.radicand(), root);
            }
            if (!root.equals(radicands.get(root.radicand()))) {
                relations.add(root);
            }
        }
        // They are proved before other facts, which use them too.
        roots.values().forEach(root -> root(root, script, scope));
        Set<Term> divisors = new LinkedHashSet<>();
        if (!isRing) {
            divisors.addAll(Arithmetic.divisors(left));
            divisors.addAll(Arithmetic.divisors(right));
        }
        Declarations declarations = new Declarations(script, lemma, equal, radicands, scope, divisors);
        Arithmetic.atoms(left).forEach(declarations::declare);
        Arithmetic.atoms(right).forEach(declarations::declare);
        for (Root root : relations) {
            declarations.declare(root.base());
            Arithmetic.atoms(root.radicand()).forEach(declarations::declare);
            Term power = NormalForm.power(root.base(), Rational.of(root.degree()));
            lemma.relation(lemma.print(power) + " = " + lemma.print(root.radicand()), root(root, script, scope));
        }
        Set<Term> conditions = new LinkedHashSet<>(divisors);
        for (Term divisor : conditions) {
            Arithmetic.atoms(divisor).forEach(declarations::declare);
            condition(divisor, script, lemma, scope);
        }
        if (!conditions.isEmpty() && !(facts.isEmpty() && roots.isEmpty())) {
            Set<Term> parts = new LinkedHashSet<>();
            conditions.forEach(divisor -> declarations.parts(divisor, parts));
            parts.removeAll(conditions);
            parts.removeIf(part -> Signs.of(part, scope.known()) != Signs.POSITIVE);
            parts.forEach(part -> condition(part, script, lemma, scope));
        }
        String name = hypothesis();
        script.claim(name, lemma.statement(left, right), lemma.proof(isRing));
        return script.add(lemma.instance(name)).lines();
    }

    private void condition(Term divisor, Script script, FieldLemma lemma, Scope scope) {
        if (Signs.of(divisor, scope.known()) == Signs.POSITIVE) {
            String name = claim(script, "0 < " + print(divisor), () -> positive(divisor, scope));
            lemma.condition("0 < " + lemma.print(divisor), name);
        } else {
            String name = claim(script, print(divisor) + " <> 0", () -> nonZero(divisor, scope));
            lemma.condition(lemma.print(divisor) + " <> 0", name);
        }
    }

    /** Atoms of a lemma, those that others are equal to first. */
    private final class Declarations {
        private final Script script;
        private final FieldLemma lemma;
        private final Map<Term, Fact> facts;
        private final Map<Term, Root> radicands;
        private final Scope scope;
        private final Set<Term> divisors;

        Declarations(
                Script script,
                FieldLemma lemma,
                Map<Term, Fact> facts,
                Map<Term, Root> radicands,
                Scope scope,
                Set<Term> divisors) {
            this.script = script;
            this.lemma = lemma;
            this.facts = facts;
            this.radicands = radicands;
            this.scope = scope;
            this.divisors = divisors;
        }

        /** The atoms that others in a term are made of. */
        void parts(Term term, Set<Term> parts) {
            for (Term atom : Arithmetic.atoms(term)) {
                Fact fact = facts.get(atom);
                Root root = radicands.get(atom);
                if (fact != null) {
                    parts(fact.right(), parts);
                } else if (root != null) {
                    parts.add(root.base());
                } else {
                    parts.add(atom);
                }
            }
        }

        void declare(Term atom) {
            Fact fact = facts.get(atom);
            Root root = radicands.get(atom);
            if (lemma.has(atom)) {
                return;
            } else if (fact != null) {
                Arithmetic.atoms(fact.right()).forEach(this::declare);
                divisors.addAll(Arithmetic.divisors(fact.right()));
                String name = claim(script, equation(atom, fact.right()), fact.proof());
                lemma.fact(atom, fact.right(), name);
            } else if (root != null) {
                declare(root.base());
                lemma.fact(
                        atom,
                        NormalForm.power(root.base(), Rational.of(root.degree())),
                        "(eq_sym " + root(root, script, scope) + ")");
            } else {
                lemma.atom(atom);
            }
        }
    }

    /** That a root's power is what it is a root of. */
    private String root(Root root, Script script, Scope scope) {
        String isPositive = claim(script, "0 < " + print(root.radicand()), () -> positive(root.radicand(), scope));
        String law = Terms.is(root.base(), Op.SQRT)
                ? "(sqrt_squared _ " + isPositive + ")"
                : "(Rpower_root _ " + root.degree() + " ltac:(lia) " + isPositive + ")";
        return claim(
                script,
                equation(NormalForm.power(root.base(), Rational.of(root.degree())), root.radicand()),
                () -> List.of("exact " + law + "."));
    }

    /** Lines that prove that a term is not zero. */
    List<String> nonZero(Term term, Scope scope) {
        boolean isSigned = (Signs.of(term, scope.known()) & Signs.ZERO) == 0;
        if (isSigned || scope.nonZero().contains(term)) {
            return List.of("side.");
        } else if (scope.positive().contains(term)) {
            return List.of("apply Rgt_not_eq; side.");
        }
        List<Term> sources = new ArrayList<>(scope.nonZero());
        sources.addAll(scope.positive());
        for (Term source : sources) {
            Optional<Term> other = quotient(source, term, scope, true);
            if (other.isPresent()) {
                Script script = new Script();
                String name = claim(script, source, Terms.mul(other.get(), term), scope);
                String law = scope.nonZero().contains(source) ? "nonzero_factor" : "nonzero_factor_positive";
                return script.add("apply (" + law + " _ _ _ " + name + "); side.")
                        .lines();
            }
        }
        return List.of("side.");
    }

    /** Lines that prove that a term is positive. */
    List<String> positive(Term term, Scope scope) {
        if (Signs.of(term, scope.known()) == Signs.POSITIVE || scope.positive().contains(term)) {
            return List.of("side.");
        }
        for (Term source : scope.positive()) {
            Optional<Term> other = quotient(source, term, scope, false);
            if (other.isPresent()) {
                Script script = new Script();
                String name = claim(script, source, Terms.mul(other.get(), term), scope);
                return script.add("apply (positive_factor _ _ _ " + name + "); side.")
                        .lines();
            }
        }
        return List.of("side.");
    }

    /** What a factor is multiplied by in a term, if it is one. */
    private static Optional<Term> quotient(Term term, Term factor, Scope scope, boolean signed) {
        try {
            NormalForm form = new NormalForm(scope.known());
            Map<Integer, Rational> whole = form.factors(form.normal(term), signed);
            Map<Integer, Rational> part = form.factors(form.normal(factor), signed);
            boolean divides = !part.isEmpty()
                    && part.entrySet().stream()
                            .allMatch(entry -> Arithmetic.isPositiveNumber(form.term(entry.getKey()))
                                    || entry.getValue().compareTo(whole.getOrDefault(entry.getKey(), Rational.ZERO))
                                            <= 0);
            if (!divides) {
                return Optional.empty();
            }
            part.forEach((atom, power) -> whole.merge(atom, power.negate(), Rational::plus));
            whole.values().removeIf(power -> power.signum() == 0);
            return Optional.of(form.term(whole, Rational.ONE));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** By cases: two indices of a delta are equal, or they are not. */
    private List<String> cases(Term left, Term right, Scope scope) {
        Term.Delta delta = Arithmetic.undecided(left, right, scope.known())
                .orElseThrow(() -> new Unproved("no proof was found of " + left + " = " + right));
        boolean keepsLeft = delta.right() instanceof Index.Variable;
        Index.Variable gone = (Index.Variable) (keepsLeft ? delta.right() : delta.left());
        Index kept = keepsLeft ? delta.left() : delta.right();
        Substitution merging = Substitution.ofIndex(gone, kept);
        String name = hypothesis();
        Script script = new Script();
        script.add("destruct (Nat.eq_dec " + printer.index(delta.left()) + " " + printer.index(delta.right()) + ") as ["
                + name + " | " + name + "].");
        Map<String, String> outer = claimed;
        claimed = new HashMap<>();
        List<String> equal = prove(left.substitute(merging), right.substitute(merging), scope.merged(gone, kept));
        claimed = outer;
        List<String> different = prove(left, right, scope.distinct(delta.left(), delta.right()));
        script.add("{ subst " + printer.index(gone) + ".");
        equal.forEach(line -> script.add("  " + line));
        script.add("}");
        different.forEach(script::add);
        return script.lines();
    }
}
