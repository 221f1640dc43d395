package dev.verivative.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SubjectServerTest {
    @AfterEach
    void leavesNoProcess() {
        ShellSubjects.assertNothingLeft();
    }

    private static List<String> served(boolean bits, String... lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] in = String.join("\n", lines).getBytes(UTF_8);
        new SubjectServer(new SampleSubject(), "x", bits).serve(new ByteArrayInputStream(in), out);
        return out.toString(UTF_8).lines().toList();
    }

    @Test
    void speaksTheProtocol() throws IOException {
        assertEquals(
                List.of(
                        "{\"name\": \"sample\", \"ops\": [\"forward\", \"vjp\"], \"dtypes\": [\"float64\", \"float32\"]}",
                        "{\"id\": 1, \"result\": [2.0, \"NaN\"]}",
                        "{\"id\": \"two\", \"result\": [0.2]}",
                        "{\"id\": 3, \"result\": [4.0]}",
                        "{\"id\": 4, \"error\": \"not \\\"this\\\"\\none\"}",
                        "{\"id\": 5, \"fault\": \"DEATH\", \"error\": \"threw an IllegalStateException\"}",
                        "{\"id\": 6, \"error\": \"\\\"op\\\" is `hessian`, expected forward, jacobian, vjp, jvp\"}",
                        "{\"id\": null, \"error\": \"expected { at byte 1, found `quit`\"}",
                        "{\"id\": 7, \"result\": []}"),
                served(
                        false,
                        "{\"op\": \"hello\", \"protocol\": 1, \"function\": \"sample\", \"more\": []}",
                        "{\"id\": 1, \"op\": \"forward\", \"dtype\": \"float64\", \"x\": [1, \"NaN\"], \"more\": {}}",
                        "{\"x\": [0.1], \"dtype\": \"float32\", \"op\": \"forward\", \"id\": \"two\"}",
                        "{\"id\": 3, \"op\": \"vjp\", \"dtype\": \"float64\", \"x\": [1], \"v\": [0.5], \"params\": {\"T\": 1.5}}",
                        "{\"id\": 4, \"op\": \"forward\", \"dtype\": \"float64\", \"x\": [-2]}",
                        "{\"id\": 5, \"op\": \"forward\", \"dtype\": \"float64\", \"x\": [-3]}",
                        "{\"id\": 6, \"op\": \"hessian\", \"dtype\": \"float64\", \"x\": [-3]}",
                        "quit",
                        "{\"id\": 7, \"op\": \"forward\", \"dtype\": \"float64\", \"x\": []}"));
    }

    @Test
    void asksForBits() throws IOException {
        List<String> lines = served(
                true,
                "{\"op\": \"hello\"}",
                "{\"id\": 1, \"op\": \"forward\", \"dtype\": \"float32\", \"x\": [\"0x3f800000\"]}");
        assertTrue(lines.get(0).endsWith(", \"encoding\": \"bits\"}"), lines.get(0));
        assertEquals("{\"id\": 1, \"result\": [\"0x40000000\"]}", lines.get(1));
    }

    /** In a virtual machine of its own a subject gives the very answers that it gives in this one. */
    @Test
    void givesTheSameAnswersFromAnotherVirtualMachine() throws SubjectException {
        SubjectSource isolated = SampleSubject.SOURCE.isolated();
        assertEquals("sample", isolated.description());
        assertEquals("--class Sample", isolated.option());
        Map<String, NumericArray> inputs = new LinkedHashMap<>();
        inputs.put("x", new NumericArray(List.of(2, 1), new double[] {Double.NEGATIVE_INFINITY, 1e-320}));
        inputs.put("T", NumericArray.scalar(0.1f));
        List<Request> requests = List.of(
                Requests.forward(0.1, -0.0, Double.NaN),
                Requests.forward(Dtype.FLOAT32, 0.1f, 1e38f),
                Requests.forward(),
                new Request(Operation.VJP, Dtype.FLOAT64, inputs, Optional.of(inputs.get("x")), "T"),
                Requests.forward(SampleSubject.RAGGED),
                Requests.forward(SampleSubject.REFUSED),
                Requests.forward(SampleSubject.DEATH),
                Requests.forward(1, 2, 3));
        try (Subject there = isolated.start(ShellSubjects.LONG);
                Subject here = new SampleSubject()) {
            assertEquals(here.offer(), there.offer());
            for (Request request : requests) {
                Answer expected = here.ask(request) instanceof Answer.Refused
                        ? new Answer.Refused("not \"this\" one")
                        : here.ask(request);
                assertEquals(expected, there.ask(request));
            }
        }
    }

    @Test
    void endsACallThatHangsOrExits() throws SubjectException {
        SubjectSource isolated = SampleSubject.SOURCE.isolated();
        try (Subject subject = isolated.start(Duration.ofSeconds(10))) {
            Answer answer = subject.ask(Requests.forward(SampleSubject.EXITS));
            assertEquals(new Answer.Broken(Answer.Fault.DEATH, "ended with exit code 7"), answer);
            assertEquals("leaving", subject.diagnostics());
        }
        try (Subject subject = isolated.start(Duration.ofSeconds(5))) {
            Answer.Broken broken =
                    assertInstanceOf(Answer.Broken.class, subject.ask(Requests.forward(SampleSubject.HANGS)));
            assertEquals(Answer.Fault.TIMEOUT, broken.fault());
            assertFalse(subject.isAlive());
        }
    }

    /** However a virtual machine ends that has subjects, they end with it. */
    @Test
    void leavesNoProcessWhenTheMachineEnds() throws IOException, InterruptedException {
        for (boolean interrupted : List.of(true, false)) {
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            String classes = System.getProperty("java.class.path");
            Process machine = new ProcessBuilder(java, "-cp", classes, SampleSubject.class.getName(), "leave").start();
            List<ProcessHandle> left = new ArrayList<>();
            try (BufferedReader said = machine.inputReader(UTF_8)) {
                String line = said.readLine();
                while (line != null && !line.equals("end")) {
                    ProcessHandle.of(Long.parseLong(line)).ifPresent(left::add);
                    line = said.readLine();
                }
                assertEquals("end", line);
            }
            assertEquals(3, left.size());
            if (interrupted) {
                machine.destroy();
            } else {
                machine.getOutputStream().close();
            }
            machine.waitFor();
            ShellSubjects.assertGone(left.stream());
        }
    }
}
