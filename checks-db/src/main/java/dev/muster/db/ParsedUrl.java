package dev.muster.db;

import java.util.List;
import java.util.Map;

/**
 * The parts of a URL. Not a fact: secrets are in it, so it prints none of it.
 *
 * @param hosts in order
 * @param options in order of appearance, the last of a name counts
 */
record ParsedUrl(List<HostPart> hosts, Map<String, String> options) {
    /**
     * A host of a URL.
     *
     * @param name or address
     * @param options of this host alone, user and password among them
     */
    record HostPart(String name, Map<String, String> options) {
        @Override
        public String toString() {
            return "a host";
        }
    }

    @Override
    public String toString() {
        return "a URL";
    }
}
