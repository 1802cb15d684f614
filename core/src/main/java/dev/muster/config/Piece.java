package dev.muster.config;

/** A part of a text and the cheapest way found to guess it. */
record Piece(int start, int end, double bits, Pattern pattern) {

    int length() {
        return end - start;
    }
}
