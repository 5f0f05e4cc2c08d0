package io.channelsync.validate.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DirectSendTest {

    @Test
    void addresses_options_and_names_are_sends() {
        assertThat(sends("""
                - to: {uri: "direct:one?timeout=1"}
                - to: {uri: direct, parameters: {name: two}}
                - to: {uri: bisect, parameters: {to: "direct:three", park: "direct://four"}}
                - enrich: {expression: {constant: {expression: "direct:five"}}}
                - errorHandler: {deadLetterChannel: {deadLetterUri: "direct:six"}}
                """)).extracting(DirectSend::name).containsExactly("one", "two", "three", "four", "five", "six");
    }

    @Test
    void what_receives_or_watches_sends_nothing_but_its_steps_do() {
        assertThat(sends("""
                - from: {uri: "direct:one", steps: [{to: {uri: "direct:two"}}]}
                - from: {uri: direct, parameters: {name: three}}
                - interceptSendToEndpoint:
                    - interceptSendToEndpoint: {uri: "direct:four", steps: [{to: {uri: "direct:five"}}]}
                """)).extracting(DirectSend::name).containsExactly("two", "five");
    }

    @Test
    void prose_about_a_send_is_none() {
        assertThat(sends("- log: {message: \"direct:one was sent\"}")).isEmpty();
    }

    @Test
    void a_computed_name_may_reach_what_fits_its_fixed_part() {
        DirectSend send = sends("- toD: {uri: \"direct:post-${header.kind}\"}").get(0);
        assertThat(send.reaches("post-order")).isTrue();
        assertThat(send.reaches("hold-order")).isFalse();
        assertThat(send.isComputed()).isTrue();
    }

    private static List<DirectSend> sends(String yaml) {
        return DirectSend.in(new YamlReader("x.camel.yaml", new ArrayList<>()).read(yaml)).toList();
    }
}
