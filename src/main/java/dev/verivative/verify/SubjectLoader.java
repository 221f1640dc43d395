package dev.verivative.verify;

import java.net.URLClassLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Loads an implementation and what it brings along anew, so that it finds no static state, and in its own versions;
 * only the interfaces through which it is called are shared.
 */
final class SubjectLoader extends URLClassLoader {
    private static final Set<String> SHARED = Stream.concat(JavaCalls.INTERFACES.stream(), Stream.of(Parameters.class))
            .map(Class::getName)
            .collect(Collectors.toUnmodifiableSet());

    static {
        registerAsParallelCapable();
    }

    SubjectLoader(ClassPath path) {
        super("subject", path.urls(), SubjectLoader.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (SHARED.contains(name) || name.startsWith("java.")) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> found = findLoadedClass(name);
            if (found == null) {
                try {
                    found = findClass(name);
                } catch (ClassNotFoundException e) {
                    found = super.loadClass(name, false);
                }
            }
            if (resolve) {
                resolveClass(found);
            }
            return found;
        }
    }
}
