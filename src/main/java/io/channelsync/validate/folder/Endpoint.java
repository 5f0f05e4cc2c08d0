package io.channelsync.validate.folder;

import java.util.Optional;

/**
 * An address that a route reads from or sends to.
 *
 * @param node the mapping that holds `uri` and `parameters`
 * @param uri  where the address is written
 */
public record Endpoint(YamlNode node, YamlNode uri) {

    /** The name of the component: `sql` of `sql:...`. */
    public String scheme() {
        return uri.text().split("[:?]", 2)[0];
    }

    /** What follows the component's name in the address, options included; empty when nothing does. */
    public String path() {
        return uri.text().substring(scheme().length()).replaceFirst("^:/{0,2}", "");
    }

    public Optional<YamlNode> parameter(String name) {
        return node.child("parameters").flatMap(parameters -> parameters.child(name));
    }

    /** The name behind `direct:`, also when it is given as the parameter `name`. */
    public Optional<String> directName() {
        if (uri.text().equals("direct")) {
            return parameter("name").map(YamlNode::text);
        }
        return DirectSend.name(uri.text());
    }
}
