package dev.muster.evidence;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Whether a statement still holds: until its last day, and for the version that it names. */
final class StatementReply {
    /** What says no kind and no time holds for a quarter. */
    private static final Period OTHERWISE = Period.ofDays(90);

    /** A review is due as often as the heading above it says. */
    private static final Map<String, Integer> DAYS = Map.of(
            "daily", 2,
            "weekly", 8,
            "monthly", 32,
            "quarterly", 93);

    private final LocalDate today;
    private final Optional<String> release;

    StatementReply(LocalDate today, Optional<String> release) {
        this.today = today;
        this.release = release;
    }

    Reply of(Note.Attested note, Item item, Optional<AttestedKind> kind) {
        String said = note.by() + " on " + note.on();
        if (Dates.isToCome(note.on(), today)) {
            return Reply.ofPeople(Standing.INCONCLUSIVE, said + ", a day to come");
        }
        Optional<Reply> version = note.release().flatMap(named -> version(named, said));
        if (version.isPresent()) {
            return version.get();
        }
        boolean once = kind.isPresent()
                && kind.get().lifetime().isEmpty()
                && note.lasting().isEmpty();
        if (once) {
            return note.release().isPresent()
                    ? Reply.ofPeople(
                            Standing.ATTESTED,
                            said + ", for release " + note.release().get())
                    : Reply.ofPeople(
                            Standing.INCONCLUSIVE,
                            said + ": it holds for one release, so write release= and its version");
        }
        LocalDate until = note.on().plus(lasting(note, item, kind));
        return until.isBefore(today)
                ? Reply.ofPeople(Standing.STALE, said + ", which held until " + until)
                : Reply.ofPeople(Standing.ATTESTED, said + ", until " + until);
    }

    /** {@return why a statement about that version does not hold; empty when it does} */
    Optional<Reply> version(String named, String said) {
        if (release.isEmpty()) {
            return Optional.of(Reply.ofPeople(
                    Standing.INCONCLUSIVE, said + ", for release " + named + ": which one runs here is not known"));
        }
        return release.get().equals(named)
                ? Optional.empty()
                : Optional.of(Reply.ofPeople(
                        Standing.STALE, said + ", for release " + named + ", and now " + release.get() + " runs"));
    }

    private static Period lasting(Note.Attested note, Item item, Optional<AttestedKind> kind) {
        Period usual = kind.flatMap(AttestedKind::lifetime)
                .map(time -> Period.ofDays((int) time.toDays()))
                .orElse(OTHERWISE);
        Optional<Period> named =
                kind.filter(one -> one == AttestedKind.PERIODIC_REVIEW).flatMap(one -> named(item.path()));
        return note.lasting().orElse(named.orElse(usual));
    }

    private static Optional<Period> named(List<String> path) {
        return path.stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT))
                .flatMap(heading -> DAYS.entrySet().stream().filter(days -> heading.contains(days.getKey())))
                .map(Map.Entry::getValue)
                .min(Integer::compare)
                .map(Period::ofDays);
    }
}
