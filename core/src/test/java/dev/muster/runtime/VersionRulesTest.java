package dev.muster.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Rule;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VersionRulesTest {
    private static final Rule<PostureFacts> SUPPORTED = Rules.named(PostureRules.ALL, "jvm.version.supported");
    private static final Rule<PostureFacts> EARLY = Rules.named(PostureRules.ALL, "jvm.version.early-access");
    private static final Rule<PostureFacts> UPDATES = Rules.named(PostureRules.ALL, "jvm.version.updates");

    private static Release release(int feature, String vendor, String vm) {
        return new Release(feature, feature + ".0.1", Optional.empty(), vendor, vm, Optional.of("2026-04-21"));
    }

    private static Release released(String date) {
        return new Release(21, "21.0.7+6", Optional.empty(), "x", "y", Optional.of(date));
    }

    @Test
    void keeps_the_contract() {
        RuleContract.of(SUPPORTED)
                .passing(Postures.good())
                .failing(Postures.of(release(18, "x", "y")))
                .inconclusive(at("2028-01-01", release(17, "Debian", "y")))
                .verify();
        RuleContract.of(EARLY)
                .passing(Postures.good())
                .failing(Postures.of(new Release(27, "27-ea+5", Optional.of("ea"), "x", "y", Optional.empty())))
                .verify();
        RuleContract.of(UPDATES)
                .passing(Postures.good())
                .failing(Postures.of(released("2025-04-15")))
                .inconclusive(Postures.of(released("soon")))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            17 | Eclipse Adoptium    | OpenJDK 64-Bit Server VM         | 2027-10-31 | pass Java 17 of Eclipse Adoptium gets updates until 2027-10-31, by the table
            17 | Eclipse Adoptium    | OpenJDK 64-Bit Server VM         | 2027-11-01 | WARNING Java 17 of Eclipse Adoptium gets no updates since 2027-10-31, by the table
            17 | Oracle Corporation  | Java HotSpot(TM) 64-Bit Server VM| 2027-11-01 | pass Java 17 of Oracle Corporation gets updates until 2029-09-30
            17 | Oracle Corporation  | OpenJDK 64-Bit Server VM         | 2026-06-01 | WARNING Java 17 of Oracle Corporation gets no updates since 2022-03-22
            21 | Amazon.com Inc.     | OpenJDK 64-Bit Server VM         | 2030-01-01 | pass Java 21 of Amazon.com Inc. gets updates until 2030-10-31
            25 | Amazon.com Inc.     | OpenJDK 64-Bit Server VM         | 2030-01-01 | pass until when Amazon.com Inc. updates Java 25 is not known here; OpenJDK's community does until 2031-09-30
            21 | Azul Systems, Inc.  | Zulu                             | 2030-01-01 | pass Java 21 of Azul Systems, Inc. gets updates until 2031-09-30
            17 | Debian              | OpenJDK 64-Bit Server VM         | 2026-06-01 | pass until when Debian updates Java 17 is not known here; OpenJDK's community does until 2027-10-31
            17 | Debian              | OpenJDK 64-Bit Server VM         | 2028-06-01 | ? until when Debian updates Java 17 is not known here: ask Debian
            22 | Azul Systems, Inc.  | Zulu                             | 2026-06-01 | WARNING Java 22 of Azul Systems, Inc. gets no updates since 2024-09-17
            26 | Eclipse Adoptium    | OpenJDK 64-Bit Server VM         | 2026-09-30 | pass Java 26 of Eclipse Adoptium gets updates until 2026-09-30
            27 | Eclipse Adoptium    | OpenJDK 64-Bit Server VM         | 2030-01-01 | pass Java 27 is newer than the table of 2026-05-26, which ends with Java 26
            99 | Who knows           | what                             | 2099-01-01 | pass Java 99 is newer than the table
            """)
    void by_the_table_of_who_built_it(int feature, String vendor, String vm, String day, String said) {
        String seen = Said.by(SUPPORTED, at(day, release(feature, vendor, vm)));

        assertTrue(seen.startsWith(said), seen);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-04-21 | pass 21.0.7+6 was released on 2026-04-21
            2025-12-01 | pass 21.0.7+6 was released on 2025-12-01
            2025-11-30 | pass 21.0.7+6 was released on 2025-11-30
            2025-11-29 | WARNING 21.0.7+6 was released on 2025-11-29, 6 months ago
            2025-04-15 | WARNING 21.0.7+6 was released on 2025-04-15, 13 months ago
            2027-01-01 | pass 21.0.7+6 was released on 2027-01-01
            yesterday  | ? 21.0.7+6 does not say when it was released: java.version.date is no date
            """)
    void the_update_is_of_the_last_half_year(String date, String said) {
        assertEquals(said, Said.by(UPDATES, Postures.of(released(date))));
    }

    @Test
    void a_build_on_the_way_is_no_release() {
        Release early = new Release(27, "27-ea+5", Optional.of("ea"), "x", "y", Optional.empty());

        assertEquals("WARNING 27-ea+5 is no release: ea", Said.by(EARLY, Postures.of(early)));
        assertEquals("pass 21.0.11+10-LTS is a release", Said.by(EARLY, Postures.good()));
    }

    @Test
    void this_java_is_known() {
        Release own = Release.own();

        assertEquals(Runtime.version().feature(), own.feature());
        assertTrue(own.released().isPresent(), own.toString());
    }

    private static PostureFacts at(String day, Release release) {
        PostureFacts facts = Postures.of(release);
        return new PostureFacts(Instant.parse(day + "T12:00:00Z"), facts.declared(), facts.vm(), facts.host());
    }
}
