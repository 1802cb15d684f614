package dev.muster.redis;

import java.util.Map;
import java.util.TreeMap;

/** Values that stand in one line of INFO: {@code state=online,lag=0}. */
final class Fields {
    private Fields() {}

    /** {@return the values by name; what is none is left out, and of two with one name the first counts} */
    static Map<String, String> of(String line) {
        Map<String, String> fields = new TreeMap<>();
        for (String field : line.split(",", -1)) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.putIfAbsent(field.substring(0, equals), field.substring(equals + 1));
            }
        }
        return fields;
    }
}
