package dev.verivative.proof.coq.algebra;

import dev.verivative.term.Abstraction;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.List;

/** A sum over an index, as a sum of products: of what stands before the sign, and a sum, size or term of the sum. */
final class SumFact {
    private final Prover prover;
    private final NormalForm form;
    private final Scope scope;
    private final boolean isWritten;

    SumFact(Prover prover, NormalForm form, Scope scope, boolean isWritten) {
        this.prover = prover;
        this.form = form;
        this.scope = scope;
        this.isWritten = isWritten;
    }

    /** One product: below the sum, after it, and the proof that summing the one gives the other. */
    private record Part(Term below, Term after, String proof) {}

    Fact of(Term.Sum sum) {
        Index.Variable index = prover.letter(sum.index());
        List<Part> parts = form.summands(sum, index).stream()
                .map(summand -> part(summand, index))
                .toList();
        if (parts.isEmpty()) {
            parts = List.of(new Part(
                    Term.Num.ZERO, Term.Num.ZERO, "(Sum_zero " + prover.printer.dimension(index.dimension()) + ")"));
        }
        Term below = Terms.join(Op.ADD, parts.stream().map(Part::below).toList());
        Term after = Terms.join(Op.ADD, parts.stream().map(Part::after).toList());
        String proof = tree(parts.stream().map(Part::proof).toList());
        return new Fact(sum, after, () -> lines(sum, index, below, proof));
    }

    private List<String> lines(Term.Sum sum, Index.Variable index, Term below, String proof) {
        Term body = sum.abstraction().apply(List.of(index));
        Scope inner = scope.below(index);
        String letter = prover.printer.index(index);
        String dimension = prover.printer.dimension(index.dimension());
        Script script = new Script();
        String each = "forall " + letter + " : nat, (" + letter + " < " + dimension + ")%nat -> "
                + prover.equation(body, below);
        String name = prover.claim(
                script,
                each,
                () -> new Script()
                        .add("intros " + letter + " ?.")
                        .addAll(prover.prove(body, below, isWritten ? inner.with(body) : inner))
                        .lines());
        return script.add("exact (Sum_as " + dimension + " (fun " + letter + " => " + prover.print(body) + ") (fun "
                        + letter + " => " + prover.print(below) + ") _ " + name + " " + proof + ").")
                .lines();
    }

    private static String tree(List<String> proofs) {
        int half = proofs.size() / 2;
        return half == 0
                ? proofs.get(0)
                : "(Sum_add _ _ _ _ _ " + tree(proofs.subList(0, half)) + " "
                        + tree(proofs.subList(half, proofs.size())) + ")";
    }

    private Part part(NormalForm.Summand summand, Index.Variable index) {
        String letter = prover.printer.index(index);
        String dimension = prover.printer.dimension(index.dimension());
        boolean isAlone = summand.outside().equals(Term.Num.ONE);
        Term below;
        Term after;
        String proof;
        if (summand.picks().isPresent()) {
            Term.Delta delta = summand.picks().get();
            Term picked = summand.inside().orElse(Term.Num.ONE);
            below = Terms.mul(picked, delta);
            after = new Abstraction(List.of(index), picked).apply(List.of(delta.right()));
            proof = "(Sum_delta " + dimension + " " + prover.printer.index(delta.right()) + " (fun " + letter + " => "
                    + prover.print(picked) + ") ltac:(side))";
        } else if (summand.inside().isPresent()) {
            if (!(summand.inside().get() instanceof Term.Sum written)) {
                throw new Unproved(summand.inside().get() + " is no sum");
            }
            below = written.abstraction().apply(List.of(index));
            after = written;
            proof = "(eq_refl (Sum " + dimension + " (fun " + letter + " => " + prover.print(below) + ")))";
        } else {
            below = Term.Num.ONE;
            after = Terms.size(index.dimension());
            proof = "(Sum_one " + dimension + ")";
        }
        if (isAlone) {
            return new Part(below, after, proof);
        }
        return new Part(
                Terms.mul(summand.outside(), below),
                Terms.mul(summand.outside(), after),
                "(Sum_times " + dimension + " " + prover.print(summand.outside()) + " _ _ " + proof + ")");
    }
}
