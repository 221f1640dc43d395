package dev.verivative.cli;

import dev.verivative.verify.ClassSubjects;
import dev.verivative.verify.NumericSubjects;
import dev.verivative.verify.ProcessSubjects;
import dev.verivative.verify.SubjectException;
import dev.verivative.verify.SubjectSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What implementation is held to a derivation. */
final class SubjectOptions {
    @Option(
            names = "--subject",
            paramLabel = "COMMAND",
            description = "A program that speaks the subject protocol, started without a shell.")
    private @Nullable String command;

    @Option(names = "--shell", description = "Have sh -c start what --subject names.")
    private boolean shell;

    @Option(
            names = "--class",
            paramLabel = "NAME",
            description =
                    "A Java class that implements dev.verivative.verify.VectorFunction or one of the interfaces beside it.")
    private @Nullable String className;

    @Option(names = "--classpath", paramLabel = "PATH", description = "Where that class is: folders and jars.")
    private @Nullable String classpath;

    @Option(names = "--numeric", paramLabel = "KERNEL", description = "The program's own numeric core: default.")
    private @Nullable String kernel;

    /** Refuses what contradicts itself. */
    void check() {
        List<String> named = new ArrayList<>();
        if (command != null) {
            named.add("--subject");
        }
        if (className != null) {
            named.add("--class");
        }
        if (kernel != null) {
            named.add("--numeric");
        }
        if (named.isEmpty()) {
            throw new BadCall("nothing to verify: expected --subject COMMAND, --class NAME or --numeric default");
        } else if (named.size() > 1) {
            throw new BadCall(String.join(" and ", named) + ": expected one implementation, not " + named.size());
        } else if (shell && command == null) {
            throw new BadCall("--shell needs --subject");
        } else if (classpath != null && className == null) {
            throw new BadCall("--classpath needs --class");
        }
    }

    /** @throws SubjectException if there is no such implementation */
    SubjectSource source(String function) throws SubjectException {
        if (command != null) {
            return shell ? ProcessSubjects.shell(command, function) : ProcessSubjects.of(command, function);
        }
        return className != null
                ? ClassSubjects.of(className, Optional.ofNullable(classpath), function)
                : NumericSubjects.of(Objects.requireNonNull(kernel), function);
    }
}
