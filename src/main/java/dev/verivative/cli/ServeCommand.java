package dev.verivative.cli;

import dev.verivative.verify.ClassSubjects;
import dev.verivative.verify.Subject;
import dev.verivative.verify.SubjectException;
import dev.verivative.verify.SubjectServer;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Answers the subject protocol on behalf of a Java class, in a process that can be ended when a call hangs. */
@Command(name = "serve", hidden = true, description = "Answers the subject protocol on behalf of a Java class.")
final class ServeCommand implements Callable<Integer> {
    /** No name that an input could have. */
    private static final String FIRST = "(first)";

    /** Whoever asks has a time-out of its own, and ends this process. */
    private static final Duration NO_TIMEOUT = Duration.ofDays(365);

    @Option(names = "--class", paramLabel = "NAME", required = true, description = "The class.")
    private String className = "";

    @Option(names = "--classpath", paramLabel = "PATH", description = "Where it is.")
    private @Nullable String classpath;

    @Override
    public Integer call() throws IOException {
        FileOutputStream answers = new FileOutputStream(FileDescriptor.out);
        // What the class prints is no answer.
        System.setOut(System.err);
        try (Subject subject =
                ClassSubjects.of(className, Optional.ofNullable(classpath), "").start(NO_TIMEOUT)) {
            new SubjectServer(subject, FIRST, true).serve(System.in, answers);
            return 0;
        } catch (SubjectException e) {
            throw new BadCall(String.valueOf(e.getMessage()));
        }
    }
}
