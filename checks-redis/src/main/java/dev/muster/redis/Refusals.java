package dev.muster.redis;

import java.util.Map;
import java.util.Optional;

/** What a server means by the first word of a refusal, and what to do about it. */
final class Refusals {
    /**
     * A meaning.
     *
     * @param words what is the matter
     * @param fix what to do about it
     */
    record Meaning(String words, String fix) {}

    /** The server talks, and does nothing else: it is as good as down. */
    private static final Map<String, Meaning> BUSY = Map.of(
            "LOADING",
            new Meaning(
                    "it is reading its data from the disk, and answers nothing else (LOADING)",
                    "wait for it, and see in its log why it was restarted"),
            "MASTERDOWN",
            new Meaning(
                    "it is a replica that has lost its primary, and answers nothing else (MASTERDOWN)",
                    "start the primary, or make this the primary: REPLICAOF NO ONE; to read old data meanwhile CONFIG SET"
                            + " replica-serve-stale-data yes"),
            "BUSY",
            new Meaning(
                    "a script is running, and it answers nothing else (BUSY)",
                    "SCRIPT KILL (FUNCTION KILL), and make the script shorter"),
            "NOAUTH",
            new Meaning(
                    "it wants a password (NOAUTH)", "give the client user and password: RedisURI.withAuthentication"));

    /** The server reads, and does not write. */
    private static final Map<String, Meaning> READS = Map.of(
            "MISCONF",
            new Meaning(
                    "it refuses writes, for the last save to the disk failed (MISCONF)",
                    "see the server's log for why: make room on the disk of dir, let the server's user write there, set"
                            + " vm.overcommit_memory = 1; then BGSAVE. Of a managed server tell the provider"),
            "READONLY",
            new Meaning(
                    "it refuses writes, for it is a replica (READONLY)",
                    "connect to the primary, or let sentinels name it: redis-sentinel://host1,host2,host3/0#mymaster"),
            "OOM",
            new Meaning(
                    "it refuses writes, for its memory is full (OOM)",
                    "CONFIG SET maxmemory bytes, and maxmemory in redis.conf; or let keys expire. A cache evicts: CONFIG"
                            + " SET maxmemory-policy allkeys-lru"),
            "NOREPLICAS",
            new Meaning(
                    "it refuses writes, for too few replicas follow it (NOREPLICAS)",
                    "start the missing replica; how many it wants is CONFIG GET min-replicas-to-write"),
            "CLUSTERDOWN",
            new Meaning(
                    "the cluster is down (CLUSTERDOWN)",
                    "see redis-cli --cluster check host:port for which slots have none"));

    private static final String WORD = "[A-Z]{1,20}";

    private Refusals() {}

    static Optional<Meaning> busy(String refusal) {
        return Optional.ofNullable(BUSY.get(refusal));
    }

    static Optional<Meaning> reads(String refusal) {
        return Optional.ofNullable(READS.get(refusal));
    }

    /** {@return the word, if it is one that a server would use} */
    static String shown(String refusal) {
        return refusal.matches(WORD) ? refusal : "a word that is no word of Redis";
    }
}
