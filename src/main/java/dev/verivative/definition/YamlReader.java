package dev.verivative.definition;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the front matter's YAML: texts, lists and maps. Everything that could make one place say what another one means
 * (anchors, aliases, tags, keys that stand twice) is refused.
 */
final class YamlReader {
    /** The deepest place that means something is a dimension: the map, its variables, a shape, a dimension. */
    private static final int MAX_DEPTH = 4;

    private static final String PLAIN = "texts, lists [a, b] and maps { a: b } only";

    private final SourceText file;
    private final int firstLine;
    private final Iterator<Event> events;

    private YamlReader(SourceText file, int firstLine, Iterator<Event> events) {
        this.file = file;
        this.firstLine = firstLine;
        this.events = events;
    }

    /**
     * Reads some lines of a file.
     *
     * @param first the first line, from 1
     * @param end the line after the last one
     * @throws DefinitionException if they are no map in YAML
     */
    static Yaml.Mapping read(SourceText file, int first, int end) {
        for (int number = first; number < end; number++) {
            int tab = file.line(number).indexOf('\t');
            if (tab >= 0) {
                throw file.fault(file.place(number, tab), "a tab stands in the front matter", "spaces");
            }
        }
        String text = String.join("\n", file.lines().subList(first - 1, end - 1)) + "\n";
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(SourceText.MAX_BYTES + 1)
                .build();
        try {
            Iterator<Event> events = new Parse(settings).parseString(text).iterator();
            return new YamlReader(file, first, events).document();
        } catch (MarkedYamlEngineException fault) {
            Place place = fault.getProblemMark().map(mark -> place(mark, first)).orElse(new Place(first, 1));
            throw file.fault(place, "this is no YAML: " + fault.getProblem(), PLAIN);
        } catch (ReaderException fault) {
            int at = text.offsetByCodePoints(0, fault.getPosition());
            int line =
                    first + (int) text.chars().limit(at).filter(c -> c == '\n').count();
            int column = text.codePointCount(text.lastIndexOf('\n', at - 1) + 1, at) + 1;
            throw file.fault(new Place(line, column), "this is no YAML: U+%04X".formatted(fault.getCodePoint()), PLAIN);
        } catch (YamlEngineException fault) {
            throw file.fault(new Place(first, 1), "this is no YAML: " + fault.getMessage(), PLAIN);
        }
    }

    private static Place place(Mark mark, int firstLine) {
        return new Place(firstLine + mark.getLine(), mark.getColumn() + 1);
    }

    private Place place(Event event) {
        return event.getStartMark().map(mark -> place(mark, firstLine)).orElse(new Place(firstLine, 1));
    }

    private Yaml.Mapping document() {
        Event event = events.next();
        while (!(event instanceof NodeEvent)) {
            if (event instanceof StreamEndEvent) {
                return new Yaml.Mapping(new Place(firstLine, 1), Map.of());
            }
            event = events.next();
        }
        Yaml root = node((NodeEvent) event, 1);
        events.next();
        Event after = events.next();
        if (!(after instanceof StreamEndEvent)) {
            throw file.fault(place(after), "a second document in the front matter", "one map, then ---");
        }
        if (root instanceof Yaml.Mapping mapping) {
            return mapping;
        }
        if (root instanceof Yaml.Text text && text.value().isEmpty()) {
            return new Yaml.Mapping(root.place(), Map.of());
        }
        throw file.fault(root.place(), "the front matter is " + root.kind() + ", not a map", "title: Softmax");
    }

    private Yaml node(NodeEvent event, int depth) {
        Place place = place(event);
        if (event instanceof AliasEvent || event.getAnchor().isPresent()) {
            throw file.fault(place, "anchors and aliases are not accepted", PLAIN);
        }
        Optional<String> tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent collection ? collection.getTag() : Optional.empty();
        if (tag.isPresent()) {
            throw file.fault(place, "tags are not accepted", PLAIN);
        }
        if (event instanceof ScalarEvent scalar) {
            if (scalar.getValue().codePoints().anyMatch(c -> c != '\n' && SourceText.isUnfit(c))) {
                throw file.fault(place, "an escape stands for a control character", "characters that can be seen");
            }
            return new Yaml.Text(place, scalar.getValue().strip());
        }
        if (depth > MAX_DEPTH) {
            throw file.fault(place, "lists and maps are too deep in each other here", "variables: { x: [m, n] }");
        }
        return event instanceof MappingStartEvent ? mapping(place, depth) : sequence(place, depth);
    }

    private Yaml.Sequence sequence(Place place, int depth) {
        List<Yaml> items = new ArrayList<>();
        for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
            items.add(node((NodeEvent) event, depth + 1));
        }
        return new Yaml.Sequence(place, items);
    }

    private Yaml.Mapping mapping(Place place, int depth) {
        Map<String, Yaml.Field> fields = new LinkedHashMap<>();
        for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            Yaml key = node((NodeEvent) event, depth + 1);
            if (!(key instanceof Yaml.Text name)) {
                throw file.fault(key.place(), "a key cannot be " + key.kind(), "a name before the colon");
            }
            Yaml value = node((NodeEvent) events.next(), depth + 1);
            if (fields.put(name.value(), new Yaml.Field(name.place(), value)) != null) {
                throw file.fault(
                        name.place(), "the key " + SourceText.quoted(name.value()) + " stands twice", "each key once");
            }
        }
        return new Yaml.Mapping(place, fields);
    }
}
