package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.testing.RuleContract;
import java.time.Duration;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x509.Extension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CertTransparencyRuleTest {
    private final CertTransparencyRule rule = new CertTransparencyRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Endpoints.of(Endpoints.leaf())
                        .publicWeb(true)
                        .timestamps(2)
                        .facts())
                .failing(Endpoints.of(Endpoints.leaf()).publicWeb(true).facts())
                .notApplicable(Endpoints.of(Endpoints.leaf()).facts())
                .notApplicable(Endpoints.of(Endpoints.leaf())
                        .publicRoot()
                        .publicWeb(false)
                        .facts())
                .inconclusive(Endpoints.unseen().facts())
                .verify();
    }

    private static Issue with(int timestamps) {
        byte[] list = new byte[2 + 3 * timestamps];
        list[1] = (byte) (3 * timestamps);
        for (int i = 0; i < timestamps; i++) {
            list[3 + 3 * i] = 1;
        }
        try {
            return Endpoints.leaf()
                    .with(Extension.create(
                            new ASN1ObjectIdentifier("1.3.6.1.4.1.11129.2.4.2"), false, new DEROctetString(list)));
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | 0 | 180 | WARNING 0 timestamps inside, 0 beside it
            1 | 1 | 180 | WARNING 1 timestamps inside, 1 beside it
            2 | 0 | 180 | pass 2 timestamps inside, 0 beside it
            2 | 0 | 181 | WARNING 2 timestamps inside, 0 beside it
            3 | 0 | 181 | pass 3 timestamps inside, 0 beside it
            0 | 2 | 181 | pass 0 timestamps inside, 2 beside it
            """)
    void counts_by_the_life(int inside, int beside, int days, String said) {
        Issue leaf = with(inside).until(Issue.NOW.plus(Duration.ofDays(days - 60)));
        assertEquals(said, Endpoints.of(leaf).publicRoot().timestamps(beside).by(rule));
    }

    @Test
    void those_in_a_stapled_answer_count_like_those_in_tls() {
        Standing two = new Standing(Standing.Status.GOOD, Issue.NOW, Optional.empty(), Optional.empty(), 2, "");
        Standing forged = new Standing(
                Standing.Status.GOOD, Issue.NOW, Optional.empty(), Optional.empty(), 2, "its signature is wrong");
        Endpoints facts = Endpoints.of(Endpoints.leaf()).publicRoot();
        assertEquals("pass 0 timestamps inside, 2 beside it", facts.stapled(two).by(rule));
        assertEquals(
                "WARNING 0 timestamps inside, 0 beside it",
                facts.stapled(forged).by(rule));
    }
}
