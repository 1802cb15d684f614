package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LazyTest {
    @Test
    void makes_its_value_once_and_not_before_it_is_asked_for() {
        List<String> made = new ArrayList<>();
        Lazy<String> lazy = new Lazy<>(() -> {
            made.add("made");
            return "value";
        });

        assertEquals(List.of(), made);
        assertEquals("value", lazy.get());
        assertEquals("value", lazy.get());
        assertEquals(List.of("made"), made);
    }

    @Test
    void one_answer_is_read_once_for_all_rules() {
        PageFacts page = Heads.html(
                "<meta name=a>", "Content-Security-Policy: " + CspPages.GOOD, "Set-Cookie: a=b", HeadSamples.HSTS);

        assertSame(page.policies(), page.policies());
        assertSame(page.cookies(), page.cookies());
        assertSame(page.ownCookies(), page.ownCookies());
        assertSame(page.hsts(), page.hsts());
        assertSame(page.metas(), page.metas());
        assertSame(page.tags(), page.tags());
    }
}
