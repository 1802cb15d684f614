package dev.muster.config;

import java.util.Optional;
import java.util.Set;

/** One place that settings come from. Thread-safe. */
interface Source {
    /**
     * {@return what is there now}
     *
     * @throws SettingsException if it cannot be read
     */
    Contents open();

    /** What one look into a source found. */
    interface Contents {
        /** {@return the names in it, as far as the source can list them} */
        Set<String> names();

        /**
         * {@return the value of that name}
         *
         * @throws SettingsException if there is one and it cannot be read
         */
        Optional<Raw> read(String name);
    }
}
