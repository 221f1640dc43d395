package dev.verivative.verify.run;

import dev.verivative.term.Dimension;
import dev.verivative.verify.Dtype;
import dev.verivative.verify.NumericArray;
import dev.verivative.verify.Operation;
import dev.verivative.verify.Request;
import dev.verivative.verify.property.Layout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Small sequences that made some property fail: where one fails, others often fail as well. */
final class Known {
    /** So many of the latest are tried for another property. */
    private static final int MOST = 5;

    private final Layout layout;
    private final List<List<Request>> sequences = new ArrayList<>();

    Known(Layout layout) {
        this.layout = layout;
    }

    boolean isEmpty() {
        return sequences.isEmpty();
    }

    void add(List<Request> sequence) {
        sequences.add(0, List.copyOf(sequence));
    }

    /** Those of one request, asking for what this one asks for. */
    List<Request> singles(Request like) {
        return sequences(like).stream()
                .filter(sequence -> sequence.size() == 1)
                .map(sequence -> sequence.get(0))
                .toList();
    }

    /** All of them, each request asking for what this one asks for. */
    List<List<Request>> sequences(Request like) {
        Set<List<Request>> all = new LinkedHashSet<>();
        for (List<Request> sequence : sequences) {
            List<Request> adapted = new ArrayList<>();
            Optional<Request> last = Optional.empty();
            Request before = like;
            for (Request request : sequence) {
                // One that is repeated is made once.
                last = request.equals(before) && last.isPresent() ? last : Optional.of(adapted(request, like));
                before = request;
                adapted.add(last.get());
            }
            all.add(adapted);
        }
        return all.stream().limit(MOST).toList();
    }

    private Request adapted(Request request, Request like) {
        Dtype dtype = like.dtype();
        Map<String, NumericArray> inputs = new LinkedHashMap<>();
        request.inputs().forEach((name, array) -> inputs.put(name, rounded(array, dtype)));
        Operation operation = like.operation();
        Optional<NumericArray> vector = Optional.empty();
        if (operation.takesVector()) {
            vector = Optional.of(
                    request.operation() == operation
                            ? rounded(request.vector().orElseThrow(), dtype)
                            : unit(request, layout.vector(operation)));
        }
        return new Request(operation, dtype, inputs, vector, like.wrt());
    }

    private static NumericArray rounded(NumericArray array, Dtype dtype) {
        double[] values = array.values().clone();
        for (int k = 0; k < values.length; k++) {
            values[k] = dtype.round(values[k]);
        }
        return new NumericArray(array.shape(), values);
    }

    /** A vector of zeros with a one in the first place. */
    private NumericArray unit(Request request, List<Dimension> dimensions) {
        List<Integer> shape = new ArrayList<>();
        for (Dimension dimension : dimensions) {
            shape.add(dimension.isFixed() ? dimension.size() : layout.size(request, dimension));
        }
        double[] values = new double[shape.stream().reduce(1, (left, right) -> left * right)];
        if (values.length > 0) {
            values[0] = 1;
        }
        return new NumericArray(shape, values);
    }
}
