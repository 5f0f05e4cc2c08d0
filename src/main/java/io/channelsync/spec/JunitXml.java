package io.channelsync.spec;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The outcomes as a file that build servers read. */
final class JunitXml {

    private JunitXml() {}

    /** @throws UncheckedIOException when the file cannot be written */
    static void write(Path file, List<Outcome> outcomes) {
        try (OutputStream out = Files.newOutputStream(file)) {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", "channelsync specs");
            xml.writeAttribute("tests", String.valueOf(outcomes.size()));
            xml.writeAttribute("failures", String.valueOf(outcomes.stream().filter(outcome -> !outcome.holds()).count()));
            for (Outcome outcome : outcomes) {
                testCase(xml, outcome);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the report cannot be written", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void testCase(XMLStreamWriter xml, Outcome outcome) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", outcome.spec().folder());
        xml.writeAttribute("name", outcome.spec().name());
        xml.writeAttribute("time", String.format(Locale.ROOT, "%.3f", outcome.took().toMillis() / 1000.0));
        if (!outcome.holds()) {
            xml.writeStartElement("failure");
            xml.writeAttribute("message", outcome.spec().where());
            xml.writeCharacters(String.join("\n", outcome.faults()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }
}
