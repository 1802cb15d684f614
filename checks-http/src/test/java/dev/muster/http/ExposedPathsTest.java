package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ExposedPathsTest {
    static List<ExposedPath> all() {
        return ExposedPaths.ALL;
    }

    @ParameterizedTest
    @MethodSource("all")
    void an_entry_is_whole(ExposedPath entry) {
        assertTrue(entry.path().startsWith("/"), entry.path());
        assertEquals(
                entry.path(),
                URI.create("https://api.shop.org" + entry.path()).toString().substring(20));
        assertFalse(entry.what().isBlank());
        assertFalse(entry.marks().isEmpty(), entry.path());
        assertTrue(entry.marks().stream().noneMatch(mark -> mark.alternatives().isEmpty()), entry.path());
        assertFalse(entry.proven(Sites.answer(200, "Content-Type: application/json", "")), entry.path());
        assertEquals(
                List.of(entry.exposure()),
                ExposedPaths.at(entry.path()).stream()
                        .map(ExposedPath::exposure)
                        .distinct()
                        .toList());
    }

    @Test
    void every_rule_has_entries_and_the_budget_is_kept() {
        assertEquals(
                List.of(Exposure.values()).size(),
                ExposedPaths.ALL.stream().map(ExposedPath::exposure).distinct().count());
        assertEquals(ExposedPaths.paths().size(), new HashSet<>(ExposedPaths.paths()).size());
        assertTrue(ExposedPaths.paths().size() <= 66, "" + ExposedPaths.paths().size());
    }

    @Test
    void the_actuator_may_have_another_base() {
        List<String> moved = ExposedPaths.actuator("/manage");

        assertTrue(moved.contains("/manage/env") && moved.contains("/manage"), moved.toString());
        assertTrue(moved.stream().allMatch(path -> path.startsWith("/manage")), moved.toString());
        assertFalse(moved.contains("/health"));
    }

    @Test
    void an_unknown_path_is_nothing() {
        assertTrue(ExposedPaths.at("/orders").isEmpty());
        assertTrue(ExposedPaths.at("").isEmpty());
    }
}
