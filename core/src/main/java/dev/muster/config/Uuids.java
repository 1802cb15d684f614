package dev.muster.config;

/** What is random in a UUID. */
final class Uuids {

    private static final int LENGTH = 36;
    private static final int VERSION = 14;
    private static final int VARIANT = 19;

    private Uuids() {}

    /** {@return whether the value has the shape of a UUID} */
    static boolean uuid(String value) {
        if (value.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? value.charAt(i) != '-' : !Characters.hex(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** {@return whether time, a machine or a name made it: versions 1, 2, 3, 5, 6 and 7} */
    static boolean derived(String uuid) {
        return "89abAB".indexOf(uuid.charAt(VARIANT)) >= 0 && "123567".indexOf(uuid.charAt(VERSION)) >= 0;
    }

    /** {@return the digits that are random in version 4} */
    static String random(String uuid) {
        return new StringBuilder(uuid)
                .deleteCharAt(VARIANT)
                .deleteCharAt(VERSION)
                .toString()
                .replace("-", "");
    }
}
