package dev.verivative.verify;

import java.time.Duration;
import java.util.function.Supplier;

/** Objects in this virtual machine, as a test has them. */
public final class ObjectSubjects implements SubjectSource {
    private final Class<?> type;
    private final Supplier<?> objects;

    private ObjectSubjects(Class<?> type, Supplier<?> objects) {
        this.type = type;
        this.objects = objects;
    }

    /**
     * One object, which all subjects share: what it remembers of one it remembers in the next.
     *
     * @param object of a class with one of the interfaces {@link VectorFunction}, {@link FloatVectorFunction},
     *     {@link ParametricFunction}, {@link FloatParametricFunction}
     */
    public static ObjectSubjects of(Object object) {
        return new ObjectSubjects(object.getClass(), () -> object);
    }

    /** A new object for each subject. */
    public static ObjectSubjects of(Supplier<?> objects) {
        return new ObjectSubjects(objects.get().getClass(), objects);
    }

    @Override
    public String description() {
        return type.getName();
    }

    @Override
    public String option() {
        return "--class " + CommandWords.quote(type.getName());
    }

    @Override
    public Subject start(Duration timeout) throws SubjectException {
        JavaCalls calls = JavaCalls.of(objects.get());
        if (calls.isEmpty()) {
            throw new SubjectException(type.getName() + " implements none of "
                    + JavaCalls.INTERFACES.stream().map(Class::getName).sorted().toList());
        } else if (calls.gap().isPresent()) {
            throw new SubjectException(type.getName() + ": " + calls.gap().get());
        }
        return new JavaSubject(calls, "", timeout, new CallThread<>("subject", type.getClassLoader()));
    }
}
