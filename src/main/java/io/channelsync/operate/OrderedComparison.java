package io.channelsync.operate;

/** Walks over two ordered reads side by side, so that millions of rows need the memory of two pages. */
abstract class OrderedComparison {

    /** A row that only the left side has. */
    void onlyLeft(Row left) {}

    /** A row that only the right side has. */
    void onlyRight(Row right) {}

    /** A row that both sides have. */
    abstract void both(Row left, Row right);

    /** Compares until both sides end; returns how many rows were read. */
    final long compare(OrderedRows lefts, OrderedRows rights) {
        Row left = lefts.next();
        Row right = rights.next();
        while (left != null || right != null) {
            int order = order(left, right);
            if (order < 0) {
                onlyLeft(left);
            } else if (order > 0) {
                onlyRight(right);
            } else {
                both(left, right);
            }
            left = order <= 0 ? lefts.next() : left;
            right = order >= 0 ? rights.next() : right;
        }
        return lefts.count() + rights.count();
    }

    private static int order(Row left, Row right) {
        if (left == null) {
            return 1;
        }
        if (right == null) {
            return -1;
        }
        int byKey = left.key().compareTo(right.key());
        return byKey != 0 ? byKey : Long.compare(left.lineNumber(), right.lineNumber());
    }
}
