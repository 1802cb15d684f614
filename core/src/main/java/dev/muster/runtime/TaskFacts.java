package dev.muster.runtime;

import java.util.OptionalLong;

/**
 * Threads and processes of the control group of this process: the kernel counts them alike.
 *
 * @param limit how many there may be; empty where there is none
 * @param now how many there are; empty where it is not told
 */
record TaskFacts(OptionalLong limit, OptionalLong now) {}
