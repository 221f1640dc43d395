package dev.verivative.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A subject in this virtual machine, the first number of whose input says what it does; and a program that serves it.
 */
final class SampleSubject implements Subject {
    static final double RAGGED = -1;
    static final double REFUSED = -2;
    static final double DEATH = -3;
    static final double HANGS = -4;
    static final double EXITS = -5;

    static final SubjectSource SOURCE = new SubjectSource() {
        @Override
        public String description() {
            return "sample";
        }

        @Override
        public String option() {
            return "--class Sample";
        }

        @Override
        public Subject start(Duration timeout) {
            return new SampleSubject();
        }

        @Override
        public SubjectSource isolated() {
            return ProcessSubjects.virtualMachine(SampleSubject.class.getName(), List.of("bits"), this, "sample");
        }
    };

    /** Serves it, or else leaves a subject to its shutdown hook and says which processes that is. */
    public static void main(String... arguments) throws IOException, SubjectException, InterruptedException {
        PrintStream out = System.out;
        if (arguments[0].equals("leave")) {
            Subject left = ShellSubjects.started(
                    "sleep 600 & trap '' TERM INT HUP; sleep 600; sleep 600", Duration.ofSeconds(60));
            while (ProcessHandle.current().descendants().count() < 3) {
                Thread.onSpinWait();
            }
            ProcessHandle.current().descendants().forEach(each -> out.println(each.pid()));
            out.println(left.isAlive() ? "end" : "died");
            out.flush();
            System.in.read();
            System.exit(0);
        }
        new SubjectServer(new SampleSubject(), "x", arguments[0].equals("bits")).serve(System.in, out);
    }

    @Override
    public Offer offer() {
        return new Offer("sample", Set.of(Operation.FORWARD, Operation.VJP), Set.of(Dtype.FLOAT64, Dtype.FLOAT32));
    }

    /** Twice the first input, plus every other input, plus the vector. */
    @Override
    public Answer ask(Request request) {
        double[] values = request.x().values().clone();
        double first = values.length == 0 ? 0 : values[0];
        if (first == RAGGED) {
            return new Answer.Broken(Answer.Fault.RAGGED, "row 2 has 1 entries, expected 2");
        } else if (first == REFUSED) {
            return new Answer.Refused("not \"this\"\none");
        } else if (first == DEATH) {
            return new Answer.Broken(Answer.Fault.DEATH, "threw an IllegalStateException");
        } else if (first == EXITS) {
            System.err.println("leaving");
            System.exit(7);
        }
        while (first == HANGS) {
            Thread.onSpinWait();
        }
        for (int i = 0; i < values.length; i++) {
            int at = i;
            values[i] += request.inputs().values().stream()
                            .mapToDouble(each -> each.get(Math.min(at, each.size() - 1)))
                            .sum()
                    + request.vector().map(each -> each.get(at)).orElse(0.0);
        }
        return new Answer.Result(new NumericArray(request.x().shape(), Arrays.copyOf(values, values.length)));
    }

    @Override
    public boolean isAlive() {
        return true;
    }

    @Override
    public void close() {
        // There is nothing to end.
    }
}
