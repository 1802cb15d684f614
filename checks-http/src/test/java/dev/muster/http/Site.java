package dev.muster.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.health.Capture;
import dev.muster.testing.Judged;
import dev.muster.testing.TestRun;
import java.util.ArrayList;
import java.util.List;

/**
 * One way to set a server up, and what a check has to say of it: no more and no less.
 *
 * @param name in words
 * @param config as the server reads it
 * @param findings the ids of the rules that find something
 */
record Site(String name, String config, List<String> findings) {
    static Site of(String name) {
        return new Site(name, "", List.of());
    }

    Site config(String text) {
        return new Site(name, text, findings);
    }

    /** {@return the same with other words in place of these, which have to be there} */
    Site but(String words, String others) {
        assertTrue(config.contains(words), name + ": " + words);
        return new Site(name, config.replace(words, others), findings);
    }

    /** {@return the same, of which these are found too} */
    Site finds(String ids) {
        List<String> all = new ArrayList<>(findings);
        all.addAll(List.of(ids.split(" ")));
        return new Site(name, config, all);
    }

    /** One look is judged, and judged the same after a file. */
    void verify(SiteCheck check) throws Exception {
        Capture seen = check.capture(TestRun.ample());
        List<String> said = Judged.lines(seen.audit());
        assertEquals(findings, Judged.findings(seen.audit()), () -> String.join("\n", said));
        Capture again = HttpChecks.captured(new String(seen.toJson(), UTF_8));
        assertEquals(said, Judged.lines(again.audit()));
    }

    @Override
    public String toString() {
        return name;
    }
}
