package dev.muster.config;

import java.util.Arrays;
import java.util.List;

/** Runs over neighbouring keys, straight or winding, on the three layouts most of us type on. */
final class KeyboardWalks implements Finder {

    private static final int LEAST = 4;
    /** Nobody walks farther without repeating himself; bounds the work per position. */
    private static final int LONGEST = 40;

    private static final double START = 9;
    private static final double TURN = 2.6;
    private static final double STRAIGHT = 0.5;
    private static final int NOWHERE = -1;
    private static final String SHIFTED = "~!@#$%^&*()_+{}|:\"<>?";
    private static final String UNSHIFTED = "`1234567890-=[]\\;',./";
    private static final List<byte[]> LAYOUTS = List.of(
            layout("`1234567890-=", " qwertyuiop[]\\", " asdfghjkl;'", " zxcvbnm,./"),
            layout("^1234567890ß", " qwertzuiopü+", " asdfghjklöä#", " yxcvbnm,.-"),
            layout("²1234567890", " azertyuiop^$", " qsdfghjklmù*", " wxcvbn,;:!"));

    private final Text text;

    KeyboardWalks(Text text) {
        this.text = text;
    }

    /** Where each key is: row times sixteen plus column. */
    private static byte[] layout(String... rows) {
        byte[] keys = new byte[128];
        Arrays.fill(keys, (byte) NOWHERE);
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length(); column++) {
                place(keys, rows[row].charAt(column), row * 16 + column);
            }
        }
        return keys;
    }

    private static void place(byte[] keys, char key, int place) {
        if (key < keys.length && key != ' ') {
            keys[key] = (byte) place;
        }
    }

    @Override
    public void find(int from, Offers offers) {
        for (byte[] layout : LAYOUTS) {
            walk(layout, from, offers);
        }
    }

    private void walk(byte[] layout, int from, Offers offers) {
        double bits = START;
        int before = 0;
        int last = Math.min(text.length(), from + LONGEST) - 1;
        for (int at = from; at < last && near(layout, at); at++) {
            int step = key(layout, at + 1) - key(layout, at);
            bits += step == before ? STRAIGHT : TURN;
            before = step;
            if (at + 2 - from >= LEAST) {
                offers.offer(at + 2, bits, Pattern.WALK);
            }
        }
    }

    private boolean near(byte[] layout, int at) {
        int from = key(layout, at);
        int to = key(layout, at + 1);
        return from != NOWHERE && to != NOWHERE && neighbours(to - from);
    }

    /** Rows are slanted: below a key is the one of the same column and the one before. */
    private static boolean neighbours(int step) {
        return step == 1 || step == -1 || step == 16 || step == 15 || step == -16 || step == -15;
    }

    private int key(byte[] layout, int at) {
        char c = text.plain(at);
        int shifted = SHIFTED.indexOf(c);
        char key = shifted < 0 ? c : UNSHIFTED.charAt(shifted);
        return key < layout.length ? layout[key] : NOWHERE;
    }
}
