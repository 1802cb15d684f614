package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.Words;
import java.util.ArrayList;
import java.util.List;

/** Of versions that should not be there. */
final class Refusal {
    private Refusal() {}

    static Outcome judge(Offer offer, List<Protocol> unwanted, String expected, String remark) {
        List<Protocol> accepted = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (Protocol protocol : unwanted) {
            VersionOffer seen = offer.of(protocol);
            switch (seen.answer()) {
                case ACCEPTED -> accepted.add(protocol);
                case UNKNOWN -> unknown.add(protocol + ": " + seen.why());
                case REFUSED -> {}
            }
        }
        if (!accepted.isEmpty()) {
            return Outcome.failed(Words.all(accepted) + " " + Words.are(accepted) + " accepted")
                    .expected(expected);
        }
        return unknown.isEmpty()
                ? Outcome.passed(Words.all(unwanted) + " " + Words.are(unwanted) + " refused" + remark)
                : Outcome.inconclusive(Words.all(unknown));
    }
}
