package dev.muster;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * What a rule says about one subject. Could-not-look is never a pass: that is what {@link Inconclusive} is for.
 *
 * <p>Texts are one line. Characters that do not print are escaped when an outcome is made. Immutable.
 */
public sealed interface Outcome {
    /** {@return which host, pool, header or key this is about; empty when the rule has but one subject} */
    String subject();

    /** {@return the same outcome about this subject} */
    Outcome at(String subject);

    /** {@return a pass, with what was seen} */
    static Passed passed(String evidence) {
        return new Passed("", evidence);
    }

    /** {@return a failure of the rule's own severity, with what was observed} */
    static Failed failed(String observed) {
        return new Failed("", Optional.empty(), observed, "", "", Optional.empty());
    }

    /** {@return a failure of this severity, with what was observed} */
    static Failed failed(Severity severity, String observed) {
        return new Failed("", Optional.of(severity), observed, "", "", Optional.empty());
    }

    /** {@return that the rule does not apply, and why} */
    static NotApplicable notApplicable(String reason) {
        return new NotApplicable("", reason);
    }

    /** {@return that the rule could not look, and why} */
    static Inconclusive inconclusive(String reason) {
        return new Inconclusive("", reason);
    }

    /**
     * The rule holds.
     *
     * @param subject what this is about, or empty
     * @param evidence what was seen
     */
    record Passed(String subject, String evidence) implements Outcome {
        /** Escapes what does not print. */
        public Passed {
            subject = Printable.escape(subject);
            evidence = Printable.escape(evidence);
        }

        @Override
        public Passed at(String subject) {
            return new Passed(subject, evidence);
        }
    }

    /**
     * The rule does not hold. What is left empty here is taken from the rule's {@link RuleInfo}.
     *
     * @param subject what this is about, or empty
     * @param severity how bad, or empty for the rule's own
     * @param observed what was seen
     * @param expected what should have been seen, or empty
     * @param fix what to do about it, or empty for the rule's own
     * @param more where to read more, or empty for the rule's first reference
     */
    record Failed(
            String subject,
            Optional<Severity> severity,
            String observed,
            String expected,
            String fix,
            Optional<URI> more)
            implements Outcome {
        /** Escapes what does not print. */
        public Failed {
            subject = Printable.escape(subject);
            observed = Printable.escape(observed);
            expected = Printable.escape(expected);
            fix = Printable.escape(fix);
            Objects.requireNonNull(severity, "severity");
            Objects.requireNonNull(more, "more");
        }

        @Override
        public Failed at(String subject) {
            return new Failed(subject, severity, observed, expected, fix, more);
        }

        /** {@return a copy that says what should have been seen} */
        public Failed expected(String text) {
            return new Failed(subject, severity, observed, text, fix, more);
        }

        /** {@return a copy that says what to do} */
        public Failed fix(String text) {
            return new Failed(subject, severity, observed, expected, text, more);
        }

        /** {@return a copy that says where to read more} */
        public Failed more(URI page) {
            return new Failed(subject, severity, observed, expected, fix, Optional.of(page));
        }
    }

    /**
     * The rule does not apply here.
     *
     * @param subject what this is about, or empty
     * @param reason why not
     */
    record NotApplicable(String subject, String reason) implements Outcome {
        /** Escapes what does not print. */
        public NotApplicable {
            subject = Printable.escape(subject);
            reason = Printable.escape(reason);
        }

        @Override
        public NotApplicable at(String subject) {
            return new NotApplicable(subject, reason);
        }
    }

    /**
     * The rule could not look.
     *
     * @param subject what this is about, or empty
     * @param reason why not
     */
    record Inconclusive(String subject, String reason) implements Outcome {
        /** Escapes what does not print. */
        public Inconclusive {
            subject = Printable.escape(subject);
            reason = Printable.escape(reason);
        }

        @Override
        public Inconclusive at(String subject) {
            return new Inconclusive(subject, reason);
        }
    }
}
