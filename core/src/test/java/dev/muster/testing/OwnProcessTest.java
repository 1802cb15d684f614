package dev.muster.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class OwnProcessTest {
    /** Says what it was given. */
    static final class Speaking {
        private Speaking() {}

        public static void main(String[] args) {
            System.out.print(System.getProperty("word"));
            System.err.print("!");
        }
    }

    /** Ends as no program should. */
    static final class Failing {
        private Failing() {}

        public static void main(String[] args) {
            System.out.print("no");
            System.exit(3);
        }
    }

    @Test
    void tells_what_it_says() throws Exception {
        assertEquals("hello!", OwnProcess.said(Speaking.class, "-Dword=hello"));
    }

    @Test
    void a_failure_is_one() {
        AssertionError failed = assertThrows(AssertionError.class, () -> OwnProcess.said(Failing.class));
        assertEquals("it ended with status 3: no", failed.getMessage());
    }
}
