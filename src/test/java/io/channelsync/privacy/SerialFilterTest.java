package io.channelsync.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.PriorityQueue;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

/** What the launcher lets Java deserialize: what JMX needs. That JMX works with it is shown by {@link CanaryProcessTest}. */
class SerialFilterTest {

    /** A class of ours that runs code when it is read, as gadgets do. */
    private static final class Gadget implements Serializable {

        private static final long serialVersionUID = 1;

        private void readObject(java.io.ObjectInputStream in) {
            System.out.println("the gadget ran");
        }
    }

    @Test
    void objects_that_jmx_does_not_need_are_refused_before_their_code_runs() throws Exception {
        PriorityQueue<String> queue = new PriorityQueue<>(List.of("a", "b"));
        Process process = Launcher.java(List.of(), Deserializing.class.getName(),
                        bytes(new Gadget()), bytes(new HashMap<>()), bytes(queue), bytes(new Object[] {new Gadget()}),
                        bytes(new ObjectName("a:b=c")), bytes(new String[] {"text"}), bytes(nested(40)))
                .redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(told.lines()).containsExactly("refused", "refused", "refused", "refused",
                "read javax.management.ObjectName", "read [Ljava.lang.String;", "refused");
    }

    @Test
    void the_launcher_gives_the_filter_to_every_command_before_the_options_of_the_operator() throws IOException {
        assertThat(Files.readString(Path.of("channelsync")))
                .contains("exec \"$java\" -Xmx512m $speed \"$filter\" $JAVA_OPTS $CHANNELSYNC_OPTS \"$@\"");
        assertThat(Launcher.filter()).endsWith(";!*");
    }

    private static Object nested(int depth) {
        Object nested = "text";
        for (int i = 0; i < depth; i++) {
            nested = new Object[] {nested};
        }
        return nested;
    }

    private static String bytes(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
