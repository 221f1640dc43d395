package dev.verivative.verify;

/** What strangers' code threw, in words, whatever its own methods do. */
final class Thrown {
    private static final int LENGTH = 300;

    private Thrown() {}

    /** The class, the message and the place. */
    static String words(Throwable fault) {
        return "threw " + what(fault) + place(fault);
    }

    /** The class and the message. */
    static String what(Throwable fault) {
        String name = fault.getClass().getName();
        try {
            String message = fault.getMessage();
            return message == null || message.isBlank() ? name : name + ": " + shortened(Excerpt.line(message));
        } catch (Throwable e) {
            return name;
        }
    }

    private static String shortened(String text) {
        return text.length() <= LENGTH ? text : text.substring(0, LENGTH) + "...";
    }

    private static String place(Throwable fault) {
        try {
            for (StackTraceElement each : fault.getStackTrace()) {
                if (each.getModuleName() == null || !each.getModuleName().startsWith("java.")) {
                    return " at " + each;
                }
            }
            return "";
        } catch (Throwable e) {
            return "";
        }
    }
}
