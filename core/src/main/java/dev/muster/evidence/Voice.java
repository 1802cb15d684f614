package dev.muster.evidence;

/** Whose word it is that says how a box stands. */
public enum Voice {
    /** That of the rules it is bound to. */
    RULES,
    /** Theirs too, and a waiver accepts what they found. */
    WAIVER,
    /** That of people, or their silence. */
    PEOPLE,
    /** That of the boxes which are parts of it. */
    PARTS
}
