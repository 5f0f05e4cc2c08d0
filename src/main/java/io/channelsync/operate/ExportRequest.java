package io.channelsync.operate;

import java.nio.file.Path;

/**
 * What somebody wants exported, and where to.
 *
 * @param selection which rows; everything when an earlier export is repeated
 * @param csv true for CSV, false for JSON
 * @param only the one part of CSV that is wanted; null for all
 * @param onlyNew true to take only what was not exported yet, and to mark it
 * @param again number of the export to be repeated; null for none
 * @param output file or folder; null for standard output
 */
public record ExportRequest(ExportSelection selection, boolean csv, String only, boolean onlyNew, Long again, Path output) {

    /** True when a place names a file and no folder. */
    public static boolean isFile(Path place) {
        return place.toString().endsWith(".json");
    }
}
