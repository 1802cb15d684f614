package dev.muster.config;

/** Words of the {@link Lexicon}, in any case, with letters disguised or not. */
final class Words implements Finder {

    private static final double DISGUISE = 1.5;

    private final Text text;
    private final Lexicon lexicon = Lexicon.get();

    Words(Text text) {
        this.text = text;
    }

    @Override
    public void find(int from, Offers offers) {
        if (walk(from, 'i', offers)) {
            walk(from, 'l', offers);
        }
    }

    /** {@return whether the other reading of an ambiguous character could find more} */
    private boolean walk(int from, char one, Offers offers) {
        boolean ambiguous = false;
        int disguised = 0;
        long hash = Lexicon.NONE;
        int last = Math.min(text.length(), from + Lexicon.LONGEST);
        for (int at = from; at < last; at++) {
            char plain = text.plain(at);
            char letter = Leet.letter(plain, one);
            ambiguous |= Leet.ambiguous(plain);
            disguised += letter == plain ? 0 : 1;
            hash = Lexicon.next(hash, letter);
            offer(from, at + 1, hash, disguised, offers);
        }
        return ambiguous;
    }

    private void offer(int from, int end, long hash, int disguised, Offers offers) {
        int slot = lexicon.slot(hash);
        if (lexicon.known(slot) && 2 * disguised <= end - from) {
            double bits = lexicon.bits(slot) + DISGUISE * disguised + Case.bits(text, from, end);
            offers.offer(end, bits, pattern(lexicon.pattern(slot), disguised));
        }
    }

    private static Pattern pattern(Pattern listed, int disguised) {
        return disguised > 0 && listed.known() ? Pattern.DISGUISED : listed;
    }
}
