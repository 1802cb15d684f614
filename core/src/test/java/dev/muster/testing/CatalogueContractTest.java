package dev.muster.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Check;
import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CatalogueContractTest {
    private static final RuleInfo ONE = RuleInfo.of("a.one");
    private static final RuleInfo TWO = RuleInfo.of("a.two");

    private static Check check(RuleInfo... rules) {
        List<Rule<String>> all = Stream.of(rules)
                .map(rule -> Rule.<String>of(rule, facts -> Outcome.passed(facts)))
                .toList();
        return Check.of("a.check", Scope.LOCAL, context -> "ok", all);
    }

    /** A facade as it should be. */
    public static final class Good {
        private Good() {}

        public static Check one(int first, int second) {
            assertEquals(1, second - first);
            return check(TWO, ONE.needs("a.two"));
        }

        public static String other() {
            return "no check";
        }

        static Check hidden() {
            return check(RuleInfo.of("a.hidden"));
        }
    }

    /** One of which nothing is good. */
    public static final class Refusing {
        private Refusing() {}

        public static Check refuses(String id) {
            return check(RuleInfo.of(id));
        }
    }

    private static CatalogueContract good(List<RuleInfo> rules) {
        return CatalogueContract.of(Good.class, rules).given(int.class, 1, 2);
    }

    private static String broken(CatalogueContract contract) {
        return String.valueOf(
                assertThrows(AssertionError.class, contract::verify).getMessage());
    }

    @Test
    void a_list_of_what_the_checks_have_passes() {
        good(List.of(ONE, TWO)).and(check(ONE)).verify();
    }

    @Test
    void what_is_missing_or_too_much_is_named() {
        RuleInfo three = RuleInfo.of("a.three");
        String message = broken(good(List.of(TWO, three, three)));
        assertTrue(message.contains("rules() lacks a.one, which a.check judges by"), message);
        assertTrue(message.contains("no check has a.three, which rules() has"), message);
        assertTrue(message.contains("rules() has a.three twice"), message);
    }

    @Test
    void what_is_said_otherwise_is_named() {
        String message = broken(good(List.of(ONE.title("another"), TWO)));
        assertTrue(message.contains("rules() says otherwise than a.check of a.one"), message);
    }

    @Test
    void a_list_that_can_be_changed_is_no_catalogue() {
        assertTrue(broken(good(new ArrayList<>(List.of(ONE)))).contains("rules() can be changed"));
    }

    @Test
    void a_method_that_cannot_be_called_is_named() {
        assertTrue(broken(CatalogueContract.of(Good.class, List.of(ONE)).given(int.class, 1))
                .contains("is given no int number 2: see given"));
        assertTrue(broken(CatalogueContract.of(Refusing.class, List.of(ONE)).given(String.class, "malformed"))
                .contains("refuses what it is given"));
        assertTrue(broken(CatalogueContract.of(String.class, List.of(ONE))).contains("no method of it gives a check"));
    }
}
