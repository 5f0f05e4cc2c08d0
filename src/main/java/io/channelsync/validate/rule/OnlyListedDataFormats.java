package io.channelsync.validate.rule;

import io.channelsync.settings.Finding;
import io.channelsync.validate.folder.RoutesFolder;
import io.channelsync.validate.folder.Step;
import io.channelsync.validate.folder.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A data format turns bytes of others into objects, or ours into bytes: which ones may, the settings say. */
final class OnlyListedDataFormats implements RouteRule {

    private static final Set<String> STEPS = Set.of("marshal", "unmarshal");
    /** Options of the step itself; what else stands under it is the data format. */
    private static final Set<String> OPTIONS = Set.of("id", "description", "note", "disabled", "inheritErrorHandler",
            "variableSend", "variableReceive", "allowNullBody");

    @Override
    public Stream<Finding> findings(RoutesFolder folder) {
        List<String> listed = folder.fences().components();
        return folder.routeFiles().stream().flatMap(file -> file.steps())
                .filter(step -> STEPS.contains(step.kind()))
                .flatMap(OnlyListedDataFormats::formats)
                .filter(format -> !listed.contains(format.getKey()))
                .map(OnlyListedDataFormats::finding);
    }

    private static Stream<Map.Entry<String, YamlNode>> formats(Step step) {
        return step.body().entries().entrySet().stream().filter(entry -> !OPTIONS.contains(entry.getKey()));
    }

    private static Finding finding(Map.Entry<String, YamlNode> format) {
        return format.getValue().finding("the data format `" + format.getKey() + "` is not on the list of components",
                "add " + format.getKey() + " to channelsync.components, or do it in a bean");
    }
}
