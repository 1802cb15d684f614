package dev.muster.runtime;

import java.util.List;

/**
 * What a logging system complained of about itself.
 *
 * @param errors newest last, without repetition
 * @param looked how many messages were looked through
 */
record LogStatus(List<String> errors, long looked) {
    LogStatus {
        errors = List.copyOf(errors);
    }
}
