package dev.muster.health;

/** The names in a health document, encoded once: they are half of what is written. */
enum HealthField {
    STATUS("status"),
    STATE("state"),
    PROFILE("profile"),
    TIME("time"),
    OUTPUT("output"),
    NOTES("notes"),
    CHECKS("checks"),
    FINDINGS("findings"),
    INCONCLUSIVE("inconclusive"),
    WAIVED("waived"),
    COMPONENT_ID("componentId"),
    COMPONENT_TYPE("componentType"),
    SCOPE("scope"),
    TOOK("tookMs"),
    RULES("rules"),
    RUNNING_SINCE("runningSince"),
    UNCONFIRMED("unconfirmed"),
    RULE("rule"),
    CHECK("check"),
    SUBJECT("subject"),
    CONSEQUENCE("consequence"),
    SEVERITY("severity"),
    OBSERVED("observed"),
    EXPECTED("expected"),
    FIX("fix"),
    MORE("more"),
    REASON("reason"),
    BECAUSE("because"),
    OWNER("owner"),
    UNTIL("until");

    /** Never written to. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final byte[] bytes;

    HealthField(String name) {
        JsonBuffer buffer = new JsonBuffer();
        buffer.quoted(name);
        buffer.raw(':');
        this.bytes = buffer.toBytes();
    }

    /** {@return the name in quotes, and the colon; not to be changed} */
    byte[] bytes() {
        return bytes;
    }
}
