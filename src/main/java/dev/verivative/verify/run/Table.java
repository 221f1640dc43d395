package dev.verivative.verify.run;

import dev.verivative.verify.Dtype;
import dev.verivative.verify.Offer;
import dev.verivative.verify.Operation;
import dev.verivative.verify.PropertyResult;
import dev.verivative.verify.Verification;
import dev.verivative.verify.property.InputUnchanged;
import dev.verivative.verify.property.Properties;
import dev.verivative.verify.property.Property;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** All rows: a property for each operation that is offered, and for each dtype that is tried. */
final class Table {
    private record Key(Operation operation, Dtype dtype) {}

    private final List<Row> rows = new ArrayList<>();
    private final Map<Key, List<Row>> ofAnswers = new LinkedHashMap<>();
    private final Map<Key, List<Row>> ofSeveral = new LinkedHashMap<>();
    private final Properties properties;
    private final Offer offer;
    private final List<Dtype> dtypes;

    Table(Properties properties, Offer offer, List<Dtype> dtypes) {
        this.properties = properties;
        this.offer = offer;
        this.dtypes = List.copyOf(dtypes);
        for (Property property : properties.all()) {
            for (Dtype dtype : dtypes) {
                for (Operation operation : Operation.values()) {
                    if (offer.operations().contains(operation) && property.concerns(operation)) {
                        add(property, operation, dtype);
                    }
                }
            }
        }
    }

    private void add(Property property, Operation operation, Dtype dtype) {
        boolean canBeAsked = !(property instanceof Property.OfSeveral several)
                || offer.operations().containsAll(several.needs(operation));
        if (canBeAsked) {
            Row row = new Row(property, operation, dtype);
            rows.add(row);
            Map<Key, List<Row>> map = property instanceof Property.OfAnswer ? ofAnswers : ofSeveral;
            map.computeIfAbsent(new Key(operation, dtype), key -> new ArrayList<>())
                    .add(row);
        }
    }

    List<Row> ofAnswers(Operation operation, Dtype dtype) {
        return ofAnswers.getOrDefault(new Key(operation, dtype), List.of());
    }

    List<Row> ofSeveral(Operation operation, Dtype dtype) {
        return ofSeveral.getOrDefault(new Key(operation, dtype), List.of());
    }

    List<Row> failed() {
        return rows.stream().filter(Row::hasFailed).toList();
    }

    Optional<Row> row(String property, Operation operation, Dtype dtype) {
        return rows.stream()
                .filter(row ->
                        row.property().name().equals(property) && row.operation() == operation && row.dtype() == dtype)
                .findFirst();
    }

    /** The rows for a report, operations that are not offered among them. */
    List<PropertyResult> results(boolean canChangeItsInput) {
        Predicate<Row> isSaid =
                row -> canChangeItsInput || row.hasFailed() || !(row.property() instanceof InputUnchanged);
        List<PropertyResult> results = new ArrayList<>();
        for (Property property : properties.all()) {
            rows.stream()
                    .filter(row -> row.property().equals(property))
                    .filter(isSaid)
                    .forEach(row -> row.result().ifPresent(results::add));
            for (Operation operation : Operation.values()) {
                if (property.name().equals(operation.word())
                        && !offer.operations().contains(operation)) {
                    dtypes.forEach(dtype -> results.add(notOffered(property, operation, dtype)));
                }
            }
        }
        return results;
    }

    private static PropertyResult notOffered(Property property, Operation operation, Dtype dtype) {
        return new PropertyResult(
                property.name(),
                property.statement(),
                operation,
                dtype,
                PropertyResult.Outcome.NOT_OFFERED,
                0,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Optional.empty(),
                "");
    }

    List<Verification.PolicyRow> policies() {
        return rows.stream().flatMap(row -> row.policy().stream()).toList();
    }
}
