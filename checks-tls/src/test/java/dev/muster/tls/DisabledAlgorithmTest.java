package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DisabledAlgorithmTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RC4                 | RC4                  | true",
                "rc4                 | RC4                  | true",
                "RC4_40              | RC4                  | false",
                "DES                 | 3DES_EDE_CBC         | false",
                "3DES_EDE_CBC        | DES                  | false",
                "TLSv1               | TLSv1.1              | false",
                "TLS_RSA_*           | TLS_RSA_*            | true",
                "MD5                 | MD5withRSA           | true",
                "RSA                 | MD5withRSA           | true",
                "RSA keySize < 1024  | MD5withRSA           | false",
                "DH keySize < 1024   | DH keySize < 1024    | true",
                "DH keySize<1024     | DH keySize < 1024    | true",
                "DH  keySize  <1024  | DH keySize < 1024    | true",
                "DH keySize < 2048   | DH keySize < 1024    | true",
                "DH keySize <= 1023  | DH keySize < 1024    | true",
                "DH keySize <= 1024  | DH keySize < 1024    | true",
                "DH keySize < 768    | DH keySize < 1024    | false",
                "DH keySize == 1024  | DH keySize < 1024    | false",
                "DH keySize > 1024   | DH keySize < 1024    | false",
                "DH keySize < x      | DH keySize < 1024    | false",
                "DH                  | DH keySize < 1024    | true",
                "DH keySize < 1024   | DH                   | false",
                "EC keySize < 256    | DH keySize < 224     | false",
                "SHA1                | SHA1 jdkCA & usage TLSServer | true",
                "SHA1 usage TLSServer | SHA1 jdkCA & usage TLSServer | true",
                "SHA1 jdkCA          | SHA1 jdkCA & usage TLSServer | true",
                "SHA1 jdkCA & usage TLSServer & denyAfter 2030-01-01 | SHA1 jdkCA & usage TLSServer | false",
                "SHA1 usage SignedJAR | SHA1 jdkCA & usage TLSServer | false",
                "SHA1 usage SignedJAR & denyAfter 2019-01-01 | SHA1 usage SignedJAR & denyAfter 2019-01-01 | true",
            })
    void what_is_stricter_covers_what_is_less_so(String mine, String theirs, boolean covers) {
        assertEquals(covers, DisabledAlgorithm.of(mine).covers(DisabledAlgorithm.of(theirs)));
    }

    @Test
    void lists_are_read_as_the_jdk_reads_them() {
        Map<String, String> properties = Map.of(
                "list",
                " \"SSLv3,  DH   keySize < 1024,, include curves ,include nothing\"",
                "curves",
                "secp112r1, secp112r2");
        assertEquals(
                "[SSLv3, DH keySize < 1024, secp112r1, secp112r2]",
                DisabledAlgorithm.of("list", properties).toString());
        assertEquals("[]", DisabledAlgorithm.of("other", properties).toString());
        assertEquals("[\"]", DisabledAlgorithm.all("\"").toString());
    }
}
