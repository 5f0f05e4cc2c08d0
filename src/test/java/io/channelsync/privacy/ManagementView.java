package io.channelsync.privacy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanInfo;
import javax.management.MBeanOperationInfo;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.RuntimeMBeanException;

/** Everything that a look over JMX shows: each attribute of each MBean, and the answers of the operations that only tell. */
final class ManagementView {

    private static final Pattern TELLS = Pattern.compile("(dump|browse|list|view|oldest).*");
    private static final Set<String> SIMPLE = Set.of("boolean", "java.lang.Boolean", "java.lang.String", "int", "java.lang.Integer");

    /** Java's own, beyond what could hold a row: threads and properties stay in. */
    private static final Set<String> FOREIGN = Set.of("jdk.management.jfr", "JMImplementation", "com.sun.management");

    /** Hundreds of MBeans of Camel whose operations only tell how a route is written. */
    private static final Set<String> STEPS = Set.of("processors", "endpoints", "producers", "components", "routes");

    private final MBeanServerConnection server;
    private final List<String> texts = new ArrayList<>();

    private ManagementView(MBeanServerConnection server) {
        this.server = server;
    }

    /** Lines {@code MBean attribute = value}. */
    static List<String> of(MBeanServerConnection server) throws JMException, IOException {
        ManagementView view = new ManagementView(server);
        for (ObjectName name : server.queryNames(null, null)) {
            if (!FOREIGN.contains(name.getDomain())) {
                view.add(name);
            }
        }
        return view.texts;
    }

    private void add(ObjectName name) throws JMException, IOException {
        MBeanInfo info = server.getMBeanInfo(name);
        String[] readable = Stream.of(info.getAttributes()).filter(MBeanAttributeInfo::isReadable)
                .map(MBeanAttributeInfo::getName).toArray(String[]::new);
        // All at once: a call each would take minutes over a connection.
        server.getAttributes(name, readable).asList()
                .forEach(attribute -> add(name + " " + attribute.getName(), attribute.getValue()));
        if (name.getDomain().equals("java.lang") || STEPS.contains(String.valueOf(name.getKeyProperty("type")))) {
            return;
        }
        for (MBeanOperationInfo operation : info.getOperations()) {
            boolean simple = Stream.of(operation.getSignature()).allMatch(parameter -> SIMPLE.contains(parameter.getType()));
            if (simple && TELLS.matcher(operation.getName()).matches()) {
                invoke(name, operation);
            }
        }
    }

    private void invoke(ObjectName name, MBeanOperationInfo operation) throws IOException {
        String[] types = Stream.of(operation.getSignature()).map(parameter -> parameter.getType()).toArray(String[]::new);
        Object[] arguments = Arrays.stream(types).map(ManagementView::argument).toArray();
        ask(name + " " + operation.getName(), () -> server.invoke(name, operation.getName(), arguments, types));
    }

    private static Object argument(String type) {
        return switch (type) {
            case "boolean", "java.lang.Boolean" -> Boolean.TRUE;
            case "java.lang.String" -> "*";
            default -> 0;
        };
    }

    private interface Question {
        Object answer() throws JMException, IOException;
    }

    private void ask(String what, Question question) throws IOException {
        try {
            add(what, question.answer());
        } catch (JMException | RuntimeMBeanException | UnsupportedOperationException refused) {
            texts.add(what + " refused: " + refused + " " + refused.getCause());
        }
    }

    private void add(String what, Object answer) {
        texts.add(what + " = " + (answer instanceof Object[] many ? Arrays.deepToString(many) : answer));
    }
}
