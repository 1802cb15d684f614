package dev.muster.http;

/** What sort of thing should not be served: one rule for each. */
enum Exposure {
    /** An endpoint of Spring Boot's actuator that shows or changes the inside. */
    ACTUATOR,
    /** A health or info endpoint, which may answer but not tell. */
    HEALTH,
    /** A console to look into or steer something. */
    CONSOLE,
    /** A file that was never meant to be there, or a list of files. */
    FILE,
    /** A description of an API. */
    API
}
