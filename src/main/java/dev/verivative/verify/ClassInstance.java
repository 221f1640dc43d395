package dev.verivative.verify;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes an object of a class that a user named, and says in one line why that cannot be done. */
final class ClassInstance {
    private static final Pattern VERSION = Pattern.compile("class file version (\\d+)");

    /** The version of class files is that of Java and so much more. */
    private static final int VERSION_OFFSET = 44;

    private static final int SUGGESTIONS = 3;

    private final String name;
    private final ClassPath path;
    private final ClassLoader loader;

    ClassInstance(String name, ClassPath path, ClassLoader loader) {
        this.name = name;
        this.path = path;
        this.loader = loader;
    }

    /** The operations of a new object, or why there are none. */
    sealed interface Outcome {
        record Made(JavaCalls calls) implements Outcome {}

        record Failed(String message) implements Outcome {}
    }

    /** Never throws, whatever the class does. */
    Outcome make() {
        try {
            return of(find());
        } catch (ClassNotFoundException e) {
            return failed("is not on --classpath" + suggestion());
        } catch (InvocationTargetException e) {
            return failed("cannot be made: its constructor "
                    + Thrown.words(Optional.ofNullable(e.getCause()).orElse(e)));
        } catch (ExceptionInInitializerError e) {
            return failed("cannot be initialised: it "
                    + Thrown.words(Optional.ofNullable(e.getCause()).orElse(e)));
        } catch (UnsupportedClassVersionError e) {
            return failed(version(Thrown.what(e)));
        } catch (NoClassDefFoundError e) {
            return failed(missing(String.valueOf(e.getMessage())));
        } catch (ClassFormatError e) {
            return failed("is not a valid class file: " + Thrown.what(e));
        } catch (Throwable e) {
            return failed("cannot be used: it " + Thrown.words(e));
        }
    }

    private static Outcome.Failed failed(String message) {
        return new Outcome.Failed(message);
    }

    /** Loads the class, a nested one also by the name that it has in the source. */
    private Class<?> find() throws ClassNotFoundException {
        String tried = name;
        while (true) {
            try {
                return Class.forName(tried, true, loader);
            } catch (ClassNotFoundException e) {
                int dot = tried.lastIndexOf('.');
                if (dot < 0) {
                    throw e;
                }
                tried = tried.substring(0, dot) + "$" + tried.substring(dot + 1);
            }
        }
    }

    private static Outcome of(Class<?> type) throws ReflectiveOperationException {
        if (JavaCalls.INTERFACES.stream().noneMatch(each -> each.isAssignableFrom(type))) {
            return failed("implements none of " + interfaces());
        } else if (type.isInterface() || Modifier.isAbstract(type.getModifiers())) {
            return failed("is " + (type.isInterface() ? "an interface" : "abstract")
                    + ": expected a class to make an object of");
        }
        Constructor<?> constructor;
        try {
            constructor = type.getDeclaredConstructor();
        } catch (NoSuchMethodException e) {
            boolean isInner = type.isMemberClass() && !Modifier.isStatic(type.getModifiers());
            return failed("has no constructor without parameters"
                    + (isInner ? ": it is an inner class, expected a static one" : ""));
        }
        if (Modifier.isPrivate(constructor.getModifiers())) {
            return failed("has a constructor without parameters, but it is private");
        }
        constructor.setAccessible(true);
        JavaCalls calls = JavaCalls.of(constructor.newInstance());
        return calls.gap().<Outcome>map(ClassInstance::failed).orElseGet(() -> new Outcome.Made(calls));
    }

    private static String interfaces() {
        return JavaCalls.INTERFACES.stream().map(Class::getName).sorted().collect(Collectors.joining(", "));
    }

    private String suggestion() {
        List<String> nearest = path.nearest(name, SUGGESTIONS);
        return nearest.isEmpty()
                ? ", where there are no classes at all"
                : "; near it are " + String.join(", ", nearest);
    }

    private static String version(String message) {
        Matcher matcher = VERSION.matcher(message);
        return matcher.find()
                ? "was compiled for Java " + (Integer.parseInt(matcher.group(1)) - VERSION_OFFSET)
                        + ", and this is Java " + Runtime.version().feature()
                : message;
    }

    /** The message of the error is the missing class, or names the one that was found in its place. */
    private String missing(String message) {
        int wrong = message.indexOf("(wrong name: ");
        if (wrong >= 0) {
            String real = message.substring(wrong)
                    .replaceAll("\\(wrong name: |\\)", "")
                    .replace('/', '.');
            return "is in fact " + Excerpt.line(real) + ": expected that name, and the directory above its packages";
        }
        return "needs " + Excerpt.line(message.replace('/', '.')) + ", which is not on --classpath";
    }
}
