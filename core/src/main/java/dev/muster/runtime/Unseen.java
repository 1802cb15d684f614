package dev.muster.runtime;

import dev.muster.Fact;

/** Why something could not be seen, on its way to the fact that says so. */
final class Unseen extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean denied;

    private Unseen(boolean denied, String text) {
        super(text, null, false, false);
        this.denied = denied;
    }

    /** What looks, and may not see. */
    @FunctionalInterface
    interface Look<T> {
        T look() throws Unseen;
    }

    /** {@return what to throw where nothing is there, or nothing that can be read} */
    static Unseen because(String why) {
        return new Unseen(false, why);
    }

    /** {@return what was seen, or throws why not} */
    static <T> T need(Fact<T> fact) throws Unseen {
        if (fact instanceof Fact.Present<T> present) {
            return present.it();
        }
        throw fact instanceof Fact.Denied<T> denied ? new Unseen(true, denied.needs()) : because(fact.why());
    }

    /** {@return what a look sees, or why it does not} */
    static <T> Fact<T> fact(Look<T> look) {
        try {
            return Fact.of(look.look());
        } catch (Unseen e) {
            String text = String.valueOf(e.getMessage());
            return e.denied ? Fact.denied(text) : Fact.absent(text);
        }
    }
}
