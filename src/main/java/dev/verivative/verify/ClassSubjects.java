package dev.verivative.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Objects of a class of a user's own, loaded anew for each subject. */
public final class ClassSubjects implements SubjectSource {
    private static final String MAIN = "dev.verivative.cli.Main";

    private final String name;
    private final Optional<String> classpath;
    private final ClassPath path;
    private final String function;

    private ClassSubjects(String name, Optional<String> classpath, ClassPath path, String function) {
        this.name = name;
        this.classpath = classpath;
        this.path = path;
        this.function = function;
    }

    /**
     * A class by its name.
     *
     * @param name the full name of a class with one of the interfaces {@link VectorFunction},
     *     {@link FloatVectorFunction}, {@link ParametricFunction}, {@link FloatParametricFunction}
     * @param classpath where it and what it needs is found, as for {@code java -cp}; this program's own class path if
     *     nothing is given
     * @param function the name of the function that it is held to
     * @throws SubjectException if the name is none, or an entry of the class path is not there
     */
    public static ClassSubjects of(String name, Optional<String> classpath, String function) throws SubjectException {
        if (!name.matches("[\\p{javaJavaIdentifierPart}.]+")) {
            throw new SubjectException("--class " + Excerpt.quoted(name)
                    + " is no name of a class: expected one such as com.acme.MySoftmax");
        }
        ClassPath path = classpath.isPresent() ? ClassPath.of(classpath.get()) : ClassPath.own();
        return new ClassSubjects(name, classpath, path, function);
    }

    @Override
    public String description() {
        return name;
    }

    @Override
    public String option() {
        return CommandWords.join(arguments());
    }

    private List<String> arguments() {
        return classpath
                .map(entries -> List.of("--class", name, "--classpath", entries))
                .orElseGet(() -> List.of("--class", name));
    }

    @Override
    public Subject start(Duration timeout) throws SubjectException {
        SubjectLoader loader = new SubjectLoader(path);
        ClassInstance instance = new ClassInstance(name, path, loader);
        JavaCalls calls = made(instance, loader, timeout);
        return new JavaSubject(calls, "", timeout, new CallThread<>("subject", loader));
    }

    /** Constructors and static initialisers are strangers' code too, and may not come back. */
    private JavaCalls made(ClassInstance instance, SubjectLoader loader, Duration timeout) throws SubjectException {
        try (CallThread<ClassInstance.Outcome> thread = new CallThread<>("subject start", loader)) {
            Supplier<ClassInstance.Outcome> call = instance::make;
            Optional<ClassInstance.Outcome> outcome = thread.call(call, timeout);
            if (outcome.isEmpty()) {
                throw new SubjectException(
                        "the class " + name + " could not be made within " + timeout.toMillis() / 1000.0 + " s");
            } else if (outcome.get() instanceof ClassInstance.Outcome.Made made) {
                return made.calls();
            }
            throw new SubjectException(
                    "the class " + name + " " + ((ClassInstance.Outcome.Failed) outcome.get()).message());
        }
    }

    @Override
    public SubjectSource isolated() {
        List<String> words = new ArrayList<>(List.of("serve"));
        words.addAll(arguments());
        return ProcessSubjects.virtualMachine(MAIN, words, this, function);
    }
}
