package io.channelsync.validate.rule;

import io.channelsync.validate.folder.FilePlace;
import io.channelsync.validate.folder.Piece;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file with the sentence that says what it does.
 *
 * @param place    where it lies
 * @param sentence its promise
 * @param pieces   what it is made of
 */
record Promised(FilePlace place, String sentence, List<Piece> pieces) {

    private static final Pattern APART = Pattern.compile("[^a-z]+");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    private static final int STEM = 5;

    /** The folder below which the flows lie: what is laid over others has its own ways. */
    String layer() {
        return place.shown().substring(0, place.shown().length() - place.relative().length());
    }

    /** The promise without what the file is about: `customers` in `select-due-customers.sql`. */
    String kind() {
        List<String> subject = stems(place.name().replaceFirst("\\..*", "")).toList();
        return stems(sentence).map(word -> subject.contains(word) ? "_" : word).collect(Collectors.joining(" "));
    }

    /** The beginnings of words: singular and plural are the same. */
    private static Stream<String> stems(String text) {
        return APART.splitAsStream(text.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty() && !ARTICLES.contains(word))
                .map(word -> word.substring(0, Math.min(STEM, word.length())));
    }
}
