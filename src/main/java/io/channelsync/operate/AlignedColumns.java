package io.channelsync.operate;

import java.util.ArrayList;
import java.util.List;

/** Lines of cells whose columns stand under each other; the first column reads from the left, numbers from the right. */
final class AlignedColumns {

    private final List<List<String>> lines = new ArrayList<>();

    AlignedColumns line(Object... cells) {
        List<String> line = new ArrayList<>();
        for (Object cell : cells) {
            line.add(cell instanceof Long number && number == 0 ? "-" : String.valueOf(cell));
        }
        lines.add(line);
        return this;
    }

    /** The lines, or none when there is nothing below the heading. */
    List<String> lines() {
        List<String> aligned = new ArrayList<>();
        for (List<String> line : lines.size() > 1 ? lines : List.<List<String>>of()) {
            StringBuilder text = new StringBuilder();
            for (int column = 0; column < line.size(); column++) {
                text.append(column == 0 ? "" : "  ").append(padded(line.get(column), column));
            }
            aligned.add(text.toString().stripTrailing());
        }
        return aligned;
    }

    private String padded(String cell, int column) {
        String blanks = " ".repeat(width(column) - cell.length());
        return column == 0 ? cell + blanks : blanks + cell;
    }

    private int width(int column) {
        return lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0);
    }
}
