package dev.verivative.verify;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Programs that speak the subject protocol, started anew for each subject. */
public final class ProcessSubjects implements SubjectSource {
    /** How many lines of a subject's standard error belong to a message. */
    private static final int LINES_SHOWN = 20;

    private final List<String> words;
    private final String description;
    private final String option;
    private final String function;

    private ProcessSubjects(List<String> words, String description, String option, String function) {
        this.words = words;
        this.description = description;
        this.option = option;
        this.function = function;
    }

    /**
     * A command line, split into words as a POSIX shell would and started without a shell.
     *
     * @param function the name of the function that it is asked for
     * @throws SubjectException if a quote does not end, there is no word, or something stands there that only a shell
     *     can do
     */
    public static ProcessSubjects of(String command, String function) throws SubjectException {
        List<String> words = CommandWords.split(command);
        if (words.isEmpty() || words.get(0).isEmpty()) {
            throw new SubjectException("the command line of the subject is empty");
        }
        return new ProcessSubjects(words, command, "--subject " + CommandWords.quote(command), function);
    }

    /**
     * A command line for {@code sh -c}.
     *
     * @throws SubjectException if it is empty
     */
    public static ProcessSubjects shell(String command, String function) throws SubjectException {
        if (command.isBlank()) {
            throw new SubjectException("the command line of the subject is empty");
        }
        return new ProcessSubjects(
                List.of("sh", "-c", command), command, "--shell --subject " + CommandWords.quote(command), function);
    }

    /**
     * This program in a virtual machine of its own, with the class path of this one.
     *
     * @param main the class with the main method
     * @param arguments its arguments
     * @param source what it serves, by whose name it goes
     */
    public static ProcessSubjects virtualMachine(
            String main, List<String> arguments, SubjectSource source, String function) {
        List<String> words = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                main),
                        arguments.stream())
                .toList();
        return new ProcessSubjects(words, source.description(), source.option(), function);
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public String option() {
        return option;
    }

    @Override
    public Subject start(Duration timeout) throws SubjectException {
        ProcessTree tree;
        try {
            tree = ProcessTree.start(new ProcessBuilder(words));
        } catch (IOException e) {
            throw new SubjectException(
                    "the subject " + Excerpt.quoted(description) + " cannot be started: " + reason(e));
        }
        ProcessSubject subject = new ProcessSubject(tree, timeout);
        Optional<String> problem = subject.greet(function);
        if (problem.isPresent()) {
            subject.kill();
            throw new SubjectException(
                    "the subject " + Excerpt.quoted(description) + " " + problem.get() + errors(subject.diagnostics()));
        }
        return subject;
    }

    private static String errors(String text) {
        if (text.isEmpty()) {
            return "";
        }
        List<String> lines = text.lines().toList();
        List<String> end = lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size());
        return end.stream().collect(Collectors.joining("\n    ", "; its standard error:\n    ", ""));
    }

    private String reason(IOException fault) {
        String program = words.get(0);
        String message = Objects.requireNonNullElse(fault.getMessage(), fault.toString());
        String system = message.replaceFirst("(?s)^.*error=\\d+, ", "");
        boolean isFile = new File(program).isFile();
        if (isFile && !new File(program).canExecute()) {
            return program + " is not executable; a script can also be given to its interpreter, as in 'python3 x.py'";
        } else if (isFile && !program.contains("/")) {
            return "there is no program " + program + " on the path; the file here is ./" + program;
        } else if (isFile && system.contains("No such file")) {
            return "the interpreter that the first line of " + program + " names does not exist";
        } else if (system.contains("No such file")) {
            boolean assigns = program.matches("[A-Za-z_]\\w*=.*");
            return "there is no program " + Excerpt.quoted(program) + (assigns ? "; an assignment needs --shell" : "");
        }
        return system;
    }
}
