package dev.muster.redis;

import java.util.Locale;

/** What a service uses a Redis for. Half of the rules depend on it. */
public enum Purpose {
    /** Copies of what can be had elsewhere: losing them costs time, keeping all of them costs memory. */
    CACHE,
    /** Data that are nowhere else. */
    STORE,
    /** Sessions of users: they expire by themselves, and losing one logs somebody out. */
    SESSION,
    /** Work to be done: losing an entry loses the work. */
    QUEUE,
    /** Locks and leases: losing one lets two in at once. */
    LOCK;

    /** {@return whether losing what is in it hurts} */
    boolean keeps() {
        return this != CACHE;
    }

    /** {@return in lower case, with an article: {@code a cache}} */
    String words() {
        return "a " + name().toLowerCase(Locale.ROOT);
    }
}
