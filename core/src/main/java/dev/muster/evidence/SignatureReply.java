package dev.muster.evidence;

import java.time.LocalDate;
import java.util.Optional;

/** Whether a role has signed for the version that runs. */
final class SignatureReply {
    private final LocalDate today;
    private final StatementReply statements;

    SignatureReply(LocalDate today, Optional<String> release) {
        this.today = today;
        this.statements = new StatementReply(today, release);
    }

    Reply of(SignOffTable table, Signature signature) {
        if ((signature.name().isEmpty() && signature.sign().isEmpty())
                || signature.written().isEmpty()) {
            return Reply.ofPeople(Standing.OPEN, signature.role() + " has not signed");
        }
        String who = signature.name().isEmpty() ? signature.sign() : signature.name();
        String said = signature.role() + ": " + who + " on " + signature.written();
        Optional<LocalDate> date = signature.date();
        if (date.isEmpty() || Dates.isToCome(date.get(), today)) {
            return Reply.ofPeople(Standing.INCONCLUSIVE, said + ": write the day of the signature as year-month-day");
        }
        Optional<String> named = signature.release().or(table::release);
        if (named.isEmpty()) {
            return Reply.ofPeople(
                    Standing.INCONCLUSIVE,
                    said
                            + ": which version was signed is not said, so write release= and it in a comment below the table");
        }
        return statements
                .version(named.get(), said)
                .orElse(Reply.ofPeople(Standing.ATTESTED, said + ", for release " + named.get()));
    }
}
