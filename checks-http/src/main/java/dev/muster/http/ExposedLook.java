package dev.muster.http;

import dev.muster.http.Attempt.Purpose;
import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Asks for paths where nothing should be.
 *
 * @param attempts where to take them down
 * @param site the page that the paths begin beside
 * @param random what nobody serves by that name
 */
record ExposedLook(Attempts attempts, URI site, String random) {
    /** Enough to show whether a body could be read. */
    private static final int SHOWN = 256;

    /** What a random path beside them gives is asked once in each directory, and only where there is something to compare. */
    void attempt(List<String> paths) throws InterruptedException {
        Set<String> controlled = new HashSet<>();
        for (String path : paths) {
            List<ExposedPath> entries = ExposedPaths.at(path);
            int bound = entries.stream().mapToInt(ExposedPath::bound).max().orElse(SHOWN);
            Optional<Exchange> answer =
                    attempts.send(Purpose.EXPOSED, path, beside(path, bound), found -> wanted(found, entries));
            String directory = path.substring(0, path.lastIndexOf('/') + 1);
            boolean comparable = answer.filter(found -> proven(found, entries)).isPresent();
            if (comparable && controlled.add(directory)) {
                control(path, directory + random);
            }
        }
    }

    /** It stands for all that is in the directory. */
    private void control(String path, String beside) throws InterruptedException {
        Request request = beside(beside, Request.BODY_BOUND);
        attempts.send(Purpose.CONTROL, path, request, found -> wanted(found, ExposedPaths.ALL));
    }

    private Request beside(String path, int bound) {
        return Request.get(site.resolve(path)).bodyBound(bound);
    }

    private static boolean proven(Exchange answer, List<ExposedPath> entries) {
        return entries.stream().anyMatch(entry -> entry.proven(answer));
    }

    /** What proves nothing is not kept: a page that stands at every path would fill the memory of a run. */
    private static Exchange wanted(Exchange answer, List<ExposedPath> entries) {
        Body body = answer.body();
        if (body.length() <= SHOWN || proven(answer, entries)) {
            return answer;
        }
        Body.Extent extent = body.extent() == Body.Extent.BROKEN ? Body.Extent.BROKEN : Body.Extent.CUT;
        return new Exchange(
                answer.method(),
                answer.uri(),
                answer.sent(),
                answer.status(),
                answer.fields(),
                Body.of(Arrays.copyOf(body.bytes(), SHOWN), extent),
                answer.took(),
                answer.redirects());
    }
}
