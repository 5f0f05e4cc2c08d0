package io.channelsync.validate.folder;

import static org.assertj.core.api.Assertions.assertThat;

import io.channelsync.settings.Finding;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class YamlReaderTest {

    private final List<Finding> faults = new ArrayList<>();

    @Test
    void a_value_stands_where_its_key_does() {
        YamlNode root = read("a:\n  b:\n    - c: 1\n    - d: x\n");
        YamlNode list = root.child("a").flatMap(a -> a.child("b")).orElseThrow();
        assertThat(list.line()).isEqualTo(2);
        assertThat(list.items()).extracting(YamlNode::line).containsExactly(3, 4);
        assertThat(list.items().get(1).text("d")).contains("x");
    }

    @Test
    void kinds_of_scalars_are_those_of_the_notation() {
        YamlNode root = read("[text, \"1\", 1, 0.5, true, null]");
        assertThat(root.items()).extracting(YamlNode::kind).containsExactly(YamlNode.Kind.TEXT, YamlNode.Kind.TEXT,
                YamlNode.Kind.INTEGER, YamlNode.Kind.DECIMAL, YamlNode.Kind.FLAG, YamlNode.Kind.NOTHING);
    }

    @Test
    void an_alias_that_contains_itself_is_a_finding() {
        read("&a [*a]");
        assertThat(faults).extracting(Finding::what).containsExactly("this is nested deeper than 60 levels");
    }

    @Test
    void a_second_document_is_a_finding() {
        read("a: 1\n---\nb: 2\n");
        assertThat(faults).singleElement().satisfies(fault -> assertThat(fault.what()).startsWith("this is not YAML"));
    }

    private YamlNode read(String yaml) {
        return new YamlReader("x.yaml", faults).read(yaml);
    }
}
