package dev.verivative.verify.run;

import dev.verivative.verify.Counterexample;
import dev.verivative.verify.Dtype;
import dev.verivative.verify.Operation;
import dev.verivative.verify.PropertyResult;
import dev.verivative.verify.Verification;
import dev.verivative.verify.property.Exchange;
import dev.verivative.verify.property.Finding;
import dev.verivative.verify.property.Property;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a property does for one operation and dtype. */
final class Row {
    private final Property property;
    private final Operation operation;
    private final Dtype dtype;
    private final UlpHistogram ulps = new UlpHistogram();
    private long trials;
    private double margin = Double.NaN;
    private @Nullable Failure failure;
    private @Nullable Counterexample counterexample;
    private Finding.@Nullable Noted noted;
    private String note = "";

    Row(Property property, Operation operation, Dtype dtype) {
        this.property = property;
        this.operation = operation;
        this.dtype = dtype;
    }

    Property property() {
        return property;
    }

    Operation operation() {
        return operation;
    }

    Dtype dtype() {
        return dtype;
    }

    /** Counts what was found. */
    void count(Finding finding) {
        if (finding instanceof Finding.Silent) {
            return;
        }
        trials++;
        if (finding instanceof Finding.Holds holds) {
            measure(holds.ratio());
        } else if (finding instanceof Finding.Fails fails) {
            measure(fails.ratio());
        } else if (finding instanceof Finding.Noted first && noted == null) {
            noted = first;
        }
    }

    private void measure(double ratio) {
        if (!Double.isNaN(ratio)) {
            margin = ratio <= margin ? margin : ratio;
        }
    }

    /** Counts the errors of an answer's entries. */
    void measure(Exchange exchange) {
        ulps.add(exchange.comparison().ulps());
    }

    boolean hasFailed() {
        return failure != null || counterexample != null;
    }

    @Nullable
    Failure failure() {
        return failure;
    }

    void fail(Failure first) {
        failure = first;
    }

    @Nullable
    Counterexample counterexample() {
        return counterexample;
    }

    void show(Counterexample shown) {
        counterexample = shown;
    }

    void note(String words) {
        note = words;
    }

    /** The row for a report; empty if nothing was judged. */
    Optional<PropertyResult> result() {
        if (trials == 0 && !hasFailed()) {
            return Optional.empty();
        }
        Finding.Noted did = noted;
        PropertyResult.Outcome outcome = hasFailed()
                ? PropertyResult.Outcome.FALSIFIED
                : did != null ? PropertyResult.Outcome.POLICY : PropertyResult.Outcome.HELD;
        return Optional.of(new PropertyResult(
                property.name(),
                property.statement(),
                operation,
                dtype,
                outcome,
                trials,
                ulps.largest(),
                ulps.p99(),
                margin,
                Optional.ofNullable(counterexample),
                did != null && note.isEmpty() ? did.did() : note));
    }

    /** The row for the table of policies, if this is one. */
    Optional<Verification.PolicyRow> policy() {
        Finding.Noted did = noted;
        return did == null
                ? Optional.empty()
                : Optional.of(new Verification.PolicyRow(
                        property.name(), operation, dtype, did.input(), did.limit(), did.usual(), did.did()));
    }
}
