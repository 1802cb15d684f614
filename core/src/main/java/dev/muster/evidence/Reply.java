package dev.muster.evidence;

/**
 * What is said of something that was asked for.
 *
 * @param standing how it stands
 * @param why on one line
 */
record Reply(Standing standing, String why) {}
