package dev.muster.config;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Base64, standard or URL-safe, padded or not, of so many bytes. It is not shown: it is usually a key. */
record Base64Form(Set<Integer> lengths) implements Form {
    /** Copies. */
    Base64Form {
        lengths = Set.copyOf(lengths);
    }

    @Override
    public Optional<String> fault(String value) {
        Optional<byte[]> bytes = decoded(value);
        if (bytes.isEmpty()) {
            return Optional.of("is not base64");
        }
        int length = bytes.get().length;
        return lengths.isEmpty() || lengths.contains(length)
                ? Optional.empty()
                : Optional.of("decodes to " + length + " bytes");
    }

    @Override
    public String expected() {
        return lengths.isEmpty() ? "base64" : "base64 of " + either() + " bytes";
    }

    @Override
    public Optional<String> shown(String value) {
        return Optional.empty();
    }

    @Override
    public List<String> contradictions() {
        return lengths.stream().anyMatch(length -> length <= 0)
                ? List.of("bytes(" + either() + ") has a length that is not over zero")
                : List.of();
    }

    @Override
    public String remedy() {
        return lengths.stream()
                .max(Integer::compare)
                .map(length -> "the output of: openssl rand -base64 " + length)
                .orElse("base64");
    }

    private String either() {
        List<String> all = new ArrayList<>();
        new TreeSet<>(lengths).forEach(length -> all.add(String.valueOf(length)));
        int last = all.size() - 1;
        return last < 1 ? String.join("", all) : String.join(", ", all.subList(0, last)) + " or " + all.get(last);
    }

    private static Optional<byte[]> decoded(String value) {
        try {
            String standard = value.replace('-', '+').replace('_', '/');
            return Optional.of(Base64.getDecoder().decode(standard));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
