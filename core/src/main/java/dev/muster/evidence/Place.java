package dev.muster.evidence;

/** Where something stands in the file, both counted from 1. */
record Place(int line, int column) {

    @Override
    public String toString() {
        return "line " + line + ", column " + column;
    }
}
