package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.Piece;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Three files or more that promise the same: what all others have, none of them lacks. Names of tables and columns may differ. */
final class Alike {

    private static final int FEWEST = 3;
    /** Stands for a word that not all have. */
    private static final String OWN = "\u2026";
    private static final Pattern LISTED = Pattern.compile(",|(select|set|values)\\b");

    private final List<Promised> group;
    private final Set<String> common = new HashSet<>();
    private final List<Map<String, List<Piece>>> pieces;

    private Alike(List<Promised> group) {
        this.group = group;
        group.stream().flatMap(file -> file.pieces().stream().flatMap(piece -> piece.words().stream()).distinct())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .forEach((word, files) -> {
                    if (isUsual(files)) {
                        common.add(word);
                    }
                });
        this.pieces = group.stream().map(this::byKind).toList();
    }

    /** What is missing in files that promise the same, be it word by word or but for what they are about. */
    static Stream<Finding> findings(Collection<Promised> files) {
        return Stream.concat(findings(files, Promised::sentence), findings(files, Promised::kind)).distinct();
    }

    private static Stream<Finding> findings(Collection<Promised> files, Function<Promised, String> promise) {
        return files.stream().collect(Collectors.groupingBy(file -> file.layer() + promise.apply(file))).values().stream()
                .filter(group -> group.size() >= FEWEST).flatMap(group -> new Alike(group).findings());
    }

    private Map<String, List<Piece>> byKind(Promised file) {
        return file.pieces().stream().collect(Collectors.groupingBy(this::kind));
    }

    private String kind(Piece piece) {
        return piece.words().stream().map(word -> common.contains(word) ? word : OWN).collect(Collectors.joining(" "));
    }

    /** A column of one's own in a list: others have others. */
    private static boolean isOfItsOwn(String kind) {
        return kind.equals(",") || kind.contains(OWN) && LISTED.matcher(kind).lookingAt();
    }

    private boolean isUsual(long files) {
        return files > 1 && files >= group.size() - 1;
    }

    private Stream<Finding> findings() {
        Map<String, List<Integer>> counts = new HashMap<>();
        pieces.forEach(file -> file.forEach((kind, found) -> counts.computeIfAbsent(kind, k -> new ArrayList<>()).add(found.size())));
        return counts.entrySet().stream().flatMap(kind -> findings(kind.getKey(), usual(kind.getValue())));
    }

    /** How often all files have it at least, or all but one. */
    private int usual(List<Integer> counts) {
        int usual = 0;
        while (isUsual(above(counts, usual))) {
            usual++;
        }
        return usual;
    }

    private static long above(List<Integer> counts, int least) {
        return counts.stream().filter(count -> count > least).count();
    }

    private Stream<Finding> findings(String kind, int usual) {
        if (usual == 0 || isOfItsOwn(kind)) {
            return Stream.empty();
        }
        int model = 0;
        while (count(model, kind) < usual) {
            model++;
        }
        int example = model;
        return Stream.iterate(0, file -> file + 1).limit(group.size()).filter(file -> count(file, kind) < usual)
                .map(file -> finding(group.get(file), pieces.get(example).get(kind).get(0), group.get(example)));
    }

    private int count(int file, String kind) {
        return pieces.get(file).getOrDefault(kind, List.of()).size();
    }

    private static Finding finding(Promised file, Piece missing, Promised model) {
        return file.place().finding(0, "all other files with this promise have `" + missing.shown() + "`",
                "write it as in " + model.place().relative() + ":" + missing.line() + ", or promise something else");
    }
}
