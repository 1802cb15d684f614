package dev.muster.tls;

/** A letter as SSL Labs' rating guide gives it (version 2009r), best first. */
public enum Grade {
    /** No cap, no warning, TLS 1.3, and HSTS for 180 days or more. */
    A_PLUS("A+"),
    /** Nothing to object to. */
    A("A"),
    /** A warning. */
    A_MINUS("A-"),
    /** Something is old. */
    B("B"),
    /** Something is weak. */
    C("C"),
    /** A low score. */
    D("D"),
    /** A very low score. */
    E("E"),
    /** Broken. */
    F("F"),
    /** The certificate is not trusted. */
    T("T"),
    /** The certificate is for another name. */
    M("M");

    private final String letter;

    Grade(String letter) {
        this.letter = letter;
    }

    /** {@return as it is written, such as {@code A+}} */
    @Override
    public String toString() {
        return letter;
    }
}
