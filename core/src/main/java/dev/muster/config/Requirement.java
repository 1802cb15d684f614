package dev.muster.config;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A setting that has to be there, and what its value has to look like, for {@link ConfigChecks#required}.
 *
 * <p>Contradictions in it, such as a range that holds nothing, are refused there, all at once. Immutable; methods
 * return a changed copy.
 */
public sealed class Requirement {
    private final String name;
    private final Form form;
    private final boolean optional;
    private final boolean secret;

    private Requirement(String name, Form form, boolean optional, boolean secret) {
        this.name = name;
        this.form = form;
        this.optional = optional;
        this.secret = secret;
    }

    private Requirement(String name, Form form) {
        this(name, form, false, false);
    }

    /** {@return any text that is not blank and no placeholder} */
    public static Requirement text(String name) {
        return new Requirement(name, new TextForm());
    }

    /** {@return a whole number; of any size unless {@link OfInteger#between} is called} */
    public static OfInteger integer(String name) {
        return new OfInteger(name, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** {@return a port, 1 to 65535} */
    public static Requirement port(String name) {
        return new Requirement(name, new IntegerForm("a port", 1, 65_535));
    }

    /** {@return an absolute URL with a host; of any scheme unless {@link OfUrl#schemes} is called} */
    public static OfUrl url(String name) {
        return new OfUrl(name, Optional.empty());
    }

    /**
     * {@return a duration: ISO-8601 such as {@code PT30S}, or a number with ms, s, m, h or d such as {@code 30s}}
     *
     * <p>Unless {@link OfDuration#plainNumbersIn} is called, a number without a unit is refused: it has been read as
     * milliseconds too often. Negative times are refused.
     */
    public static OfDuration duration(String name) {
        return new OfDuration(name, DurationForm.any());
    }

    /** {@return base64, standard or URL-safe; of any length unless {@link OfBase64#bytes} is called} */
    public static OfBase64 base64(String name) {
        return new OfBase64(name, Set.of());
    }

    /** {@return an e-mail address, without a display name} */
    public static Requirement email(String name) {
        return new Requirement(name, new EmailForm());
    }

    /** {@return one of these values, letter by letter} */
    public static Requirement oneOf(String name, Set<String> values) {
        return new Requirement(name, new OneOfForm(values));
    }

    /** {@return a copy that may be missing; if it is there it has to be right} */
    public Requirement optional() {
        return new Requirement(name, form, true, secret);
    }

    /** {@return a copy whose value is never shown, as {@link Settings#secret(String...)} does} */
    public Requirement secret() {
        return new Requirement(name, form, optional, true);
    }

    /** {@return the name of the setting} */
    public String name() {
        return name;
    }

    Form form() {
        return form;
    }

    boolean isOptional() {
        return optional;
    }

    boolean isSecret() {
        return secret;
    }

    List<String> contradictions() {
        return name.isBlank()
                ? List.of("a requirement has a blank name: " + form.expected())
                : form.contradictions().stream()
                        .map(text -> Shown.line("the requirement of " + name + ": " + text))
                        .toList();
    }

    /** {@return the name and what is expected} */
    @Override
    public String toString() {
        return Shown.line(name + ": " + form.expected());
    }

    /** A whole number. */
    public static final class OfInteger extends Requirement {
        private OfInteger(String name, long min, long max) {
            super(name, new IntegerForm("a whole number", min, max));
        }

        /** {@return a copy that takes only numbers of this range, its ends included} */
        public OfInteger between(long min, long max) {
            return new OfInteger(name(), min, max);
        }
    }

    /** A URL. */
    public static final class OfUrl extends Requirement {
        private OfUrl(String name, Optional<Set<String>> schemes) {
            super(name, new UrlForm(schemes));
        }

        /** {@return a copy that takes only these schemes, such as {@code https} or {@code jdbc:postgresql}} */
        public OfUrl schemes(String... schemes) {
            return new OfUrl(name(), Optional.of(Set.copyOf(Arrays.asList(schemes))));
        }
    }

    /** A duration. */
    public static final class OfDuration extends Requirement {
        private final DurationForm times;

        private OfDuration(String name, DurationForm times) {
            super(name, times);
            this.times = times;
        }

        /** {@return a copy that takes only times of this range, its ends included} */
        public OfDuration between(Duration min, Duration max) {
            return new OfDuration(name(), new DurationForm(min, max, times.bare()));
        }

        /** {@return a copy that also takes a number without a unit, and reads it as so many of these} */
        public OfDuration plainNumbersIn(ChronoUnit unit) {
            return new OfDuration(name(), new DurationForm(times.min(), times.max(), Optional.of(unit)));
        }
    }

    /** Base64. */
    public static final class OfBase64 extends Requirement {
        private OfBase64(String name, Set<Integer> lengths) {
            super(name, new Base64Form(lengths));
        }

        /** {@return a copy that takes only keys of one of these lengths in bytes, such as 16, 24 or 32 for AES} */
        public OfBase64 bytes(int... lengths) {
            return new OfBase64(name(), IntStream.of(lengths).boxed().collect(Collectors.toUnmodifiableSet()));
        }
    }
}
