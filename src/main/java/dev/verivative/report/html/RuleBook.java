package dev.verivative.report.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules that a page uses, each once, with anchors to point at. */
final class RuleBook {
    private final Map<String, Law> laws = new LinkedHashMap<>();
    private final Map<String, Integer> times = new LinkedHashMap<>();

    /** The rule as it is used somewhere, with the anchor at which the book has it. */
    Law entered(Law law) {
        String says = law.name() + " " + law.statement().html();
        Law known = laws.computeIfAbsent(says, key -> law.at(anchor(law.name())));
        return law.at(known.anchor());
    }

    /** A definition says something else of each function, and so does what was proved before. */
    private String anchor(String name) {
        int time = times.merge(name, 1, Integer::sum);
        return "rule-" + name + (time == 1 ? "" : "-" + time);
    }

    List<Law> all() {
        return List.copyOf(laws.values());
    }
}
