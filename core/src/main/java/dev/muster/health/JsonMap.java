package dev.muster.health;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Maps with keys of text or of an enum, written in the order of the keys' names. */
final class JsonMap {
    private JsonMap() {}

    static JsonType of(JsonType key, JsonType value) {
        return JsonType.of((out, map) -> write(out, (Map<?, ?>) map, key, value), in -> read(in, key, value));
    }

    private static void write(Json out, Map<?, ?> map, JsonType key, JsonType value) {
        Map<String, Object> named = new TreeMap<>();
        map.forEach((name, each) -> named.put(text(key, name), each));
        out.object();
        named.forEach((name, each) -> value.write(out.name(name), each));
        out.end();
    }

    private static Object read(JsonReader in, JsonType key, JsonType value) {
        Map<Object, Object> map = new LinkedHashMap<>();
        in.object(name -> {
            Object read;
            try {
                read = key.read(JsonReader.of(Json.create().value(name).toString()));
            } catch (IllegalArgumentException e) {
                throw in.error("\"" + JsonReader.shown(name) + "\" is none of the names that can stand here");
            }
            map.put(read, value.read(in));
        });
        return map;
    }

    private static String text(JsonType key, Object name) {
        Json out = Json.create();
        key.write(out, name);
        return JsonReader.of(out.toString()).string();
    }
}
