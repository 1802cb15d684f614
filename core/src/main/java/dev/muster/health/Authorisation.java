package dev.muster.health;

/** The host's word on who is asking. */
public enum Authorisation {
    /** The host does not know, or has not looked: the caller sees the state alone, unless it has the owner's token. */
    ANONYMOUS,
    /** The host knows the caller, and its owner lets such callers see everything. */
    AUTHORISED
}
