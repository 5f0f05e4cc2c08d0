package io.channelsync.validate.folder;

import io.channelsync.settings.Finding;

/**
 * Where a file lies.
 *
 * @param shown    the file as the operator would name it
 * @param relative the file below the routes folder, with slashes: `upload-channels/acknowledge.sql`
 */
public record FilePlace(String shown, String relative) {

    public String name() {
        return relative.substring(relative.lastIndexOf('/') + 1);
    }

    /** The folder below the routes folder; empty for the routes folder itself. */
    public String folder() {
        return relative.substring(0, Math.max(0, relative.lastIndexOf('/')));
    }

    public Finding finding(int line, String what, String hint) {
        return new Finding(shown, line, what, hint);
    }
}
