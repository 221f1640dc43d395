package dev.verivative.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What front matter is made of, with the place of each part. */
sealed interface Yaml {
    Place place();

    /** What it is, in the words of messages. */
    String kind();

    record Text(Place place, String value) implements Yaml {
        @Override
        public String kind() {
            return value.isEmpty() ? "nothing" : "a text";
        }
    }

    record Sequence(Place place, List<Yaml> items) implements Yaml {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    record Field(Place place, Yaml value) {}

    /** Keys in the order of the file. */
    record Mapping(Place place, Map<String, Field> fields) implements Yaml {
        public Mapping {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        @Override
        public String kind() {
            return "a map";
        }
    }
}
