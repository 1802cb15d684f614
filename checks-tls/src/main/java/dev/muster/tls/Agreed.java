package dev.muster.tls;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The groups of an offer, those of TLS 1.3 first, each once; what is reserved for nonsense left out.
 *
 * @param groups that are accepted
 * @param gaps what was not seen, and why
 */
record Agreed(List<Group> groups, List<String> gaps) {
    static Agreed of(Offer offer) {
        List<String> gaps = new ArrayList<>();
        Stream<Integer> codes = Stream.concat(
                codes(offer.groups(), "the groups of TLS 1.3", gaps),
                codes(offer.curves(), "the curves below TLS 1.3", gaps));
        List<Group> groups = codes.map(Group::of)
                .filter(group -> group.kind() != Group.Kind.GREASE)
                .distinct()
                .toList();
        return new Agreed(groups, List.copyOf(gaps));
    }

    List<Group> that(Predicate<Group> wanted) {
        return groups.stream().filter(wanted).toList();
    }

    List<Group> strangers() {
        return that(group -> group.kind() == Group.Kind.UNKNOWN);
    }

    private static Stream<Integer> codes(Seen<List<Integer>> seen, String what, List<String> gaps) {
        if (seen.value().isEmpty()) {
            gaps.add(what + ": " + seen.why());
        }
        return seen.value().stream().flatMap(List::stream);
    }
}
