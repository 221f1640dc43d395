package dev.verivative.proof.coq;

import dev.verivative.definition.Claim;
import dev.verivative.definition.Definition;
import dev.verivative.derive.Calculation;
import dev.verivative.derive.Line;
import dev.verivative.kernel.Step;
import dev.verivative.kernel.Theorem;
import dev.verivative.notation.Relation;
import dev.verivative.notation.Relation.Sign;
import dev.verivative.proof.ClaimVerdict;
import dev.verivative.proof.ClaimVerdict.Status;
import dev.verivative.proof.LinkVerdict;
import dev.verivative.proof.Multiple;
import dev.verivative.rule.Condition;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Index;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Adds the relations of a claim to a file of Coq, each as a theorem for every size. Equations are proved by the
 * kernel's steps; inequalities by its steps to a difference of which the sign is seen, or by the tactic for
 * inequalities.
 */
public final class ClaimExport {
    private final CoqFile file;
    private final Claim claim;
    private final Assumptions known;
    private final String name;
    private final LinkVerdict link;
    private final List<String> multiples = new ArrayList<>();

    private ClaimExport(CoqFile file, Claim claim, Assumptions known, String name, LinkVerdict link) {
        this.file = file;
        this.claim = claim;
        this.known = known;
        this.name = name;
        this.link = link;
    }

    /**
     * What became of a relation.
     *
     * @param link the relation, and what the kernel says of it
     * @param theorem the name of its theorem, if it has one
     * @param reason why it has none; else empty
     */
    public record Exported(LinkVerdict link, Optional<String> theorem, String reason) {}

    /**
     * Adds the theorems of a claim, with what they use.
     *
     * @param wanted what the theorems are to be called; of several, with a number behind it
     * @return for each relation of the claim, what it is called
     */
    public static List<Exported> add(CoqFile file, Definition definition, ClaimVerdict verdict, String wanted) {
        Assumptions known = verdict.claim().premises().with(definition.known());
        List<Exported> all = new ArrayList<>();
        for (LinkVerdict link : verdict.links()) {
            String name = verdict.links().size() == 1 ? wanted : wanted + "_" + (all.size() + 1);
            all.add(new ClaimExport(file, verdict.claim(), known, name, link).exported());
        }
        return all;
    }

    private Exported exported() {
        boolean isEquation = link.relation().sign() == Sign.EQUAL;
        if (link.status() == Status.FAILS) {
            return new Exported(link, Optional.empty(), link.reason());
        } else if (isEquation && link.status() == Status.OPEN) {
            return new Exported(link, Optional.empty(), "there are no steps of the kernel to be checked");
        }
        derivatives(link.relation().left());
        derivatives(link.relation().right());
        Optional<String> proof =
                isEquation ? Optional.of(equation()) : link.lines().isEmpty() ? plain() : Optional.of(difference());
        if (proof.isEmpty()) {
            return new Exported(link, Optional.empty(), "its derivatives could not be carried out");
        }
        ClaimStatement statement = new ClaimStatement(file, link, claim.premises(), known);
        String theorem = file.names().named(List.of("claim", name), name);
        StringBuilder text = new StringBuilder("Theorem ").append(theorem).append(" :\n  ");
        text.append(statement.text(link)).append(".\nProof.\n");
        text.append("  split; [side |].\n".repeat(statement.derivatives()));
        multiples.forEach(text::append);
        text.append(proof.get()).append("Qed.\n");
        file.section(theorem, statement.context(), text.toString());
        return new Exported(link, Optional.of(theorem), "");
    }

    /** Derivatives below derivatives, which have to be found before these are. */
    private void derivatives(Term term) {
        if (term instanceof Term.Partial outer && hasDerivative(outer.body())) {
            for (Term inner : outer.body().children().isEmpty() ? List.<Term>of() : List.of(outer.body())) {
                derivatives(inner);
            }
            if (outer.body() instanceof Term.Partial) {
                carriedOut(outer.body()).ifPresent(theorem -> file.equation(theorem, name + "_derivative"));
            }
            return;
        }
        term.children().forEach(this::derivatives);
    }

    private static boolean hasDerivative(Term term) {
        return term instanceof Term.Partial || term.children().stream().anyMatch(ClaimExport::hasDerivative);
    }

    private Optional<Theorem> carriedOut(Term term) {
        return Calculation.carriedOut(term, known).flatMap(lines -> theorem(term, lines, known));
    }

    private static Optional<Theorem> theorem(Term start, List<Line> lines, Assumptions known) {
        List<Step> steps = lines.stream().map(Line::step).toList();
        return Theorem.of(start, steps, known);
    }

    /** What the start equals by the lines, as a theorem of the file. */
    private Optional<String> chain(Term start, List<Line> lines, Assumptions here, String part) {
        Optional<Theorem> theorem = theorem(start, lines, here);
        theorem.ifPresent(chain -> Multiple.of(chain.fact().obligations(), link.obligations(), here)
                .forEach(this::multiple));
        return theorem.map(chain -> instance(chain, name + part));
    }

