package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.Endpoint;
import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.folder.YamlNode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What routes read and write as files is below the data folder, wherever a name that comes with a message points to. */
final class FilesStayInTheDataFolder implements RouteRule {

    private static final String DATA = "{{data}}";
    private static final String COMPONENT = "file";
    private static final Set<String> NAMES = Set.of("fileName", "tempFileName", "tempPrefix", "doneFileName", "move", "moveFailed",
            "preMove", "moveExisting");
    private static final String JAIL = "jailStartingDirectory";
    private static final String HINT = "write `uri: \"file:" + DATA + "/<folder>\"`, and only names of files under `parameters`";

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        return folder.endpoints().filter(endpoint -> endpoint.scheme().equals(COMPONENT))
                .flatMap(endpoint -> Stream.concat(directory(endpoint, folder.fences().dataFolder()), options(endpoint)));
    }

    private static Stream<Finding> directory(Endpoint endpoint, String dataFolder) {
        YamlNode place = endpoint.parameter("directoryName").orElse(endpoint.uri());
        String path = endpoint.parameter("directoryName").map(YamlNode::text)
                .orElseGet(() -> endpoint.uri().text().substring(COMPONENT.length()).replaceFirst("^:(//(?=[^/]))?", ""));
        boolean below = isBelow(path, DATA) || !dataFolder.isEmpty() && isBelow(path, dataFolder);
        return below && !leaves(path) ? Stream.empty()
                : Stream.of(place.finding("files are used outside the data folder", HINT));
    }

    private static boolean isBelow(String path, String folder) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }

    private static Stream<Finding> options(Endpoint endpoint) {
        return endpoint.node().child("parameters").stream()
                .flatMap(parameters -> parameters.entries().entrySet().stream())
                .filter(FilesStayInTheDataFolder::leadsOut)
                .map(option -> option.getValue().finding("`" + option.getKey() + "` may lead out of the data folder", HINT));
    }

    private static boolean leadsOut(Map.Entry<String, YamlNode> option) {
        String value = option.getValue().text();
        return option.getKey().equals(JAIL) && !value.equals("true")
                || NAMES.contains(option.getKey()) && (value.startsWith("/") || leaves(value));
    }

    private static boolean leaves(String path) {
        return path.replace('\\', '/').matches("(.*/)?\\.\\.(/.*)?");
    }
}
