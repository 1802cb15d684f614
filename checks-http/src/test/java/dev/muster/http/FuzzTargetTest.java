package dev.muster.http;

import dev.muster.testing.FuzzContract;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FuzzTargetTest {
    @ParameterizedTest
    @EnumSource
    void holds_on_its_seeds_and_on_inputs_made_of_them(HttpFuzzTarget target) {
        FuzzContract.of(target).verify();
    }
}
