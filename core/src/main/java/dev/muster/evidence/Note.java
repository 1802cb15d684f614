package dev.muster.evidence;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/** What an annotation says of the item before it. */
sealed interface Note {

    /** {@return where the annotation begins} */
    Place place();

    /** {@return the key or word by which it is known} */
    String form();

    /**
     * A rule, as a file names it.
     *
     * @param place where
     * @param id the rule's id
     */
    record Named(Place place, String id) {}

    /**
     * By what the item is answered: each of these rules is needed, and a statement of that kind.
     *
     * @param place where
     * @param rules may be empty
     * @param kind of statement; empty when the rules are all
     * @param release the version that the table of signatures above is about, instead of all that
     */
    record Bound(Place place, List<Named> rules, Optional<AttestedKind> kind, Optional<String> release)
            implements Note {
        /** Copies. */
        public Bound {
            rules = List.copyOf(rules);
        }

        @Override
        public String form() {
            return "rule=";
        }
    }

    /**
     * A dated statement.
     *
     * @param place where
     * @param by who
     * @param on which day
     * @param lasting how long; empty for what its kind says
     * @param evidence where to see it; may be empty
     * @param release for which version; empty when for any
     * @param kind of statement; empty for what the item's words say
     */
    record Attested(
            Place place,
            String by,
            LocalDate on,
            Optional<Period> lasting,
            String evidence,
            Optional<String> release,
            Optional<AttestedKind> kind)
            implements Note {
        @Override
        public String form() {
            return "attested";
        }
    }

    /**
     * Why the item does not apply.
     *
     * @param place where
     * @param because the reason
     * @param by who says so
     * @param until the last day on which it holds
     */
    record Excused(Place place, String because, String by, LocalDate until) implements Note {
        @Override
        public String form() {
            return "not-applicable";
        }
    }
}
