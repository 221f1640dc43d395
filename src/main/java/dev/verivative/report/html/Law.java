package dev.verivative.report.html;

import java.util.List;

/**
 * A rule as it is used in a step.
 *
 * @param anchor where the page has it among all rules
 * @param name its permanent name
 * @param title how a textbook calls it
 * @param statement what it says
 * @param here what its letters stand for, or what it says here, as far as that is short; may be empty
 * @param conditions what it needs; may be none
 * @param remark how the kernel takes it, where that is not plain from the statement; may be empty
 * @param source where it is from
 */
public record Law(
        String anchor,
        String name,
        String title,
        Markup statement,
        Markup here,
        List<Markup> conditions,
        String remark,
        Markup source) {
    public Law {
        conditions = List.copyOf(conditions);
    }

    /** The same with an anchor. */
    Law at(String other) {
        return new Law(other, name, title, statement, here, conditions, remark, source);
    }
}
