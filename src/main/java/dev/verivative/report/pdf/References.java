package dev.verivative.report.pdf;

import dev.verivative.derive.Line;
import dev.verivative.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers the rules in the order in which they are first used. */
final class References {
    private final Map<String, Block.Reference> byName = new LinkedHashMap<>();
    private final Visible visible;

    References(Visible visible) {
        this.visible = visible;
    }

    /** The numbers of the rules of some steps. */
    Inline cited(List<Line> lines) {
        return new Inline.Cited(lines.stream()
                .map(line -> reference(line.step().rule()).number())
                .distinct()
                .sorted()
                .toList());
    }

    private Block.Reference reference(Rule rule) {
        return byName.computeIfAbsent(
                rule.name(),
                name -> new Block.Reference(
                        byName.size() + 1, visible.line(rule.title()), name, visible.line(rule.source())));
    }

    /** All that were cited. */
    List<Block.Reference> all() {
        return new ArrayList<>(byName.values());
    }
}