    private String instance(Theorem theorem, String wanted) {
        return file.equation(theorem, wanted).instance(Substitution.NONE, file.printer());
    }

    /** Makes a fact of what a chain needs, if it is not said in the claim's own words. */
    private void multiple(Multiple multiple) {
        String number = "_" + multiples.size();
        Term term = multiple.theorem().fact().left();
        String fact = "  assert (H_multiple" + number + " : " + file.printer().print(term) + "\n    = "
                + file.printer().print(multiple.theorem().fact().right()) + ").\n  { by_instance "
                + instance(multiple.theorem(), name + "_multiple") + ". }\n";
        String sign = "  assert (H_sign" + number + " : "
                + (multiple.needed().condition() instanceof Condition.Positive
                        ? "0 < " + file.printer().print(term)
                        : file.printer().print(term) + " <> 0")
                + ") by (rewrite H_multiple" + number + "; side).\n";
        multiples.add(fact + sign);
    }

    private String equation() {
        Relation relation = link.relation();
        Optional<String> there =
                link.lines().isEmpty() ? Optional.empty() : chain(relation.left(), link.lines(), known, "_left");
        Optional<String> back =
                link.other().isEmpty() ? Optional.empty() : chain(relation.right(), link.other(), known, "_right");
        if (there.isEmpty() && back.isEmpty()) {
            return "  reflexivity.\n";
        } else if (back.isEmpty()) {
            return "  by_instance " + there.get() + ".\n";
        } else if (there.isEmpty()) {
            return "  symmetry.\n  by_instance " + back.get() + ".\n";
        }
        Term middle = link.lines().get(link.lines().size() - 1).step().after();
        return "  transitivity " + file.printer().print(middle) + ".\n  { by_instance " + there.get()
                + ". }\n  { symmetry. by_instance " + back.get() + ". }\n";
    }

    /** By the kernel's steps from the difference of both sides to a term of which the sign is seen. */
    private String difference() {
        Assumptions here = known;
        for (Condition.Distinct pair : link.differing()) {
            here = here.withDistinct(pair.left(), pair.right());
        }
        Term start = link.start();
        Term end = link.lines().get(link.lines().size() - 1).step().after();
        String chain = chain(start, link.lines(), here, "_difference")
                .orElseThrow(() -> new IllegalStateException("accepted steps are no proof of " + start));
        return another()
                + "  assert (H_difference : " + file.printer().print(start) + "\n    = "
                + file.printer().print(end) + ").\n  { by_instance " + chain + ". }\n  by_sign H_difference.\n";
    }

    /** An index that differs from those of the claim, by its name. */
    private String another() {
        if (link.another().isEmpty()) {
            return "";
        }
        List<Condition.Distinct> pairs = link.differing();
        Index.Variable index = link.another().get();
        String others =
                pairs.stream().map(pair -> file.printer().index(pair.right())).collect(Collectors.joining(" "));
        return "  destruct (other_" + pairs.size() + " " + file.printer().dimension(index.dimension()) + " " + others
                + " ltac:(lia)) as [" + file.printer().index(index) + " " + pattern(pairs.size()) + "].\n";
    }

    /** Names for the range of the index and for what it differs from. */
    private static String pattern(int others) {
        StringBuilder pattern = new StringBuilder("H_differs_" + others);
        for (int i = others - 1; i >= 0; i--) {
            pattern.insert(0, (i == 0 ? "[H_range" : "[H_differs_" + i) + " ").append("]");
        }
        return pattern.toString();
    }

    /** By the tactic for inequalities, with the derivatives carried out before. */
    private Optional<String> plain() {
        Relation relation = link.relation();
        StringBuilder text = new StringBuilder();
        for (Term side : List.of(relation.left(), relation.right())) {
            if (hasDerivative(side)) {
                Optional<List<Line>> lines = Calculation.carriedOut(side, known);
                if (lines.isEmpty() || lines.get().isEmpty()) {
                    return Optional.empty();
                }
                Term end = lines.get().get(lines.get().size() - 1).step().after();
                String part = side.equals(relation.left()) ? "left" : "right";
                Optional<String> chain = chain(side, lines.get(), known, "_" + part);
                if (chain.isEmpty()) {
                    return Optional.empty();
                }
                String fact = "H_" + part;
                text.append("  assert (")
                        .append(fact)
                        .append(" : ")
                        .append(file.printer().print(side))
                        .append("\n    = ");
                text.append(file.printer().print(end))
                        .append(").\n  { by_instance ")
                        .append(chain.get())
                        .append(". }\n");
                text.append("  rewrite ")
                        .append(fact)
                        .append(".\n  clear ")
                        .append(fact)
                        .append(".\n");
            }
        }
        return Optional.of(text + "  by_inequality.\n");
    }
}
