package dev.muster.runtime;

import java.time.Duration;
import java.util.Optional;

/**
 * How the old files of an appender go.
 *
 * @param bounded whether there is a limit of number, age or size to what is kept
 * @param kept how long a file is kept; empty where it is not limited by age
 * @param limits those limits in words
 */
record LogRolling(boolean bounded, Optional<Duration> kept, String limits) {}
