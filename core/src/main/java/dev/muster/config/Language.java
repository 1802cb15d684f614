package dev.muster.config;

/** Letters that follow each other as in words, though the word is in no list; and runs of other scripts. */
final class Language implements Finder {

    private static final int LEAST = 4;
    private static final int LONGEST = 20;
    private static final double TAG = 6;
    /** Per letter of a sentence in another alphabet, and per sign that is a word. */
    private static final double FOREIGN = 2;

    private static final double IDEOGRAPH = 5;

    private final Text text;
    private final Letters letters = Letters.get();

    Language(Text text) {
        this.text = text;
    }

    @Override
    public void find(int from, Offers offers) {
        if (text.bytes()) {
            return;
        }
        char c = text.plain(from);
        if (Characters.letter(c)) {
            read(from, offers);
        } else if (c > 127 && Character.isLetter(c)) {
            offers.offer(from + 1, Character.isIdeographic(c) ? IDEOGRAPH : FOREIGN, Pattern.LANGUAGE);
        }
    }

    private void read(int from, Offers offers) {
        double bits = TAG + letters.first(text.plain(from));
        int last = Math.min(text.length(), from + LONGEST);
        for (int at = from + 1; at < last && goesOn(from, at); at++) {
            bits += letters.next(text.plain(at - 1), text.plain(at));
            if (at + 1 - from >= LEAST) {
                offers.offer(at + 1, bits + Case.bits(text, from, from + 2), Pattern.LANGUAGE);
            }
        }
    }

    /** A word keeps to the case of its second letter. */
    private boolean goesOn(int from, int at) {
        return Characters.letter(text.plain(at)) && Case.capital(text, at) == Case.capital(text, from + 1);
    }
}
