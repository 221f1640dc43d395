package dev.verivative.verify;

import java.lang.reflect.Method;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The operations of an implementation in Java, for each format. */
final class JavaCalls {
    /** The interfaces that an implementation may have, the names of which stand in messages. */
    static final Set<Class<?>> INTERFACES = Set.of(
            VectorFunction.class, FloatVectorFunction.class, ParametricFunction.class, FloatParametricFunction.class);

    private final Map<Dtype, Map<Operation, JavaCall>> table = new EnumMap<>(Dtype.class);

    /** The operations that an implementation overrides, of whichever of the interfaces it has. */
    static JavaCalls of(Object implementation) {
        JavaCalls calls = new JavaCalls();
        // The richer interface is the one that is called where a class has both.
        if (implementation instanceof ParametricFunction f) {
            Overridden in = new Overridden(f.getClass(), ParametricFunction.class);
            calls.put(Dtype.FLOAT64, Operation.FORWARD, h -> f.forward(h.x(), h));
            calls.put(in, Dtype.FLOAT64, Operation.JACOBIAN, h -> f.jacobian(h.x(), h));
            calls.put(in, Dtype.FLOAT64, Operation.VJP, h -> f.vjp(h.x(), h.vector(), h));
            calls.put(in, Dtype.FLOAT64, Operation.JVP, h -> f.jvp(h.x(), h.vector(), h));
        } else if (implementation instanceof VectorFunction f) {
            Overridden in = new Overridden(f.getClass(), VectorFunction.class);
            calls.put(Dtype.FLOAT64, Operation.FORWARD, h -> f.forward(h.x()));
            calls.put(in, Dtype.FLOAT64, Operation.JACOBIAN, h -> f.jacobian(h.byX()));
            calls.put(in, Dtype.FLOAT64, Operation.VJP, h -> f.vjp(h.byX(), h.vector()));
            calls.put(in, Dtype.FLOAT64, Operation.JVP, h -> f.jvp(h.byX(), h.vector()));
        }
        if (implementation instanceof FloatParametricFunction f) {
            Overridden in = new Overridden(f.getClass(), FloatParametricFunction.class);
            calls.put(Dtype.FLOAT32, Operation.FORWARD, h -> f.forward(h.floatX(), h));
            calls.put(in, Dtype.FLOAT32, Operation.JACOBIAN, h -> f.jacobian(h.floatX(), h));
            calls.put(in, Dtype.FLOAT32, Operation.VJP, h -> f.vjp(h.floatX(), h.floatVector(), h));
            calls.put(in, Dtype.FLOAT32, Operation.JVP, h -> f.jvp(h.floatX(), h.floatVector(), h));
        } else if (implementation instanceof FloatVectorFunction f) {
            Overridden in = new Overridden(f.getClass(), FloatVectorFunction.class);
            calls.put(Dtype.FLOAT32, Operation.FORWARD, h -> f.forward(h.floatX()));
            calls.put(in, Dtype.FLOAT32, Operation.JACOBIAN, h -> f.jacobian(h.floatByX()));
            calls.put(in, Dtype.FLOAT32, Operation.VJP, h -> f.vjp(h.floatByX(), h.floatVector()));
            calls.put(in, Dtype.FLOAT32, Operation.JVP, h -> f.jvp(h.floatByX(), h.floatVector()));
        }
        return calls;
    }

    /** Whether a class has a method of its own for what an interface only refuses. */
    private record Overridden(Class<?> type, Class<?> from) {
        boolean has(Operation operation) {
            for (Method method : from.getMethods()) {
                if (method.isDefault() && method.getName().equals(operation.word())) {
                    return !implementation(method).getDeclaringClass().equals(from);
                }
            }
            return false;
        }

        private Method implementation(Method method) {
            try {
                return type.getMethod(method.getName(), method.getParameterTypes());
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(type + " has the interface of " + method, e);
            }
        }
    }

    private void put(Overridden in, Dtype dtype, Operation operation, JavaCall call) {
        if (in.has(operation)) {
            put(dtype, operation, call);
        }
    }

    void put(Dtype dtype, Operation operation, JavaCall call) {
        table.computeIfAbsent(dtype, key -> new EnumMap<>(Operation.class)).put(operation, call);
    }

    @Nullable
    JavaCall get(Dtype dtype, Operation operation) {
        Map<Operation, JavaCall> row = table.get(dtype);
        return row == null ? null : row.get(operation);
    }

    boolean isEmpty() {
        return table.isEmpty();
    }

    /** What is offered under this name. */
    Offer offer(String name) {
        Set<Operation> operations = new LinkedHashSet<>();
        table.values().forEach(row -> operations.addAll(row.keySet()));
        return new Offer(name, operations, table.keySet());
    }

    /** An operation that is there in one format and missing in another, in words. */
    Optional<String> gap() {
        for (Operation operation : offer("").operations()) {
            for (Dtype dtype : table.keySet()) {
                if (get(dtype, operation) == null) {
                    return Optional.of(operation.word() + " is not there for " + dtype.word()
                            + ", but for the other format: expected it for both or for neither");
                }
            }
        }
        return Optional.empty();
    }
}
