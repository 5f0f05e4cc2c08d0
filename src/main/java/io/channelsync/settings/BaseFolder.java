package io.channelsync.settings;

import java.nio.file.Path;

/**
 * Where relative data paths start: the folder that holds the configuration folder. So a command finds the daemon's data
 * from whatever folder it is called.
 */
record BaseFolder(Path folder) {

    private static final String EMBEDDED = "jdbc:hsqldb:file:";

    static BaseFolder ofConfiguration(Path configFolder) {
        Path absolute = configFolder.toAbsolutePath().normalize();
        return new BaseFolder(absolute.getParent() == null ? absolute : absolute.getParent());
    }

    Path path(String written) {
        return folder.resolve(written).normalize();
    }

    /** The URL with an absolute path if it names an embedded database by a relative one, else as it is. */
    String url(String written) {
        if (!written.startsWith(EMBEDDED) || written.startsWith("~", EMBEDDED.length())) {
            return written;
        }
        String location = written.substring(EMBEDDED.length());
        int options = location.indexOf(';');
        String path = options < 0 ? location : location.substring(0, options);
        return EMBEDDED + path(path).toString().replace('\\', '/') + location.substring(path.length());
    }
}
