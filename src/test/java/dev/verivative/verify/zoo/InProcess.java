package dev.verivative.verify.zoo;

import dev.verivative.verify.Answer;
import dev.verivative.verify.Dtype;
import dev.verivative.verify.NumericArray;
import dev.verivative.verify.Offer;
import dev.verivative.verify.Operation;
import dev.verivative.verify.Request;
import dev.verivative.verify.Subject;
import dev.verivative.verify.SubjectSource;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Implementations of the zoo as subjects, with little between. */
record InProcess(String description, Supplier<? extends Object> implementation) implements SubjectSource {
    @Override
    public String option() {
        return "--class " + description;
    }

    @Override
    public Subject start(Duration timeout) {
        Direct direct = new Direct(implementation.get());
        Set<Operation> operations = direct.operations();
        return new Subject() {
            private boolean changed;
            private boolean alive = true;

            @Override
            public Offer offer() {
                return new Offer(description, operations, Set.of(Dtype.FLOAT64));
            }

            @Override
            public Answer ask(Request request) {
                Request own = copy(request);
                FutureTask<NumericArray> call = new FutureTask<>(() -> direct.answer(own));
                Thread thread = new Thread(call, "subject");
                thread.setDaemon(true);
                if (description.startsWith("hangs")) {
                    thread.start();
                } else {
                    call.run();
                }
                try {
                    NumericArray answer = call.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
                    changed = !own.equals(request);
                    return new Answer.Result(answer);
                } catch (TimeoutException e) {
                    alive = false;
                    return new Answer.Broken(Answer.Fault.TIMEOUT, "");
                } catch (ExecutionException e) {
                    return new Answer.Refused(String.valueOf(e.getCause()));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(e);
                }
            }

            @Override
            public boolean changedItsInput() {
                return changed;
            }

            @Override
            public boolean isAlive() {
                return alive;
            }

            @Override
            public void close() {}
        };
    }

    private static Request copy(Request request) {
        Map<String, NumericArray> inputs = new LinkedHashMap<>();
        request.inputs().forEach((name, value) -> inputs.put(name, copy(value)));
        return new Request(
                request.operation(), request.dtype(), inputs, request.vector().map(InProcess::copy), request.wrt());
    }

    private static NumericArray copy(NumericArray array) {
        return new NumericArray(array.shape(), array.values().clone());
    }

    static NumericArray vector(double[] values) {
        return NumericArray.vector(values.clone());
    }

    static NumericArray matrix(double[][] rows) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        if (Arrays.stream(rows).anyMatch(row -> row.length != columns)) {
            throw new IllegalStateException("ragged");
        }
        return new NumericArray(
                List.of(rows.length, columns),
                Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray());
    }
}
