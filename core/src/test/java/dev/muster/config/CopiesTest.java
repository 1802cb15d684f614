package dev.muster.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stood before, and what stands between. */
class CopiesTest {

    @Test
    void copiesAreFoundInAnyCase() {
        assertTrue(Found.all("secretSECRET", Copies::new).contains("6-12 COPY"));
        assertTrue(Found.all("x9!kx9!k", Copies::new).contains("4-8 COPY"));
        assertEquals(List.of(), Found.all("abcdefgh", Copies::new));
        assertEquals(List.of(), Found.all("abab", Copies::new));
    }

    @Test
    void aCopyInOtherCaseCostsMore() {
        assertEquals(bitsOfCopy("secretsecret") + 6, bitsOfCopy("secretSECRET"), 0.01);
    }

    private static double bitsOfCopy(String value) {
        Cover cover = Cover.of(Text.of(value), List.of(new Copies(Text.of(value))));
        return cover.pieces().get(6).bits();
    }

    @ParameterizedTest
    @CsvSource({"a-b-c, 2", "a-b, 0", "a--b, 0", "-a-, 0", "a_b_c_d, 3", "aXbXc, 0", "a€b€c, 0"})
    void separatorsStandBetweenMoreThanOnce(String value, int count) {
        assertEquals(count, Found.all(value, Separators::new).size(), value);
    }
}
