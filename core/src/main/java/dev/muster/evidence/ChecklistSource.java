package dev.muster.evidence;

import dev.muster.ConfigurationException;

/** Where a checklist comes from. */
interface ChecklistSource {
    /** {@return how messages call it} */
    String name();

    /**
     * {@return the checklist as it is now}
     *
     * @throws ConfigurationException naming everything that keeps it from being read
     */
    Checklist now();

    /**
     * One that never changes.
     *
     * @param now the checklist
     */
    record Fixed(Checklist now) implements ChecklistSource {
        @Override
        public String name() {
            return "the checklist";
        }
    }
}
