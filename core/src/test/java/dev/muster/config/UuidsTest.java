package dev.muster.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UuidsTest {

    @ParameterizedTest
    @CsvSource({
        "c232ab00-9414-11ec-b3c8-9f6bdeced846, true, true",
        "017F22E2-79B0-7CC3-98C4-DC0C0C07398F, true, true",
        "919108f7-52d1-4320-9bac-f847db4148a8, true, false",
        "919108f7-52d1-1320-cbac-f847db4148a8, true, false",
        "919108f7-52d1-1320-Abac-f847db4148a8, true, true",
        "919108f7-52d1-5320-abac-f847db4148a8, true, true",
        "919108f7-52d1-8320-abac-f847db4148a8, true, false"
    })
    void uuidsTellHowTheyWereMade(String value, boolean uuid, boolean derived) {
        assertEquals(uuid, Uuids.uuid(value));
        assertEquals(derived, Uuids.derived(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "919108f7-52d1-4320-9bac-f847db4148a",
                "919108f7-52d1-4320-9bac-f847db4148ag",
                "919108f7052d1-4320-9bac-f847db4148a8",
                "919108f7-52d104320-9bac-f847db4148a8",
                "919108f7-52d1-432009bac-f847db4148a8",
                "919108f7-52d1-4320-9bac0f847db4148a8"
            })
    void otherShapesAreNoUuid(String value) {
        assertFalse(Uuids.uuid(value));
    }

    @Test
    void whatIsFixedInAUuidDoesNotCount() {
        assertEquals("919108f752d1320bacf847db4148a8", Uuids.random("919108f7-52d1-4320-9bac-f847db4148a8"));
    }
}
