package dev.verivative.report.html;

import dev.verivative.report.DerivationDocument;
import dev.verivative.term.Hypothesis;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.List;

/** What a playground's inputs are before a reader changes them: small numbers, no two alike beside each other. */
final class StartValues {
    private static final List<String> ANY = List.of("1", "2", "3", "0.5", "-1", "1.5", "-0.5", "2.5", "-1.2", "0.3");
    private static final List<String> POSITIVE = List.of("1", "2", "3", "0.5", "1.5", "0.8", "2.5", "1.2", "0.3");

    /** Tenths that sum to one. */
    private static final List<List<String>> SHARES = List.of(
            List.of("1"),
            List.of("0.3", "0.7"),
            List.of("0.2", "0.3", "0.5"),
            List.of("0.1", "0.2", "0.3", "0.4"),
            List.of("0.1", "0.2", "0.2", "0.1", "0.4"),
            List.of("0.1", "0.2", "0.1", "0.1", "0.2", "0.3"));

    private StartValues() {}

    /** Decimals for so many entries. */
    static List<String> of(DerivationDocument document, List<Tensor> tensors, Tensor tensor, int count) {
        if (sumsToOne(document, tensor) && count <= SHARES.size()) {
            return SHARES.get(count - 1);
        }
        List<String> from = document.definition().isPositive(tensor.name()) ? POSITIVE : ANY;
        int shift = tensors.indexOf(tensor);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(from.get((i + shift) % from.size()));
        }
        return List.copyOf(values);
    }

    /** Whether it is assumed that all entries of a vector sum to one. */
    private static boolean sumsToOne(DerivationDocument document, Tensor tensor) {
        return document.known().hypotheses().stream().anyMatch(assumed -> isSumOf(assumed, tensor));
    }

    private static boolean isSumOf(Hypothesis assumed, Tensor tensor) {
        return assumed.right().equals(Term.Num.ONE)
                && assumed.left() instanceof Term.Sum sum
                && sum.body() instanceof Term.Entry entry
                && entry.tensor().equals(tensor.name())
                && entry.indices().equals(List.of(sum.index()));
    }
}
