package dev.muster.evidence;

/**
 * What is said of something that was asked for.
 *
 * @param standing how it stands
 * @param why on one line
 * @param voice who says so
 */
record Reply(Standing standing, String why, Voice voice) {

    static Reply ofRules(Standing standing, String why) {
        return new Reply(standing, why, Voice.RULES);
    }

    static Reply ofPeople(Standing standing, String why) {
        return new Reply(standing, why, Voice.PEOPLE);
    }

    /** {@return the worse of both, the first of equals; what a waiver accepts is better than what none does} */
    static Reply worse(Reply one, Reply other) {
        int order = one.standing.compareTo(other.standing);
        return order < 0 || (order == 0 && one.voice.compareTo(other.voice) <= 0) ? one : other;
    }
}
